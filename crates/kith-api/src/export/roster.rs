use std::collections::HashSet;

use kith_intake::write::{self, Card};
use kith_model::PersonId;
use kith_model::lens::Lens;
use kith_store::departure::Leaving;
use kith_store::enrollment::{
    Roster, RosterFilter, RosterRow, RosterSort, roster_ids, roster_rows,
};
use kith_store::import::{Kept, kept};
use kith_store::{Read, StoreError, person};
use serde::Deserialize;

use super::choice::{Chosen, all, chosen, offered};
use super::kept::KeptColumns;
use super::own::OwnFields;
use super::row::Leaver;
use super::{ExportOf, Table, TableFormat};
use crate::Written;
use crate::clock;
use crate::desk::Desk;
use crate::leaving::{Given, HeldBack, leave};
use crate::problem::Problem;
use crate::report::{Circle, held, of_people};

/// A roster to write.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ExportRosterOf"))]
pub struct RosterOf {
    /// Whose, where to and for whom.
    #[serde(flatten)]
    pub export: ExportOf,
    /// Of a table: these columns in this order, by key or header; all there are where none are
    /// named. What the lens holds back is in no column.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub columns: Option<Vec<String>>,
    /// Only these people, as far as they are there; everybody where nobody is named.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub people: Option<Vec<PersonId>>,
}

/// Writes a cohort's roster, everybody the lens sees, by name; without a cohort everybody there
/// is, which is for you alone.
///
/// Read again into the same cohort, the table proposes nothing.
///
/// # Errors
/// `not_found` for the cohort; `invalid` for columns that there are not; `read_only`,
/// `disk_full`. No file is left behind then.
pub fn roster(desk: &Desk, of: RosterOf) -> Result<Written<Given>, Problem> {
    let formats = [TableFormat::Csv, TableFormat::Workbook, TableFormat::Cards];
    let export = &of.export;
    let format = TableFormat::of(&desk.path(&export.place)?, &formats)?;
    if format == TableFormat::Cards && of.columns.is_some() {
        return Err(Problem::invalid(
            "columns",
            "Contact cards have no columns to choose.",
        ));
    }
    let found = Found::read(desk, &of)?;
    let table = found.table(&of)?;
    let bytes = match format {
        TableFormat::Cards => found.cards().into_bytes(),
        _ => table.written(desk, export, "Roster", format)?,
    };
    let what = match export.cohort {
        Some(_) => Leaving::Roster,
        None => Leaving::People,
    };
    let ready = table.ready(export, what, format, bytes);
    leave(desk, &export.place, ready)
}

pub(super) fn table(desk: &Desk, of: &RosterOf) -> Result<Table, Problem> {
    Found::read(desk, of)?.table(of)
}

/// Who leaves.
struct Found {
    leavers: Vec<Leaver>,
    /// The same as I see them, where somebody else reads.
    as_i_see_them: Vec<Leaver>,
    fields: OwnFields,
    /// What imports brought along beside the fields.
    kept: Kept,
    left_out: Vec<HeldBack>,
}

impl Found {
    fn read(desk: &Desk, of: &RosterOf) -> Result<Self, Problem> {
        let now = clock::local(desk.clock()()).naive_local();
        let lens = of.export.lens;
        let only = Only::of(of);
        let Some(cohort) = of.export.cohort else {
            return Ok(desk
                .store()?
                .read(move |read| Self::everybody(read, &only, lens))?);
        };
        Ok(desk.store()?.read(move |read| {
            let circle = Circle::read(read, cohort, lens, now)?;
            // Where being in the circle may not be told, nobody is listed.
            let (leavers, as_i_see_them) = match circle.is_named() {
                true => leavers(read, &circle, &only, lens)?,
                false => (Vec::new(), Vec::new()),
            };
            let mut asked = circle.people();
            asked.retain(|person| only.has(*person));
            let left_out = of_people(&circle, &asked);
            let people: Vec<PersonId> = leavers.iter().map(|leaver| leaver.person.id).collect();
            Ok(Self {
                fields: OwnFields::read(read, cohort, &people, lens)?,
                kept: kept(read, Some(cohort), lens)?,
                leavers,
                as_i_see_them,
                left_out,
            })
        })?)
    }

