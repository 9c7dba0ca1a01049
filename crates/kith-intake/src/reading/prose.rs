//! Running text, which has commas too and is no table.

use crate::mapping::Because;
use crate::{Field, Mapping, Overrides, Record, Table};

/// Records that are looked at.
const DEPTH: usize = 200;
/// So many words make a sentence.
const SENTENCE: usize = 5;
/// So many lines with the same number of cells are no accident.
const EVEN_RECORDS: usize = 4;

/// Whether nobody said what the text is, no header and no address tells, and most of its
/// words stand in lines that read like sentences.
pub(super) fn is_prose(table: &Table, mapping: &Mapping, overrides: &Overrides) -> bool {
    let told = overrides.header_line.is_some()
        || overrides.delimiter.is_some()
        || !overrides.mapping.is_empty()
        || !overrides.columns.is_empty();
    let means = mapping.columns.iter().any(|column| match column.field {
        Some(Field::FullName) => column.because != Because::Content,
        field => field.is_some(),
    });
    if told || means || is_even(table) {
        return false;
    }
    let (mut all, mut in_sentences) = (0, 0);
    for record in table.records().take(DEPTH) {
        let words = words(record);
        all += words;
        in_sentences += if is_sentence(record, words) { words } else { 0 };
    }
    in_sentences * 3 > all * 2
}

/// Whether the lines are cut into as many cells each as no prose would be by its commas.
fn is_even(table: &Table) -> bool {
    let filled = table.records().take(DEPTH).filter(|row| !row.is_empty());
    let (width, share) = table.usual_width();
    filled.count() >= EVEN_RECORDS && width >= 3 && share >= 0.9
}

fn words(record: Record<'_>) -> usize {
    record
        .cells()
        .map(|cell| cell.split_whitespace().count())
        .sum()
}

/// Several words, of which at least half begin small, and no address.
fn is_sentence(record: Record<'_>, words: usize) -> bool {
    let small = record
        .cells()
        .flat_map(str::split_whitespace)
        .filter(|word| word.starts_with(char::is_lowercase));
    words >= SENTENCE
        && small.count() * 2 >= words
        && !record.cells().any(|cell| cell.contains('@'))
}

#[cfg(test)]
mod tests {
    use crate::{IntakeError, Overrides, Reading, unwatched};

    fn read(text: &str, overrides: &Overrides) -> Result<usize, IntakeError> {
        let reading = Reading::of(text.as_bytes().to_vec(), overrides, &unwatched)?;
        Ok(reading.rows().count())
    }

    #[test]
    fn running_text_is_no_table_unless_somebody_says_so() {
        let letter = "Dear Rosa, thank you for coming to the circle.\nIt was good, and we will meet again in spring.\n";
        let usual = Overrides::default();
        assert_eq!(read(letter, &usual), Err(IntakeError::Prose), "two lines");
        let story = "Once upon a time, there was a farmer.\n\nHe had a field, a cow, and a plow. He was happy.\n";
        assert_eq!(read(story, &usual), Err(IntakeError::Prose), "ragged lines");
        let told = Overrides {
            header_line: Some(0),
            ..Overrides::default()
        };
        assert_eq!(read(letter, &told), Ok(2), "as told");
    }

    #[test]
    fn a_table_with_long_remarks_is_a_table() {
        for text in [
            "Name,Notes\nRosa Begay,she would like to sit near the door and is often late\nBo,\n",
            "Rosa Begay,r@x.org,she would like to sit near the door and is often late\n",
            "Rosa Begay,Taos\nBo Ngwenya,Oslo\n",
            &"12,Taos,she would like to sit near the door and is often late\n".repeat(5),
        ] {
            assert!(read(text, &Overrides::default()).is_ok(), "{text}");
        }
    }
}
