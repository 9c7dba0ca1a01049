use maud::{Markup, html};

use super::ink::{ACCENT, PAPER};
use super::svg::number;

/// The fills of areas, in the order they are used; each can be told apart
/// without color.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// One ink.
    Solid,
    /// Lines at 45 degrees.
    Hatch,
    /// Dots.
    Dots,
    /// No fill, a dashed edge.
    Outline,
    /// Level lines.
    Bars,
    /// Crossed lines.
    Cross,
}

impl Fill {
    /// All of them, in order.
    pub const ALL: [Fill; 6] = [
        Fill::Solid,
        Fill::Hatch,
        Fill::Dots,
        Fill::Outline,
        Fill::Bars,
        Fill::Cross,
    ];

    /// The patterns that the fills of a drawing refer to, under its own ids.
    pub(super) fn patterns(id: &str) -> Markup {
        html! {
            defs {
                (pattern(id, Fill::Hatch, 6.0, Some(45), html! {
                    rect width="2.6" height="6" fill=(ACCENT) {}
                }))
                (pattern(id, Fill::Dots, 5.0, None, html! {
                    circle cx="2.5" cy="2.5" r="1.15" fill=(ACCENT) {}
                }))
                (pattern(id, Fill::Bars, 4.0, None, html! {
                    rect width="4" height="1.2" fill=(ACCENT) {}
                }))
                (pattern(id, Fill::Cross, 5.0, Some(45), html! {
                    rect width="1" height="5" fill=(ACCENT) {}
                    rect width="5" height="1" fill=(ACCENT) {}
                }))
            }
        }
    }

    /// A box in this fill.
    pub(super) fn area(self, id: &str, x: f64, y: f64, width: f64, height: f64) -> Markup {
        let paint = match self {
            Fill::Solid => ACCENT.to_owned(),
            Fill::Outline => PAPER.to_owned(),
            _ => format!("url(#{})", self.pattern_id(id)),
        };
        let dashes = (self == Fill::Outline).then_some("2.5 2");
        // An edge of one unit, drawn inside the box.
        html! {
            rect x=(number(x + 0.5)) y=(number(y + 0.5))
                width=(number((width - 1.0).max(0.1))) height=(number((height - 1.0).max(0.1)))
                fill=(paint) stroke=(ACCENT) stroke-width="1" stroke-dasharray=[dashes] {}
        }
    }

    fn pattern_id(self, id: &str) -> String {
        let name = match self {
            Fill::Solid => "solid",
            Fill::Hatch => "hatch",
            Fill::Dots => "dots",
            Fill::Outline => "outline",
            Fill::Bars => "bars",
            Fill::Cross => "cross",
        };
        format!("{id}-{name}")
    }
}

fn pattern(id: &str, fill: Fill, size: f64, turn: Option<u32>, lines: Markup) -> Markup {
    let turn = turn.map(|degrees| format!("rotate({degrees})"));
    let size = number(size);
    html! {
        pattern id=(fill.pattern_id(id)) width=(size) height=(size)
            patternUnits="userSpaceOnUse" patternTransform=[turn]
        {
            rect width=(size) height=(size) fill=(PAPER) {}
            (lines)
        }
    }
}
