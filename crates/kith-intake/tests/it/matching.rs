//! Who is found again, over rosters with all that happens to names and addresses.

use crate::rosters::{Outcome, Roster};

#[test]
fn nobody_is_taken_for_another_and_most_are_found() {
    let outcomes = Roster::generate(7, 2000).measure();
    let all = Outcome::sum(&outcomes);
    assert!(
        all.precision() >= 0.999,
        "{} of {} were another: {outcomes:?}",
        all.wrong,
        all.found + all.wrong
    );
    assert!(
        all.recall_with_review() >= 0.95,
        "{} of {} were found or asked about: {outcomes:?}",
        all.found + all.asked,
        all.known
    );
    assert!(
        all.recall() >= 0.6,
        "{} of {} were found without asking: {outcomes:?}",
        all.found,
        all.known
    );
    let of = |change| {
        let found = outcomes.iter().find(|(name, _)| *name == change);
        found.map(|(_, outcome)| *outcome).unwrap_or_default()
    };
    assert_eq!(of("name alone").found, 0, "a name alone is never sure");
    for (stranger, rows) in [
        ("relative", 90),
        ("namesake", 90),
        ("son of his name", 90),
        ("other second name", 60),
        ("twin of a like name", 60),
        ("namesake with the same placeholder", 90),
        ("namesake with the same number of another list", 90),
    ] {
        assert!(of(stranger).rows > rows, "{stranger} is among the rows");
    }
}
