//! Cells that are written so that a spreadsheet takes them as text: `="0505"`.

use crate::{Recognition, Table};

/// Rows that are looked through for the first filled cell of a column.
const DEPTH: usize = 1000;

/// The text of such a cell; none of any other.
pub(super) fn inside(cell: &str) -> Option<&str> {
    let text = cell.trim().strip_prefix("=\"")?.strip_suffix('"')?;
    (!text.contains('"')).then_some(text)
}

/// By column: whether all its filled cells are written so. What Kith itself wrote is word for
/// word what was told.
pub(super) fn columns(table: &Table, recognition: &Recognition) -> Vec<bool> {
    let width = recognition.headers.len();
    if recognition.own_ids.is_some() {
        return vec![false; width];
    }
    (0..width)
        .map(|column| {
            let cells = || {
                let cells = recognition
                    .rows(table)
                    .map(move |record| recognition.undone(record.get(column)));
                cells.map(|cell| (!cell.trim().is_empty()).then(|| inside(cell).is_some()))
            };
            let first = cells().take(DEPTH).flatten().next();
            first == Some(true) && cells().flatten().all(|is_so| is_so)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::{Field, Overrides, Reading, unwatched};

    fn read(text: &str) -> Reading {
        Reading::of(text.into(), &Overrides::default(), &unwatched).expect("reads")
    }

    #[test]
    fn a_column_that_is_guarded_throughout_is_the_text_inside() {
        let text = "name,email,phone,Badge\n\
                    =\"Rosa Begay\",rosa@x.org,=\"0505\",=\"007\"\n\
                    \"=\"\"Tom Lee\"\"\",tom@x.org,,=\"008\"\n";
        let reading = read(text);
        let rows: Vec<_> = reading.rows().collect();
        assert_eq!(reading.value(rows[0], Field::Phone), "0505", "its zero too");
        assert_eq!(reading.name(rows[1]), "Tom Lee", "in quotes or not");
        assert_eq!(reading.kept(rows[0], 3), "007", "what is kept, too");
        let loaded: Vec<_> = reading.as_loaded().nth(1).expect("a row");
        assert_eq!(loaded[2], "=\"0505\"", "as loaded it stands as it is");
    }

    #[test]
    fn one_other_cell_and_each_is_what_it_is() {
        let text = "name,email,Badge\nRosa Begay,rosa@x.org,=\"007\"\nBo Lee,b@x.org,=1+1\n";
        let reading = read(text);
        let rows: Vec<_> = reading.rows().collect();
        assert_eq!(reading.kept(rows[0], 2), "=\"007\"", "word for word");
        let own = "kith_id,name,email,Badge\n,Rosa Begay,rosa@x.org,\"=\"\"007\"\"\"\n";
        let reading = read(own);
        let rows: Vec<_> = reading.rows().collect();
        assert_eq!(
            reading.kept(rows[0], 3),
            "=\"007\"",
            "so is what Kith wrote"
        );
    }
}
