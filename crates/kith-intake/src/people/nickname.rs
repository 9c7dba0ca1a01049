use std::collections::HashMap;
use std::sync::LazyLock;

/// Short forms and the names they stand for, folded.
static NAMES: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
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
pub(super) fn is_short_for(short: &str, long: &str) -> bool {
    NAMES.get(short).is_some_and(|names| names.contains(&long))
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
