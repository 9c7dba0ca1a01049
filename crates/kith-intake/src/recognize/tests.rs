use super::*;
use crate::{Dialect, Reading, unwatched};

fn found(text: &str) -> (Option<u32>, usize, Vec<String>) {
    let (table, _) = Table::read(text.to_owned(), &Dialect::default(), &unwatched).expect("reads");
    let found = recognize(&table, &Overrides::default()).expect("recognizes");
    let rows = found.rows(&table).count();
    (
        found.header.map(|header| table.record(header).line()),
        rows,
        found.headers,
    )
}

#[test]
fn a_preamble_is_passed_by() {
    let text = "Roster of the spring circle\nmade by Dana\n\nName,Email\nRosa,r@example.org\nBo,b@example.org\n";
    assert_eq!(
        found(text),
        (Some(4), 2, vec!["Name".into(), "Email".into()]),
        "the title is no header"
    );
}

#[test]
fn two_header_rows_are_one_where_they_say_more_together() {
    let groups = "Spring circle\nContact,,Home,\nName,Email,City,Phone\nRosa,r@x.org,Taos,1\n";
    assert_eq!(
        found(groups),
        (
            Some(3),
            1,
            ["Name", "Email", "City", "Phone"]
                .map(str::to_owned)
                .to_vec()
        ),
        "groups above headers that stand for themselves are left out"
    );
    let doubled = "Home,,Work,\nEmail,Phone,Email,Phone\nr@x.org,1234,r@y.org,4567\n";
    assert_eq!(
        found(doubled).2,
        ["Home Email", "Home Phone", "Work Email", "Work Phone"],
        "groups tell headers of one name apart"
    );
    let broken = "First,Last,E-mail\nname,name,address\nRosa,Begay,r@x.org\n";
    assert_eq!(
        found(broken),
        (
            Some(1),
            1,
            ["First name", "Last name", "E-mail address"]
                .map(str::to_owned)
                .to_vec()
        ),
        "words broken over two rows"
    );
    let survey = "Respondent ID,Start Date,About you,,\n,,Name,Company,Email Address\n1,2026-01-01,Rosa,Farm,r@x.org\n";
    assert_eq!(
        found(survey).2,
        [
            "Respondent ID",
            "Start Date",
            "Name",
            "Company",
            "Email Address"
        ],
        "the parts of a question stand below it"
    );
}

#[test]
fn groups_with_gaps_behind_them_tell_names_apart_that_occur_again() {
    for (text, names) in [
        (
            "Primary,,Emergency,\nName,Phone,Name,Phone\nRosa,1234,Bo,4567\n",
            &[
                "Primary Name",
                "Primary Phone",
                "Emergency Name",
                "Emergency Phone",
            ][..],
        ),
        (
            "Circle 2026,,,,,\nPrimary,,Emergency,,,\nName,Phone,Name,Phone,City,\nRosa,1234,Bo,4567,Taos,\n",
            &[
                "Primary Name",
                "Primary Phone",
                "Emergency Name",
                "Emergency Phone",
                "Emergency City",
                "",
            ],
        ),
        (
            ",,Emergency contact,\nName,Phone,Name,Phone\nRosa,1234,Bo,4567\n",
            &[
                "Name",
                "Phone",
                "Emergency contact Name",
                "Emergency contact Phone",
            ],
        ),
        (
            "Child,,,Parent,\nName,City,Phone,Name,Phone\nRosa,Taos,1234,Bo,4567\n",
            &["Name", "City", "Phone", "Parent Name", "Parent Phone"],
        ),
        (
            "Members,,,\nName,Phone,Name,Phone\nRosa,1234,Bo,4567\n",
            &["Name", "Phone", "Name", "Phone"],
        ),
        (
            "Owner,Dana Tso,,\nName,Phone,Name,Phone\nRosa,1234,Bo,4567\n",
            &["Name", "Phone", "Name", "Phone"],
        ),
    ] {
        let mut headers = found(text).2;
        headers.resize(names.len(), String::new());
        assert_eq!(headers, names, "{text}");
    }
}

