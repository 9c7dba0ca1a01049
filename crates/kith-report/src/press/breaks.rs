use serde_json::Value;

/// Lets words that are longer than any column break, by zero-width spaces in
/// every text of `value`. Typst, unlike CSS, breaks only where a language
/// allows, and would print such a word across its neighbors.
pub(super) fn allow(value: &mut Value) {
    match value {
        Value::String(text) if has_long_word(text) => *text = breakable(text),
        Value::Array(values) => values.iter_mut().for_each(allow),
        Value::Object(values) => values.values_mut().for_each(allow),
        _ => {}
    }
}

const LONG: usize = 24;

fn has_long_word(text: &str) -> bool {
    text.split_whitespace()
        .any(|word| word.chars().count() > LONG)
}

fn breakable(text: &str) -> String {
    text.split_inclusive(char::is_whitespace)
        .map(|word| {
            if has_long_word(word) {
                broken(word)
            } else {
                word.to_owned()
            }
        })
        .collect()
}

fn broken(word: &str) -> String {
    let mut broken = String::with_capacity(word.len() * 2);
    let mut run = 0;
    for letter in word.chars() {
        // Only before a letter that stands for itself, never before a mark.
        if run >= LONG / 2 && letter.is_alphanumeric() && letter.len_utf8() < 4 {
            broken.push('\u{200b}');
            run = 0;
        }
        broken.push(letter);
        run += 1;
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_name_is_left_alone() {
        let mut value = Value::from("Shanelle Bright-Moss");
        allow(&mut value);
        assert_eq!(value, "Shanelle Bright-Moss", "no word of it is long");
    }

    #[test]
    fn an_endless_word_may_break_and_loses_no_letter() {
        let word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
        let mut value = serde_json::json!({ "name": [word] });
        allow(&mut value);
        let broken = value["name"][0].as_str().unwrap_or_default();
        assert!(broken.contains('\u{200b}'), "it may break");
        assert_eq!(
            broken.replace('\u{200b}', ""),
            word,
            "and is otherwise the same"
        );
    }
}
