//! Tables and cards of Kith's own that come back as they left.

use serde_json::{Value, json};

use crate::desk::{Place, list, with};
use crate::round::{cell, export, saved};

fn cohort(place: &Place) -> Value {
    let cohorts = place.call("cohort_list", json!({ "program": null }));
    list(&cohorts["cohorts"])[0]["id"].clone()
}

/// Nothing of a file is new.
fn assert_skipped(place: &Place, name: &str) {
    for row in place.rows(&place.at(name)) {
        assert_eq!(row["decision"], "skip", "{name}: {}", row["reasons"]);
    }
}

#[test]
fn an_attendance_list_of_kiths_own_says_nothing_new_of_people() {
    let place = Place::new();
    place.apply(&place.table(
        "first.csv",
        "Name,Email,Dish\nRosa Begay,rosa@x.org,stew\nBo Lee,bo@x.org,tea\n",
    ));
    let program = place.call("program_list", json!({}))["programs"][0]["id"].clone();
    let session = json!({
        "program": program, "title": "Kick-off", "kind": "circle", "zone": "UTC",
        "starts_local": "2026-11-20T18:00",
    });
    let wanted = json!({ "session": session, "cohorts": [cohort(&place)] });
    place.call("session_schedule", wanted);
    for (name, tidy, exact) in [
        ("wide.csv", false, false),
        ("exact.csv", false, true),
        ("wide.xlsx", false, false),
        ("tidy.csv", true, false),
        ("tidy_exact.csv", true, true),
        ("tidy.xlsx", true, false),
    ] {
        let to = place.desk.place(&place.path(name)).place;
        let of = json!({
            "cohort": cohort(&place), "place": to, "lens": "me", "exact": exact, "tidy": tidy,
        });
        place.call("export_attendance", of);
        assert_skipped(&place, name);
    }
}

#[test]
fn cards_of_somebody_with_a_preferred_name_bring_nothing_beside() {
    let place = Place::new();
    place.apply(&place.table(
        "first.csv",
        "First Name,Last Name,Nickname,Email\nRosa,Begay,Ro,rosa@x.org\n",
    ));
    export(&place, "out.vcf", false, true);
    assert_skipped(&place, "out.vcf");
    let fresh = Place::new();
    std::fs::copy(place.path("out.vcf"), fresh.path("out.vcf")).expect("copied");
    fresh.apply(&fresh.at("out.vcf"));
    let out = export(&fresh, "out.csv", false, true);
    assert_eq!(cell(&out, "Preferred name"), "Ro");
    assert!(!out[0].contains(&"FN".to_owned()), "{:?}", out[0]);
}

#[test]
fn what_another_program_calls_a_card_by_is_no_external_id_when_it_comes_back() {
    let place = Place::new();
    let card = "BEGIN:VCARD\nVERSION:3.0\nUID:abc-123\nN:Begay;Rosa;;Dr.;\nFN:Rosa Begay\n\
                ORG:NMSU\nTITLE:Professor\nEMAIL:rosa@x.org\nEND:VCARD\n";
    place.apply(&place.table("first.vcf", card));
    for name in ["out.csv", "out.xlsx", "out.vcf"] {
        export(&place, name, false, true);
        assert_skipped(&place, name);
    }
    let out = export(&place, "out.csv", false, true);
    let told = ["UID", "External ID", "Prefix", "Job title"].map(|header| cell(&out, header));
    assert_eq!(told, ["abc-123", "", "Dr.", "Professor"]);
}

#[test]
fn a_city_that_stands_in_the_address_goes_along_on_a_card() {
    let place = Place::new();
    place.apply(&place.table(
        "first.csv",
        "Name,Email,Address,City,Notes\n\
         Rosa Begay,rosa@x.org,\"1 Main St, Taos, NM\",Taos,\"a\r\nb\"\n",
    ));
    export(&place, "out.vcf", false, true);
    assert_skipped(&place, "out.vcf");
    let fresh = Place::new();
    std::fs::copy(place.path("out.vcf"), fresh.path("out.vcf")).expect("copied");
    fresh.apply(&fresh.at("out.vcf"));
    let out = export(&fresh, "out.csv", false, true);
    let told = ["City", "Address"].map(|header| cell(&out, header));
    assert_eq!(told, ["Taos", "1 Main St, Taos, NM"]);
}

#[test]
fn a_table_without_ids_is_kept_under_the_headers_that_it_first_had() {
    let place = Place::new();
    place.apply(&place.table(
        "first.csv",
        "Name,Email,Stage,Shirt\nRosa Begay,rosa@x.org,gold,L\n",
    ));
    let mut place = place;
    for _ in 0..3 {
        let to = place.desk.place(&place.path("out.csv")).place;
        let of = json!({
            "cohort": cohort(&place),
            "place": to,
            "lens": "me",
            "columns": ["name", "email", "Stage (imported)", "Shirt"],
        });
        place.call("export_roster", of);
        assert_skipped(&place, "out.csv");
        let fresh = Place::new();
        std::fs::copy(place.path("out.csv"), fresh.path("in.csv")).expect("copied");
        fresh.apply(&fresh.at("in.csv"));
        place = fresh;
    }
    let out = export(&place, "out.csv", false, true);
    let brought = out[0].iter().filter(|header| header.contains("imported"));
    assert_eq!(brought.collect::<Vec<_>>(), ["Stage (imported)"]);
    assert_eq!(cell(&out, "Stage (imported)"), "gold");
}

#[test]
fn ids_are_known_with_spaces_around_them_and_below_their_header_in_capitals() {
    let place = Place::new();
    place.apply(&place.table(
        "first.csv",
        "Name,Email,Dish\nRosa Begay,rosa@x.org,stew\nAna Ruiz,,tea\n",
    ));
    let out = export(&place, "out.csv", false, true);
    for header in ["KITH ID", "Kith ID ", "Kith ID"] {
        let mut back = out.clone();
        back[0][0] = header.to_owned();
        for row in &mut back[1..] {
            row[0] = format!(" {} ", row[0]);
        }
        let mut sum = vec![String::new(); out[0].len()];
        (sum[0], sum[2]) = ("Total".to_owned(), "2".to_owned());
        back.push(sum);
        let back = place.table("back.csv", &saved(&back));
        assert_eq!(place.decisions(&back), ["skip", "skip"], "{header:?}");
        let looked = place.call("import_preview", with(&back, json!({})));
        assert_eq!(looked["usual"], "update", "{header:?}: of Kith's own");
    }
}
