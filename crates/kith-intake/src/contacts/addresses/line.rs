//! The lines of a pasted list, and whether they are a table instead.

use super::address::addresses;
use super::words::is_greeting;
use crate::mapping::known;

/// A line without what marks it as one of a list.
pub(super) struct Line<'t> {
    /// From 1.
    pub number: u32,
    pub text: &'t str,
    /// Whether a bullet or a number stood in front.
    pub is_item: bool,
}

/// Those that say anything.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    // Old Macs end a line without a line feed.
    let lines = text
        .split('\n')
        .flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'));
    let lines = (1..).zip(lines).map(|(number, line)| {
        // Mail programs put this before what somebody else wrote.
        let line = line.trim_matches(|sign: char| sign.is_whitespace() || sign == '\u{feff}');
        let line = line.trim_start_matches("> ").trim_start();
        let (text, is_item) = match unmarked(line) {
            Some(rest) => (rest, true),
            None => (line, false),
        };
        Line {
            number,
            text,
            is_item,
        }
    });
    lines.filter(|line| !line.text.is_empty()).collect()
}

/// What stands behind a bullet, a number or a box to tick.
fn unmarked(line: &str) -> Option<&str> {
    const BULLETS: &str =
        "-*+\u{2022}\u{2013}\u{2014}\u{b7}\u{25e6}\u{25aa}\u{25cf}\u{25cb}\u{2023}\u{f0b7}";
    let mut letters = line.chars();
    let rest = match letters.next()? {
        bullet if BULLETS.contains(bullet) => letters.as_str(),
        first => {
            let line = line.strip_prefix('(').unwrap_or(line);
            let rest = line.trim_start_matches(|digit: char| digit.is_ascii_digit());
            let digits = line.len() - rest.len();
            if !(1..=3).contains(&digits) || !(first.is_ascii_digit() || first == '(') {
                return None;
            }
            rest.strip_prefix(['.', ')', ':'])?
        }
    };
    let bare = rest.trim_start();
    if bare.len() == rest.len() || bare.is_empty() {
        return None;
    }
    let boxes = ["[ ] ", "[x] ", "[X] ", "\u{2610} ", "\u{2611} "];
    let ticked = boxes.iter().find_map(|tick| bare.strip_prefix(tick));
    Some(ticked.unwrap_or(bare).trim_start())
}

/// Whether the lines are rows of a table: cut alike, below a header, or as no list is.
pub(super) fn is_table(lines: &[Line<'_>]) -> bool {
    if lines.iter().any(|line| line.text.contains('\t')) {
        return true;
    }
    let Some(first) = lines.first() else {
        return true;
    };
    let has_address: Vec<usize> = lines
        .iter()
        .map(|line| addresses(line.text).len())
        .collect();
    let mut unaddressed = lines
        .iter()
        .zip(&has_address)
        .filter(|(_, found)| **found == 0);
    if unaddressed.any(|(line, _)| is_header(line.text)) || has_address[0] == 0 && begins_one(first)
    {
        return true;
    }
    let items = lines.iter().filter(|line| line.is_item).count();
    if items * 2 > lines.len() {
        return false;
    }
    if lines.len() < 2 {
        return has_address[0] == 1 && !first.text.contains('<') && marks(first.text, ',').all > 0;
    }
    let one_each = has_address.iter().all(|&found| found <= 1);
    let cut =
        |sign: char| -> Vec<Marks> { lines.iter().map(|line| marks(line.text, sign)).collect() };
    let is_even = |cut: &[Marks]| {
        let usual = cut[cut.len() / 2].all;
        usual > 0 && cut.iter().filter(|marks| marks.all == usual).count() * 5 >= cut.len() * 4
    };
    let (bars, semicolons, commas) = (cut('|'), cut(';'), cut(','));
    let is_cut_by = |sign: char| {
        let cut = cut(sign);
        is_even(&cut) && cut.iter().any(|marks| marks.all > 1)
    };
    let tight = |cut: &[Marks]| cut.iter().any(|marks| marks.tight > 0);
    if is_even(&bars)
        || [':', '^', '~'].into_iter().any(is_cut_by)
        || is_even(&semicolons) && (one_each || tight(&semicolons))
        || tight(&semicolons) && one_each
        || tight(&commas) && one_each
    {
        return true;
    }
    let angled = lines.iter().filter(|line| line.text.contains('<')).count();
    let heads = has_address[0] == 0
        && !first.text.ends_with([':', ',', '.', '!'])
        && !is_greeting(first.text)
        && commas[0].all > 0;
    one_each && is_even(&commas) && (angled * 2 < lines.len() || heads)
}

/// Whether a line says what columns hold, however they are set apart.
fn is_header(line: &str) -> bool {
    let names = |parts: &mut dyn Iterator<Item = &str>, least: usize| {
        let cells = parts.map(|cell| cell.trim_matches(['"', '\'', ' ']));
        cells.filter(|cell| known(cell).is_some()).count() >= least
    };
    names(&mut line.split([',', ';', '|', ':', '^', '~', '"']), 2)
        || names(&mut line.split_whitespace(), 3)
}

/// Whether one cell of a first line says so.
fn begins_one(first: &Line<'_>) -> bool {
    let mut signs = [',', ';', '|'].into_iter();
    signs.any(|sign| {
        let mut cells = first.text.split(sign);
        cells.any(|cell| known(cell.trim_matches(['"', '\'', ' '])).is_some())
    })
}

/// How often a sign parts something in a line, outside of quotes and brackets, and how often
/// without a blank behind it.
struct Marks {
    all: usize,
    tight: usize,
}

fn marks(line: &str, sign: char) -> Marks {
    let (mut quoted, mut depth, mut found) = (false, 0_u32, Marks { all: 0, tight: 0 });
    let line = line.trim_end_matches([',', ';', ' ']);
    let mut letters = line.chars().peekable();
    let mut last = ' ';
    while let Some(letter) = letters.next() {
        match letter {
            '"' => quoted = !quoted,
            '<' | '(' => depth += 1,
            '>' | ')' => depth = depth.saturating_sub(1),
            _ if letter == sign && !quoted && depth == 0 => {
                found.all += 1;
                // Behind an address in brackets another one may follow at once.
                let is_tight = letters.peek().is_some_and(|next| !next.is_whitespace());
                found.tight += usize::from(is_tight && last != '>');
            }
            _ => {}
        }
        last = letter;
    }
    found
}
