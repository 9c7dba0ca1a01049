use rand::Rng;
use rand::seq::IndexedRandom;
use rand_pcg::Pcg64;

const GIVEN: &[&str] = &[
    "Rosa", "Inés", "Bo", "Zoë", "Amina", "Łukasz", "Dana", "Jean-Luc", "Sol", "Wei",
];
const FAMILY: &[&str] = &[
    "Begay",
    "Okafor",
    "O'Brien",
    "Müller",
    "de la Cruz",
    "Nguyen",
    "Marsh",
    "Öberg",
];
const TOWNS: &[&str] = &[
    "Taos",
    "Las Cruces, NM",
    "Santa Fe",
    "León",
    "St. John's",
    "Window Rock",
];
const NOTES: &[&str] = &[
    "",
    "vegetarian",
    "asked \"when?\" twice",
    "comes late; leaves early",
    "two\nlines",
    "a, b and c",
    "5'10\"",
];
const SHEDS: &[&str] = &[
    "North",
    "South field",
    "Barn 3",
    "Old mill",
    "Lower, wet",
    "Orchard",
];

/// A clean table: of people under headers that Kith knows, or of sheds under some that it does not.
pub fn table(random: &mut Pcg64, known: bool) -> Vec<Vec<String>> {
    let count = random.random_range(6..30);
    let header: &[&str] = if known {
        &[
            "First name",
            "Last name",
            "Email",
            "Phone",
            "City",
            "Notes",
            "Joined",
        ]
    } else {
        &["Shed", "Keeper", "Acres", "Last seen", "Value", "Remark"]
    };
    let mut rows = vec![header.iter().map(|name| (*name).to_owned()).collect()];
    for number in 0..count {
        let mut pick = |list: &[&str]| (*list.choose(random).expect("some")).to_owned();
        let (given, family, town, note, shed) = (
            pick(GIVEN),
            pick(FAMILY),
            pick(TOWNS),
            pick(NOTES),
            pick(SHEDS),
        );
        let day = format!(
            "20{:02}-{:02}-{:02}",
            random.random_range(10..26),
            random.random_range(1..13),
            random.random_range(1..28)
        );
        rows.push(if known {
            let phone = format!("575 555 {:04}", random.random_range(0..10_000));
            vec![
                given,
                family,
                format!("person{number}@example.org"),
                phone,
                town,
                note,
                day,
            ]
        } else {
            let acres = format!(
                "{}.{}",
                random.random_range(1..90),
                random.random_range(0..10)
            );
            let value = format!("{}", random.random_range(100..90_000));
            vec![shed, format!("{given} {family}"), acres, day, value, note]
        });
    }
    rows
}
