//! Which backups stay as they grow older: all of two days, then one a day, a
//! week and a month.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, TimeDelta, Utc};

/// So long every one stays.
const ALL: TimeDelta = TimeDelta::days(2);
/// So many days, weeks and months, each of which has a backup, keep their newest.
const DAYS: usize = 12;
const WEEKS: usize = 10;
const MONTHS: usize = 9;
/// What a restore put aside is no backup of its day: it has a time of its own.
const ASIDE: TimeDelta = TimeDelta::days(90);
/// What all that stay may take together.
const BYTES: u64 = 2_000_000_000;

/// One backup, as far as thinning looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Aged {
    pub made_at: DateTime<Utc>,
    pub bytes: u64,
    /// A restore put it aside; it may be damaged.
    pub aside: bool,
    /// The newest backup that a workspace which cannot be read would be given:
    /// it stays, come what may.
    pub speaks: bool,
}

/// The places in the list of those that go. The newest stays whatever it takes,
/// and so does what speaks for the file; beyond 2 GB the oldest go first.
pub(crate) fn surplus(backups: &[Aged], now: DateTime<Utc>) -> BTreeSet<usize> {
    let mut newest_first: Vec<usize> = (0..backups.len()).collect();
    newest_first.sort_by_key(|&place| std::cmp::Reverse((backups[place].made_at, place)));
    let own = newest_first
        .iter()
        .copied()
        .filter(|&place| !backups[place].aside);
    let own: Vec<usize> = own.collect();

    let needed = |place: usize| backups[place].speaks || own.first() == Some(&place);
    let mut stays: BTreeSet<usize> = newest_first
        .iter()
        .copied()
        .filter(|&place| {
            let backup = backups[place];
            let age = now - backup.made_at;
            needed(place) || age <= if backup.aside { ASIDE } else { ALL }
        })
        .collect();
    let at = |place: usize| backups[place].made_at;
    stays.extend(firsts(&own, DAYS, |place| at(place).date_naive()));
    stays.extend(firsts(&own, WEEKS, |place| at(place).iso_week()));
    stays.extend(firsts(&own, MONTHS, |place| {
        (at(place).year(), at(place).month())
    }));

    let mut room = BYTES;
    newest_first
        .into_iter()
        .filter(|place| {
            if !stays.contains(place) {
                return true;
            }
            let left = room.checked_sub(backups[*place].bytes);
            room = left.unwrap_or(0);
            left.is_none() && !needed(*place)
        })
        .collect()
}

