//! A table as it is written in Markdown and by database programs.

use kith_model::match_key::email_key;

use super::{built, is_cards};
use crate::{IntakeError, Overrides, Table};

/// Tables of people at a terminal are not longer.
const LONGEST: usize = 1 << 20;

/// The table of a text in which a line of dashes stands below the header:
/// `| Name | Email |`, `|---|---|`; `None` for any other text. Lines of dashes are no rows,
/// other lines without a bar stand as they are.
///
/// # Errors
/// `TooLarge`.
pub(crate) fn table(text: &str, overrides: &Overrides) -> Result<Option<Table>, IntakeError> {
    if text.len() > LONGEST || overrides.delimiter.is_some() {
        return Ok(None);
    }
    let lines: Vec<&str> = text.lines().collect();
    if is_cards(text) {
        return Ok(None);
    }
    let is_one = lines
        .windows(2)
        .any(|pair| pair[0].contains('|') && !is_rule(pair[0]) && is_rule(pair[1]));
    if !is_one {
        return Ok(None);
    }
    let rows = (1_u32..).zip(lines.iter().copied());
    let rows = rows.filter(|(_, line)| !is_rule(line));
    built(rows.map(|(line, row)| (line, cells(row)))).map(Some)
}

/// Whether a line parts a header from its rows: three dashes and more for each column.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    let inner = line.trim_matches(['|', '+']);
    let is_dashes = |cell: &str| {
        let cell = cell.trim().trim_matches(':');
        cell.len() >= 3 && cell.bytes().all(|byte| byte == b'-' || byte == b'=')
    };
    line.contains(['|', '+']) && !inner.is_empty() && inner.split(['|', '+']).all(is_dashes)
}

fn cells(row: &str) -> Vec<String> {
    let row = row.trim();
    let inner = row.strip_prefix('|').unwrap_or(row);
    let inner = match inner.strip_suffix('|') {
        Some(bare) if !bare.ends_with('\\') => bare,
        _ => inner,
    };
    let mut cells = vec![String::new()];
    let mut letters = inner.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '|' => cells.push(String::new()),
            '\\' if letters.peek() == Some(&'|') => {}
            letter => cells
                .last_mut()
                .into_iter()
                .for_each(|cell| cell.push(letter)),
        }
        if letter == '\\'
            && let Some(bar) = letters.next_if_eq(&'|')
        {
            cells.last_mut().into_iter().for_each(|cell| cell.push(bar));
        }
    }
    cells.iter().map(|cell| plain(cell.trim())).collect()
}

/// A cell without its emphasis and its links: `**Rosa**`, `[rosa@x.org](mailto:rosa@x.org)`,
/// `[Rosa](mailto:rosa@x.org)`.
fn plain(cell: &str) -> String {
    let bare = ["**", "__", "`"].iter().fold(cell, |cell, mark| {
        let inner = cell.strip_prefix(mark);
        let inner = inner.and_then(|cell| cell.strip_suffix(mark));
        inner.unwrap_or(cell)
    });
    if let Some(told) = linked(bare) {
        return told;
    }
    let address = bare
        .strip_prefix('<')
        .and_then(|bare| bare.strip_suffix('>'));
    let address = address.map(|address| address.strip_prefix("mailto:").unwrap_or(address));
    address
        .filter(|address| address.contains('@'))
        .unwrap_or(bare)
        .to_owned()
}

/// What a link to an address says, and the address where it says another thing; `None` where
/// both are addresses, or there is no such link, or more than one.
fn linked(cell: &str) -> Option<String> {
    let link = cell.strip_prefix('[')?.strip_suffix(')')?;
    let (says, to) = link.split_once("](")?;
    let to = to.strip_prefix("mailto:")?;
    let address = to.split('?').next().unwrap_or(to);
    let key = email_key(address)?;
    let says = says.trim();
    if to.contains(|sign: char| sign.is_whitespace() || sign == ')') {
        None
    } else if says.is_empty() {
        Some(address.to_owned())
    } else if email_key(says) == Some(key) {
        Some(says.to_owned())
    } else {
        (!says.contains('@')).then(|| format!("{says} <{address}>"))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Overrides, Reading, unwatched};

    fn read(text: &str) -> Reading {
        Reading::of(text.as_bytes().to_vec(), &Overrides::default(), &unwatched).expect("reads")
    }

    #[test]
    fn the_line_of_dashes_below_a_header_is_nobody() {
        for text in [
            "| Name | Email |\n|---|---|\n| Rosa Begay | <rosa@x.org> |\n| **Tom Lee** | [tom@x.org](mailto:tom@x.org) |\n",
            "Name | Email\n--- | :---:\nRosa Begay | rosa@x.org\nTom Lee | tom@x.org\n",
            "+------------+------------+\n| Name       | Email      |\n+------------+------------+\n| Rosa Begay | rosa@x.org |\n| Tom Lee    | tom@x.org  |\n+------------+------------+\n",
        ] {
            let reading = read(text);
            let rows: Vec<Vec<&str>> = reading.as_loaded().collect();
            assert_eq!(
                rows,
                [
                    ["Name", "Email"],
                    ["Rosa Begay", "rosa@x.org"],
                    ["Tom Lee", "tom@x.org"]
                ],
                "{text}"
            );
            assert!(
                reading.is_table && reading.warnings.is_empty(),
                "{:?}",
                reading.warnings
            );
        }
        let reading = read("| Name | Email |\n|---|---|\n| Rosa \\| Rosie | rosa@x.org |\n");
        let row = reading.rows().next().expect("a row");
        assert_eq!(
            (row.get(0), row.line()),
            ("Rosa | Rosie", 3),
            "bars within a cell"
        );
    }

    #[test]
    fn a_link_that_says_a_name_keeps_its_address() {
        let name = |link: &str| {
            let reading = read(&format!("| Name | Town |\n|---|---|\n| {link} | Taos |\n"));
            let row = reading.rows().next().expect("a row");
            row.get(0).to_owned()
        };
        for (link, told) in [
            ("[Rosa Begay](mailto:rosa@x.org)", "Rosa Begay <rosa@x.org>"),
            (
                "**[Rosa Begay](mailto:rosa@x.org?subject=Hi)**",
                "Rosa Begay <rosa@x.org>",
            ),
            ("[Rosa@x.org](mailto:rosa@x.org)", "Rosa@x.org"),
            ("[](mailto:rosa@x.org)", "rosa@x.org"),
        ] {
            assert_eq!(name(link), told, "{link}");
        }
        for whole in [
            "[rosa@x.org](mailto:tom@x.org)",
            "[Rosa](mailto:rosa@x.org?cc=a) [Tom](mailto:tom@x.org)",
            "[Rosa](mailto:rosa@x.org \"Write\")",
            "[Rosa](mailto:)",
        ] {
            assert_eq!(name(whole), whole, "left as it stands");
        }
    }

    #[test]
    fn a_dash_for_nothing_is_no_line_below_a_header() {
        for text in [
            "Name|Email\n-|-\nRosa|r@x.org\n",
            "Name,Email\n---,---\nRosa,r@x.org\n",
            "a|b",
            "",
        ] {
            assert_eq!(
                super::table(text, &Overrides::default()),
                Ok(None),
                "{text:?}"
            );
        }
    }
}
