use chrono::Months;
use kith_model::figures::Definition;
use serde::Serialize;

use super::lead::{lead, since};
use super::{NextSession, Snapshot};
use crate::chart::{self, Chart};
use crate::figure::definition_words;
use crate::meeting::Attendance;
use crate::people::{Count, People, Person};
use crate::stamp::Stamp;
use crate::words::number::{self, sentence};
use crate::words::{self, role};

/// A snapshot in words, the same for every format.
#[derive(Serialize)]
pub(super) struct View {
    pub(super) document_title: String,
    pub(super) head_left: String,
    pub(super) head_right: &'static str,
    pub(super) title: String,
    pub(super) below: String,
    pub(super) lead: String,
    pub(super) figures: Vec<FigureView>,
    pub(super) evidence: Option<String>,
    /// Title, time and place of the next session.
    pub(super) next: Option<String>,
    pub(super) people: Vec<Group>,
    /// How many, and since when those are here of whom nothing else is said.
    pub(super) people_beside: String,
    /// Role and count, where nobody is named.
    pub(super) roles: Vec<Vec<String>>,
    pub(super) definitions: Vec<String>,
    pub(super) left_out: Vec<String>,
    pub(super) foot: String,
    #[serde(skip)]
    pub(super) stages: Option<Chart>,
    #[serde(skip)]
    pub(super) seats: Option<Chart>,
}

#[derive(Serialize)]
pub(super) struct FigureView {
    pub(super) count: String,
    pub(super) share: String,
    pub(super) below: String,
}

/// The people of one role.
#[derive(Serialize)]
pub(super) struct Group {
    pub(super) title: String,
    pub(super) people: Vec<PersonView>,
}

#[derive(Serialize)]
pub(super) struct PersonView {
    pub(super) name: String,
    pub(super) joined: String,
    pub(super) detail: String,
}

/// Between the margins of a Letter page, in CSS pixels.
const WIDTH: u32 = 644;
/// Height that the seats may take.
const ROOM: u32 = 168;
const ROOM_DENSE: u32 = 96;
/// Up to so many people there is room for where each of them works.
const MOST_WITH_DETAIL: usize = 18;
/// More people than these are counted by role: a list of them is a roster, not a snapshot.
const MOST_NAMED: usize = 500;

impl View {
    pub(super) fn of(snapshot: &Snapshot, stamp: &Stamp, is_dense: bool) -> Self {
        let room = if is_dense { ROOM_DENSE } else { ROOM };
        let cohort = words::name(&snapshot.cohort);
        let program = words::name(&snapshot.program);
        let stages = (!snapshot.stages.is_empty()).then(|| {
            chart::stages(
                "stages",
                "Stage of the community",
                &snapshot.stages,
                WIDTH,
                is_dense,
            )
        });
        let seats = (!snapshot.meetings.is_empty()).then(|| {
            chart::seats(
                "seats",
                "Who came, session by session",
                &snapshot.meetings,
                WIDTH,
                room,
            )
        });
        View {
            document_title: format!("Cohort snapshot: {cohort}, {program}"),
            head_left: program,
            head_right: "Cohort snapshot",
            title: cohort,
            below: below(snapshot, stamp),
            lead: lead(snapshot),
            figures: snapshot.figures.iter().map(FigureView::of).collect(),
            evidence: snapshot
                .evidence
                .as_deref()
                .map(|words| format!("“{}”", words::clean(words))),
            next: snapshot.next.as_ref().map(next),
            people: groups(snapshot, is_dense),
            people_beside: people_beside(snapshot),
            roles: roles(snapshot),
            definitions: definitions(snapshot),
            left_out: stamp.left_out_words(),
            foot: stamp.foot_words(),
            stages,
            seats,
        }
    }
}

/// For whom, and which period: up to the day of making, or to the last day if
/// that lies behind.
fn below(snapshot: &Snapshot, stamp: &Stamp) -> String {
    if let Some((from, to)) = snapshot.period {
        return format!("{}, {}", stamp.seen_as_words(), words::date::days(from, to));
    }
    let today = stamp.made_at.date_naive();
    let until = snapshot.ends_on.filter(|day| *day < today).unwrap_or(today);
    let last = snapshot.meetings.iter().map(|meeting| meeting.on).max();
    let until = last.map_or(until, |last| last.max(until));
    match since(snapshot).filter(|day| *day <= until) {
        Some(day) => format!(
            "{}, {}",
            stamp.seen_as_words(),
            words::date::period(day, until)
        ),
        None => format!("{}, {}", stamp.seen_as_words(), words::date::month(until)),
    }
}

