use chrono::NaiveDate;
use kith_model::attendance::AttendanceStatus;
use kith_model::figures::Share;

/// A session as a report shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its title.
    pub title: String,
    /// The day it was held, on the clock of its place.
    pub on: NaiveDate,
    /// Who came.
    pub attendance: Attendance,
}

/// Who came to a session, as much as may be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attendance {
    /// A seat for each person of the report, in the order of its people;
    /// nothing for a person who had no seat in this session. Behind them those
    /// who count and have no line of their own. Where the report names nobody,
    /// any order.
    Seats(Vec<Option<Seat>>),
    /// Only how many: the rule of the session keeps who it was (Chatham House),
    /// or the lens does.
    Count(Tally),
    /// Not even how many: so few came, or were away, that the count would tell
    /// who it was.
    Withheld,
}

/// One person's seat in one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seat {
    /// The mark.
    pub status: AttendanceStatus,
    /// Whether it stands in the figures: the person was expected, the session
    /// counts and the day lies within an active enrollment.
    pub counts: bool,
}

/// How many came, of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Attended of eligible.
    pub attended: Share,
    /// Seats not marked yet, in neither.
    pub unmarked: u32,
}

/// What stands in the place of a count that is withheld.
pub(crate) const WITHHELD: &str = "not told";
/// What stands where there is nothing to count.
const NOBODY: &str = "nobody was expected";

impl Attendance {
    /// The tally of the seats that count; nothing where it is withheld.
    pub fn tally(&self) -> Option<Tally> {
        match self {
            Attendance::Count(tally) => Some(*tally),
            Attendance::Seats(seats) => Some(Tally::of(seats.iter().flatten())),
            Attendance::Withheld => None,
        }
    }

    /// How many came to a session at which nobody was expected, as an optional one;
    /// nothing where somebody was, or where it is not told who came.
    pub fn came_unexpected(&self) -> Option<u32> {
        let Attendance::Seats(seats) = self else {
            return None;
        };
        let seats = seats.iter().flatten();
        if !Tally::of(seats.clone()).is_empty() {
            return None;
        }
        let came = seats.filter(|seat| seat.status.attended()).count();
        Some(u32::try_from(came).unwrap_or(u32::MAX))
    }

    /// "9 of 11 (82%), 1 unmarked", "5 came" where nobody was expected, or that it is not told.
    pub(crate) fn words(&self) -> String {
        self.said(Tally::words)
    }

    /// As the count is written, where somebody was expected.
    pub(crate) fn said(&self, counted: impl Fn(&Tally) -> String) -> String {
        match (self.tally(), self.came_unexpected()) {
            (None, _) => WITHHELD.to_owned(),
            (Some(_), Some(came)) if came > 0 => format!("{came} came"),
            (Some(tally), _) if tally.is_empty() => NOBODY.to_owned(),
            (Some(tally), _) => counted(&tally),
        }
    }
}

impl Tally {
    /// Counts seats by the rule of DOMAIN.md section 3: unmarked and not
    /// applicable are in neither count nor whole.
    pub fn of<'a>(seats: impl IntoIterator<Item = &'a Seat>) -> Self {
        let (mut count, mut whole, mut unmarked) = (0, 0, 0);
        for seat in seats.into_iter().filter(|seat| seat.counts) {
            match seat.status {
                AttendanceStatus::NotApplicable => {}
                AttendanceStatus::Unmarked => unmarked += 1,
                status => {
                    whole += 1;
                    count += u32::from(status.attended());
                }
            }
        }
        Tally {
            attended: Share { count, whole },
            unmarked,
        }
    }

    /// Whether nobody stands in it.
    pub const fn is_empty(&self) -> bool {
        self.attended.whole == 0 && self.unmarked == 0
    }

    /// "9 of 11 (82%), 1 unmarked".
    pub fn words(&self) -> String {
        match self.unmarked {
            0 => self.attended.to_string(),
            unmarked => format!("{}, {unmarked} unmarked", self.attended),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_came_unexpected_is_counted_without_a_whole() {
        let seat = |status, counts| Some(Seat { status, counts });
        let (here, away) = (AttendanceStatus::Present, AttendanceStatus::Absent);
        let optional = |seats: Vec<Option<Seat>>| Attendance::Seats(seats).words();
        assert_eq!(
            optional(vec![seat(here, false), None, seat(here, false)]),
            "2 came",
            "nobody was expected"
        );
        assert_eq!(optional(vec![None]), "nobody was expected", "nobody came");
        assert_eq!(
            optional(vec![seat(away, true), seat(here, false)]),
            "0 of 1 (0%)",
            "whoever was expected is the whole"
        );
        let nobody = Attendance::Count(Tally {
            attended: Share::new(0, 0),
            unmarked: 0,
        });
        assert_eq!(nobody.words(), "nobody was expected", "a count of nothing");
    }
}
