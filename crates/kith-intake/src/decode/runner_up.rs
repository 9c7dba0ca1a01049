use super::charset::Charset;

/// Words that are shown of each.
const EXAMPLES: usize = 3;

/// The encoding that comes into question next, and what it would make of some words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunnerUp {
    /// A name that Python's codecs know.
    pub encoding: String,
    /// Up to three names: as read, and as they would read.
    pub examples: Vec<(String, String)>,
}

/// The first of the others, the most likely first, that reads some word otherwise.
pub(super) fn find(bytes: &[u8], chosen: Charset, others: &[Charset]) -> Option<RunnerUp> {
    let mut others = others.iter().filter(|other| **other != chosen).peekable();
    others.peek()?;
    let words = words(bytes, chosen);
    others.find_map(|other| {
        let mut examples: Vec<(String, String)> = Vec::new();
        for word in &words {
            let (ours, theirs) = (chosen.decode(word).0, other.decode(word).0);
            if ours != theirs && !examples.iter().any(|(known, _)| *known == ours) {
                examples.push((ours, theirs));
            }
            if examples.len() == EXAMPLES {
                break;
            }
        }
        (!examples.is_empty()).then(|| RunnerUp {
            encoding: other.name(),
            examples,
        })
    })
}

/// Names as far as bytes tell: what stands between separators and holds more than ASCII. One
/// that is broken where the rest is UTF-8 comes first.
fn words(bytes: &[u8], chosen: Charset) -> Vec<&[u8]> {
    let ends = |byte: &u8| matches!(byte, b',' | b';' | b'\t' | b'|' | b'"' | b'\n' | b'\r');
    let foreign = || bytes.split(ends).filter(|word| !word.is_ascii());
    let is_broken = |word: &&[u8]| std::str::from_utf8(word).is_err();
    let broken = foreign().filter(|_| chosen == Charset::UTF_8);
    let mut words: Vec<&[u8]> = Vec::new();
    for word in broken.filter(is_broken).take(1).chain(foreign()) {
        let word = word.trim_ascii();
        if word.len() <= 60 && !words.contains(&word) {
            words.push(word);
        }
        if words.len() == 50 {
            break;
        }
    }
    words
}
