use kith_api::model::lens::Lens;
use kith_api::{export, report};
use sha2::{Digest, Sha256};

use crate::desk::{CIRCLE, Place, whole_roster};

#[test]
fn every_file_that_leaves_is_written_down_with_its_entry() {
    let place = Place::new();
    let cohort = place.cohort(CIRCLE);
    let (snapshot, path) = place.report(report::snapshot, cohort, Lens::Funder, "s.pdf");
    place.export(whole_roster, cohort, Lens::Me, true);
    let store = place.desk.store().expect("open");
    let left = store.read(kith_store::departure::list).expect("departures");
    assert_eq!(left.len(), 2, "two files left: {left:?}");
    let of = |what| {
        left.iter()
            .find(|left| left.departure.what == what)
            .expect("written down")
    };
    let written = &of(kith_store::departure::Leaving::Snapshot).departure;
    assert_eq!(
        (written.lens, written.format.as_str()),
        (Lens::Funder, "pdf"),
        "for whom, and what"
    );
    assert_eq!(written.people, snapshot.people, "of how many people");
    let hash: String = Sha256::digest(std::fs::read(path).expect("there"))
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(written.sha256, hash, "of the very bytes");
    let history = place
        .desk
        .call("history_list", serde_json::json!({ "limit": 2 }))
        .expect("history");
    let words: Vec<&str> = history["steps"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|step| step["words"].as_str().expect("words"))
        .collect();
    assert!(words[0].starts_with("Exported"), "latest first: {words:?}");
    assert!(
        words[1].starts_with("Made a report"),
        "then the report: {words:?}"
    );
    assert_eq!(history["steps"][0]["can_undo"], false, "what left has left");
}

#[test]
fn the_workspace_is_not_written_over() {
    let place = Place::new();
    let path = place.file("practice.kith");
    let before = place.people().len();
    let of = export::ExportOf {
        cohort: Some(place.cohort(CIRCLE)),
        place: place.desk.place(&path).place,
        lens: Lens::Me,
        exact: false,
    };
    let problem = whole_roster(&place.desk, of).expect_err("it is the workspace");
    assert_eq!(problem.code, kith_api::Code::Invalid, "{problem}");
    assert_eq!(place.people().len(), before, "and it is as it was");
}

#[test]
fn what_cannot_be_written_is_not_written_down() {
    let place = Place::new();
    let of = export::ExportOf {
        cohort: Some(place.cohort(CIRCLE)),
        place: place
            .desk
            .place(&place.file("no such folder/out.csv"))
            .place,
        lens: Lens::Me,
        exact: false,
    };
    let problem = whole_roster(&place.desk, of).expect_err("there is no such folder");
    assert_eq!(
        problem.details["what"], "new_file",
        "the window tells it as a file that was not saved: {problem}"
    );
    let store = place.desk.store().expect("open");
    let left = store.read(kith_store::departure::list).expect("departures");
    assert_eq!(left, [], "nothing left");
}
