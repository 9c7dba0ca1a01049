//! The edge cases of RFC 4180 that others collected.

use serde_json::Value;

use kith_intake::{Dialect, Overrides, Table, decode::decode, unwatched};

#[test]
fn every_edge_case_reads_as_its_json_says() {
    let Some(folder) = crate::fixtures("csv-spectrum") else {
        return;
    };
    let files = std::fs::read_dir(folder.join("csvs")).expect("the cases are there");
    let mut checked = 0;
    for file in files {
        let path = file.expect("a file").path();
        let name = path.file_stem().expect("it has a name").to_owned();
        if name == "location_coordinates" {
            // Its JSON names another telephone number than its table.
            continue;
        }
        let truth = std::fs::read_to_string(folder.join("json").join(&name).with_extension("json"))
            .expect("each has its truth");
        // The tables came with plain line feeds, also where their JSON has both.
        let truth: Value = serde_json::from_str(&truth.replace("\\r\\n", "\\n")).expect("JSON");
        let truth = match truth {
            Value::Array(rows) => rows,
            row => vec![row],
        };
        let text = decode(
            std::fs::read(&path).expect("readable"),
            &Overrides::default(),
        )
        .expect("text")
        .text;
        let (table, _) = Table::read(text, &Dialect::default(), &unwatched).expect("reads");
        let headers: Vec<&str> = table.record(0).cells().collect();
        let found: Vec<Value> = (1..table.len())
            .map(|index| {
                let cells = table.record(index).cells();
                headers
                    .iter()
                    .zip(cells)
                    .map(|(header, cell)| ((*header).to_owned(), cell.into()))
                    .collect::<serde_json::Map<_, Value>>()
                    .into()
            })
            .collect();
        assert_eq!(found, truth, "{}", path.display());
        checked += 1;
    }
    assert_eq!(checked, 11, "all but the one");
}