#[test]
fn a_header_said_again_is_no_row() {
    let pages = "Name,Email\nName,Email\nRosa,r@x.org\nBo,b@x.org\nNAME,email\nCy,c@x.org\n";
    let (line, rows, headers) = found(pages);
    assert_eq!((line, rows), (Some(1), 3), "on top and on the next page");
    assert_eq!(headers, ["Name", "Email"], "each name once");
    let gap = "Name,Email,\nName,Email,Why\nRosa,r@x.org,late\n";
    assert_eq!(found(gap).2, ["Name", "Email", "Why"], "with what it adds");
    let sheds = "Shed,Acres,Value\nNorth,12,1\nShed,Acres,Worth\nSouth,40,2\n";
    assert_eq!(found(sheds).1, 2, "also with a name that was changed");
    let names = "Name,City\nName,Oslo\nRosa,City\n";
    assert_eq!(found(names).1, 2, "whoever is called so is a row");
}

#[test]
fn a_header_with_names_in_common_begins_another_table() {
    for second in ["Shed,Acres", "Shed,Acres,Value,Keeper"] {
        let text = format!("Shed,Acres,Value\nNorth,12,1\nSouth,40,2\n{second}\nWest,3\n");
        let (table, _) = Table::read(text, &Dialect::default(), &unwatched).expect("reads");
        let recognized = recognize(&table, &Overrides::default()).expect("recognizes");
        assert_eq!(
            recognized.rows(&table).count(),
            2,
            "the first alone: {second}"
        );
        let offered: Vec<_> = recognized
            .tables
            .iter()
            .map(|other| (other.line, other.rows))
            .collect();
        assert_eq!(offered, [(4, 1)], "the second is offered: {second}");
    }
}

#[test]
fn unknown_headers_take_their_groups_along_where_they_need_them() {
    let gaps = "Shed,Keeper,Harvest,,Remark\n,,Hay,Oats,\nNorth,Dana,12,3,\nSouth,Bo,4,9,wet\n";
    assert_eq!(
        found(gaps),
        (
            Some(1),
            2,
            ["Shed", "Keeper", "Harvest Hay", "Harvest Oats", "Remark"]
                .map(str::to_owned)
                .to_vec()
        ),
        "a group above some names"
    );
    let same = "North,,South,\nHay,Oats,Hay,Oats\n1,2,3,4\n";
    assert_eq!(
        found(same).2,
        ["North Hay", "North Oats", "South Hay", "South Oats"],
        "names alike are told apart"
    );
}

#[test]
fn a_line_of_another_width_above_unknown_headers_is_no_header() {
    let text = "Made by a program,on Monday, for Dana\nShed,Acres\nNorth,12\nSouth,40\nWest,7\n";
    assert_eq!(
        found(text).0,
        Some(2),
        "the row that is as wide as the table"
    );
    let months = "Meetings,,,\nHost,Month,Guest,\nDana,Oct-14,Bo,\nDana,Nov-14,Cy,\nSol,Dec-14,Bo,\nSol,Jan-15,Di,\nSol,Feb-15,Cy,\n";
    assert_eq!(
        found(months).0,
        Some(2),
        "cells cut alike stand below a word"
    );
    let streets = "Rosa Begay,Main Street\nBo Ngwenya,Elm Street 9\nCy Marsh,Oak 4\n";
    assert_eq!(
        found(streets).0,
        None,
        "somebody without a number is no header"
    );
}

#[test]
fn other_tables_of_a_file_are_offered_with_their_titles() {
    let text =
        "Name,Email\nRosa,r@x.org\n\n2. Sessions\nTitle,Hours\nWelcome,2\nFarewell,3\n\nTotal,5\n";
    let (table, _) = Table::read(text.to_owned(), &Dialect::default(), &unwatched).expect("reads");
    let recognized = recognize(&table, &Overrides::default()).expect("recognizes");
    assert_eq!(
        recognized.rows(&table).count(),
        1,
        "the first table alone is read"
    );
    assert_eq!(
        recognized.tables,
        [Other {
            title: Some("2. Sessions".to_owned()),
            line: 5,
            rows: 2
        }],
        "the second is offered"
    );
}

