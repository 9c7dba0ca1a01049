use std::collections::HashSet;

use kith_intake::write::{self, Card};
use kith_model::lens::Lens;
use kith_store::departure::Leaving;
use kith_store::enrollment::{
    Roster, RosterColumn, RosterFilter, RosterSort, roster_ids, roster_rows,
};
use kith_store::import::{Kept, kept};
use kith_store::{Read, StoreError};

use super::kept::KeptColumns;
use super::row::{COLUMNS, Leaver, OPTIONAL};
use super::{ExportOf, Format, Records, Table};
use crate::Written;
use crate::clock;
use crate::desk::Desk;
use crate::leaving::{Given, HeldBack, leave};
use crate::problem::Problem;
use crate::report::{Circle, of_people};

/// Writes a cohort's roster, everybody the lens sees, by name.
///
/// Read again into the same cohort, the table proposes nothing.
///
/// # Errors
/// `not_found` for the cohort; `read_only`, `disk_full`. No file is left behind then.
pub fn roster(desk: &Desk, of: ExportOf) -> Result<Written<Given>, Problem> {
    let formats = [Format::Csv, Format::Workbook, Format::Cards];
    let format = Format::of(&desk.path(&of.place)?, &formats)?;
    let (found, kept) = Found::read(desk, &of)?;
    let table = found.table(&of, kept);
    let bytes = match format {
        Format::Cards => found.cards().into_bytes(),
        _ => table.written(desk, &of, "Roster", format)?,
    };
    let ready = table.ready(&of, Leaving::Roster, format, bytes);
    leave(desk, &of.place, ready)
}

pub(super) fn table(desk: &Desk, of: &ExportOf) -> Result<Table, Problem> {
    let (found, kept) = Found::read(desk, of)?;
    Ok(found.table(of, kept))
}

/// Who leaves.
struct Found {
    leavers: Vec<Leaver>,
    left_out: Vec<HeldBack>,
}

impl Found {
    fn read(desk: &Desk, of: &ExportOf) -> Result<(Self, Kept), Problem> {
        let now = clock::local(desk.clock()()).naive_local();
        let (cohort, lens) = (of.cohort, of.lens);
        Ok(desk.store()?.read(move |read| {
            let circle = Circle::read(read, cohort, lens, now)?;
            // Where being in the circle may not be told, nobody is listed.
            let leavers = match circle.is_named() {
                true => leavers(read, &circle, lens)?,
                false => Vec::new(),
            };
            let left_out = of_people(&circle, &circle.people());
            Ok((Self { leavers, left_out }, kept(read, cohort, lens)?))
        })?)
    }

    fn table(&self, of: &ExportOf, kept: Kept) -> Table {
        let people: HashSet<_> = self
            .leavers
            .iter()
            .map(|leaver| leaver.row.person)
            .collect();
        Table {
            records: records(of, &self.leavers, kept),
            people: u32::try_from(people.len()).unwrap_or(u32::MAX),
            left_out: self.left_out.clone(),
        }
    }

    /// One for each person, in however many roles they are here.
    fn cards(&self) -> String {
        let mut seen = HashSet::new();
        let leavers = self.leavers.iter();
        let cards: Vec<Card> = leavers
            .filter(|leaver| seen.insert(leaver.row.person))
            .map(Leaver::card)
            .collect();
        write::cards(&cards)
    }
}

fn leavers(read: &Read<'_>, circle: &Circle, lens: Lens) -> Result<Vec<Leaver>, StoreError> {
    let sort = RosterSort {
        by: RosterColumn::Name,
        descending: false,
    };
    let roster = Roster::Of(circle.cohort.id);
    let ids = roster_ids(read, roster, &RosterFilter::default(), sort, lens)?;
    roster_rows(read, &ids, lens)?
        .into_iter()
        .map(|row| Leaver::read(read, row, lens))
        .collect()
}

fn records(of: &ExportOf, leavers: &[Leaver], kept: Kept) -> Records {
    let kept = KeptColumns::of(kept, of);
    let told = OPTIONAL
        .iter()
        .filter(|(_, cell)| leavers.iter().any(|leaver| !cell(leaver).is_empty()));
    let columns: Vec<_> = COLUMNS.iter().chain(told).collect();
    let own = columns.iter().map(|(words, _)| of.header(words));
    let header = std::iter::once(of.id().to_owned())
        .chain(own)
        .chain(kept.headers())
        .collect();
    let rows = leavers.iter().map(|leaver| {
        std::iter::once(leaver.row.person.to_string())
            .chain(columns.iter().map(|(_, cell)| cell(leaver)))
            .chain(kept.cells(leaver.row.person))
            .collect()
    });
    std::iter::once(header).chain(rows).collect()
}
