use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc, Weekday};

/// What the practice workspace is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seed {
    /// For everything drawn by lot.
    pub number: u64,
    /// A Monday: sessions before it were held, those after are ahead.
    pub anchor: NaiveDate,
}

impl Seed {
    /// The usual practice workspace, anchored to the week of `now`.
    pub fn for_week_of(now: DateTime<Utc>) -> Self {
        Self {
            number: 1,
            anchor: now.date_naive().week(Weekday::Mon).first_day(),
        }
    }
}

/// Where sessions lie: every so many months or weeks, on one weekday, back from the anchor and on past it.
#[derive(Debug, Clone, Copy)]
pub enum Rhythm {
    /// The n-th (1–4) weekday of every `every`-th month.
    Monthly {
        /// Months between.
        every: u32,
        /// Which weekday.
        weekday: Weekday,
        /// Which of the month.
        nth: u8,
    },
    /// Every so many weeks, on one weekday.
    Weekly {
        /// Weeks between.
        every: u32,
        /// Which weekday.
        weekday: Weekday,
    },
}

impl Rhythm {
    /// `past` dates before the anchor and `ahead` dates from it on, in order.
    pub fn dates(self, anchor: NaiveDate, past: u32, ahead: u32) -> Vec<NaiveDate> {
        let before = (1..=past)
            .rev()
            .filter_map(|n| self.date(anchor, -i64::from(n)));
        let after = (0..ahead).filter_map(|n| self.date(anchor, i64::from(n)));
        before.chain(after).collect()
    }

    fn date(self, anchor: NaiveDate, n: i64) -> Option<NaiveDate> {
        match self {
            Self::Weekly { every, weekday } => {
                let day = anchor + Days::new(u64::from(weekday.num_days_from_monday()));
                let days = Days::new(n.unsigned_abs() * 7 * u64::from(every));
                if n < 0 {
                    day.checked_sub_days(days)
                } else {
                    day.checked_add_days(days)
                }
            }
            Self::Monthly {
                every,
                weekday,
                nth,
            } => {
                // The month after the anchor's is the first ahead, so that no date of "ahead" lies before the anchor.
                let first = anchor.with_day(1)?.checked_add_months(Months::new(1))?;
                let months = Months::new(u32::try_from(n.unsigned_abs()).ok()?.checked_mul(every)?);
                let month = if n < 0 {
                    first.checked_sub_months(months)?
                } else {
                    first.checked_add_months(months)?
                };
                let date = NaiveDate::from_weekday_of_month_opt(
                    month.year(),
                    month.month(),
                    weekday,
                    nth,
                )?;
                // A date in the anchor's own month that is still to come would read as held.
                if n < 0 && date >= anchor {
                    date.checked_sub_days(Days::new(28))
                } else {
                    Some(date)
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn past_sessions_lie_before_the_anchor_and_coming_ones_do_not() {
        let rhythms = [
            Rhythm::Monthly {
                every: 1,
                weekday: Weekday::Wed,
                nth: 3,
            },
            Rhythm::Monthly {
                every: 3,
                weekday: Weekday::Thu,
                nth: 1,
            },
            Rhythm::Weekly {
                every: 6,
                weekday: Weekday::Mon,
            },
        ];
        for week in 0..60 {
            let anchor =
                NaiveDate::from_ymd_opt(2025, 12, 29).expect("a Monday") + Days::new(7 * week);
            for rhythm in rhythms {
                let dates = rhythm.dates(anchor, 9, 2);
                assert_eq!(
                    dates.len(),
                    11,
                    "every date of {rhythm:?} exists around {anchor}"
                );
                assert!(
                    dates.is_sorted(),
                    "{rhythm:?} around {anchor} is in order: {dates:?}"
                );
                assert_eq!(
                    dates.iter().filter(|date| **date < anchor).count(),
                    9,
                    "{rhythm:?} around {anchor}: {dates:?}"
                );
            }
        }
    }
}