#[test]
fn a_second_table_under_a_title_is_another_table() {
    for between in ["", "\n", ",\n"] {
        let text =
            format!("Name,Email\nRosa,r@x.org\n{between}Summer circle\nName,Email\nBo,b@x.org\n");
        assert_eq!(found(&text).1, 1, "neither title nor header is a person");
    }
    let text = "Name,Email\nRosa,r@x.org\nBo\nCy,c@x.org\n";
    assert_eq!(found(text).1, 3, "a row of one cell is a row");
}

#[test]
fn the_counts_below_an_attendance_list_of_kiths_own_are_no_people() {
    let text = "kith_id,name,role,2026-01-01 First,attended,eligible,unmarked\n\
                k1,Rosa,Fellow,present,1,1,0\n,attended,,1,1,,\n,eligible,,1,,1,\n,unmarked,,0,,,0\n";
    assert_eq!(found(text).1, 1, "Rosa alone");
    let text = "kith_id,name,role\nk1,Rosa,Fellow\n,Attended,\n";
    assert_eq!(found(text).1, 2, "somebody added by hand");
}

#[test]
fn a_sum_below_a_table_of_kiths_own_is_nobody() {
    for sum in ["Total,,3", "Total: 3,,", ",Total,3", "\n,,\nTOTAL,3,"] {
        let text = format!("Kith ID,Name,City\n0664800000004,Rosa,Taos\n,Bo,Taos\n{sum}\n");
        assert_eq!(found(&text).1, 2, "{sum}");
    }
    for person in [",Total Wine,x", ",Sum,s@x.org", "0664800000008,Total,3"] {
        let text = format!("Kith ID,Name,City\n0664800000004,Rosa,Taos\n{person}\n");
        assert_eq!(found(&text).1, 2, "{person}");
    }
}

#[test]
fn the_header_of_kiths_own_ids_is_known_however_it_was_left() {
    for (header, escaped) in [
        ("KITH ID", true),
        ("Kith ID ", true),
        (" kith id", true),
        ("KITH_ID", false),
    ] {
        let text = format!("{header},Name\n 0664800000004 ,'=Rosa\n");
        let reading = Reading::of(text.into(), &Overrides::default(), &unwatched).expect("reads");
        let found = &reading.recognition;
        assert_eq!(
            (found.own_ids, found.escaped),
            (Some(0), escaped),
            "{header:?}"
        );
        let row = reading.rows().next().expect("Rosa");
        assert_eq!(reading.cell(row, 0), "0664800000004", "without its spaces");
    }
}

#[test]
fn a_title_above_a_table_of_kiths_own_leaves_its_ids() {
    let text = "Spring circle\n\nKith ID,Name,Email\nk1,'=Rosa,r@x.org\n";
    let (table, _) = Table::read(text.to_owned(), &Dialect::default(), &unwatched).expect("reads");
    let found = recognize(&table, &Overrides::default()).expect("recognizes");
    assert_eq!(
        (found.own_ids, found.escaped, found.header, found.end),
        (Some(0), true, Some(2), 4),
        "the header stands below the title"
    );
}

#[test]
fn a_known_export_is_found_by_its_headers_wherever_they_stand() {
    let text = "2. Deelnemers\nNaam,Eerste keer,Deelnemer-id (UPN)\nRosa,x,y\n\n\
                3. Activiteiten\nNaam,Tijd van deelname,Tijd van vertrek,Duur,E-mail,Rol\nRosa,1,2,3,4,5\n";
    assert_eq!(found(text).0, Some(2), "not the header that says most");
}

#[test]
fn a_footer_and_blank_records_are_no_rows() {
    let text =
        "Name,Email,City\nRosa,r@x.org,Taos\n,,\nBo,b@x.org,Oslo\n\nTotal: 2,,\nExported by Kith\n";
    assert_eq!(found(text).1, 2, "Rosa and Bo");
    let text = "Name,Email,City\nRosa,r@x.org,Taos\nTotal,1,\n";
    assert_eq!(
        found(text).1,
        1,
        "a sum is no person, without a blank line too"
    );
}

