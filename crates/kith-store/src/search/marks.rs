use kith_model::match_key::fold;

/// Where a title's words begin with one of the terms: from and to in UTF-16
/// units, in order and apart from each other.
pub(super) fn marks(title: &str, terms: &[String]) -> Vec<(usize, usize)> {
    let mut marks = Vec::new();
    let (mut at, mut free, mut inside) = (0, 0, false);
    for (byte, c) in title.char_indices() {
        let starts = !inside && !c.is_whitespace();
        if starts && at >= free {
            let rest = &title[byte..];
            let longest = terms.iter().filter_map(|term| beginning(rest, term)).max();
            if let Some(length) = longest {
                free = at + length;
                marks.push((at, free));
            }
        }
        // An apostrophe parts words and joins them: see the index.
        inside = c.is_alphanumeric() && c != 'ʼ';
        at += c.len_utf16();
    }
    marks
}

/// How much of the text a folded term covers, in UTF-16 units.
fn beginning(text: &str, term: &str) -> Option<usize> {
    let mut length = 0;
    for (byte, c) in text.char_indices() {
        length += c.len_utf16();
        let folded = fold(&text[..byte + c.len_utf8()]).replace('\'', "");
        if folded.starts_with(term) {
            // Marks that belong to the last letter are covered, too.
            let rest = text[byte + c.len_utf8()..].chars();
            let hanging =
                rest.take_while(|&c| fold(&c.to_string()).is_empty() && !c.is_whitespace());
            return Some(length + hanging.map(char::len_utf16).sum::<usize>());
        }
        if !term.starts_with(&folded) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(title: &str, typed: &[&str]) -> Vec<String> {
        let units: Vec<u16> = title.encode_utf16().collect();
        let terms: Vec<_> = typed.iter().map(|&term| term.to_owned()).collect();
        let part = |&(from, to): &(usize, usize)| String::from_utf16_lossy(&units[from..to]);
        marks(title, &terms).iter().map(part).collect()
    }

    #[test]
    fn the_typed_beginnings_of_words_are_marked_as_they_are_written() {
        assert_eq!(
            marked("María Rentería", &["rent"]),
            ["Rent"],
            "the second word"
        );
        assert_eq!(
            marked("María Rentería", &["maria", "r"]),
            ["María", "R"],
            "both words"
        );
        assert_eq!(
            marked("Łį́į́ʼ", &["li"]),
            ["Łį́"],
            "with the marks of its last letter"
        );
        assert_eq!(
            marked("🌽 Søren", &["sor"]),
            ["Sør"],
            "counted as the window counts"
        );
        assert_eq!(
            marked("Straße", &["strass"]),
            ["Straß"],
            "a letter that folds to two"
        );
        assert_eq!(
            marked("Ed O’Brien", &["obri"]),
            ["O’Bri"],
            "across an apostrophe"
        );
        assert_eq!(
            marked("Ed O’Brien", &["bri"]),
            ["Bri"],
            "after an apostrophe"
        );
    }

    #[test]
    fn the_middle_of_a_word_is_not_marked() {
        assert!(
            marked("Rosa Begay", &["osa", "gay"]).is_empty(),
            "search finds beginnings"
        );
    }
}
