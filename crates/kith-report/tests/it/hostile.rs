//! What people type, however odd, comes out as they typed it.

use kith_model::lens::Lens;
use kith_report::{Notice, Paper, People, register, snapshot};

use crate::{invented, poppler};

const NAMES: [&str; 8] = [
    "#strong[Ana] $x^2$ *bold* _it_ @ref <label> \\ `raw` // no",
    "<script>alert('x')</script> & \"Bo\"",
    "#panic(\"no\") #import \"@preview/x:1.0.0\"",
    "=1+1 -- ~ #read(\"/etc/passwd\")",
    "'; DROP TABLE person; --",
    "#{ while true {} }",
    "]]> </svg> &amp; %PDF-1.7",
    "/* a comment */ http://example.org",
];

#[test]
fn markup_of_any_kind_is_printed_letter_by_letter() {
    let mut snapshot = invented::snapshot(NAMES.len(), 3);
    let mut register = invented::register(NAMES.len(), 3);
    let mut people = invented::people(NAMES.len());
    for (person, name) in people.iter_mut().zip(NAMES) {
        (*name).clone_into(&mut person.name);
        person.organization = None;
    }
    snapshot.people = People::Named(people.clone());
    snapshot.cohort = NAMES[0].to_owned();
    snapshot.program = NAMES[1].to_owned();
    snapshot.evidence = Some(NAMES[2].to_owned());
    snapshot.meetings[0].title = NAMES[1].to_owned();
    register.people = People::Named(people);
    let stamp = invented::stamp(Lens::Team);

    let printed = [
        snapshot::pdf(&snapshot, &stamp, Paper::Letter).expect("the snapshot prints"),
        register::pdf(&register, &stamp, Paper::Letter).expect("the register prints"),
    ];
    for document in printed {
        assert_eq!(document.notices, vec![], "they are ordinary letters");
        let text: String = poppler::text(&document.bytes).split_whitespace().collect();
        for name in NAMES {
            let name: String = name.split_whitespace().collect();
            assert!(text.contains(&name), "{name} is printed: {text}");
        }
    }

    let pages = [
        snapshot::html(&snapshot, &stamp),
        register::html(&register, &stamp).expect("the register is made"),
    ];
    for html in pages {
        assert!(!html.contains("<script"), "no tag is made of a name");
        assert!(
            html.contains("&lt;script&gt;alert('x')&lt;/script&gt; &amp; &quot;Bo&quot;"),
            "it is escaped"
        );
    }
}

#[test]
fn right_to_left_names_marks_and_pictures_are_printed_whole() {
    let names = [
        "שרה כהן",
        "محمد علي",
        "Łį́į́ʼ Diné",
        "Đặng",
        "Rosa 🌽 Begay",
        "Ana 👩‍🌾",
    ];
    let mut snapshot = invented::snapshot(names.len(), 0);
    let mut people = invented::people(names.len());
    for (person, name) in people.iter_mut().zip(names) {
        (*name).clone_into(&mut person.name);
    }
    snapshot.people = People::Named(people);
    let stamp = invented::stamp(Lens::Team);
    let document = snapshot::pdf(&snapshot, &stamp, Paper::Letter).expect("it prints");
    assert!(
        !matches!(document.notices.as_slice(), [Notice::MissingLetters { .. }]),
        "every letter has a typeface: {:?}",
        document.notices
    );
    let text = poppler::text(&document.bytes);
    for name in ["Đặng", "Łį́į́ʼ Diné", "🌽", "👩"] {
        assert!(text.contains(name), "{name} is printed: {text}");
    }
    // Each run of a right-to-left text can be found, whichever way it is listed.
    for word in ["שרה", "علي"] {
        let turned: String = word.chars().rev().collect();
        assert!(
            text.contains(word) || text.contains(&turned),
            "{word} is printed: {text}"
        );
    }
    let html = snapshot::html(&snapshot, &stamp);
    for name in names {
        assert!(
            html.contains(&format!("<bdi>{name}</bdi>")),
            "{name} is set apart from its surroundings"
        );
    }
}

#[test]
fn a_letter_without_a_typeface_is_told_and_the_document_still_tagged() {
    let mut snapshot = invented::snapshot(1, 0);
    snapshot.cohort = "𓀀's circle".to_owned();
    let document = snapshot::pdf(&snapshot, &invented::stamp(Lens::Me), Paper::Letter)
        .expect("it prints nevertheless");
    assert_eq!(
        document.notices,
        vec![Notice::MissingLetters {
            letters: vec!['𓀀']
        }],
        "the letter is named"
    );
    assert!(
        poppler::about(&document.bytes).contains("Tagged:          yes"),
        "it is tagged"
    );
}

#[test]
fn a_very_long_name_keeps_to_its_column_and_every_letter() {
    let endless = "Wolfeschlegelsteinhausenbergerdorff".repeat(6);
    let wordy = "Maria del Carmen ".repeat(20);
    let mut snapshot = invented::snapshot(2, 4);
    let mut register = invented::register(2, 4);
    let mut people = invented::people(2);
    people[0].name = endless.clone();
    people[1].name = wordy.trim().to_owned();
    snapshot.people = People::Named(people.clone());
    snapshot.cohort = endless.clone();
    register.people = People::Named(people);
    let stamp = invented::stamp(Lens::Me);
    let printed = [
        snapshot::pdf(&snapshot, &stamp, Paper::A4).expect("the snapshot prints"),
        register::pdf(&register, &stamp, Paper::A4).expect("the register prints"),
    ];
    for document in printed {
        let text: String = poppler::text(&document.bytes).split_whitespace().collect();
        assert!(text.contains(&endless), "no letter is lost: {text}");
    }
}

#[test]
fn control_characters_do_no_harm() {
    let mut snapshot = invented::snapshot(1, 1);
    snapshot.cohort = "A\u{0}\u{7}\u{1b}[31m\r\n\tB\u{202e}C\u{ffff}".to_owned();
    snapshot.meetings[0].title = "A\u{0}\u{b}B".to_owned();
    let stamp = invented::stamp(Lens::Me);
    let document = snapshot::pdf(&snapshot, &stamp, Paper::Letter).expect("it prints");
    assert!(
        poppler::line(&document.bytes).contains("A [31m BC"),
        "the letters are there"
    );
}
