//! One person, with everything the inspector shows of them.

use chrono::NaiveDate;
use kith_model::attendance::AttendanceStatus;
use kith_model::custom_field::CustomField;
use kith_model::enrollment::{ExitReason, Participation, Role, Stage};
use kith_model::lens::Lens;
use kith_model::{AffiliationId, CohortId, EnrollmentId, PersonId, SessionId};
use kith_store::{
    Read, StoreError, affiliation, attendance, custom_field, enrollment, organization, person,
};
use serde::Serialize;

use super::look::seen;
use super::{PersonSeen, WhichPerson};
use crate::desk::Desk;
use crate::problem::Problem;

/// A person and what is known of them.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonPage {
    /// The person, how to reach them, where they work.
    #[serde(flatten)]
    pub seen: PersonSeen,
    /// Where they work and worked, with names, the latest first.
    pub work: Vec<WorkSeen>,
    /// Their places in cohorts and programs, the latest first.
    pub places: Vec<PlaceSeen>,
    /// The fields of the programs they are or were in, with what they have in them.
    pub own: Vec<OwnSeen>,
    /// Who turned out to be this person.
    pub merged: Vec<MergedPerson>,
    /// What happened, the latest first.
    pub timeline: Vec<Moment>,
}

/// A tie to an organization.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WorkSeen {
    /// Its key.
    pub affiliation: AffiliationId,
    /// The organization's name.
    pub organization: String,
    /// What they do there.
    pub title: Option<String>,
    /// Since when.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub from_date: Option<NaiveDate>,
    /// Until when.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub to_date: Option<NaiveDate>,
}

/// A place in a cohort or a program.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PlaceSeen {
    /// The enrollment.
    pub enrollment: EnrollmentId,
    /// The cohort, where it is in one.
    pub cohort: Option<CohortId>,
    /// Its name.
    pub cohort_name: Option<String>,
    /// The program's name.
    pub program_name: String,
    /// As what.
    pub role: Role,
    /// How much they take part.
    pub participation: Option<Participation>,
    /// At what stage.
    pub stage: Stage,
    /// Since when.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub since: NaiveDate,
}

/// A field of a program's own, and what somebody has in it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OwnSeen {
    /// The field.
    #[serde(flatten)]
    pub field: CustomField,
    /// The name of its program.
    pub program_name: String,
    /// Nothing where it is empty.
    pub value: Option<String>,
}

/// Somebody who turned out to be this person.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MergedPerson {
    /// Who.
    pub person: PersonId,
    /// What they were called.
    pub name: String,
}

/// Something that happened on a day.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Moment {
    /// When.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on_date: NaiveDate,
    /// What.
    #[serde(flatten)]
    pub what: Happened,
}

/// What happened.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Happened {
    /// A session was held, and they came or let us know.
    Session {
        /// Which.
        session: SessionId,
        /// Its title.
        title: String,
        /// A cohort it was for.
        cohort: Option<CohortId>,
        /// How they came.
        status: AttendanceStatus,
        /// Private; where the lens sees it.
        remark: Option<String>,
    },
    /// Their stage in a cohort or program changed.
    Stage {
        /// Of which enrollment.
        enrollment: EnrollmentId,
        /// The cohort, where it is in one.
        cohort: Option<CohortId>,
        /// The cohort's name, or the program's.
        place: String,
        /// As what.
        role: Role,
        /// To which stage.
        stage: Stage,
        /// Why, where the lens sees it.
        reason: Option<ExitReason>,
        /// Private; where the lens sees it.
        remark: Option<String>,
        /// It is where the enrollment began.
        first: bool,
    },
    /// They began or ended somewhere.
    Work {
        /// The organization's name.
        organization: String,
        /// What they do there.
        title: Option<String>,
        /// They left.
        ended: bool,
    },
}

/// One person, with everything the inspector shows of them.
///
/// # Errors
/// `not_found` where the lens does not see them.
pub fn page(desk: &Desk, which: WhichPerson) -> Result<PersonPage, Problem> {
    Ok(desk
        .store()?
        .read(move |read| read_page(read, which.person, which.lens))?)
}