impl FigureView {
    fn of(figure: &crate::figure::Figure) -> Self {
        let (count, share) = figure.amount_words();
        FigureView {
            count,
            share,
            below: figure.below_words(),
        }
    }
}

fn next(next: &NextSession) -> String {
    let moment = words::date::moment(next.starts_local);
    // "America/Denver" is told as the place it is named after.
    let zone = next.zone.rsplit('/').next().unwrap_or(&next.zone);
    let moment = format!("{moment} ({} time)", zone.replace('_', " "));
    let place = next.place.as_deref().map(words::clean);
    let parts = [Some(words::name(&next.title)), Some(moment), place];
    let told: Vec<String> = parts.into_iter().flatten().collect();
    format!("Next: {}", told.join(" · "))
}

/// The people it names: those that may be, and where they are few enough.
fn named(snapshot: &Snapshot) -> Option<&[Person]> {
    match &snapshot.people {
        People::Named(people) if people.len() <= MOST_NAMED => Some(people),
        _ => None,
    }
}

fn groups(snapshot: &Snapshot, is_dense: bool) -> Vec<Group> {
    let Some(people) = named(snapshot) else {
        return Vec::new();
    };
    let has_detail = people.len() <= MOST_WITH_DETAIL && !is_dense;
    snapshot
        .people
        .by_role()
        .into_iter()
        .map(|(role, _)| {
            let (one, many) = role::group_names(role, false);
            let people: Vec<PersonView> = people
                .iter()
                .filter(|person| Some(person.role) == role)
                .map(|person| PersonView::of(person, snapshot, has_detail))
                .collect();
            let title = sentence(if people.len() == 1 { one } else { many });
            Group { title, people }
        })
        .collect()
}

fn people_beside(snapshot: &Snapshot) -> String {
    let count = snapshot.people.total().map(number::grouped);
    let more = match (&snapshot.people, named(snapshot), since(snapshot)) {
        (_, Some(people), Some(day)) if !people.is_empty() => Some(format!(
            "since {} unless a month is told",
            words::date::month(day)
        )),
        (People::Named(_), None, _) => Some("whom the roster names".to_owned()),
        _ => None,
    };
    [count, more]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

impl PersonView {
    /// Told of a person who joined more than a month after the start: since when.
    fn of(person: &Person, snapshot: &Snapshot, has_detail: bool) -> Self {
        let late = since(snapshot).and_then(|start| start.checked_add_months(Months::new(1)));
        let joined = match (person.since, late) {
            (Some(since), Some(late)) if since > late => since.format("%b\u{a0}%Y").to_string(),
            _ => String::new(),
        };
        let detail = person.organization.as_deref().filter(|_| has_detail);
        PersonView {
            name: words::name(&person.name),
            joined,
            detail: detail.map(words::name).unwrap_or_default(),
        }
    }
}

fn roles(snapshot: &Snapshot) -> Vec<Vec<String>> {
    if named(snapshot).is_some() {
        return Vec::new();
    }
    let roles = snapshot.people.by_role();
    let is_alone = roles.len() == 1;
    if is_alone && roles[0].0.is_none() {
        // One number, which stands beside the title already.
        return Vec::new();
    }
    roles
        .into_iter()
        .map(|(role, count)| {
            let (_, many) = role::group_names(role, is_alone);
            let count = match count {
                Count::Known(count) => number::grouped(count),
                Count::Under(least) => format!("under {least}"),
            };
            vec![sentence(many), count]
        })
        .collect()
}

/// Those of the figures, and of what is drawn, each once.
fn definitions(snapshot: &Snapshot) -> Vec<String> {
    let mut used: Vec<Definition> = snapshot
        .figures
        .iter()
        .filter_map(|figure| figure.definition)
        .collect();
    if !snapshot.meetings.is_empty() {
        used.push(Definition::Attendance);
    }
    let has_unmarked = snapshot.figures.iter().any(|figure| figure.unmarked > 0)
        || snapshot
            .meetings
            .iter()
            .filter_map(|meeting| meeting.attendance.tally())
            .any(|tally| tally.unmarked > 0);
    if has_unmarked {
        used.push(Definition::Unmarked);
    }
    let has_small = snapshot.people.has_small()
        || snapshot
            .meetings
            .iter()
            .any(|meeting| meeting.attendance == Attendance::Withheld);
    if has_small {
        used.push(Definition::SmallCounts);
    }
    definition_words(used)
}
