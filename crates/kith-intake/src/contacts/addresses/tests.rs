use crate::contacts::Note;
use crate::contacts::note::MOST;
use crate::{Field, Overrides, Reading, Warning, unwatched};

use super::rows;

/// Names and addresses of a list.
fn people(text: &str) -> Vec<[String; 2]> {
    let Some((rows, _)) = rows(text) else {
        return Vec::new();
    };
    let cell = |row: &[String], header: &str| {
        let at = rows[0].iter().position(|known| known == header);
        at.map_or_else(String::new, |at| row[at].clone())
    };
    let all = rows.iter().skip(1);
    all.map(|row| [cell(row, "Name"), cell(row, "Email")])
        .collect()
}

/// One column of a list.
fn column(text: &str, header: &str) -> Vec<String> {
    let (rows, _) = rows(text).expect("a list");
    let at = rows[0]
        .iter()
        .position(|known| known == header)
        .expect(header);
    rows.iter().skip(1).map(|row| row[at].clone()).collect()
}

#[test]
fn a_list_from_a_mail_is_names_and_addresses() {
    let list = "Rosa Begay <rosa@example.org>, \"Begay, Bo\" <bo@example.org>;\r\n\
                'Ana Tso' <ana@example.org>; cy@example.org\n\
                <dee@example.org>, \"eve@example.org\" <eve@example.org>\n";
    assert_eq!(
        people(list),
        [
            ["Rosa Begay", "rosa@example.org"],
            ["Begay, Bo", "bo@example.org"],
            ["Ana Tso", "ana@example.org"],
            ["", "cy@example.org"],
            ["", "dee@example.org"],
            ["", "eve@example.org"],
        ],
        "commas within quotes part nothing"
    );
}

#[test]
fn names_are_found_however_an_address_is_set_apart() {
    let two = [["Rosa Begay", "rosa@x.org"], ["Tom Lee", "tom@x.org"]];
    for list in [
        "Rosa Begay <rosa@x.org>, Tom Lee <tom@x.org>",
        "Rosa Begay <rosa@x.org> Tom Lee <tom@x.org>",
        "Rosa Begay (rosa@x.org)\nTom Lee (tom@x.org)\n",
        "Rosa Begay (rosa@x.org), Tom Lee (tom@x.org)",
        "Rosa Begay [rosa@x.org]\nTom Lee [tom@x.org]",
        "Rosa Begay rosa@x.org\nTom Lee tom@x.org",
        "Rosa Begay \u{2013} rosa@x.org\nTom Lee - tom@x.org",
        "Rosa Begay: rosa@x.org\nTom Lee: tom@x.org",
        "Rosa Begay <mailto:rosa@x.org>\nTom Lee <mailto:tom@x.org?subject=Hi>",
        "Rosa Begay rosa@x.org <mailto:rosa@x.org>\nTom Lee tom@x.org <mailto:tom@x.org>",
        "[Rosa Begay](mailto:rosa@x.org)\n[Tom Lee](mailto:tom@x.org)",
        "rosa@x.org Rosa Begay\ntom@x.org Tom Lee",
        "To: Rosa Begay <rosa@x.org>\nCc: Tom Lee <tom@x.org>",
        "Bcc: Rosa Begay <rosa@x.org>; Tom Lee <tom@x.org>",
        "Fellows: Rosa Begay <rosa@x.org>, Tom Lee <tom@x.org>;",
        "- Rosa Begay, rosa@x.org\n- Tom Lee, tom@x.org\n",
        "* Rosa Begay <rosa@x.org>\n* Tom Lee <tom@x.org>\n",
        "\u{2022}\tRosa Begay rosa@x.org\n\u{2022}\tTom Lee tom@x.org\n",
        "1. Rosa Begay (rosa@x.org)\n2) Tom Lee: tom@x.org\n",
        "> Rosa Begay <rosa@x.org>\n> Tom Lee <tom@x.org>\n",
    ] {
        assert_eq!(people(list), two, "{list:?}");
    }
}

