use std::collections::HashMap;
use std::sync::LazyLock;

/// Short forms and the names they stand for, folded.
static NAMES: LazyLock<HashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let mut names: HashMap<&str, Vec<&str>> = HashMap::new();
    let lines = include_str!("nicknames.txt").lines();
    for (name, forms) in lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(':'))
    {
        for form in forms.split_whitespace() {
            names.entry(form).or_default().push(name);
        }
    }
    names
});

/// Whether `short` is what somebody called `long` may go by; both folded.
pub(crate) fn is_short_for(short: &str, long: &str) -> bool {
    long_forms(short).contains(&long)
}

/// The names that somebody called `short` may have in full; folded.
pub(super) fn long_forms(short: &str) -> &'static [&'static str] {
    NAMES.get(short).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_form_may_stand_for_several_names_and_not_the_other_way_round() {
        assert!(is_short_for("becky", "rebecca"), "the usual one");
        assert!(
            is_short_for("bert", "robert") && is_short_for("bert", "albert"),
            "one form of several names"
        );
        assert!(!is_short_for("rebecca", "becky"), "the long one is no form");
        assert!(!is_short_for("ana", "maria"), "two names are two names");
    }
}
