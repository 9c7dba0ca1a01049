use kith_model::match_key::email_key;

use crate::recognize::Kind;

pub(super) const KIND: Kind = Kind {
    code: "roster/addresses",
    words: "List of names and addresses",
    dates: None,
};

/// Longer texts are files of programs, which write no such lists.
const LONGEST: usize = 1 << 20;

/// The header and a row for each of `Rosa Begay <rosa@example.org>, "Begay, Bo"
/// <bo@example.org>; ana@example.org`; `None` where anything else stands among
/// them. Addresses without any name are a list on one line, and one below the other a table.
pub(super) fn rows(text: &str) -> Option<Vec<Vec<String>>> {
    let is_bare = !text.contains('<');
    if text.len() > LONGEST || is_bare && text.trim().contains(['\n', '\r']) {
        return None;
    }
    let mut rows = vec![vec!["Name".to_owned(), "Email".to_owned()]];
    let mut named = 0;
    for item in items(text) {
        let (name, address) = entry(item)?;
        named += usize::from(!name.is_empty());
        rows.push(vec![name, address]);
    }
    let is_list = if is_bare { rows.len() > 2 } else { named > 0 };
    is_list.then_some(rows)
}

/// Entries between commas, semicolons and line ends, outside quotes and angle brackets.
fn items(text: &str) -> impl Iterator<Item = &str> {
    let (mut quoted, mut inside) = (false, false);
    let parts = text.split(move |letter: char| {
        match letter {
            '"' => quoted = !quoted,
            '<' if !quoted => inside = true,
            '>' => inside = false,
            '\n' | '\r' => (quoted, inside) = (false, false),
            _ => {}
        }
        matches!(letter, ',' | ';' | '\n' | '\r') && !quoted && !inside
    });
    parts.map(str::trim).filter(|item| !item.is_empty())
}

fn entry(item: &str) -> Option<(String, String)> {
    let (name, address) = match item.split_once('<') {
        Some((name, rest)) => (name, rest.strip_suffix('>')?),
        None => ("", item),
    };
    let address = address.trim();
    let key = email_key(address)?;
    if key.len() != address.len() || name.contains('@') && !name.contains('"') {
        return None;
    }
    let name = name.trim().trim_matches(['"', '\'']).replace("\\\"", "\"");
    let name = if email_key(&name).as_deref() == Some(&*key) {
        String::new()
    } else {
        name
    };
    Some((name.trim().to_owned(), address.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_from_a_mail_is_names_and_addresses() {
        let list = "Rosa Begay <rosa@example.org>, \"Begay, Bo\" <bo@example.org>;\r\n\
                    'Ana Tso' <ana@example.org>; cy@example.org\n\
                    <dee@example.org>, \"eve@example.org\" <eve@example.org>\n";
        let rows = rows(list).expect("a list");
        assert_eq!(
            rows,
            [
                ["Name", "Email"],
                ["Rosa Begay", "rosa@example.org"],
                ["Begay, Bo", "bo@example.org"],
                ["Ana Tso", "ana@example.org"],
                ["", "cy@example.org"],
                ["", "dee@example.org"],
                ["", "eve@example.org"],
            ],
            "commas within quotes part nothing"
        );
    }

    #[test]
    fn addresses_alone_are_a_list_on_one_line() {
        let rows = rows("rosa@example.org; bo@example.org, cy@example.org\n").expect("a list");
        assert_eq!(rows.len(), 4, "a header and three people: {rows:?}");
        assert_eq!(rows[2], ["", "bo@example.org"], "each for itself");
    }

    #[test]
    fn a_table_is_no_list() {
        for text in [
            "Name,Email\nRosa Begay,rosa@example.org\n",
            "Name,Contact\nRosa,Rosa Begay <rosa@example.org>\n",
            "rosa@example.org\nbo@example.org\n",
            "From: Rosa <rosa@example.org>\nSubject: Hello\n",
            "a < b, c > d",
            "rosa@example.org",
            "Email, Phone",
            "",
        ] {
            assert_eq!(rows(text), None, "{text:?}");
        }
    }
}
