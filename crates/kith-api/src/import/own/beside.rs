//! Words that no field takes, of people who are known: what was not heard yet comes in.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use kith_intake::plan::{PlannedRow, ways_to_reach};
use kith_intake::{Decision, Plan, Reading, Reason};
use kith_store::import::Whom;

use super::super::differing::OnKnown;
use super::super::keep::{kept_name, untaken};
use super::before::Before;
use super::whose::{About, Whose, matches};
use super::{Asked, Own};
use crate::problem::Problem;

/// Columns that are named before the others are only counted.
const NAMED: usize = 3;

/// What of known people's rows is kept beside the fields, as places of cells, from 0, by record.
#[derive(Debug, Default)]
pub(super) struct Beside {
    /// Not heard yet.
    news: HashMap<u32, Vec<News>>,
    /// Heard before, and said again beside what is new of the same person in the same column; and
    /// what a row says that a human left out.
    along: HashMap<u32, Vec<usize>>,
}

/// A cell that says something new.
#[derive(Debug, Clone, Copy)]
struct News {
    place: usize,
    /// Whether it takes the place of what an earlier file said.
    replaces: bool,
}

impl Beside {
    /// Finds what is new, and makes the rows that say it come in.
    pub fn settle(
        (reading, own): (&Reading, &Own),
        plan: &mut Plan,
        asked: &Asked<'_>,
    ) -> Result<Self, Problem> {
        let mut beside = Self::default();
        let is_known = |row: &PlannedRow| matches!(row.decision, Decision::Match | Decision::Skip);
        if !plan.rows.iter().any(is_known) {
            return Ok(beside);
        }
        let mut before = Before::of(reading, plan, asked)?;
        let words = Words::of((reading, own), asked);
        let mut whose = Whose::of(plan);
        let mut about: Vec<(usize, Whom)> = Vec::new();
        let (mut met, mut again) = (HashSet::new(), HashSet::new());
        for at in 0..plan.rows.len() {
            let row = plan.rows[at];
            let whom = match whose.next(plan, &row) {
                About::Sure(whom) => whom,
                About::Unsure if row.answered => {
                    beside.along.insert(row.record, words.places(plan, &row));
                    continue;
                }
                About::Unsure | About::Nobody => continue,
            };
            if row.decision != Decision::New {
                about.push((at, whom));
            } else if !whose.is_told_of(row.line) {
                continue;
            }
            let is_first = met.insert(whom);
            if !is_first {
                again.insert(whom);
            }
            for place in words.places(plan, &row) {
                let (header, cell) = words.at(&row, place);
                if row.decision != Decision::New && before.is_news((whom, &row), &header, cell) {
                    let replaces = is_first && before.heard.has_any(whom, &header);
                    let news = beside.news.entry(row.record).or_default();
                    news.push(News { place, replaces });
                }
                before.heard.hear(whom, &header, cell);
            }
            if beside.news.contains_key(&row.record) {
                comes_in(plan, at, whom);
            }
        }
        about.retain(|(_, whom)| again.contains(whom));
        beside.say_along(plan, &about, &words);
        Ok(beside)
    }

    /// Where one of somebody's rows says something new, all that they say in that column stands
    /// together.
    fn say_along(&mut self, plan: &Plan, about: &[(usize, Whom)], words: &Words<'_>) {
        let fresh: HashSet<(Whom, usize)> = about
            .iter()
            .flat_map(|&(at, whom)| {
                self.news(&plan.rows[at])
                    .iter()
                    .map(move |news| (whom, news.place))
            })
            .collect();
        for (at, whom) in about {
            let row = &plan.rows[*at];
            let mut along = words.places(plan, row);
            along.retain(|place| fresh.contains(&(*whom, *place)) && !self.is_news(row, *place));
            if !along.is_empty() {
                self.along.insert(row.record, along);
            }
        }
    }

    fn news(&self, row: &PlannedRow) -> &[News] {
        self.news.get(&row.record).map_or(&[], Vec::as_slice)
    }

    /// Whether the cell of a row at a place says something new.
    pub fn is_news(&self, row: &PlannedRow, place: usize) -> bool {
        self.news(row).iter().any(|news| news.place == place)
    }

    /// Places of all cells that are kept with a row about somebody known, in order.
    pub fn kept(&self, row: &PlannedRow) -> Vec<usize> {
        let along = self.along.get(&row.record).into_iter().flatten();
        let news = self.news(row).iter().map(|news| news.place);
        let mut kept: Vec<usize> = news.chain(along.copied()).collect();
        kept.sort_unstable();
        kept
    }
}

impl Own {
    /// What a row says beside the fields that was not heard yet, as phrases for people.
    pub fn says(&self, reading: &Reading, row: &PlannedRow) -> Vec<String> {
        let all = self.beside.news(row);
        let named = all.iter().take(NAMED).map(|news| {
            let header = kept_name(reading, news.place);
            match news.replaces {
                true => format!("{header} says something else than before, which is kept instead"),
                false => format!("{header} says something new, which is kept"),
            }
        });
        let others = match all.len().saturating_sub(NAMED) {
            0 => None,
            1 => Some("1 more column does".to_owned()),
            others => Some(format!("{others} more columns do")),
        };
        named.chain(others).collect()
    }
}

/// What rows say that no field takes.
struct Words<'a> {
    reading: &'a Reading,
    own: &'a Own,
    asked: &'a Asked<'a>,
    /// What the cells of each column are kept under.
    names: Vec<String>,
}

impl<'a> Words<'a> {
    fn of((reading, own): (&'a Reading, &'a Own), asked: &'a Asked<'a>) -> Self {
        let columns = 0..reading.mapping.columns.len();
        Self {
            reading,
            own,
            asked,
            names: columns.map(|place| kept_name(reading, place)).collect(),
        }
    }

    /// Places of a row's cells, without those that somebody wants to stay as they are, and days
    /// that are still to be put right.
    fn places(&self, plan: &Plan, row: &PlannedRow) -> Vec<usize> {
        let reading = self.reading;
        // No other field needs the rest of the draft to tell what it takes.
        let of_row = ways_to_reach(reading, reading.table.record(row.record as usize));
        let is_open = |place: usize| {
            plan.reasons(row).iter().any(|reason| match reason {
                Reason::NoSuchDay { column }
                | Reason::NotADate { column }
                | Reason::AmbiguousDate { column }
                | Reason::NoCentury { column } => *column as usize == place + 1,
                _ => false,
            })
        };
        let is_wanted = |place: &usize| {
            let column = *place as u32 + 1;
            let said = self.asked.known.of_place(reading, row.line, column);
            row.decision == Decision::New
                || said != OnKnown::Skip && !self.own.is_left(row, *place) && !is_open(*place)
        };
        let places = untaken((reading, self.own), (row, &of_row));
        places.filter(is_wanted).collect()
    }

    /// What a cell is kept under, and what it says.
    fn at(&self, row: &PlannedRow, place: usize) -> (Cow<'_, str>, &'a str) {
        let record = self.reading.table.record(row.record as usize);
        let name = match self.names.get(place) {
            Some(name) => Cow::from(name),
            None => kept_name(self.reading, place).into(),
        };
        (name, self.reading.kept(record, place))
    }
}

/// A row with news is no row that says the same as another, or nothing.
fn comes_in(plan: &mut Plan, at: usize, whom: Whom) {
    if !matches(plan, at, whom) {
        return;
    }
    let row = plan.rows[at];
    for reason in plan.reasons_mut(&row) {
        if let Reason::SameAsLine { line } = *reason {
            *reason = Reason::SamePersonAsLine { line };
        }
    }
}
