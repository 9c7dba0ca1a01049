//! Counts too small to hide a person in (DOMAIN.md §3).

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Share;
use crate::lens::Lens;

/// The workspace's threshold: a count of people below it leaves only as part
/// of a larger group. Zero shows, since it is about nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SmallCounts {
    /// The least count that may leave.
    pub threshold: u32,
}

/// A count, or the place where one is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Cell {
    /// The count.
    Count(u32),
    /// Left out.
    LeftOut,
}

/// Cells that add up to a total, as they may leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CountRow {
    /// In the order given.
    pub cells: Vec<Cell>,
    /// Their sum.
    pub total: Cell,
}

impl Default for SmallCounts {
    fn default() -> Self {
        Self {
            threshold: Self::USUAL,
        }
    }
}

impl SmallCounts {
    /// The usual threshold.
    pub const USUAL: u32 = 5;
    /// The stricter one that is offered.
    pub const STRICT: u32 = 10;

    /// The row as this lens may see it. Me and the team see every count.
    ///
    /// For others each count from 1 to below the threshold is left out. Where
    /// these could be computed back from the total (one alone, a sum that is
    /// itself small, all at their least or most), the smallest of the larger
    /// counts goes with them, and every count equal to it. Where there is no
    /// larger count the whole row goes.
    ///
    /// Someone who knows this rule cannot fix any cell left out: small counts
    /// alone could each be one more or less, and the rule is blind to order, so
    /// cells of different counts could stand in each other's place.
    pub fn row(self, lens: Lens, counts: &[u32]) -> CountRow {
        let small = |count: u32| count > 0 && count < self.threshold;
        let total = counts.iter().sum();
        let gone: Vec<_> = counts
            .iter()
            .copied()
            .filter(|&count| small(count))
            .collect();
        if lens.is_inside() || gone.is_empty() {
            return CountRow::of(counts, total, |_| false);
        }
        if self.holds(&gone) {
            return CountRow::of(counts, total, small);
        }
        match counts
            .iter()
            .copied()
            .filter(|&count| count >= self.threshold)
            .min()
        {
            Some(second) => CountRow::of(counts, total, |count| small(count) || count == second),
            None => CountRow {
                cells: vec![Cell::LeftOut; counts.len()],
                total: Cell::LeftOut,
            },
        }
    }

    /// A share of people as this lens may see it: `None` where the count or
    /// the rest is small.
    pub fn share(self, lens: Lens, share: Share) -> Option<Share> {
        let row = self.row(
            lens,
            &[share.count, share.whole.saturating_sub(share.count)],
        );
        (!row.cells.contains(&Cell::LeftOut)).then_some(share)
    }

    /// Whether small counts hide each other in their sum.
    fn holds(self, gone: &[u32]) -> bool {
        let sum: u32 = gone.iter().sum();
        let least = gone.iter().all(|&count| count == 1);
        let most = gone.iter().all(|&count| count + 1 == self.threshold);
        gone.len() > 1 && sum >= self.threshold && !least && !most
    }
}

impl CountRow {
    fn of(counts: &[u32], total: u32, out: impl Fn(u32) -> bool) -> Self {
        let cell = |&count: &u32| {
            if out(count) {
                Cell::LeftOut
            } else {
                Cell::Count(count)
            }
        };
        Self {
            cells: counts.iter().map(cell).collect(),
            total: Cell::Count(total),
        }
    }
}

impl Cell {
    /// The count, where it may be seen.
    pub const fn count(self) -> Option<u32> {
        match self {
            Self::Count(count) => Some(count),
            Self::LeftOut => None,
        }
    }
}

/// The count, or a dash.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => f.pad(&count.to_string()),
            Self::LeftOut => f.pad("–"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn words(row: &CountRow) -> String {
        let cells: Vec<_> = row.cells.iter().map(Cell::to_string).collect();
        format!("{} = {}", cells.join(" "), row.total)
    }

    #[test]
    fn a_small_count_takes_a_second_one_with_it() {
        let usual = SmallCounts::default();
        let cases: [(&[u32], &str); 10] = [
            (&[12, 7, 9], "12 7 9 = 28"),
            (&[12, 3, 9], "12 – – = 24"),
            (&[3, 20], "– – = 23"),
            (&[1, 1, 30], "– – – = 32"),
            (&[4, 3, 30], "– – 30 = 37"),
            (&[4, 4, 30], "– – – = 38"),
            (&[9, 3, 9], "– – – = 21"),
            (&[3, 0], "– – = –"),
            (&[0, 0], "0 0 = 0"),
            (&[], " = 0"),
        ];
        for (counts, expected) in cases {
            assert_eq!(
                words(&usual.row(Lens::Funder, counts)),
                expected,
                "{counts:?}"
            );
        }
        assert_eq!(
            words(&usual.row(Lens::Team, &[1, 2])),
            "1 2 = 3",
            "the team sees every count"
        );
    }

    #[test]
    fn a_share_leaves_only_where_both_sides_are_large_enough() {
        let usual = SmallCounts::default();
        let funder = |count, whole| usual.share(Lens::Funder, Share::new(count, whole));
        assert_eq!(funder(9, 20), Some(Share::new(9, 20)), "9 and 11");
        assert_eq!(funder(11, 12), None, "everybody would know the twelfth");
        assert_eq!(
            funder(12, 12),
            Some(Share::new(12, 12)),
            "all of them is about nobody"
        );
    }

    /// How many values each left-out cell can have, to someone who knows the
    /// rule and reads the row.
    fn least_doubt(publish: impl Fn(&[u32]) -> CountRow, cells: usize, most: u32) -> usize {
        let mut readings: HashMap<String, Vec<Vec<u32>>> = HashMap::new();
        let mut counts = vec![0; cells];
        loop {
            readings
                .entry(words(&publish(&counts)))
                .or_default()
                .push(counts.clone());
            let Some(at) = counts.iter().position(|&count| count < most) else {
                break;
            };
            counts[at] += 1;
            counts[..at].fill(0);
        }
        let doubt = |rows: &Vec<Vec<u32>>| {
            let row = publish(&rows[0]);
            let hidden = (0..cells).filter(move |&at| row.cells[at] == Cell::LeftOut);
            let values = |at: usize| {
                rows.iter()
                    .map(|row| row[at])
                    .collect::<std::collections::HashSet<_>>()
            };
            hidden.map(|at| values(at).len()).min()
        };
        readings
            .values()
            .filter_map(doubt)
            .min()
            .unwrap_or(usize::MAX)
    }

    #[test]
    fn nothing_left_out_can_be_computed_back() {
        for threshold in [3, 5] {
            for cells in 1..=4 {
                let publish = |counts: &[u32]| SmallCounts { threshold }.row(Lens::Public, counts);
                let doubt = least_doubt(publish, cells, 11);
                assert!(doubt > 1, "{cells} cells below {threshold}: one value fits");
            }
        }
    }

    #[test]
    fn the_attack_finds_a_row_that_hides_one_cell_alone() {
        let naive = |counts: &[u32]| CountRow {
            cells: counts
                .iter()
                .map(|&count| match count {
                    1..5 => Cell::LeftOut,
                    _ => Cell::Count(count),
                })
                .collect(),
            total: Cell::Count(counts.iter().sum()),
        };
        assert_eq!(
            least_doubt(naive, 3, 11),
            1,
            "total less the others gives it away"
        );
    }
}
