//! A count and its whole.

use std::fmt;
use std::ops::Add;

use serde::{Deserialize, Serialize};

/// "9 of 11 (82%)": always with its counts, never a percentage of nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Share {
    /// How many.
    pub count: u32,
    /// Of how many.
    pub whole: u32,
}

impl Share {
    /// `count` of `whole`.
    pub const fn new(count: u32, whole: u32) -> Self {
        Self { count, whole }
    }

    /// Percent, rounded half up; `None` of nothing. Never 100 where one is
    /// lacking, never 0 where one is there.
    pub fn percent(self) -> Option<u32> {
        if self.whole == 0 {
            return None;
        }
        let (count, whole) = (u64::from(self.count), u64::from(self.whole));
        let rounded = (count * 200 + whole) / (whole * 2);
        let honest = match rounded {
            100 if count < whole => 99,
            0 if count > 0 => 1,
            rounded => rounded,
        };
        u32::try_from(honest).ok()
    }

    /// One more of the whole, counted or not.
    #[must_use]
    pub fn with(self, counted: bool) -> Self {
        Self {
            count: self.count + u32::from(counted),
            whole: self.whole + 1,
        }
    }
}

/// Of two groups taken together.
impl Add for Share {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            count: self.count + other.count,
            whole: self.whole + other.whole,
        }
    }
}

impl FromIterator<bool> for Share {
    fn from_iter<T: IntoIterator<Item = bool>>(counted: T) -> Self {
        counted.into_iter().fold(Self::default(), Self::with)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.count, self.whole)?;
        match self.percent() {
            Some(percent) => write!(f, " ({percent}%)"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_share_is_written_with_its_counts() {
        assert_eq!(
            Share::new(9, 11).to_string(),
            "9 of 11 (82%)",
            "as DOMAIN.md §3 has it"
        );
        assert_eq!(
            Share::new(0, 0).to_string(),
            "0 of 0",
            "no percentage of nothing"
        );
        assert_eq!(Share::new(0, 4).to_string(), "0 of 4 (0%)", "none is none");
        assert_eq!(
            Share::new(999, 1000).to_string(),
            "999 of 1000 (99%)",
            "one is lacking"
        );
        assert_eq!(
            Share::new(1, 1000).to_string(),
            "1 of 1000 (1%)",
            "one is there"
        );
    }

    proptest! {
        #[test]
        fn a_percentage_is_within_one_of_the_truth(whole in 1_u32.., part in 0.0..=1.0) {
            let count = (f64::from(whole) * part) as u32;
            let percent = f64::from(Share::new(count, whole).percent().expect("of something"));
            let truth = f64::from(count) * 100.0 / f64::from(whole);
            prop_assert!((percent - truth).abs() < 1.0, "{} for {}", percent, truth);
        }
    }
}
