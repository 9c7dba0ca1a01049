//! A cohort's roster: its keys in order, then rows a page at a time.

use std::collections::{BTreeMap, HashMap};

use chrono::{NaiveDate, NaiveDateTime};
use kith_model::attendance::AttendanceStatus;
use kith_model::enrollment::{Participation, Role, Stage};
use kith_model::lens::Lens;
use kith_model::{CohortId, CustomFieldId, EnrollmentId, PersonId};
use kith_store::custom_field::{self, Values};
use kith_store::enrollment::{
    self, Roster, RosterColumn, RosterFilter, RosterOrder, RosterSort, roster_ids, roster_rows,
    roster_rows_as_of,
};
use kith_store::{Read, StoreError, attendance};
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::desk::Desk;
use crate::field::ColumnKey;
use crate::figures::{Counted, Figure};
use crate::problem::Problem;
use crate::report::is_named;
use crate::session::seen::opens_roll;

/// Rows that one page holds at most.
const PAGE: usize = 200;

/// Which roster, in which order.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RosterList {
    /// Of this cohort; `null` for every cohort.
    pub cohort: Option<CohortId>,
    /// By which column.
    pub sort: SortBy,
    /// What is left of it.
    #[serde(default)]
    pub filter: Filter,
    /// As it stood at the end of this day; as it stands now where nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub as_of: Option<NaiveDate>,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// An order.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "RosterSort"))]
pub struct SortBy {
    /// By this column.
    #[cfg_attr(
        feature = "ts",
        ts(
            type = "`own:${string}` | \"name\" | \"role\" | \"stage\" | \"since\" | \"given_name\" | \"family_name\" | \"preferred_name\" | \"pronouns\" | \"organization\" | \"city\" | \"region\" | \"country\" | \"email\" | \"phone\""
        )
    )]
    pub by: ColumnKey<RosterColumn>,
    /// From the end.
    #[serde(default)]
    pub descending: bool,
}

/// What is left of a roster; what is empty leaves everything.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "RosterFilter"))]
pub struct Filter {
    /// Found by these words.
    #[serde(default)]
    pub text: Option<String>,
    /// In one of these roles.
    #[serde(default)]
    pub role: Option<Vec<Role>>,
    /// At one of these stages.
    #[serde(default)]
    pub stage: Option<Vec<Stage>>,
    /// Shown with one of these organizations; `null` among them is whoever has none.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub organization: Option<Vec<Option<String>>>,
    /// Living in one of these cities; `null` among them is whoever said none.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub city: Option<Vec<Option<String>>>,
    /// With one of these in a field of the program's own, by field; `null` among them is
    /// whoever has nothing there. Where the lens does not see a field, nobody has.
    #[serde(default)]
    #[cfg_attr(
        feature = "ts",
        ts(optional = nullable, as = "Option<BTreeMap<String, Vec<Option<String>>>>")
    )]
    pub own: Option<BTreeMap<CustomFieldId, Vec<Option<String>>>>,
}

/// The keys of a roster in order.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RosterIds {
    /// How many there are.
    pub total: usize,
    /// In order.
    pub ids: Vec<EnrollmentId>,
}

/// Rows of a roster to read.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RosterPage {
    /// Of this cohort, for attendance; `null` leaves attendance out.
    pub cohort: Option<CohortId>,
    /// At most 200.
    pub ids: Vec<EnrollmentId>,
    /// Role, stage and since as they stood at the end of this day, without attendance.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub as_of: Option<NaiveDate>,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// Rows of a roster.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RosterRows {
    /// In the order asked for; whom the lens does not see is left out.
    pub rows: Vec<RosterRow>,
}

/// One row.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RosterRow {
    /// The enrollment.
    pub enrollment: EnrollmentId,
    /// Whose.
    pub person: PersonId,
    /// What to call them.
    pub name: String,
    /// A part of the name.
    pub given_name: Option<String>,
    /// A part of the name.
    pub family_name: Option<String>,
    /// What they want to be called.
    pub preferred_name: Option<String>,
    /// Their pronouns.
    pub pronouns: Option<String>,
    /// As what.
    pub role: Role,
    /// At what stage.
    pub stage: Stage,
    /// Since when.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub since: NaiveDate,
    /// How much they take part, where a human said so.
    pub participation: Option<Participation>,
    /// Where they work.
    pub organization: Option<String>,
    /// What they do there.
    pub title: Option<String>,
    /// Where they live.
    pub city: Option<String>,
    /// State or province.
    pub region: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// Through the lens.
    pub email: Option<String>,
    /// Through the lens.
    pub phone: Option<String>,
    /// What they have in the fields of the cohort's program that the lens sees, by field.
    pub own: BTreeMap<CustomFieldId, String>,
    /// Their attendance in the cohort.
    pub attended: Option<Figure>,
    /// Their last marks that count, oldest first, at most four.
    pub last_seats: Vec<AttendanceStatus>,
}

/// The keys of a roster in order; none where people may not be named.
///
/// # Errors
/// `no_workspace`.
pub fn list(desk: &Desk, of: RosterList) -> Result<RosterIds, Problem> {
    let now = clock::local(desk.clock()()).naive_local();
    let ids = desk.store()?.read_latest("roster", move |read| {
        if !tells_names(read, of.cohort, of.lens, now)? {
            return Ok(Vec::new());
        }
        let filter = RosterFilter {
            text: of.filter.text.filter(|text| !text.trim().is_empty()),
            roles: of.filter.role.unwrap_or_default(),
            stages: of.filter.stage.unwrap_or_default(),
            organizations: of.filter.organization.unwrap_or_default(),
            cities: of.filter.city.unwrap_or_default(),
            own: of.filter.own.unwrap_or_default().into_iter().collect(),
        };
        let sort = RosterSort {
            by: match of.sort.by {
                ColumnKey::Kith(by) => RosterOrder::Column(by),
                ColumnKey::Own(field) => RosterOrder::Own(field),
            },
            descending: of.sort.descending,
        };
        let roster = match (of.cohort, of.as_of) {
            (Some(cohort), Some(day)) => Roster::AsOf(cohort, day),
            (Some(cohort), None) => Roster::Of(cohort),
            (None, _) => Roster::Whole,
        };
        roster_ids(read, roster, &filter, sort, of.lens)
    })?;
    Ok(RosterIds {
        total: ids.len(),
        ids,
    })
}

