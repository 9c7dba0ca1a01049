//! E-mail addresses, comparable.

use unicode_normalization::UnicodeNormalization;

/// The address as it is compared: in one spelling and lower case, out of
/// `mailto:`, angle brackets and a display name. `None` for what has not the
/// form of an address.
///
/// Dots and `+tags` stay: whether they matter is the provider's business, and
/// two people must never become one.
pub fn email_key(text: &str) -> Option<String> {
    let address = match text.rsplit_once('<') {
        Some((_, rest)) => rest.split_once('>')?.0,
        None => text,
    };
    let plain = if address.is_ascii() {
        address.to_ascii_lowercase()
    } else {
        address.nfkc().flat_map(char::to_lowercase).nfkc().collect()
    };
    let plain = plain.trim();
    let plain = plain.strip_prefix("mailto:").unwrap_or(plain).trim();
    let (local, domain) = plain.rsplit_once('@')?;
    let spaced =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ',' | ';');
    // A quote that stands alone is left over from a cell that was never closed.
    let quoted = local.len() > 1 && local.starts_with('"') && local.ends_with('"');
    let good = !local.is_empty()
        && (quoted || !plain.contains('"'))
        && !local.contains('@')
        && !local.starts_with("mailto:")
        && !plain.contains(spaced)
        && !domain.split('.').any(str::is_empty);
    good.then(|| plain.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_address_in_many_spellings_has_one_key() {
        let key = Some("rosa.begay@example.org".to_owned());
        for text in [
            "rosa.begay@example.org",
            " Rosa.Begay@Example.ORG ",
            "mailto:rosa.begay@example.org",
            "Rosa Begay <Rosa.Begay@example.org>",
            "\"Begay, Rosa\" <mailto:rosa.begay@example.org>",
        ] {
            assert_eq!(email_key(text), key, "{text}");
        }
        let tagged = email_key("rosa.begay+news@example.org");
        assert_ne!(tagged, key, "a tag may be another mailbox");
    }

    #[test]
    fn what_is_no_address_has_no_key() {
        for text in [
            "",
            "rosa",
            "@example.org",
            "rosa@",
            "a@b@c.org",
            "a b@c.org",
            "a@b..org",
            "n/a",
            "\"rosa@example.org",
            "rosa@example.org\"",
        ] {
            assert_eq!(email_key(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn the_key_of_a_key_is_itself(text in "\\PC{0,12}@\\PC{1,12}") {
            if let Some(key) = email_key(&text) {
                prop_assert_eq!(email_key(&key), Some(key.clone()), "from {}", text);
            }
        }
    }
}