    /// Whoever is there, in however many cohorts.
    fn everybody(read: &Read<'_>, only: &Only, lens: Lens) -> Result<Self, StoreError> {
        let mut people = person::list(read, lens)?;
        people.retain(|person| only.has(person.id));
        let held_back = match lens {
            Lens::Me => 0,
            _ => people.len(),
        };
        let people = people.into_iter().skip(held_back);
        let leavers = people.map(|person| Leaver::of_person(read, person, lens));
        let why = "a table of everybody is for you alone";
        Ok(Self {
            leavers: leavers.collect::<Result<_, _>>()?,
            as_i_see_them: Vec::new(),
            fields: OwnFields::none(),
            kept: kept(read, None, lens)?,
            left_out: held(held_back, "name", "names", why).into_iter().collect(),
        })
    }

    fn table(&self, of: &RosterOf) -> Result<Table, Problem> {
        let people: HashSet<_> = self.leavers.iter().map(|leaver| leaver.person.id).collect();
        let kept = KeptColumns::of(self.kept.clone(), &self.fields);
        let all = all(&of.export, &self.leavers, &self.fields, &kept);
        let offered = offered(&all);
        let details = self.details_held_back(&all, of.columns.as_deref());
        let (columns, notices) = chosen(all, of.columns.as_deref(), of.export.lens)?;
        let header = columns.iter().map(|column| column.header.clone()).collect();
        let leavers = self.leavers.iter();
        let rows = leavers.map(|leaver| columns.iter().map(|column| column.cell(leaver)).collect());
        Ok(Table {
            records: std::iter::once(header).chain(rows).collect(),
            people: u32::try_from(people.len()).unwrap_or(u32::MAX),
            left_out: self.left_out.iter().cloned().chain(details).collect(),
            offered,
            notices,
        })
    }

    /// Cells that are told me and not this reader, in the columns that were asked for.
    fn details_held_back(&self, all: &[Chosen<'_>], asked: Option<&[String]>) -> Option<HeldBack> {
        let is_asked =
            |one: &&Chosen<'_>| asked.is_none_or(|names| names.iter().any(|name| one.is(name)));
        let cells = all.iter().filter(is_asked).map(|one| {
            let both = self.leavers.iter().zip(&self.as_i_see_them);
            both.filter(|(theirs, mine)| one.cell(theirs).is_empty() && !one.cell(mine).is_empty())
                .count()
        });
        held(
            cells.sum(),
            "detail of somebody",
            "details of people",
            "not for this audience",
        )
    }

    /// One for each person, in however many roles they are here.
    fn cards(&self) -> String {
        let mut seen = HashSet::new();
        let leavers = self.leavers.iter();
        let cards: Vec<Card> = leavers
            .filter(|leaver| seen.insert(leaver.person.id))
            .map(Leaver::card)
            .collect();
        write::cards(&cards)
    }
}

/// Whom a table is asked for.
struct Only(Option<HashSet<PersonId>>);

impl Only {
    fn of(of: &RosterOf) -> Self {
        Self(
            of.people
                .as_ref()
                .map(|people| people.iter().copied().collect()),
        )
    }

    fn has(&self, person: PersonId) -> bool {
        self.0
            .as_ref()
            .is_none_or(|people| people.contains(&person))
    }
}

/// Who is in the roster as the lens sees them and, for another than me, as I do.
fn leavers(
    read: &Read<'_>,
    circle: &Circle,
    only: &Only,
    lens: Lens,
) -> Result<(Vec<Leaver>, Vec<Leaver>), StoreError> {
    let roster = Roster::Of(circle.cohort.id);
    let filter = RosterFilter::default();
    let ids = roster_ids(read, roster, &filter, RosterSort::BY_NAME, lens)?;
    let mut rows = roster_rows(read, &ids, lens)?;
    rows.retain(|row| only.has(row.person));
    let seats: Vec<_> = rows.iter().map(|row| row.enrollment).collect();
    let mine = match lens {
        Lens::Me => Vec::new(),
        _ => roster_rows(read, &seats, Lens::Me)?,
    };
    let of = |rows: Vec<RosterRow>, lens| -> Result<Vec<Leaver>, StoreError> {
        let rows = rows.into_iter();
        rows.map(|row| Leaver::of_seat(read, row, lens)).collect()
    };
    Ok((of(rows, lens)?, of(mine, Lens::Me)?))
}
