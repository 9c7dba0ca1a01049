//! Who came, session by session.

mod legend;

use chrono::Datelike;
use maud::{Markup, html};

use super::bars::{self, Bar, Plot, Scale};
use super::fill::Fill;
use super::glyph::glyph;
use super::ink::{ACCENT, EDGE};
use super::svg::{self, Anchor, LABEL, QUIET, STRONG, number, width_of};
use super::{Chart, ChartTable};
use crate::meeting::{Attendance, Meeting, Seat, WITHHELD};
use crate::words;
use kith_model::attendance::AttendanceStatus;

/// The seat column: a column for each session, a mark for each person who was
/// expected, and on top how many came, of how many. Where the marks of one
/// column do not fit into `room`, the columns become stacked counts; above 33
/// sessions they continue on a second line. A session that tells only its
/// count is drawn as a stem. Draws the latest 99 sessions; the table has all.
/// `width` and `room` are CSS pixels.
pub fn seats(id: &str, title: &str, meetings: &[Meeting], width: u32, room: u32) -> Chart {
    let drawn = &meetings[meetings.len().saturating_sub(MOST_SESSIONS)..];
    let columns: Vec<Column<'_>> = drawn.iter().map(Column::of).collect();
    let lines = columns.len().div_ceil(MOST_IN_LINE).max(1);
    let most = columns.iter().map(Column::seats).max().unwrap_or(0);
    let full = f64::from(width);
    let room = f64::from(room) / if lines == 1 { 1.0 } else { 1.5 };
    let pitch_y = (room / f64::from(most.max(1))).min(12.0);
    let style = if pitch_y >= LEAST_PITCH {
        Style::Seats
    } else {
        Style::Counts
    };
    let picture = Picture {
        id,
        style,
        width: full,
        pitch_y,
        most,
        scale: Scale::of(columns.iter().map(Column::seats)),
        in_line: columns.len().div_ceil(lines).max(1),
        plot: 0.75 * room,
    };
    let line_height = picture.line_height();
    let is_plain = has_room_for_of(picture.pitch(), most);
    let legend = legend::Legend::of(style, &columns, full, is_plain);
    let height = legend.height + lines as f64 * line_height;
    let body = html! {
        @if style == Style::Counts { (Fill::patterns(id)) }
        (legend.drawn(id))
        @for (place, line) in columns.chunks(picture.in_line).enumerate() {
            (picture.line(line, legend.height + place as f64 * line_height))
        }
    };
    let description = description(meetings);
    Chart {
        id: id.to_owned(),
        title: title.to_owned(),
        svg: svg::frame(id, title, &description, full, height, &body),
        description,
        width,
        height: height.ceil() as u32,
        table: table(meetings),
    }
}

/// Marks nearer than this run together.
const LEAST_PITCH: f64 = 7.0;
const MOST_SESSIONS: usize = 99;
const MOST_IN_LINE: usize = 33;
/// Sessions of so few months are told apart by their days.
const MOST_MONTHS_BY_DAY: usize = 2;

/// From the bottom of a column up.
const ORDER: [AttendanceStatus; 9] = [
    AttendanceStatus::Present,
    AttendanceStatus::Remote,
    AttendanceStatus::Late,
    AttendanceStatus::LeftEarly,
    AttendanceStatus::Partial,
    AttendanceStatus::Apologies,
    AttendanceStatus::Excused,
    AttendanceStatus::Absent,
    AttendanceStatus::Unmarked,
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Seats,
    Counts,
}

/// A session with its marks counted by kind, in `ORDER`.
struct Column<'a> {
    meeting: &'a Meeting,
    kinds: Option<[u32; 9]>,
    /// Otherwise a dash stands in the place of its counts.
    is_told: bool,
    came: u32,
    whole: u32,
    unmarked: u32,
}