fn read_page(read: &Read<'_>, id: PersonId, lens: Lens) -> Result<PersonPage, StoreError> {
    let seen = seen(read, person::get(read, id, lens)?, lens)?;
    let work = work(read, id)?;
    let places = enrollment::places(read, id, lens)?;
    let mut timeline = Vec::new();
    for place in &places {
        timeline.extend(stages(read, place, lens)?);
    }
    timeline.extend(work.iter().flat_map(worked));
    timeline.extend(sessions(read, id, lens)?);
    timeline.sort_by_key(|moment| std::cmp::Reverse(moment.on_date));
    Ok(PersonPage {
        seen,
        work,
        own: own(read, id, &places, lens)?,
        merged: merged(read, id, lens)?,
        places: places.into_iter().map(place).collect(),
        timeline,
    })
}

fn place(place: enrollment::Place) -> PlaceSeen {
    PlaceSeen {
        enrollment: place.enrollment,
        cohort: place.cohort,
        cohort_name: place.cohort_name,
        program_name: place.program_name,
        role: place.role,
        participation: place.participation,
        stage: place.stage,
        since: place.since,
    }
}

fn work(read: &Read<'_>, id: PersonId) -> Result<Vec<WorkSeen>, StoreError> {
    let ties = affiliation::list(read, id)?.into_iter().rev();
    ties.map(|tie| {
        Ok(WorkSeen {
            affiliation: tie.id,
            organization: organization::get(read, tie.organization)?.name,
            title: tie.title,
            from_date: tie.from_date,
            to_date: tie.to_date,
        })
    })
    .collect()
}

/// Of the programs alone that the lens sees them in: a field must not tell of a circle.
fn own(
    read: &Read<'_>,
    id: PersonId,
    places: &[enrollment::Place],
    lens: Lens,
) -> Result<Vec<OwnSeen>, StoreError> {
    let own = custom_field::values_of_person(read, id, lens)?.into_iter();
    let is_told = |program: &str| places.iter().any(|place| place.program_name == program);
    Ok(own
        .filter(|own| is_told(&own.program))
        .map(|own| OwnSeen {
            field: own.field,
            program_name: own.program,
            value: own.value,
        })
        .collect())
}

fn merged(read: &Read<'_>, id: PersonId, lens: Lens) -> Result<Vec<MergedPerson>, StoreError> {
    let mut merged = Vec::new();
    for other in person::merged_into(read, id)? {
        if let Ok(person) = person::get(read, other, lens) {
            merged.push(MergedPerson {
                person: other,
                name: person::called(read, other, person.name(), lens)?,
            });
        }
    }
    Ok(merged)
}

fn stages(
    read: &Read<'_>,
    place: &enrollment::Place,
    lens: Lens,
) -> Result<Vec<Moment>, StoreError> {
    let events = enrollment::stage_events(read, place.enrollment, lens)?;
    let told = events.into_iter().enumerate().map(|(nth, event)| Moment {
        on_date: event.on_date,
        what: Happened::Stage {
            enrollment: place.enrollment,
            cohort: place.cohort,
            place: place
                .cohort_name
                .as_ref()
                .unwrap_or(&place.program_name)
                .clone(),
            role: place.role,
            stage: event.stage,
            reason: event.exit_reason,
            remark: event.remark,
            first: nth == 0,
        },
    });
    // The latest first, also of one day.
    Ok(told.rev().collect())
}

fn worked(work: &WorkSeen) -> impl Iterator<Item = Moment> {
    [(work.to_date, true), (work.from_date, false)]
        .into_iter()
        .filter_map(move |(day, ended)| {
            Some(Moment {
                on_date: day?,
                what: Happened::Work {
                    organization: work.organization.clone(),
                    title: work.title.clone(),
                    ended,
                },
            })
        })
}

fn sessions(read: &Read<'_>, id: PersonId, lens: Lens) -> Result<Vec<Moment>, StoreError> {
    let marks = attendance::past_marks(read, id, lens)?.into_iter();
    Ok(marks
        .map(|mark| Moment {
            on_date: mark.starts.date(),
            what: Happened::Session {
                session: mark.session,
                title: mark.title,
                cohort: mark.cohort,
                status: mark.status,
                remark: mark.remark,
            },
        })
        .collect())
}
