use maud::{Markup, html};

use super::{Column, ORDER, Style, stem};
use crate::chart::fill::Fill;
use crate::chart::glyph::glyph;
use crate::chart::svg::{self, Anchor, LABEL, QUIET, STRONG, width_of};
use kith_model::attendance::AttendanceStatus;

/// The marks that occur, each with its word, in as many lines as they need.
pub(super) struct Legend {
    keys: Vec<(f64, f64, Key, &'static str)>,
    pub(super) height: f64,
}

#[derive(Clone, Copy)]
enum Key {
    Seat(AttendanceStatus),
    Part(Fill),
    Stem,
    Numbers,
}

impl Legend {
    /// `is_plain` when the numbers over the columns explain themselves.
    pub(super) fn of(style: Style, columns: &[Column<'_>], width: f64, is_plain: bool) -> Self {
        let mut keys = Vec::new();
        let (mut x, mut y) = (0.0, 0.0);
        for (key, word) in keys_of(style, columns, is_plain) {
            let needed = key.width() + width_of(word, LABEL.size);
            if x > 0.0 && x + needed > width {
                (x, y) = (0.0, y + LINE);
            }
            keys.push((x, y, key, word));
            x += needed + 16.0;
        }
        Legend {
            keys,
            height: y + LINE + 4.0,
        }
    }

    pub(super) fn drawn(&self, id: &str) -> Markup {
        html! {
            @for (x, y, key, word) in &self.keys {
                (key.drawn(id, *x, *y))
                (svg::text(x + key.width(), y + 12.0, Anchor::Start, LABEL, word))
            }
        }
    }
}

const LINE: f64 = 20.0;

fn keys_of(style: Style, columns: &[Column<'_>], is_plain: bool) -> Vec<(Key, &'static str)> {
    let occurs =
        |count: &dyn Fn(&Column<'_>) -> u32| columns.iter().any(|column| count(column) > 0);
    let mut keys: Vec<(Key, &'static str)> = match style {
        Style::Seats => (0..ORDER.len())
            .filter(|kind| occurs(&|column| column.kinds.map_or(0, |kinds| kinds[*kind])))
            .map(|kind| (Key::Seat(ORDER[kind]), ORDER[kind].label()))
            .collect(),
        Style::Counts => (0..PARTS.len())
            .filter(|part| occurs(&|column| column.parts()[*part]))
            .map(|part| (Key::Part(Fill::ALL[part]), PARTS[part]))
            .collect(),
    };
    let is_counted = |column: &Column<'_>| column.kinds.is_none() && column.is_told;
    if columns.iter().any(is_counted) {
        keys.push((Key::Stem, "only the count is told"));
    }
    if !is_plain {
        keys.push((Key::Numbers, "came, of how many expected"));
    }
    keys
}

const PARTS: [&str; 6] = [
    "here",
    "online",
    "for part of it",
    "told us or excused",
    "away",
    "unmarked",
];

impl Key {
    fn width(self) -> f64 {
        match self {
            Key::Seat(_) => 14.0,
            Key::Part(_) => 17.0,
            Key::Stem => 12.0,
            Key::Numbers => 27.0,
        }
    }

    fn drawn(self, id: &str, x: f64, y: f64) -> Markup {
        match self {
            Key::Seat(status) => glyph(status, x + 4.5, y + 8.0, 4.5),
            Key::Part(fill) => fill.area(id, x, y + 2.0, 12.0, 12.0),
            Key::Stem => stem(x + 4.5, y + 14.0, y + 5.0, y + 1.0),
            Key::Numbers => html! {
                (svg::text(x, y + 12.0, Anchor::Start, STRONG, "9"))
                (svg::text(x + 9.0, y + 12.0, Anchor::Start, QUIET, "11"))
            },
        }
    }
}