#[test]
fn a_comma_before_an_address_in_angle_brackets_belongs_to_the_name() {
    for (list, expected) in [
        (
            "Begay, Rosa <rosa@x.org>; Lee, Tom <tom@x.org>",
            vec![["Begay, Rosa", "rosa@x.org"], ["Lee, Tom", "tom@x.org"]],
        ),
        (
            "Begay, Rosa <rosa@x.org>, Lee, Tom <tom@x.org>",
            vec![["Begay, Rosa", "rosa@x.org"], ["Lee, Tom", "tom@x.org"]],
        ),
        (
            "Begay, Rosa <rosa@x.org>\nLee, Tom <tom@x.org>\n",
            vec![["Begay, Rosa", "rosa@x.org"], ["Lee, Tom", "tom@x.org"]],
        ),
        (
            "\"Lee, Tom\" <tom@x.org>; ann@x.org, Jo Diaz (jo@x.org)",
            vec![
                ["Lee, Tom", "tom@x.org"],
                ["", "ann@x.org"],
                ["Jo Diaz", "jo@x.org"],
            ],
        ),
        (
            "Rosa Begay, PhD <rosa@x.org>; Garc\u{ed}a M\u{e1}rquez, Ana <ana@x.org>",
            vec![
                ["Rosa Begay, PhD", "rosa@x.org"],
                ["Garc\u{ed}a M\u{e1}rquez, Ana", "ana@x.org"],
            ],
        ),
    ] {
        assert_eq!(people(list), expected, "{list:?}");
    }
}

#[test]
fn what_stands_beside_a_person_is_kept() {
    let list =
        "Rosa <rosa@x.org>, 505-555-0100\nTom Lee <tom@x.org>, (505) 555-0101, Taos Clinic\n";
    assert_eq!(
        people(list),
        [["Rosa", "rosa@x.org"], ["Tom Lee", "tom@x.org"]]
    );
    assert_eq!(column(list, "Phone"), ["505-555-0100", "(505) 555-0101"]);
    assert_eq!(column(list, "More"), ["", "Taos Clinic"]);
    let one_line = "Rosa <rosa@x.org>, 505-555-0100, Tom Lee <tom@x.org>";
    assert_eq!(
        column(one_line, "Phone"),
        ["505-555-0100", ""],
        "a number is nobody's name"
    );
    let group = "Fellows: Rosa <rosa@x.org>, Tom <tom@x.org>; Ana <ana@x.org>";
    assert_eq!(column(group, "Group"), ["Fellows", "Fellows", ""]);
    let said = "- Rosa Begay (she/her, rosa@x.org)\n- Tom Lee, Grower, tom@x.org\n";
    assert_eq!(
        people(said),
        [["Rosa Begay", "rosa@x.org"], ["Tom Lee", "tom@x.org"]]
    );
    assert_eq!(column(said, "More"), ["she/her", "Grower"]);
}

#[test]
fn an_address_that_a_mailing_list_wrote_for_somebody_is_the_lists() {
    let list = "'Tom Lee' via Fellows <fellows@x.org>; Rosa Begay <rosa@x.org>";
    assert_eq!(
        people(list),
        [["Tom Lee", ""], ["Rosa Begay", "rosa@x.org"]]
    );
    assert_eq!(column(list, "More"), ["via Fellows <fellows@x.org>", ""]);
}

#[test]
fn a_greeting_and_a_signature_are_told_by_line() {
    let mail = "Hi Mel, here are the people:\n\nRosa Begay <rosa@x.org>\nLee, Tom <tom@x.org>\n\n\
                Best,\nAna Tso\nGrowers of the North\n505-555-0199\n";
    assert_eq!(
        people(mail),
        [["Rosa Begay", "rosa@x.org"], ["Lee, Tom", "tom@x.org"]]
    );
    let (_, notes) = rows(mail).expect("a list");
    let lines: Vec<u32> = notes.iter().map(Note::line).collect();
    assert_eq!(lines, [1, 6, 7, 8, 9], "{notes:?}");
    let reading = Reading::of(mail.into(), &Overrides::default(), &unwatched).expect("reads");
    assert_eq!(reading.rows().count(), 2);
    let column = |field| reading.mapping.column(field);
    assert_eq!(
        (column(Field::FullName), column(Field::Email)),
        (Some(0), Some(1))
    );
    let greeting = Note::Line {
        line: 1,
        says: "Hi Mel, here are the people:".to_owned(),
    };
    assert!(
        reading.warnings.contains(&Warning::Contacts(greeting)),
        "{:?}",
        reading.warnings
    );
}

