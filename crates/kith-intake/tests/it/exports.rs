//! Exports as other tools write them, made here of two people each: `tests/exports` holds a
//! file for each kind, named after it.

use std::path::Path;

use kith_intake::{Inspection, Overrides, Reading, unwatched};

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
        let bytes = std::fs::read(&path).expect("readable");
        let reading = Reading::of(bytes, &Overrides::default(), &unwatched).expect("a table");
        let found = Inspection::of(&reading);
        assert_eq!(
            found.kind,
            name.replacen('-', "/", 1),
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
    assert!(seen >= 17, "{seen} exports");
}
