use crate::contacts::Note;
use crate::contacts::note::MOST;
use crate::{Because, Field, Overrides, Reading, Warning, unwatched};

fn read(text: &str) -> Reading {
    Reading::of(text.as_bytes().to_vec(), &Overrides::default(), &unwatched).expect("reads")
}

/// A cell of the `row`th person, from 1; empty where no column is called so.
fn of(reading: &Reading, row: usize, header: &str) -> String {
    let at = reading
        .recognition
        .headers
        .iter()
        .position(|known| known == header);
    let record = reading.rows().nth(row - 1).expect("a row");
    at.map_or_else(String::new, |at| reading.cell(record, at).to_owned())
}

fn notes(reading: &Reading) -> Vec<&Note> {
    let notes = reading.warnings.iter();
    notes
        .filter_map(|warning| match warning {
            Warning::Contacts(note) => Some(note),
            _ => None,
        })
        .collect()
}

#[test]
fn cards_of_every_version_are_rows() {
    let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Begay;Rosa;M.;Dr.;\r\nFN:Dr. Rosa Begay\r\n\
                 EMAIL;TYPE=WORK:rosa@example.org\r\nitem1.EMAIL:rosa@home.example\r\n\
                 TEL;TYPE=CELL:+1 575 555 0100\r\nORG:Taos Clinic;Night shift\r\n\
                 ADR;TYPE=HOME:;;1 Elm St;Taos;NM;87571;USA\r\nBDAY:1980-02-29\r\n\
                 NOTE:Comes late\\, leaves\r\n  early\r\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n\
                 END:VCARD\r\n\
                 BEGIN:VCARD\r\nVERSION:2.1\r\n\
                 N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Okafor;In=C3=A9s;;;\r\n\
                 TEL;CELL:575 555 0101\r\nEND:VCARD\r\n\
                 BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo Ngwenya\r\nBDAY:--0307\r\nEND:VCARD\r\n";
    let reading = read(cards);
    let of = |row, header| of(&reading, row, header);
    assert_eq!(reading.rows().count(), 3, "three people");
    assert_eq!(
        ["First name", "Last name", "Prefix", "Email", "FN"].map(|header| of(1, header)),
        [
            "Rosa",
            "Begay",
            "Dr.",
            "rosa@example.org; rosa@home.example",
            ""
        ],
        "both addresses, and nothing twice"
    );
    assert_eq!(
        ["Organization", "Department", "City", "Birth date", "Notes"].map(|header| of(1, header)),
        [
            "Taos Clinic",
            "Night shift",
            "Taos",
            "1980-02-29",
            "Comes late, leaves early"
        ],
        "lines that go on are one"
    );
    assert_eq!(of(2, "First name"), "In\u{e9}s", "2.1");
    assert_eq!(of(2, "Phone"), "575 555 0101", "2.1");
    assert_eq!(of(3, "Full name"), "Bo Ngwenya", "4.0");
    assert_eq!(of(3, "Birth date"), "--03-07", "4.0");
    assert_eq!(
        notes(&reading),
        [&Note::Pictures { line: 1, count: 1 }],
        "said once"
    );
    let lines: Vec<u32> = reading.rows().map(|record| record.line()).collect();
    assert_eq!(lines, [2, 16, 21], "the first property of each");
}

#[test]
fn a_file_of_cards_is_read_as_what_it_is() {
    let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:urn:uuid:1\r\nFN:Rosa Begay\r\nEMAIL:rosa@example.org\r\nEND:VCARD\r\n";
    let reading = read(cards);
    assert_eq!(
        (reading.recognition.kind.code, reading.rows().count()),
        ("roster/vcard", 1),
        "no table, and no stranger either"
    );
    assert_eq!(reading.recognition.own_ids, None, "another program's id");
    assert_eq!(of(&reading, 1, "UID"), "urn:uuid:1", "which is kept");
    let own = read(&cards.replace("urn:uuid:1", "0664800000004"));
    assert_eq!(own.recognition.own_ids, Some(0), "Kith's own");
    assert_eq!(
        own.mapping.column(Field::Email),
        Some(2),
        "and the rest as before"
    );
    let name = own.mapping.column(Field::FullName);
    assert_eq!(name, Some(1), "with the headers that cards have");
}