#[test]
fn names_alone_are_people() {
    let three = [["Rosa Begay", ""], ["Tom Lee", ""], ["Ana de la Cruz", ""]];
    for list in [
        "Rosa Begay\nTom Lee\nAna de la Cruz\n",
        "1. Rosa Begay\n2. Tom Lee\n3. Ana de la Cruz\n",
        "- Rosa Begay\n- Tom Lee\n- Ana de la Cruz\n",
        "Here is who comes:\n\u{2022} Rosa Begay\n\u{2022} Tom Lee\n\u{2022} Ana de la Cruz\n",
        "Rosa Begay; Tom Lee; Ana de la Cruz",
    ] {
        assert_eq!(people(list), three, "{list:?}");
    }
    assert_eq!(
        people("Begay, Rosa; Lee, Tom"),
        [["Begay, Rosa", ""], ["Lee, Tom", ""]]
    );
    let beside = "1. Rosa Begay, Taos\n2. Tom Lee - Oslo\n3. Ana Tso <ana@x.org>\n";
    assert_eq!(
        people(beside),
        [
            ["Rosa Begay", ""],
            ["Tom Lee", ""],
            ["Ana Tso", "ana@x.org"]
        ]
    );
    assert_eq!(column(beside, "More"), ["Taos", "Oslo", ""]);
    let reading = Reading::of(
        "Rosa Begay\nTom Lee\n".into(),
        &Overrides::default(),
        &unwatched,
    );
    let reading = reading.expect("reads");
    assert_eq!(reading.rows().count(), 2, "the first is no header");
    assert_eq!(reading.mapping.column(Field::FullName), Some(0));
}

#[test]
fn addresses_alone_are_a_list_on_one_line() {
    let found = people("rosa@example.org; bo@example.org, cy@example.org\n");
    assert_eq!(found.len(), 3, "three people: {found:?}");
    assert_eq!(found[1], ["", "bo@example.org"], "each for itself");
}

#[test]
fn a_table_is_no_list() {
    for text in [
        "Name,Email\nRosa Begay,rosa@example.org\n",
        "Name,Contact\nRosa,Rosa Begay <rosa@example.org>\n",
        "Who,Reach\nRosa,Rosa Begay <rosa@example.org>\nBo,Bo N <bo@example.org>\n",
        "Rosa Begay,rosa@example.org\nBo Ngwenya,bo@example.org,Oslo\n",
        "Rosa Begay, rosa@example.org\nBo Ngwenya, bo@example.org\n",
        "Rosa;rosa@x.org;r@home.org\nBo;bo@x.org;b@home.org\n",
        "Rosa;rosa@x.org;Taos\nBo;bo@x.org\n",
        "Rosa Begay\trosa@x.org\nBo Ngwenya\tbo@x.org\n",
        "Rosa | rosa@x.org\nBo | bo@x.org\n",
        "rosa@example.org\nbo@example.org\n",
        "From: Rosa <rosa@example.org>\nSubject: Hello\n",
        "Please write to rosa@x.org if you have questions.\n",
        "Farm Name\nCity\n",
        "First Name;Last Name;Home Town",
        "Rosa\nBo\n",
        "First name^Last name^Email^City\nRosa^Begay^rosa@x.org^Taos\nBo^N^bo@x.org^\n",
        "\"First name\" \"Last name\" Email Phone\nRosa Begay rosa@x.org \"575 555 0100\"\n",
        "Name,Email\rRosa Begay,rosa@x.org\rBo N,bo@x.org\r",
        "Rosa:Begay:rosa@x.org:Taos\nBo:N:bo@x.org:Oslo\n",
        "1. Summary\nTitle,Circle\n\n2. People\nName,Email\nRosa Begay,rosa@x.org\n",
        "Taos, NM\nSanta Fe, NM\n",
        "1. Welcome\n2. Check in\n3. Seeds of the north\n",
        "a < b, c > d",
        "rosa@example.org",
        "Email, Phone",
        "",
    ] {
        assert_eq!(rows(text), None, "{text:?}");
    }
}

#[test]
fn brackets_that_never_close_are_read_to_the_end() {
    const TIMES: usize = 1 << 12;
    for (text, expected) in [
        ("<a#@b.c ", TIMES),
        ("(a#@b.c ", TIMES),
        ("a#@", 0),
        ("A B <a#@b.c>, ", TIMES),
        ("- A B\n", TIMES),
        ("\"a#@b.c;", TIMES),
        (": ", 0),
    ] {
        let list: String = (0..TIMES)
            .map(|number| text.replace('#', &number.to_string()))
            .collect();
        let found = people(&list);
        assert_eq!(found.len(), expected, "{text:?}");
        let last = found.last().map(|[_, email]| email.as_str());
        let is_whole = last.is_none_or(|email| ["", "a4095@b.c"].contains(&email));
        assert!(is_whole, "to the end: {last:?}");
    }
}

/// What of a list is nobody: by line, as it is told.
fn nobody(text: &str) -> Vec<(u32, String)> {
    let (_, notes) = rows(text).expect("a list");
    let lines = notes.into_iter().map(|note| match note {
        Note::Line { line, says } => (line, says),
        other => panic!("{other:?}"),
    });
    lines.collect()
}