impl<'a> Column<'a> {
    fn of(meeting: &'a Meeting) -> Self {
        let tally = meeting.attendance.tally();
        let kinds = match &meeting.attendance {
            Attendance::Count(_) | Attendance::Withheld => None,
            Attendance::Seats(seats) => Some(ORDER.map(|kind| count(seats, kind))),
        };
        Column {
            meeting,
            kinds,
            is_told: tally.is_some_and(|tally| !tally.is_empty()),
            came: match (meeting.attendance.came_unexpected(), tally) {
                (Some(came), _) => came,
                (None, tally) => tally.map_or(0, |tally| tally.attended.count),
            },
            whole: tally.map_or(0, |tally| tally.attended.whole),
            unmarked: tally.map_or(0, |tally| tally.unmarked),
        }
    }

    fn seats(&self) -> u32 {
        self.whole + self.unmarked
    }

    /// The six counts of the stacked style.
    fn parts(&self) -> Vec<u32> {
        let [
            here,
            online,
            late,
            left,
            part,
            told,
            excused,
            away,
            unmarked,
        ] = self.kinds.unwrap_or_default();
        vec![
            here,
            online,
            late + left + part,
            told + excused,
            away,
            unmarked,
        ]
    }
}

fn count(seats: &[Option<Seat>], kind: AttendanceStatus) -> u32 {
    let seats = seats
        .iter()
        .flatten()
        .filter(|seat| seat.counts && seat.status == kind);
    u32::try_from(seats.count()).unwrap_or(u32::MAX)
}

struct Picture<'a> {
    id: &'a str,
    style: Style,
    width: f64,
    pitch_y: f64,
    most: u32,
    scale: Scale,
    in_line: usize,
    plot: f64,
}

impl Picture<'_> {
    fn line_height(&self) -> f64 {
        let plot = match self.style {
            Style::Seats => f64::from(self.most.max(1)) * self.pitch_y,
            Style::Counts => self.plot,
        };
        HEAD + plot + FOOT
    }

    fn left(&self) -> f64 {
        match self.style {
            Style::Seats => 0.0,
            Style::Counts => bars::AXIS,
        }
    }

    fn pitch(&self) -> f64 {
        ((self.width - self.left()) / self.in_line as f64).min(52.0)
    }

    fn line(&self, columns: &[Column<'_>], top: f64) -> Markup {
        let base = top + self.line_height() - FOOT;
        let (left, pitch) = (self.left(), self.pitch());
        let plot = Plot {
            left,
            right: left + pitch * columns.len() as f64,
            base,
            height: self.plot,
        };
        let middle = |place: usize| left + (place as f64 + 0.5) * pitch;
        html! {
            @if self.style == Style::Counts { (bars::grid(&plot, &self.scale)) }
            @for (place, column) in columns.iter().enumerate() {
                (self.column(column, middle(place), pitch, &plot))
            }
            (dates(columns, pitch, left, base))
        }
    }

    fn column(&self, column: &Column<'_>, x: f64, pitch: f64, plot: &Plot) -> Markup {
        match (self.style, column.kinds) {
            (Style::Seats, Some(kinds)) => {
                let marks = ORDER.iter().zip(kinds).flat_map(|(kind, count)| {
                    std::iter::repeat_n(*kind, usize::try_from(count).unwrap_or(0))
                });
                let top = plot.base - f64::from(column.seats()) * self.pitch_y;
                html! {
                    @for (place, kind) in marks.enumerate() {
                        (glyph(kind, x, plot.base - (place as f64 + 0.5) * self.pitch_y, self.pitch_y * 0.37))
                    }
                    (over(x, top, pitch, column.came, column.whole))
                }
            }
            (Style::Counts, Some(_)) => {
                let bar = Bar {
                    label: String::new(),
                    group: None,
                    counts: column.parts(),
                    top: Some(String::new()),
                };
                let width = (pitch * 0.62).min(28.0);
                let top = plot.base - self.scale.height(column.seats(), plot);
                html! {
                    (bars::stack(self.id, &bar, x, width, plot, &self.scale))
                    (over(x, top, pitch, column.came, column.whole))
                }
            }
            (_, None) if !column.is_told => {
                svg::text(x, plot.base - 5.0, Anchor::Middle, QUIET, "–")
            }
            (_, None) => {
                let height = |count| match self.style {
                    Style::Seats => f64::from(count) * self.pitch_y,
                    Style::Counts => self.scale.height(count, plot),
                };
                let top = plot.base - height(column.seats());
                html! {
                    (stem(x, plot.base, plot.base - height(column.came), top))
                    (over(x, top, pitch, column.came, column.whole))
                }
            }
        }
    }
}