#[test]
fn a_table_is_no_card() {
    for text in [
        "Name,Email\nRosa,rosa@example.org\n",
        "",
        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    ] {
        assert!(matches!(super::read(text), Ok(None)), "{text:?}");
    }
}

#[test]
fn groups_and_organizations_are_left_out_with_a_word() {
    let cards = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Fellows\nMEMBER:urn:uuid:1\nEND:VCARD\n\
                 BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Acme Org\nEND:VCARD\n\
                 BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:Blue Mesa\nX-ABShowAs:COMPANY\nEND:VCARD\n\
                 BEGIN:VCARD\nVERSION:3.0\nN:Crew\nFN:Crew\nX-ADDRESSBOOKSERVER-KIND:group\nEND:VCARD\n\
                 BEGIN:VCARD\nVERSION:3.0\nN:Begay;Rosa\nORG:Begay Farm\nX-ABShowAs:COMPANY\nEND:VCARD\n\
                 BEGIN:VCARD\nVERSION:4.0\nKIND:individual\nFN:Tom Lee\nEND:VCARD\n";
    let reading = read(cards);
    let names: Vec<String> = reading
        .rows()
        .map(|record| reading.name(record).into_owned())
        .collect();
    assert_eq!(
        names,
        ["Rosa Begay", "Tom Lee"],
        "who is behind a farm is somebody"
    );
    let named = |name: &str| name.to_owned();
    assert_eq!(
        notes(&reading),
        [
            &Note::Group {
                line: 1,
                name: named("Fellows")
            },
            &Note::NoPerson {
                line: 7,
                name: named("Acme Org")
            },
            &Note::NoPerson {
                line: 12,
                name: named("Blue Mesa")
            },
            &Note::Group {
                line: 18,
                name: named("Crew")
            },
        ]
    );
    let only = read("BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Fellows\nEND:VCARD\n");
    assert_eq!(
        (only.rows().count(), notes(&only).len()),
        (0, 1),
        "nobody, and why"
    );
}

#[test]
fn a_card_without_an_end_is_told_by_line_and_read() {
    let cards = "BEGIN:VCARD\nFN:Rosa Begay\nEMAIL:rosa@x.org\n\
                 BEGIN:VCARD\nFN:Tom Lee\nEND:VCARD\nstray\n\
                 BEGIN:VCARD\nFN:Ana Tso\n";
    let reading = read(cards);
    let names: Vec<String> = (1..=3).map(|row| of(&reading, row, "Full name")).collect();
    assert_eq!(names, ["Rosa Begay", "Tom Lee", "Ana Tso"]);
    assert_eq!(of(&reading, 2, "Email"), "", "each has its own");
    assert_eq!(
        notes(&reading),
        [
            &Note::Unended { line: 1 },
            &Note::of(7, "stray"),
            &Note::Unended { line: 8 }
        ]
    );
}

#[test]
fn millions_of_lines_between_cards_are_counted() {
    const LINES: usize = 1_000_000;
    let card = "BEGIN:VCARD\nFN:Rosa Begay\nEND:VCARD\n";
    let text = format!("{card}{}{card}BEGIN:VCARD\nFN:Tom\n", "x\n".repeat(LINES));
    let reading = super::read(&text).expect("reads").expect("cards");
    let notes = reading.notes;
    assert_eq!(notes.len(), MOST + 2, "some one by one");
    let more = Note::AndMore {
        line: 4 + MOST as u32,
        count: (LINES - MOST) as u32,
        code: "nobody_on_line",
    };
    let last = Note::Unended {
        line: 7 + LINES as u32,
    };
    assert_eq!(
        notes[MOST - 1..],
        [Note::of(3 + MOST as u32, "x"), more, last]
    );
}