#[test]
fn a_piece_between_semicolons_that_names_nobody_is_told() {
    let list = "Rosa Begay <rosa@x.org>; Madonna; tom lee; 505-555-0100; Tom Lee <tom@x.org>";
    assert_eq!(
        people(list),
        [["Rosa Begay", "rosa@x.org"], ["Tom Lee", "tom@x.org"]]
    );
    let told = |line: u32, says: &str| (line, says.to_owned());
    assert_eq!(
        nobody(list),
        [
            told(1, "Madonna"),
            told(1, "tom lee"),
            told(1, "505-555-0100")
        ]
    );
    assert_eq!(
        nobody("Rosa Begay <rosa@x.org>; ,; -; Tom Lee <tom@x.org>"),
        []
    );
    let below = format!("Hi Mel,\n{list}\n");
    assert_eq!(nobody(&below)[0], told(1, "Hi Mel,"));
    assert_eq!(nobody(&below)[1], told(2, "Madonna"));
    assert_eq!(
        nobody("From: Mel Roe <mel@x.org>; Tom Lee <tom@x.org>"),
        [told(1, "From: Mel Roe <mel@x.org>")],
        "who wrote is none of them"
    );
}

#[test]
fn whoever_has_an_address_in_angle_brackets_is_somebody() {
    let list = "Rosa Begay (she/her) <rosa@x.org>; Tom Lee <tom@x.org>";
    let two = [["Rosa Begay", "rosa@x.org"], ["Tom Lee", "tom@x.org"]];
    for list in [
        list,
        "Rosa Begay (she/her, they) <rosa@x.org>, Tom Lee <tom@x.org>",
        "\"Rosa Begay (she/her)\" <rosa@x.org>\nTom Lee <tom@x.org>\n",
        "Rosa Begay (she/her) rosa@x.org; Tom Lee (tom@x.org)",
        "Rosa Begay <rosa@x.org> (she/her), Tom Lee <tom@x.org>",
    ] {
        assert_eq!(people(list), two, "{list:?}");
    }
    assert_eq!(column(list, "More"), ["she/her", ""]);
    assert_eq!(
        column(
            "Rosa Begay <rosa@x.org> (she/her), Tom Lee <tom@x.org>",
            "More"
        ),
        ["she/her", ""],
        "hers, and not his"
    );
    let long = "Ana Mar\u{ed}a de los \u{c1}ngeles Garc\u{ed}a de la Cruz";
    assert_eq!(
        people(&format!("{long} <ana@x.org>")),
        [[long, "ana@x.org"]]
    );
    let odd = "Office of the Dean <dean@x.org>, Class #7 <seven@x.org>, Tom Lee <tom@x.org>";
    assert_eq!(
        people(odd),
        [
            ["Office of the Dean", "dean@x.org"],
            ["Class #7", "seven@x.org"],
            ["Tom Lee", "tom@x.org"]
        ]
    );
    assert_eq!(nobody(odd), []);
}

#[test]
fn one_that_is_nobody_takes_no_other_along() {
    let list = "Rosa Begay (rosa@x.org), Room #5 cy@x.org, 505-555-0100, Tom Lee (tom@x.org)";
    assert_eq!(
        people(list),
        [["Rosa Begay", "rosa@x.org"], ["Tom Lee", "tom@x.org"]]
    );
    let says = "Room #5 cy@x.org, 505-555-0100".to_owned();
    assert_eq!(nobody(list), [(1, says)], "and its number is not theirs");
    for text in [
        "Please write to Rosa <rosa@x.org> if you have questions.",
        "Please write to rosa@x.org, tom@x.org, or bo@x.org.",
        "On Tue, Nov 3, 2026 at 10:00 AM Rosa Begay <rosa@x.org> wrote:\nThanks!\n",
    ] {
        assert_eq!(rows(text), None, "{text:?}");
    }
}

#[test]
fn thousands_of_lines_that_name_nobody_are_counted() {
    let list = "Rosa Begay <rosa@x.org>\nso\nso\nso\n".repeat(2_000);
    let (rows, notes) = rows(&list).expect("a list");
    assert_eq!((rows.len(), notes.len()), (2_001, MOST + 1));
    let last = notes.last().expect("a note");
    assert_eq!(
        (last.code(), last.message().as_str()),
        ("nobody_on_line", "And 1000 more like this, from here on.")
    );
}

#[test]
fn a_list_is_a_table_where_somebody_says_how_its_cells_are_set_apart() {
    let told = Overrides {
        delimiter: Some(';'),
        ..Overrides::default()
    };
    let list = "Rosa Begay <rosa@x.org>; Tom Lee <tom@x.org>\n";
    let reading = Reading::of(list.into(), &told, &unwatched).expect("reads");
    assert!(reading.is_table);
}