const HEAD: f64 = 32.0;
const FOOT: f64 = 22.0;

/// How many came, of how many.
fn over(x: f64, top: f64, pitch: f64, came: u32, whole: u32) -> Markup {
    let whole = if whole == 0 {
        "came".to_owned()
    } else if has_room_for_of(pitch, whole) {
        format!("of {whole}")
    } else {
        whole.to_string()
    };
    html! {
        (svg::text(x, top - 17.0, Anchor::Middle, STRONG, &came.to_string()))
        (svg::text(x, top - 5.0, Anchor::Middle, QUIET, &whole))
    }
}

fn has_room_for_of(pitch: f64, whole: u32) -> bool {
    pitch >= width_of(&format!("of {whole}"), QUIET.size) + 2.0
}

fn stem(x: f64, base: f64, came: f64, top: f64) -> Markup {
    html! {
        path d={ "M" (number(x)) " " (number(base)) "V" (number(top)) }
            stroke=(EDGE) stroke-width="1" stroke-dasharray="2 2" fill="none" {}
        path d={ "M" (number(x)) " " (number(base)) "V" (number(came)) }
            stroke=(ACCENT) stroke-width="3.5" fill="none" {}
    }
}

/// Years where they begin, and months wherever there is room between.
fn dates(columns: &[Column<'_>], pitch: f64, left: f64, base: f64) -> Markup {
    let mut labels: Vec<(f64, f64, String, bool)> = Vec::new();
    let month = |column: &Column<'_>| (column.meeting.on.year(), column.meeting.on.month());
    let months = columns.chunk_by(|one, next| month(one) == month(next));
    let by_day = months.count() <= MOST_MONTHS_BY_DAY;
    for (place, column) in columns.iter().enumerate() {
        let on = column.meeting.on;
        let before = place
            .checked_sub(1)
            .map(|before| columns[before].meeting.on);
        let is_year = !by_day && before.is_none_or(|before| before.year() != on.year());
        let words = if by_day {
            on.format("%b %-d").to_string()
        } else if is_year {
            on.year().to_string()
        } else if before.is_none_or(|before| before.month() != on.month()) {
            on.format("%b").to_string()
        } else {
            continue;
        };
        let half = width_of(&words, LABEL.size) / 2.0;
        let x = left + (place as f64 + 0.5) * pitch;
        // A year pushes away the months before it that stand too near.
        while let Some((other, other_half, _, other_is_year)) = labels.last() {
            if other + other_half + 4.0 <= x - half {
                break;
            }
            if *other_is_year || !is_year {
                break;
            }
            labels.pop();
        }
        let fits = labels
            .last()
            .is_none_or(|(other, other_half, _, _)| other + other_half + 4.0 <= x - half);
        if fits {
            labels.push((x, half, words, is_year));
        }
    }
    html! {
        @for (x, half, words, is_year) in labels {
            (svg::text(x.max(half), base + 15.0, Anchor::Middle, if is_year { STRONG } else { LABEL }, &words))
        }
    }
}

fn description(meetings: &[Meeting]) -> String {
    if meetings.is_empty() {
        return "No session was held yet.".to_owned();
    }
    let told: Vec<String> = meetings
        .iter()
        .map(|meeting| {
            format!(
                "{}: {}",
                words::date::short(meeting.on),
                meeting.attendance.words()
            )
        })
        .collect();
    format!("How many came, of how many expected. {}.", told.join("; "))
}

fn table(meetings: &[Meeting]) -> ChartTable {
    let rows = meetings
        .iter()
        .map(|meeting| {
            let tally = meeting.attendance.tally();
            vec![
                words::date::short(meeting.on),
                words::name(&meeting.title),
                meeting.attendance.said(|tally| tally.attended.to_string()),
                tally.map_or_else(|| WITHHELD.to_owned(), |tally| tally.unmarked.to_string()),
            ]
        })
        .collect();
    ChartTable {
        head: ["Date", "Session", "Came", "Unmarked"]
            .map(str::to_owned)
            .to_vec(),
        rows,
    }
}