#[test]
fn what_a_phone_adds_to_an_address_that_kith_wrote_is_kept() {
    let card = |address: &str| {
        read(&format!(
            "BEGIN:VCARD\nVERSION:3.0\nUID:0664800000004\nFN:Rosa Begay\nADR:{address}\nEND:VCARD\n"
        ))
    };
    let told = |address: &str| ["Address", "City"].map(|header| of(&card(address), 1, header));
    assert_eq!(told(";;1 Elm St;Taos;;;"), ["1 Elm St", "Taos"]);
    assert_eq!(
        told(";;1 Elm St;Taos;NM;87571;USA"),
        ["1 Elm St, Taos, NM, 87571, USA", "Taos"]
    );
    assert_eq!(told(";Unit 2;1 Elm St;;;;"), ["Unit 2, 1 Elm St", ""]);
}

#[test]
fn a_card_within_a_card_is_an_agents_and_ends_nothing() {
    for agent in [
        "AGENT:BEGIN:VCARD\nFN:Ana Tso\nEMAIL:ana@x.org\nEND:VCARD\n",
        "AGENT:\nBEGIN:VCARD\nFN:Ana Tso\nEMAIL:ana@x.org\nEND:VCARD\n",
        "AGENT:\n\nBEGIN:VCARD\nFN:Ana Tso\nAGENT:BEGIN:VCARD\nFN:Bo\nEND:VCARD\nEMAIL:ana@x.org\nEND:VCARD\n",
    ] {
        let cards = format!(
            "BEGIN:VCARD\nVERSION:2.1\nFN:Rosa Begay\n{agent}EMAIL:rosa@x.org\nEND:VCARD\n\
             BEGIN:VCARD\nFN:Tom Lee\nEND:VCARD\n"
        );
        let reading = read(&cards);
        assert_eq!(reading.rows().count(), 2, "{agent:?}");
        assert_eq!(of(&reading, 1, "Full name"), "Rosa Begay", "{agent:?}");
        assert_eq!(
            of(&reading, 1, "Email"),
            "rosa@x.org",
            "what follows is hers: {agent:?}"
        );
        assert_eq!(of(&reading, 1, "AGENT"), "Ana Tso; ana@x.org", "{agent:?}");
        assert!(notes(&reading).is_empty(), "{:?}", notes(&reading));
    }
}

#[test]
fn whatever_else_a_card_says_is_a_column_of_its_own_that_means_nothing() {
    let cards = "BEGIN:VCARD\nVERSION:4.0\nFN:Rosa Begay\nUID:urn:uuid:1\n\
                 EMAIL:a@x.org\nEMAIL:b@x.org\nEMAIL:c@x.org\n\
                 TEL:575 555 0100\nTEL;TYPE=work,fax:575 555 0109\nTEL:575 555 0101\nTEL:575 555 0102\nTEL:575 555 0103\n\
                 IMPP;TYPE=home:xmpp:rosa@x.org\nIMPP;TYPE=home:sip:rosa\nANNIVERSARY:20100505\n\
                 GENDER:F;grower\nPRONOUNS:she/her\nROLE:Seeds\nX-SPOUSE:Tom\n\
                 ADR;TYPE=home:;;1 Elm;Taos;;;\nADR;TYPE=work:;;2 Oak;Oslo;;;\nORG:Farm;Seeds;Beans\n\
                 item1.X-ABDATE:2011-01-02\nitem1.X-ABLabel:_$!<Anniversary>!$_\nREV:20260301T101500Z\nEND:VCARD\n\
                 BEGIN:VCARD\nVERSION:4.0\nN:Lee;Tom;;;\nFN:Tommy \u{201c}T\u{201d} Lee\nX-SHOE:44\nX-SPOUSE:Rosa\nEND:VCARD\n";
    let reading = read(cards);
    assert_eq!(
        reading.recognition.headers,
        [
            "Full name",
            "First name",
            "Last name",
            "Email",
            "Phone",
            "Organization",
            "Department",
            "Address",
            "City",
            "Pronouns",
            "UID",
            "Email 3",
            "TEL (work, fax)",
            "Phone 3",
            "Phone 4",
            "IMPP (home)",
            "ANNIVERSARY",
            "GENDER",
            "ROLE",
            "X-SPOUSE",
            "ADR (work)",
            "X-ABDATE (Anniversary)",
            "REV",
            "FN",
            "X-SHOE",
        ],
        "in the order in which they appear"
    );
    let cells = [
        ("Email", "a@x.org; b@x.org"),
        ("Email 3", "c@x.org"),
        ("Phone", "575 555 0100; 575 555 0101"),
        ("Phone 4", "575 555 0103"),
        ("TEL (work, fax)", "575 555 0109"),
        ("IMPP (home)", "xmpp:rosa@x.org; sip:rosa"),
        ("ANNIVERSARY", "2010-05-05"),
        ("GENDER", "F; grower"),
        ("Department", "Seeds; Beans"),
        ("ADR (work)", "2 Oak; Oslo"),
        ("X-ABDATE (Anniversary)", "2011-01-02"),
        ("REV", "2026-03-01 10:15:00"),
        ("Pronouns", "she/her"),
    ];
    for (header, cell) in cells {
        assert_eq!(of(&reading, 1, header), cell, "{header}");
    }
    assert_eq!(of(&reading, 2, "X-SPOUSE"), "Rosa", "one column for all");
    assert_eq!(
        of(&reading, 2, "FN"),
        "Tommy \u{201c}T\u{201d} Lee",
        "more than the parts say"
    );
    for column in &reading.mapping.columns[10..] {
        assert_eq!(
            (column.field, column.because),
            (None, Because::Unknown),
            "{}",
            column.header
        );
    }
    assert_eq!(reading.warnings, [], "short rows are no matter");
}

