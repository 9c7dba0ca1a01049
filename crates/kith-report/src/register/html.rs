use kith_model::attendance::AttendanceStatus;
use maud::{Markup, PreEscaped, html};

use super::Register;
use super::grid::{Cell, Grid, KEPT, Mark, NO_SEAT, Session};
use super::view::View;
use crate::chart;
use crate::error::ReportError;
use crate::html::{Page, notes, said};
use crate::stamp::Stamp;

/// A register as one HTML page, complete in itself and without scripts.
///
/// # Errors
/// [`ReportError::Seats`] when a session does not have one seat for each person.
pub fn html(register: &Register, stamp: &Stamp) -> Result<String, ReportError> {
    register.check()?;
    let view = View::of(register, stamp);
    let page = Page {
        title: &view.document_title,
        head_left: &view.head_left,
        head_right: view.head_right,
        foot: &view.foot,
        is_wide: view.grid.is_some(),
        body: html! {
            h1 { (said(&view.title)) }
            p.below { (view.below) }
            p.lead { (view.lead) }
            @if !view.sessions.is_empty() {
                @match &view.grid {
                    Some(grid) if !grid.rows.is_empty() => (by_person(grid)),
                    _ => (by_session(&view.sessions)),
                }
            }
            (notes(&view.definitions, &view.left_out))
        },
    };
    Ok(page.render())
}

fn by_person(grid: &Grid) -> Markup {
    html! {
        (symbols())
        ul.legend {
            @for mark in &grid.marks { li { (seat(mark.code)) (mark.words) } }
            @if grid.has_uncounted { li { "( ) not counted" } }
        }
        table.register {
            caption { "People by sessions" }
            thead {
                tr {
                    th.who scope="col" { "Person" }
                    @for session in &grid.sessions {
                        th scope="col" { span { b { (said(&session.title)) } " " (session.date) } }
                    }
                    th.came scope="col" { "Came" }
                }
            }
            tbody {
                @for row in &grid.rows {
                    tr {
                        th.who scope="row" {
                            (said(&row.name))
                            @if row.role != grid.main_role { " " small { (row.role) } }
                        }
                        @for cell in &row.cells { td { (mark(*cell, &grid.marks)) } }
                        td.came { (row.came) }
                    }
                }
            }
            tfoot {
                (totals("Came", grid, |session| &session.came))
                (totals("of expected", grid, |session| &session.expected))
                @if grid.has_unmarked { (totals("Unmarked", grid, |session| &session.unmarked)) }
            }
        }
    }
}

fn totals(head: &str, grid: &Grid, number: fn(&Session) -> &String) -> Markup {
    html! {
        tr {
            th.who scope="row" { (head) }
            @for session in &grid.sessions { td { (number(session)) } }
            td.came {}
        }
    }
}

fn mark(cell: Cell, marks: &[Mark]) -> Markup {
    let words = marks
        .iter()
        .find(|mark| mark.code == cell.mark)
        .map_or(NO_SEAT.words, |mark| mark.words);
    html! {
        @if !cell.counts { "(" }
        (seat(cell.mark))
        span.vh { (words) }
        @if !cell.counts { ")" }
    }
}

fn seat(code: &str) -> Markup {
    html! { svg width="16" height="16" aria-hidden="true" { use href={ "#seat-" (code) } {} } }
}

/// Every seat drawn once, to be pointed at.
fn symbols() -> Markup {
    let drawings = AttendanceStatus::ALL
        .iter()
        .map(|status| (status.code(), chart::glyph(*status, 12.0, 12.0, 7.0)))
        .chain([(KEPT.code, chart::lock())]);
    html! {
        svg.vh width="0" height="0" aria-hidden="true" {
            @for (code, drawing) in drawings {
                symbol id={ "seat-" (code) } viewBox="0 0 24 24" { (PreEscaped(drawing.into_string())) }
            }
        }
    }
}

fn by_session(sessions: &[Session]) -> Markup {
    html! {
        table.numbers {
            caption { "Sessions and how many came" }
            thead { tr {
                @for words in ["No.", "Date", "Session", "Came"] { th scope="col" { (words) } }
            } }
            tbody {
                @for session in sessions {
                    tr {
                        td { (session.number) }
                        td { (session.date) }
                        th scope="row" { (said(&session.title)) }
                        td { (session.words) }
                    }
                }
            }
        }
    }
}
