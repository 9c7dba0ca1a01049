use super::*;

fn parts(full: &str) -> [String; 4] {
    let Name {
        prefix,
        given,
        family,
        suffix,
        ..
    } = Name::parse(full);
    [prefix, given, family, suffix]
}

#[test]
fn whole_names_are_taken_apart_without_harm() {
    for (full, parts_of_it) in [
        ("Rosa Begay", ["", "Rosa", "Begay", ""]),
        ("Begay, Rosa", ["", "Rosa", "Begay", ""]),
        ("Doe, Jane (External)", ["", "Jane", "Doe", ""]),
        (
            "Dr. Ana de la Cruz Jr.",
            ["Dr.", "Ana", "de la Cruz", "Jr."],
        ),
        ("Martin King, Jr.", ["", "Martin", "King", "Jr."]),
        ("Smith, Jr., John", ["", "John", "Smith", "Jr."]),
        ("Rosa Begay, LCSW", ["", "Rosa", "Begay", "LCSW"]),
        ("Bo Ngwenya, RN, BSN", ["", "Bo", "Ngwenya", "RN, BSN"]),
        ("Begay, Rosa, PhD", ["", "Rosa", "Begay", "PhD"]),
        ("Rosa Begay, MSW, LCSW", ["", "Rosa", "Begay", "MSW, LCSW"]),
        ("Rosa Begay Jr., MD", ["", "Rosa", "Begay", "Jr., MD"]),
        ("Rosa Begay, MA", ["", "Rosa", "Begay", "MA"]),
        ("BEGAY, MA", ["", "MA", "BEGAY", ""]),
        ("Prof. Dr. Ana Ruiz", ["Prof. Dr.", "Ana", "Ruiz", ""]),
        ("Mr. & Mrs. Smith", ["Mr. & Mrs.", "", "Smith", ""]),
        ("Rosa Begay | NMSU", ["", "Rosa", "Begay", ""]),
        ("Begay, Rosa, Maria", ["", "Rosa, Maria", "Begay", ""]),
        ("Sukarno", ["", "Sukarno", "", ""]),
        ("José Ortega y Gasset", ["", "José", "Ortega y Gasset", ""]),
        ("Nguyễn Văn An", ["", "Nguyễn Văn", "An", ""]),
        (
            "Prof. Dr. med. Anna Müller",
            ["Prof. Dr. med.", "Anna", "Müller", ""],
        ),
        ("João Silva Filho", ["", "João", "Silva Filho", ""]),
        ("Ana Maria Neto", ["", "Ana Maria", "Neto", ""]),
        ("João Filho", ["", "João", "Filho", ""]),
        ("Jean Roy fils", ["", "Jean", "Roy", "fils"]),
        ("John Begay hijo", ["", "John", "Begay", "hijo"]),
        ("Jean Fils", ["", "Jean", "Fils", ""]),
        ("Ms. Nat Cole", ["Ms.", "Nat", "Cole", ""]),
        ("Dr. C. Begay", ["Dr.", "C.", "Begay", ""]),
        ("1,000.00", ["", "1,000.00", "", ""]),
        ("山田 太郎", ["", "太郎", "山田", ""]),
        ("李 小 龍", ["", "小 龍", "李", ""]),
        ("Bob (Robert) Smith", ["", "Bob (Robert)", "Smith", ""]),
        ("Zoe (she/her) Smith", ["", "Zoe", "Smith", ""]),
        (
            "Rosa Begay (Taos, NM)",
            ["", "Rosa", "Begay (Taos, NM)", ""],
        ),
        (
            "Zoë O'Neil-Smith (she/her) (Guest)",
            ["", "Zoë", "O'Neil-Smith", ""],
        ),
        ("Rosa Begay she/her", ["", "Rosa", "Begay", ""]),
        ("Rosa Begay - She/Ella", ["", "Rosa", "Begay", ""]),
        ("Begay, Rosa [External]", ["", "Rosa", "Begay", ""]),
        ("Rosa Begay, they/them", ["", "Rosa", "Begay", ""]),
        ("", ["", "", "", ""]),
        (",", ["", "", ",", ""]),
    ] {
        if full == "," {
            assert!(
                parts(full).concat().contains(','),
                "nothing is dropped: {:?}",
                parts(full)
            );
        } else {
            assert_eq!(parts(full), parts_of_it, "{full:?}");
        }
    }
}

#[test]
fn pronouns_and_a_short_form_in_brackets_are_told_apart_from_the_name() {
    for (full, nickname, whole, pronouns) in [
        ("Robert (Bob) Smith", Some("Bob"), "Robert Smith", None),
        ("Robert Smith (Bob)", Some("Bob"), "Robert Smith", None),
        ("Rosa \"Rosie\" Begay", Some("Rosie"), "Rosa Begay", None),
        (
            "Rosa \u{201c}Lady Di\u{201d} Begay",
            Some("Lady Di"),
            "Rosa Begay",
            None,
        ),
        ("Begay, Rosa 'Rosie'", Some("Rosie"), "Rosa Begay", None),
        ("Sean O'Neil D'Arcy", None, "Sean O'Neil D'Arcy", None),
        ("\"Rosie\" Begay", None, "\"Rosie\" Begay", None),
        ("Bob Smith (Robert)", None, "Bob Smith (Robert)", None),
        ("Rosa Begay (Taos)", None, "Rosa Begay (Taos)", None),
        ("Rosa Begay (She/Her)", None, "Rosa Begay", Some("She/Her")),
    ] {
        let mut name = Name::parse(full);
        assert_eq!(name.take_nickname().as_deref(), nickname, "{full:?}");
        assert_eq!(name.whole(), whole, "{full:?}");
        assert_eq!(name.pronouns.as_deref(), pronouns, "{full:?}");
    }
}