#[test]
fn thousands_of_kinds_stand_together_in_one_column() {
    let mut card = "BEGIN:VCARD\nFN:Rosa Begay\n".to_owned();
    for number in 0..5000 {
        card += &format!("X-{number}:{number}\n");
    }
    let reading = read(&(card + "END:VCARD\n"));
    assert_eq!(
        reading.recognition.headers.len(),
        202,
        "as many as one can look at"
    );
    let rest = of(&reading, 1, "More");
    assert!(
        rest.starts_with("X-200: 200\n") && rest.ends_with("X-4999: 4999"),
        "and all is kept"
    );
}

#[test]
fn a_card_of_many_thousand_kinds_takes_no_time() {
    let mut card = "BEGIN:VCARD\nN:Begay;Rosa\n".to_owned();
    for number in 0..30_000 {
        card += &format!("i{number}.X-{number}:1\nFN:Rosa {number}\ni{number}.X-ABLabel:a\n");
    }
    let reading = read(&(card + "END:VCARD\n"));
    assert_eq!(reading.rows().count(), 1);
}

#[test]
fn thousands_of_cards_with_cards_in_them_are_read() {
    let card = |n: usize| {
        format!(
            "BEGIN:VCARD\nFN:Rosa {n}\nAGENT:BEGIN:VCARD\nFN:Bo\nEND:VCARD\nEMAIL:p{n}@x.org\nX-{}:1\nEND:VCARD\n",
            n % 500
        )
    };
    let text: String = (0..5_000).map(card).collect();
    let reading = read(&text);
    assert_eq!(reading.rows().count(), 5_000);
}

#[test]
fn a_birthday_that_an_iphone_has_no_year_for_has_none() {
    for born in [
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-05",
        "BDAY;VALUE=date;X-APPLE-OMIT-YEAR=1604:1604-04-05",
        "BDAY;VALUE=date:1604-04-05",
        "BDAY:--0405",
    ] {
        let card = format!("BEGIN:VCARD\nVERSION:3.0\nFN:Rosa Begay\n{born}\nEND:VCARD\n");
        assert_eq!(of(&read(&card), 1, "Birth date"), "--04-05", "{born}");
    }
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Rosa Begay\n\
                BDAY;X-APPLE-OMIT-YEAR=1604:1984-04-05\nEND:VCARD\n";
    assert_eq!(
        of(&read(card), 1, "Birth date"),
        "1984-04-05",
        "told after all"
    );
}
