use super::*;
use crate::overrides::Remembered;

fn fields(
    headers: &[&str],
    cells: &[&[&'static str]],
    overrides: &Overrides,
) -> Vec<Option<Field>> {
    let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
    let sample = |index: usize| {
        cells
            .get(index)
            .map_or_else(Vec::new, |cells| cells.to_vec())
    };
    choose(&headers, true, sample, &Preset::default(), overrides)
        .expect("maps")
        .columns
        .iter()
        .map(|column| column.field)
        .collect()
}

#[test]
fn one_column_means_one_field_and_a_second_address_or_number_is_the_second_one() {
    let found = fields(
        &[
            "Email",
            "Work email",
            "Personal email",
            "Cell",
            "Work phone",
            "Home phone",
        ],
        &[],
        &Overrides::default(),
    );
    assert_eq!(
        found,
        [
            Some(Field::Email),
            Some(Field::Email2),
            None,
            Some(Field::Phone),
            Some(Field::Phone2),
            None
        ],
        "the rest is kept unmapped"
    );
}

#[test]
fn a_short_name_is_whole_or_first_by_what_stands_beside_it() {
    let none = Overrides::default();
    assert_eq!(
        fields(&["Name", "Surname"], &[], &none),
        [Some(Field::GivenName), Some(Field::FamilyName)],
        "beside a surname"
    );
    assert_eq!(
        fields(&["Nombre", "Correo"], &[], &none),
        [Some(Field::FullName), Some(Field::Email)],
        "alone"
    );
    assert_eq!(
        fields(&["Nombre", "Apellidos"], &[], &none),
        [Some(Field::GivenName), Some(Field::FamilyName)],
        "both"
    );
}

#[test]
fn an_empty_column_gives_way_to_a_filled_one() {
    let none = Overrides::default();
    let found = fields(
        &[
            "Email Address",
            "Email",
            "Phone",
            "Cell",
            "Title",
            "Job Title",
        ],
        &[
            &[],
            &["r@x.org"],
            &[],
            &["575 555 0100"],
            &["Ms."],
            &["Grower"],
        ],
        &none,
    );
    let expected = [
        None,
        Some(Field::Email),
        None,
        Some(Field::Phone),
        Some(Field::Prefix),
        Some(Field::JobTitle),
    ];
    assert_eq!(found, expected, "and titles before names are no jobs");
    assert_eq!(
        fields(&["Email Address", "Email"], &[], &none),
        [Some(Field::Email), Some(Field::Email2)],
        "where all are empty the headers alone tell"
    );
}

#[test]
fn titles_are_forms_of_address_below_nothing_but_that_word_and_where_none_is_told() {
    let none = Overrides::default();
    let fields = |headers: [&str; 2], cells: [&'static str; 2]| {
        fields(&headers, &[&cells[..1], &cells[1..]], &none)
    };
    let [prefix, job] = [Field::Prefix, Field::JobTitle].map(Some);
    for trade in ["Professor", "Chief", "Rev", "Eng"] {
        let found = fields(["Job Title", "Position"], [trade, trade]);
        assert_eq!(found[0], job, "{trade}");
        let found = fields(["Title", "Salutation"], [trade, "Ms."]);
        assert_eq!(found, [job, prefix], "{trade}: the form of address is told");
        let found = fields(["Title", "Email"], [trade, "r@x.org"]);
        assert_eq!(found[0], prefix, "{trade}: as Outlook has it");
    }
}

#[test]
fn what_a_known_export_says_of_titles_holds() {
    let headers = ["Name", "Organization 1 - Title"].map(str::to_owned);
    let sample = |index: usize| [["Rosa Begay"], ["Professor"]][index].to_vec();
    let preset = Preset::of("roster/google-contacts");
    let mapping = choose(&headers, true, sample, &preset, &Overrides::default()).expect("maps");
    assert_eq!(mapping.columns[1].field, Some(Field::JobTitle));
}

#[test]
fn addresses_under_a_header_that_says_nothing_are_addresses() {
    let none = Overrides::default();
    let cells: &[&[&str]] = &[&["Rosa Begay", "Bo N"], &["r@x.org", "b@x.org"]];
    for header in ["Contact", "Reach them at", "Username"] {
        let found = fields(&["Who", header], cells, &none);
        assert_eq!(found[1], Some(Field::Email), "{header}");
    }
    for header in [
        "Nominated by",
        "Facilitator",
        "Manager email",
        "UPN",
        "E-Mail Betreuer",
        "School contact mail",
        "E-mail del referente",
        "Email (imported)",
    ] {
        let found = fields(&["Name", header], cells, &none);
        assert_eq!(found[1], None, "{header}");
    }
    let beside: &[&[&str]] = &[cells[0], cells[1], cells[1]];
    let found = fields(&["Name", "Email", "Reach them at"], beside, &none);
    assert_eq!(found[2], None, "where a header says so nothing is guessed");
}

#[test]
fn an_address_behind_another_name_is_not_the_second_one_of_the_first() {
    let none = Overrides::default();
    for headers in [
        &["Name", "Email", "", "Name", "Email"][..],
        &["Student Name", "Email", "Parent Name", "Email"],
        &["Name", "Email", "Emergency contact", "Email"],
    ] {
        let found = fields(headers, &[], &none);
        assert_eq!(found[1], Some(Field::Email), "{headers:?}");
        assert!(!found.contains(&Some(Field::Email2)), "{headers:?}");
    }
    let found = fields(&["Email", "Name", "City", "Work email"], &[], &none);
    assert_eq!(found[3], Some(Field::Email2), "one name, two addresses");
    let found = fields(&["Name", "Phone", "Parent name", "Phone"], &[], &none);
    assert!(
        !found.contains(&Some(Field::Phone2)),
        "nor a number: {found:?}"
    );
}

#[test]
fn cells_veto_a_header() {
    let found = fields(
        &["Email", "Name"],
        &[&["yes", "no", "yes"], &["Ada L", "Bo N"]],
        &Overrides::default(),
    );
    assert_eq!(
        found,
        [None, Some(Field::FullName)],
        "no address among them"
    );
}

#[test]
fn what_cells_say_plainly_goes_before_a_header_that_they_deny() {
    let told = |headers: &[&str], cells: &[&[&'static str]]| {
        let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
        let sample = |index: usize| cells[index].to_vec();
        let none = Overrides::default();
        let mapping = choose(&headers, true, sample, &Preset::default(), &none);
        let columns = mapping.expect("maps").columns.into_iter();
        columns
            .map(|column| (column.field, column.because))
            .collect::<Vec<_>>()
    };
    let mails: &[&str] = &["rosa@x.org", "bo@x.org"];
    let numbers: &[&str] = &["575 555 0100", "(575) 555-0101"];
    let kept = (None, Because::Denied);
    let instead = |field| (Some(field), Because::Instead);
    assert_eq!(
        told(
            &["name", "email", "phone"],
            &[mails, &["Rosa", "Bo"], numbers]
        ),
        [
            instead(Field::Email),
            kept,
            (Some(Field::Phone), Because::Header)
        ],
        "a first name alone could be anything"
    );
    assert_eq!(
        told(&["name", "email"], &[mails, &["Rosa Begay", "Bo Nez"]]),
        [instead(Field::Email), instead(Field::FullName)],
        "turned round"
    );
    assert_eq!(
        told(&["name", "city"], &[&["Rosa", "Bo"], numbers])[1],
        instead(Field::Phone),
        "no other column is that"
    );
    assert_eq!(
        told(
            &["name", "city", "phone"],
            &[&["Rosa", "Bo"], numbers, numbers]
        )[1],
        kept,
        "another column is"
    );
    assert_eq!(
        told(&["name", "birthday"], &[&["Rosa", "Bo"], &["1980", "1981"]])[1],
        kept,
        "years are no days"
    );
    assert_eq!(
        told(&["name", "email"], &[mails, mails])[0].0,
        Some(Field::FullName),
        "an address stands in for a name"
    );
    assert_eq!(
        told(&["Kith ID", "City"], &[&["p1", "p2"], numbers])[1].0,
        Some(Field::City),
        "what Kith wrote is as it was told"
    );
}

#[test]
fn groups_in_front_of_names_say_whose_they_are() {
    let none = Overrides::default();
    for other in [
        "Emergency",
        "Emergency contact",
        "Parent",
        "Secondary",
        "Spouse",
    ] {
        let headers = [
            "Primary Name",
            "Primary Phone",
            &format!("{other} Name"),
            &format!("{other} Phone"),
        ];
        let found = fields(&headers, &[], &none);
        let expected = [Some(Field::FullName), Some(Field::Phone), None, None];
        assert_eq!(found, expected, "{other}");
    }
}

#[test]
fn a_person_has_the_last_word_and_passwords_are_nobodys() {
    let told = Overrides {
        mapping: vec![
            ("Farm".to_owned(), Some(Field::City)),
            ("Email".to_owned(), None),
        ],
        ..Overrides::default()
    };
    let found = fields(&["Farm", "Email", "Password", "City"], &[], &told);
    assert_eq!(
        found,
        [Some(Field::City), None, None, None],
        "told, told off, secret, and already taken"
    );
    let by_place = Overrides {
        columns: vec![(1, Some(Field::Notes)), (2, Some(Field::City))],
        ..Overrides::default()
    };
    let found = fields(&["Farm", "Farm", "City"], &[], &by_place);
    assert_eq!(
        found,
        [Some(Field::Notes), Some(Field::City), None],
        "columns of one header are told apart by their place"
    );
    let again = Overrides {
        remembered: vec![Remembered {
            headers: ["Bench", "Email", "Plot", "Plot"]
                .map(str::to_owned)
                .to_vec(),
            told: vec![(0, Some(Field::City)), (1, None), (3, Some(Field::Notes))],
        }],
        ..Overrides::default()
    };
    let found = fields(&["Plot", "Bench", "Plot", "Email"], &[], &again);
    assert_eq!(
        found,
        [None, Some(Field::City), Some(Field::Notes), None],
        "the same headers in another order, the second of two alike"
    );
    let more = fields(&["Plot", "Bench", "Plot", "Email", "Phone"], &[], &again);
    assert_eq!(more[1], None, "another file was not meant");
    let otherwise = Overrides {
        columns: vec![(1, Some(Field::City))],
        ..again
    };
    let found = fields(&["Plot", "Bench", "Plot", "Email"], &[], &otherwise);
    assert_eq!(
        found,
        [Some(Field::City), None, Some(Field::Notes), None],
        "what is said of this file goes first"
    );
    let wrong = Overrides {
        mapping: vec![("Nope".to_owned(), None)],
        ..Overrides::default()
    };
    let refused = choose(
        &["A".to_owned()],
        true,
        |_| Vec::new(),
        &Preset::default(),
        &wrong,
    );
    assert_eq!(
        refused,
        Err(IntakeError::NoSuchColumn {
            header: "Nope".to_owned()
        }),
        "a header that is not there"
    );
}
