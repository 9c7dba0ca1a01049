use kith_model::match_key::email_key;

/// What is wrong with a cell that should be an e-mail address, as a sentence.
pub fn no_address(cell: &str) -> &'static str {
    match cell.matches('@').count() {
        0 => "This email has no @ sign.",
        1 => "This is not an email address.",
        2 => "This email has two @ signs.",
        _ => "This email has several @ signs.",
    }
}

/// The address that a slip of the fingers turned into something else, where one
/// plain change makes it one.
pub fn mended_address(cell: &str) -> Option<String> {
    let mut once = String::with_capacity(cell.len());
    for letter in cell.chars().filter(|letter| !letter.is_whitespace()) {
        if !(letter == '@' && once.ends_with('@') || letter == '.' && once.ends_with('.')) {
            once.push(letter);
        }
    }
    let bare = once.trim_matches(|letter: char| !letter.is_alphanumeric());
    [
        bare.to_owned(),
        bare.replace(',', "."),
        bare.replace("(at)", "@"),
    ]
    .into_iter()
    .find(|mended| mended != cell && email_key(mended).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_mended_and_what_is_no_address_is_not() {
        for (cell, mended) in [
            ("luis@@ortegatile.example", Some("luis@ortegatile.example")),
            ("luis@ortega tile.example", Some("luis@ortegatile.example")),
            ("luis@ortegatile..example", Some("luis@ortegatile.example")),
            ("luis@ortegatile,example", Some("luis@ortegatile.example")),
            ("ask me", None),
            ("luis at home", None),
        ] {
            assert_eq!(mended_address(cell).as_deref(), mended, "{cell:?}");
        }
        assert_eq!(no_address("a@@b"), "This email has two @ signs.", "counted");
    }
}
