/// A count in a sentence: in words up to twenty, then in figures.
pub(crate) fn spelled(count: u32) -> String {
    const WORDS: [&str; 21] = [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    usize::try_from(count)
        .ok()
        .and_then(|count| WORDS.get(count))
        .map_or_else(|| grouped(count), |word| (*word).to_owned())
}

/// "once", "twice", "three times".
pub(crate) fn times(count: u32) -> String {
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{} times", spelled(count)),
    }
}

/// "one session", "400 sessions".
pub(crate) fn counted(count: u32, one: &str, many: &str) -> String {
    format!("{} {}", spelled(count), if count == 1 { one } else { many })
}

/// "2,000".
pub(crate) fn grouped(count: u32) -> String {
    let digits = count.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The sentence with a capital letter at its start.
pub(crate) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_counts_are_words_and_large_ones_figures() {
        assert_eq!(counted(11, "fellow", "fellows"), "eleven fellows", "a word");
        assert_eq!(counted(1, "fellow", "fellows"), "one fellow", "singular");
        assert_eq!(
            counted(2400, "person", "people"),
            "2,400 people",
            "figures with a comma"
        );
        assert_eq!(times(2), "twice", "English has a word for it");
    }
}
