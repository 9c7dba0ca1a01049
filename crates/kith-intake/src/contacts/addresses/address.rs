//! Where the addresses stand in a line.

use core::ops::Range;

use kith_model::match_key::email_key;

/// What may stand in a link behind its address, in bytes.
const LONGEST_LINK: usize = 200;

/// An address in a line.
pub(super) struct Address<'t> {
    pub text: &'t str,
    /// With the brackets around it and what says that mail goes there.
    pub place: Range<usize>,
    /// Whether it stands in angle brackets, as mail programs write it.
    pub is_angled: bool,
}

/// All of them, in order; one that is said twice, once as a link, is one.
pub(super) fn addresses(line: &str) -> Vec<Address<'_>> {
    let mut found: Vec<Address<'_>> = Vec::new();
    for (at, _) in line.match_indices('@') {
        let Some(address) = around(line, at) else {
            continue;
        };
        if let Some(last) = found.last_mut() {
            if address.place.start < last.place.end {
                continue;
            }
            let between = &line[last.place.end..address.place.start];
            let is_same = address.text.eq_ignore_ascii_case(last.text);
            if is_same
                && !between.contains(|letter: char| letter.is_alphanumeric() || letter == ',')
            {
                last.place.end = address.place.end;
                last.is_angled |= address.is_angled;
                continue;
            }
        }
        found.push(address);
    }
    found
}

fn around(line: &str, at: usize) -> Option<Address<'_>> {
    let is_local =
        |letter: char| letter.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(letter);
    let local = line[..at].trim_end_matches(is_local).len();
    let outer = |sign: char| !sign.is_alphanumeric() && !"_+&".contains(sign);
    let local = at - line[local..at].trim_start_matches(outer).len();
    let is_domain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '.' | '_');
    let behind = &line[at + 1..];
    let domain = behind.len() - behind.trim_start_matches(is_domain).len();
    let domain = behind[..domain].trim_end_matches(['.', '-', '_']);
    let end = at + 1 + domain.len();
    let text = &line[local..end];
    email_key(text)?;
    let start = link(line, local);
    let before = line[..start].trim_end();
    let open = before
        .chars()
        .next_back()
        .filter(|sign| "<([{".contains(*sign));
    let is_angled = open == Some('<');
    if !is_angled && !domain.contains('.') {
        return None;
    }
    let mut place = start..end;
    if let Some(sign) = open {
        let close = match sign {
            '<' => '>',
            '(' => ')',
            '[' => ']',
            _ => '}',
        };
        let rest = &line[end..];
        // Only the end of a link may stand between.
        let closes = rest
            .bytes()
            .take(LONGEST_LINK)
            .position(|sign| char::from(sign) == close);
        let closes = closes.filter(|&to| {
            let between = &rest[..to];
            between.trim().is_empty() || between.starts_with('?') && !between.contains(' ')
        });
        if let Some(to) = closes {
            place = before.len() - 1..end + to + 1;
        } else if is_angled {
            place.start = before.len() - 1;
        }
    }
    Some(Address {
        text,
        place,
        is_angled,
    })
}

/// Where a link to an address starts.
fn link(line: &str, local: usize) -> usize {
    const MAILTO: &str = "mailto:";
    let start = local.checked_sub(MAILTO.len());
    let is_link = start
        .and_then(|start| line.get(start..local))
        .is_some_and(|before| before.eq_ignore_ascii_case(MAILTO));
    start.filter(|_| is_link).unwrap_or(local)
}
