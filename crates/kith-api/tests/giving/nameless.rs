//! Somebody of whom only an address is known, through every lens.

use kith_api::model::lens::Lens;

use crate::desk::{Place, records, whole_roster};

#[test]
fn an_address_that_stands_in_for_a_name_is_for_those_who_may_see_it() {
    let place = Place::new();
    let cohort = place.cohort("Cohort of 2025");
    let person = place.enroll(cohort, "nameless@example.org", "");
    let contact = serde_json::json!({
        "person": person, "kind": "email", "value": "nameless@example.org"
    });
    place.desk.call("contact_add", contact).expect("added");
    for lens in Lens::ALL {
        let (_, bytes) = place.export(whole_roster, cohort, *lens, true);
        let table = records(&bytes);
        let text = String::from_utf8(bytes).expect("UTF-8");
        let sees = text.contains("@example.org");
        assert_eq!(
            sees,
            matches!(lens, Lens::Me | Lens::Team),
            "{lens}: {text}"
        );
        let at = |name: &str| table[0].iter().position(|header| header == name);
        let column = |name: &str| at(name).expect("as in every table");
        let key = person.to_string();
        let Some(row) = table.iter().find(|row| row.contains(&key)) else {
            continue;
        };
        let name = if sees { "nameless@example.org" } else { "" };
        assert_eq!(
            (
                row[column("name")].as_str(),
                row[column("given_name")].as_str()
            ),
            (name, ""),
            "{lens}: no given name, and no name that is hidden"
        );
    }
    for lens in Lens::ALL {
        let code = lens.code();
        let ids = serde_json::json!({ "ids": [person], "lens": code });
        let words = serde_json::json!({ "text": "nameless", "limit": 10, "lens": code });
        let whole = serde_json::json!({ "person": person, "lens": code });
        for (command, request) in [
            ("people_rows", ids),
            ("search", words),
            ("person_page", whole),
        ] {
            let told = place.desk.call(command, request);
            let told = told.map_or_else(|_| String::new(), |told| told.to_string());
            let sees = matches!(lens, Lens::Me | Lens::Team);
            assert_eq!(told.contains("nameless@"), sees, "{lens} {command}: {told}");
        }
    }
}