#[test]
fn lines_below_a_blank_one_that_sign_the_table_are_nobody() {
    let signed = "Name,Email,City\nRosa,r@x.org,Taos\n\nContacts Report\nCopyright (c) 2026\nPrepared by Dana\n\nFor internal use\n";
    assert_eq!(found(signed).1, 1, "one cell each, to the end");
    let commas = "Name,Email\nRosa,r@x.org\nBo,b@x.org\n,\nDate generated: 3/3/2026,\nDana,\n";
    assert_eq!(
        found(commas).1,
        2,
        "and in a table whose lines are all as long"
    );
    let names = "Name,Email\nRosa,\nBo,\n\nCy,\nDi,\n";
    assert_eq!(found(names).1, 4, "where no row fills more they are rows");
    let reached = "Name,Email\nRosa,r@x.org\n\n,b@x.org\n,c@x.org\n";
    assert_eq!(found(reached).1, 3, "an address is somebody");
    let directly = "Name,Email\nRosa,r@x.org\nBo,\nCy,\n";
    assert_eq!(found(directly).1, 3, "and so is who stands right below");
}

#[test]
fn a_table_without_a_header_has_its_first_row_as_a_row() {
    let (header, rows, headers) = found("Rosa Begay,r@example.org\nBo Ngwenya,b@example.org\n");
    assert_eq!((header, rows), (None, 2), "an address is no header");
    assert_eq!(headers, ["Column 1", "Column 2"], "columns get numbers");
}

#[test]
fn unknown_headers_are_headers_by_their_shape() {
    let (header, rows, _) = found("Shed,Tractor,Acres\nNorth,Deere,12\nSouth,Ford,40\n");
    assert_eq!((header, rows), (Some(1), 2), "words above numbers");
}

#[test]
fn one_word_that_names_people_makes_a_header_above_words() {
    let rows = ["Rosa Begay,Blue", "Bo Ngwenya,Green", "Inés Ortiz,Blue"];
    for header in [
        "Name,Team",
        "Participant,Workshop",
        "Full name,Diet",
        "First name,Team",
        "Nombre completo,Taller",
    ] {
        let text = format!("{header}\n{}\n", rows.join("\n"));
        assert_eq!((found(&text).0, found(&text).1), (Some(1), 3), "{header}");
        let titled = format!("Spring circle,\n\n{text}");
        assert_eq!(found(&titled).0, Some(3), "below a title: {header}");
    }
    let pairs = "Name,Rosa Begay\nCity,Taos\nPhone,none\nTeam,Blue\n";
    assert_eq!(found(pairs).0, None, "one person, laid out downwards");
    assert_eq!(found(&rows.join("\n")).0, None, "people without a header");
}

#[test]
fn a_table_wider_than_any_of_people_is_refused() {
    let text = format!("Name,Email\n{}\n", ",".repeat(5000));
    let (table, _) = Table::read(text, &Dialect::default(), &unwatched).expect("reads");
    assert_eq!(
        recognize(&table, &Overrides::default()),
        Err(IntakeError::TooWide {
            line: 2,
            columns: 5001
        }),
        "with the line that is"
    );
}

#[test]
fn a_header_line_can_be_told_and_one_past_the_end_is_refused() {
    let (table, _) = Table::read(
        "a,b\nName,Email\nc,d\n".into(),
        &Dialect::default(),
        &unwatched,
    )
    .expect("reads");
    let told = |line| Overrides {
        header_line: Some(line),
        ..Overrides::default()
    };
    assert_eq!(
        recognize(&table, &told(3)).expect("there").header,
        Some(2),
        "line 3 is record 2"
    );
    assert_eq!(
        recognize(&table, &told(0)).expect("none").header,
        None,
        "0 says none"
    );
    assert_eq!(
        recognize(&table, &told(9)),
        Err(IntakeError::NoSuchLine { line: 9 }),
        "there is no line 9"
    );
}