/// A page of a roster.
///
/// # Errors
/// `invalid` for more than 200 rows.
pub fn rows(desk: &Desk, page: RosterPage) -> Result<RosterRows, Problem> {
    if page.ids.len() > PAGE {
        return Err(Problem::invalid(
            "ids",
            format!("A page holds at most {PAGE} rows."),
        ));
    }
    let now = clock::local(desk.clock()()).naive_local();
    let rows = desk.store()?.read(move |read| {
        if tells_names(read, page.cohort, page.lens, now)? {
            filled(read, &page)
        } else {
            Ok(Vec::new())
        }
    })?;
    Ok(RosterRows { rows })
}

/// A list of names tells who is in the circle: it stays closed where that may not be told.
fn tells_names(
    read: &Read<'_>,
    cohort: Option<CohortId>,
    lens: Lens,
    now: NaiveDateTime,
) -> Result<bool, StoreError> {
    cohort.map_or(Ok(true), |cohort| is_named(read, cohort, lens, now))
}

fn filled(read: &Read<'_>, page: &RosterPage) -> Result<Vec<RosterRow>, StoreError> {
    let rows = match page.as_of {
        Some(day) => roster_rows_as_of(read, &page.ids, day, page.lens)?,
        None => roster_rows(read, &page.ids, page.lens)?,
    };
    let mut attended = match page.cohort.filter(|_| page.as_of.is_none()) {
        Some(cohort) => {
            let people = rows.iter().map(|row| row.person).collect();
            attendance_of(read, cohort, people, page.lens)?
        }
        None => HashMap::new(),
    };
    let own = match page.cohort {
        Some(cohort) => own_of(read, cohort, &rows, page.lens)?,
        None => Values::new(),
    };
    Ok(rows
        .into_iter()
        .map(|row| {
            // Somebody stands here once for each of their roles.
            let own = own.get(&row.person).cloned().unwrap_or_default();
            let (attended, last_seats) = attended.remove(&row.person).unwrap_or_default();
            RosterRow {
                enrollment: row.enrollment,
                person: row.person,
                name: row.name,
                given_name: row.given_name,
                family_name: row.family_name,
                preferred_name: row.preferred_name,
                pronouns: row.pronouns,
                role: row.role,
                stage: row.stage,
                since: row.since,
                participation: row.participation,
                organization: row.organization,
                title: row.title,
                city: row.city,
                region: row.region,
                country: row.country,
                email: row.email,
                phone: row.phone,
                own,
                attended,
                last_seats,
            }
        })
        .collect())
}

/// What people have in the fields of the cohort's program.
fn own_of(
    read: &Read<'_>,
    cohort: CohortId,
    rows: &[enrollment::RosterRow],
    lens: Lens,
) -> Result<Values, StoreError> {
    let fields = custom_field::of_cohort(read, cohort, lens)?;
    if fields.is_empty() {
        return Ok(Values::new());
    }
    let people: Vec<PersonId> = rows.iter().map(|row| row.person).collect();
    let mut own = custom_field::values(read, &people, lens)?;
    for held in own.values_mut() {
        held.retain(|id, _| fields.iter().any(|field| field.id == *id));
    }
    Ok(own)
}

type Attended = HashMap<PersonId, (Option<Figure>, Vec<AttendanceStatus>)>;

fn attendance_of(
    read: &Read<'_>,
    cohort: CohortId,
    people: Vec<PersonId>,
    lens: Lens,
) -> Result<Attended, StoreError> {
    let mut grid = attendance::grid_of(read, cohort, &people)?;
    // What a person's marks add up to must not tell who was in a room that keeps it.
    grid.sessions.retain(|session| opens_roll(session, lens));
    let counted = Counted::new(&grid);
    Ok(people
        .into_iter()
        .map(|person| {
            let mut seats: Vec<AttendanceStatus> = counted
                .held()
                .filter_map(|session| counted.row(session, person))
                .filter(|row| row.active && row.session_counts)
                .map(|row| row.status)
                .collect();
            let older = seats.len().saturating_sub(4);
            (
                person,
                (
                    Figure::attendance(counted.of_person(person)),
                    seats.split_off(older),
                ),
            )
        })
        .collect())
}

/// Every row that is left of a cohort's roster, by name.
///
/// # Errors
/// `no_workspace`.
pub fn whole(
    desk: &Desk,
    cohort: CohortId,
    filter: Filter,
    as_of: Option<NaiveDate>,
    lens: Lens,
) -> Result<Vec<RosterRow>, Problem> {
    let sort = SortBy {
        by: ColumnKey::Kith(RosterColumn::Name),
        descending: false,
    };
    let ids = list(
        desk,
        RosterList {
            cohort: Some(cohort),
            sort,
            filter,
            as_of,
            lens,
        },
    )?
    .ids;
    let mut all = Vec::with_capacity(ids.len());
    for page in ids.chunks(PAGE) {
        all.extend(
            rows(
                desk,
                RosterPage {
                    cohort: Some(cohort),
                    ids: page.to_vec(),
                    as_of,
                    lens,
                },
            )?
            .rows,
        );
    }
    Ok(all)
}
