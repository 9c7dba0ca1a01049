//! Exports as other tools write them, made here of two people each: `tests/exports` holds a
//! file for each kind, named after it.

use std::path::Path;

use kith_intake::{DateOrder, Inspection, Overrides, Reading, unwatched};

#[test]
fn every_export_is_called_by_its_name_and_names_its_two_people() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports");
    let mut seen = 0;
    for file in std::fs::read_dir(folder).expect("the folder is there") {
        let path = file.expect("a file").path();
        let name = path
            .file_stem()
            .expect("it has a name")
            .to_string_lossy()
            .into_owned();
        let found = inspected(&name);
        let (kind, _) = name.split_once('.').unwrap_or((&name, ""));
        assert_eq!(
            found.kind,
            kind.replacen('-', "/", 1),
            "{name}: {:?}",
            found.columns
        );
        assert_eq!(
            (found.data_rows, found.people),
            (2, 2),
            "{name}: {:?}",
            found.warnings
        );
        seen += 1;
    }
    assert!(seen >= 48, "{seen} exports");
}

/// A file of the folder by its name without the ending; several of one kind have a word of
/// their own behind a point.
fn inspected(name: &str) -> Inspection {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports");
    let bytes = std::fs::read(folder.join(format!("{name}.csv"))).expect("readable");
    let reading = Reading::of(bytes, &Overrides::default(), &unwatched).expect("a table");
    Inspection::of(&reading)
}

/// What columns of exports mean, of which common synonyms know nothing or say something else;
/// "-" where they mean nothing.
const MEANT: &[(&str, &[(&str, &str)])] = &[
    (
        "roster-npsp.full",
        &[
            ("Contact1 Salutation", "prefix"),
            ("Contact1 Birthdate", "birth_date"),
            ("Contact1 Title", "job_title"),
            ("Contact1 Mobile Phone", "phone"),
            ("Account1 Name", "organization"),
            ("Contact2 First Name", "-"),
            ("Contact1 Preferred Email", "-"),
        ],
    ),
    (
        "roster-outlook.classic",
        &[
            ("Title", "prefix"),
            ("Job Title", "job_title"),
            ("Mobile Phone", "phone"),
        ],
    ),
    (
        "roster-google-contacts",
        &[
            ("Address 1 - City", "city"),
            ("Organization Title", "job_title"),
        ],
    ),
    (
        "roster-hubspot.properties",
        &[
            ("Record ID - Contact", "external_id"),
            ("Associated Company", "organization"),
            ("Contact owner", "-"),
        ],
    ),
    (
        "roster-salesforce-engagements.report",
        &[
            ("Client: Full Name", "full_name"),
            ("Client: Email", "email"),
            ("Program Cohort: Program Cohort Name", "cohort"),
            ("Stage", "status"),
        ],
    ),
    (
        "roster-salesforce-engagements.object",
        &[
            ("pmdm__Contact__c", "external_id"),
            ("pmdm__Stage__c", "status"),
            ("pmdm__Role__c", "role"),
            ("Name", "-"),
            ("Id", "-"),
        ],
    ),
    (
        "roster-eventbrite.2024",
        &[
            ("Attendee email", "email"),
            ("Attendee Status", "status"),
            ("Buyer email", "-"),
        ],
    ),
    (
        "roster-eventbrite-orders.2024",
        &[
            ("Buyer first name", "given_name"),
            ("Buyer last name", "family_name"),
            ("Buyer email", "email"),
        ],
    ),
    (
        "roster-luma.2025",
        &[
            ("guest_id", "external_id"),
            ("name", "full_name"),
            ("What company do you work for?", "organization"),
        ],
    ),
    ("roster-google-forms.username", &[("Username", "email")]),
    (
        "roster-civicrm.participants",
        &[
            ("Participant Name", "full_name"),
            ("Contact ID", "external_id"),
            ("Participant ID", "-"),
        ],
    ),
    (
        "attendance-zoom-meeting.de",
        &[("Benutzer-E-Mail", "email"), ("Beendigungszeit", "leave")],
    ),
    (
        "attendance-zoom-meeting.es",
        &[
            ("Nombre (nombre original)", "full_name"),
            ("Correo electrónico de usuario", "email"),
            ("Hora para unirse", "join"),
        ],
    ),
    (
        "attendance-teams.log-de",
        &[("Benutzeraktion", "action"), ("Zeitstempel", "timestamp")],
    ),
    (
        "attendance-teams.2022-nl",
        &[
            ("Eerste deelname", "join"),
            ("Laatste vertrek", "leave"),
            ("Duur in vergadering", "duration"),
        ],
    ),
];

#[test]
fn columns_of_known_exports_mean_what_their_tool_means() {
    for (name, meant) in MEANT {
        let found = inspected(name);
        for (header, field) in *meant {
            let column = found.columns.iter().find(|column| column.header == *header);
            let column = column.unwrap_or_else(|| panic!("{name} has {header}"));
            let means = column.field.map_or("-", kith_intake::Field::code);
            assert_eq!(means, *field, "{name}: {header}");
        }
    }
}

#[test]
fn exports_of_american_tools_write_the_month_first() {
    for (name, header) in [
        ("roster-eventbrite", "Order Date"),
        ("roster-zoom-registration.us", "Registration Time"),
    ] {
        let order = inspected(name).date_orders.get(header).copied();
        assert_eq!(order, Some(DateOrder::Mdy), "{name}: {header}");
    }
}

#[test]
fn teams_lists_of_every_language_say_how_long_everybody_was_there() {
    for language in ["es", "pt", "it", "nl", "de"] {
        let found = inspected(&format!("attendance-teams.2022-{language}"));
        let rosa = found.durations.get("rosa@example.org");
        assert_eq!(rosa, Some(&4112), "{language}: {:?}", found.durations);
        assert!(
            found.recognition.ends_with("2 people, March 13"),
            "said in words: {}",
            found.recognition
        );
    }
}
