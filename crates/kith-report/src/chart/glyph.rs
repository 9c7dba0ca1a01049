use maud::{Markup, html};

use super::ink::{ACCENT, EDGE, INK_2};
use super::svg::number;
use kith_model::attendance::AttendanceStatus;

/// One seat, drawn around a center, `radius` in the units of the drawing:
/// filled when here, ring and dot online, half when late or left early, a
/// quarter in part, a ring when told us, ring and dash excused, a dash away,
/// a dashed ring unmarked.
pub fn glyph(status: AttendanceStatus, x: f64, y: f64, radius: f64) -> Markup {
    let ring = radius - 0.16 * radius;
    let stroke = 0.26 * radius;
    match status {
        AttendanceStatus::Present => disc(x, y, radius, ACCENT),
        AttendanceStatus::Remote => html! {
            (circle(x, y, ring, ACCENT, stroke, None))
            (disc(x, y, 0.42 * radius, ACCENT))
        },
        AttendanceStatus::Late => part(x, y, ring, stroke, (0.0, -1.0), (0.0, 1.0)),
        AttendanceStatus::LeftEarly => part(x, y, ring, stroke, (0.0, 1.0), (0.0, -1.0)),
        AttendanceStatus::Partial => part(x, y, ring, stroke, (0.0, -1.0), (1.0, 0.0)),
        AttendanceStatus::Apologies => circle(x, y, ring, EDGE, stroke, None),
        AttendanceStatus::Excused => html! {
            (circle(x, y, ring, EDGE, stroke, None))
            (dash(x, y, 0.4 * radius, 0.28 * radius))
        },
        AttendanceStatus::Absent => dash(x, y, 0.55 * radius, 0.36 * radius),
        AttendanceStatus::Unmarked => circle(x, y, ring, EDGE, stroke, Some(0.46 * radius)),
        AttendanceStatus::NotApplicable => disc(x, y, 0.16 * radius, EDGE),
    }
}

fn disc(x: f64, y: f64, radius: f64, ink: &str) -> Markup {
    html! { circle cx=(number(x)) cy=(number(y)) r=(number(radius)) fill=(ink) {} }
}

fn circle(x: f64, y: f64, radius: f64, ink: &str, stroke: f64, dashes: Option<f64>) -> Markup {
    let dashes = dashes.map(number);
    html! {
        circle cx=(number(x)) cy=(number(y)) r=(number(radius)) fill="none" stroke=(ink)
            stroke-width=(number(stroke)) stroke-dasharray=[dashes] {}
    }
}

/// A ring with the slice filled that runs clockwise between two directions.
fn part(x: f64, y: f64, radius: f64, stroke: f64, from: (f64, f64), to: (f64, f64)) -> Markup {
    let at = |way: (f64, f64)| {
        format!(
            "{} {}",
            number(x + radius * way.0),
            number(y + radius * way.1)
        )
    };
    let radius_words = number(radius);
    html! {
        path d={ "M" (number(x)) " " (number(y)) "L" (at(from)) "A" (radius_words) " " (radius_words) " 0 0 1 " (at(to)) "z" }
            fill=(ACCENT) {}
        (circle(x, y, radius, ACCENT, stroke, None))
    }
}

fn dash(x: f64, y: f64, half: f64, stroke: f64) -> Markup {
    html! {
        path d={ "M" (number(x - half)) " " (number(y)) "h" (number(2.0 * half)) }
            stroke=(INK_2) stroke-width=(number(stroke)) stroke-linecap="round" fill="none" {}
    }
}

/// One seat as a picture of its own, 24 units square.
pub fn seat(status: AttendanceStatus) -> String {
    framed(&glyph(status, 12.0, 12.0, 7.0))
}

/// A closed lock, 24 units square: who sat here is kept.
pub(crate) fn lock() -> Markup {
    html! {
        rect x="7" y="11" width="10" height="7.5" rx="1.5" fill=(EDGE) {}
        path d="M9 11V8.6a3 3 0 0 1 6 0V11" fill="none" stroke=(EDGE) stroke-width="1.6" {}
    }
}

/// The lock as a picture of its own.
pub(crate) fn kept() -> String {
    framed(&lock())
}

fn framed(drawing: &Markup) -> String {
    html! {
        svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" { (drawing) }
    }
    .into_string()
}