/// The newest of each of so many spans of time, given newest first.
fn firsts<S: PartialEq>(
    newest_first: &[usize],
    count: usize,
    span: impl Fn(usize) -> S,
) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    for &place in newest_first {
        let same = |&last: &usize| span(last) == span(place);
        if !found.last().is_some_and(same) {
            found.push(place);
        }
    }
    found.truncate(count);
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn now() -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::days(20_000)
    }

    fn made(minutes_ago: i64) -> Aged {
        Aged {
            made_at: now() - TimeDelta::minutes(minutes_ago),
            bytes: 1_000,
            aside: false,
            speaks: false,
        }
    }

    fn left(backups: &[Aged], now: DateTime<Utc>) -> Vec<Aged> {
        let gone = surplus(backups, now);
        let kept = (0..backups.len()).filter(|place| !gone.contains(place));
        kept.map(|place| backups[place]).collect()
    }

    /// Up to two years of backups, some aside, some large.
    fn many() -> impl Strategy<Value = Vec<Aged>> {
        let one =
            (0..1_100_000i64, 1..400_000_000u64, 0..20u8).prop_map(|(ago, bytes, fate)| Aged {
                bytes,
                aside: fate == 0,
                speaks: fate == 1,
                ..made(ago)
            });
        prop::collection::vec(one, 0..200)
    }

    proptest! {
        #[test]
        fn the_newest_and_what_speaks_for_the_file_always_stay(backups in many()) {
            let left = left(&backups, now());
            let newest = backups.iter().filter(|backup| !backup.aside).map(|backup| backup.made_at).max();
            prop_assert_eq!(left.iter().filter(|backup| !backup.aside).map(|backup| backup.made_at).max(), newest);
            for speaks in backups.iter().filter(|backup| backup.speaks) {
                prop_assert!(left.contains(speaks), "{:?} would be offered for a damaged file", speaks);
            }
        }

        #[test]
        fn thinning_twice_takes_nothing_more(backups in many()) {
            let once = left(&backups, now());
            prop_assert_eq!(left(&once, now()), once);
        }

        #[test]
        fn two_days_stay_whole_while_there_is_room(agos in prop::collection::vec(0..2_880i64, 0..100)) {
            let backups: Vec<Aged> = agos.into_iter().map(made).collect();
            prop_assert!(surplus(&backups, now()).is_empty());
        }

        #[test]
        fn what_is_older_than_two_days_is_few(backups in many()) {
            let old = left(&backups, now()).into_iter().filter(|backup| {
                !backup.aside && !backup.speaks && now() - backup.made_at > ALL
            });
            prop_assert!(old.count() <= DAYS + WEEKS + MONTHS + 1, "one a day, a week and a month, and the newest");
        }

        #[test]
        fn no_more_than_two_gigabytes_stay(backups in many()) {
            let left = left(&backups, now());
            let newest = left.iter().filter(|backup| !backup.aside).map(|backup| backup.made_at).max();
            let needed = |backup: &&Aged| backup.speaks || Some(backup.made_at) == newest;
            let free: u64 = left.iter().filter(|backup| !needed(backup)).map(|backup| backup.bytes).sum();
            prop_assert!(free <= BYTES, "{} bytes stay", free);
        }
    }

    #[test]
    fn a_year_of_half_hours_leaves_days_weeks_and_months() {
        let mut backups: Vec<Aged> = Vec::new();
        let start = now() - TimeDelta::days(365);
        for half_hours in 0..365 * 48 {
            let made_at = start + TimeDelta::minutes(30 * half_hours);
            backups.push(Aged { made_at, ..made(0) });
            if half_hours % 48 == 47 {
                backups = left(&backups, made_at);
            }
        }
        let last = backups.last().map_or(start, |backup| backup.made_at);
        backups = left(&backups, last);
        let age = |backup: &Aged| (last - backup.made_at).num_days();
        let recent = backups.iter().filter(|backup| age(backup) < 2).count();
        assert_eq!(recent, 96, "every half hour of two days");
        assert!(backups.len() < 96 + 32, "and few beyond: {}", backups.len());
        for days in 2..12 {
            assert!(
                backups.iter().any(|backup| age(backup) == days),
                "one of {days} days ago"
            );
        }
        for weeks in 2..9 {
            assert!(
                backups.iter().any(|backup| age(backup) / 7 == weeks),
                "one of {weeks} weeks ago"
            );
        }
        let oldest = backups.iter().map(age).max().unwrap_or_default();
        assert!(
            (210..=280).contains(&oldest),
            "nine months back: {oldest} days"
        );
    }

    #[test]
    fn the_oldest_go_when_there_is_no_more_room() {
        let half = |ago| Aged {
            bytes: BYTES / 2,
            ..made(ago)
        };
        let backups = [half(30), half(10), half(20), half(0)];
        assert_eq!(
            surplus(&backups, now()),
            BTreeSet::from([0, 2]),
            "the two newest fit"
        );
        let large = Aged {
            bytes: BYTES * 2,
            ..made(0)
        };
        assert_eq!(
            surplus(&[made(5), large], now()),
            BTreeSet::from([0]),
            "the newest stays, however large"
        );
    }

    #[test]
    fn what_a_restore_put_aside_stays_for_ninety_days_and_takes_no_days_place() {
        let aside = Aged {
            aside: true,
            ..made(60 * 24 * 5)
        };
        let same_day = made(60 * 24 * 5 + 10);
        assert!(
            surplus(&[made(0), aside, same_day], now()).is_empty(),
            "the day keeps its own backup as well"
        );
        let old = Aged {
            aside: true,
            ..made(60 * 24 * 91)
        };
        assert_eq!(
            surplus(&[made(0), old], now()),
            BTreeSet::from([1]),
            "its time is over"
        );
    }
}
