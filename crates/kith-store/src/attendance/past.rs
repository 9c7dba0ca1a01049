use kith_model::attendance::AttendanceStatus;
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::session::SessionKind;
use kith_model::{CohortId, LocalTime, PersonId, SessionId};

use crate::cell::Cells;
use crate::{Read, StoreError, live};

/// A mark of one person at a session that was held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastMark {
    /// The session.
    pub session: SessionId,
    /// Its title.
    pub title: String,
    /// What sort of meeting.
    pub kind: SessionKind,
    /// On the clock of its place.
    pub starts: LocalTime,
    /// A cohort it was for.
    pub cohort: Option<CohortId>,
    /// How they came, or let us know.
    pub status: AttendanceStatus,
    /// Private; where the lens sees it.
    pub remark: Option<String>,
}

/// How a person came to the sessions that were held, the latest first, without
/// those nobody marked. Sessions of circles, and under rules, that the lens does
/// not see with names are left out.
pub fn past_marks(
    read: &Read<'_>,
    person: PersonId,
    lens: Lens,
) -> Result<Vec<PastMark>, StoreError> {
    let rule = [Layer::rule("s.rule"), Layer::mask("c.default_audience")];
    let seen = lens.sql(Matter::Person, &rule);
    let named = lens.attribution_sql(&rule);
    let remark = lens.sql(Matter::Remark, &[Layer::pair("a"), Layer::rule("s.rule")]);
    let parts = [
        ("seen", seen.as_str()),
        ("attribution", &named),
        ("remark", &remark),
    ];
    let sql = live::fill(include_str!("past.sql"), &parts);
    live::list(read, &sql, &[&person.get()], |row| {
        let mut cells = Cells::of(row);
        Ok(PastMark {
            session: cells.take()?,
            title: cells.take()?,
            kind: cells.take()?,
            starts: cells.take()?,
            cohort: cells.take()?,
            status: cells.take()?,
            remark: cells.take()?,
        })
    })
}
