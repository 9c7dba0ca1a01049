use maud::{Markup, html};

use super::fill::Fill;
use super::ink::{INK, LINE, PAPER};
use super::svg::{self, Anchor, LABEL, Lettering, STRONG};
use super::{Chart, ChartTable};
use crate::words;

/// Stacked bars that start at zero, each part in its own pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// Prefix of the ids inside the SVG; unique within a document.
    pub id: String,
    /// What it shows, as a heading.
    pub title: String,
    /// What one bar stands for, as the heading of the table's first column.
    pub of_what: String,
    /// Names of the parts from the bottom up, six at most.
    pub parts: Vec<String>,
    /// The bars from left to right.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it stands for, below it.
    pub label: String,
    /// A second line below, told once for neighbors that share it: the year.
    pub group: Option<String>,
    /// A count for each part.
    pub counts: Vec<u32>,
    /// What is said on top instead of the last part's count: "of 16".
    pub top: Option<String>,
}

impl Bars {
    /// Draws them, `width` CSS pixels wide.
    pub fn chart(&self, width: u32) -> Chart {
        let full = f64::from(width);
        let scale = Scale::of(self.bars.iter().map(|bar| bar.counts.iter().sum()));
        let has_groups = self.bars.iter().any(|bar| bar.group.is_some());
        let height = LEGEND + TOP + PLOT + if has_groups { 38.0 } else { 22.0 };
        let plot = Plot {
            left: AXIS,
            right: full,
            base: LEGEND + TOP + PLOT,
            height: PLOT,
        };
        let body = html! {
            (Fill::patterns(&self.id))
            (legend(&self.id, &self.parts))
            (grid(&plot, &scale))
            (self.drawn(&plot, &scale))
        };
        let table = self.table();
        let description = self.description();
        Chart {
            id: self.id.clone(),
            title: self.title.clone(),
            svg: svg::frame(&self.id, &self.title, &description, full, height, &body),
            description,
            width,
            height: height as u32,
            table,
        }
    }

    fn drawn(&self, plot: &Plot, scale: &Scale) -> Markup {
        let pitch = plot.pitch(self.bars.len());
        let width = (pitch * 0.6).min(56.0);
        let starts_group = |place: usize| {
            place
                .checked_sub(1)
                .and_then(|before| self.bars.get(before))
                .is_none_or(|before| before.group != self.bars[place].group)
        };
        html! {
            @for (place, bar) in self.bars.iter().enumerate() {
                @let middle = plot.left + (place as f64 + 0.5) * pitch;
                (stack(&self.id, bar, middle, width, plot, scale))
                (svg::text(middle, plot.base + 16.0, Anchor::Middle, LABEL, &words::name(&bar.label)))
                @if let Some(group) = bar.group.as_deref().filter(|_| starts_group(place)) {
                    (svg::text(middle, plot.base + 32.0, Anchor::Middle, STRONG, group))
                }
            }
        }
    }

    fn table(&self) -> ChartTable {
        let mut head = vec![self.of_what.clone()];
        head.extend(self.parts.iter().cloned());
        let rows = self
            .bars
            .iter()
            .map(|bar| {
                let mut row = vec![bar.name()];
                row.extend(bar.counts.iter().map(u32::to_string));
                row
            })
            .collect();
        ChartTable { head, rows }
    }

    fn description(&self) -> String {
        let told: Vec<String> = self
            .bars
            .iter()
            .map(|bar| {
                let counts: Vec<String> = self
                    .parts
                    .iter()
                    .zip(&bar.counts)
                    .map(|(part, count)| format!("{count} {part}"))
                    .collect();
                format!("{}: {}", bar.name(), counts.join(", "))
            })
            .collect();
        format!("{}.", told.join("; "))
    }
}

impl Bar {
    fn name(&self) -> String {
        let label = words::name(&self.label);
        match &self.group {
            Some(group) => format!("{label} {group}"),
            None => label,
        }
    }
}

pub(super) const LEGEND: f64 = 24.0;
pub(super) const AXIS: f64 = 30.0;
const TOP: f64 = 16.0;
const PLOT: f64 = 150.0;

/// Where bars stand.
pub(super) struct Plot {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) base: f64,
    pub(super) height: f64,
}

impl Plot {
    pub(super) fn pitch(&self, bars: usize) -> f64 {
        ((self.right - self.left) / bars.max(1) as f64).min(96.0)
    }
}

/// A scale from zero to a round number above every bar.
pub(super) struct Scale {
    step: u32,
    top: u32,
}

impl Scale {
    pub(super) fn of(totals: impl Iterator<Item = u32>) -> Self {
        let most = totals.max().unwrap_or(0).max(1);
        // 1, 2, 5, 10, 20, 50 …
        let step = (0..9)
            .flat_map(|decade| [1, 2, 5].map(|factor| factor * 10_u32.pow(decade)))
            .find(|step| most.div_ceil(*step) <= 5)
            .unwrap_or(most);
        Scale {
            step,
            top: most.div_ceil(step) * step,
        }
    }

    pub(super) fn height(&self, count: u32, plot: &Plot) -> f64 {
        f64::from(count) / f64::from(self.top) * plot.height
    }
}

/// Level lines with their numbers; the lowest is the ground.
pub(super) fn grid(plot: &Plot, scale: &Scale) -> Markup {
    html! {
        @for tick in (0..=scale.top).step_by(usize::try_from(scale.step).unwrap_or(1)) {
            @let y = plot.base - scale.height(tick, plot);
            (svg::line((plot.left, y), (plot.right, y), if tick == 0 { INK } else { LINE }, 1.0))
            (svg::text(plot.left - 8.0, y + 4.0, Anchor::End, LABEL, &tick.to_string()))
        }
    }
}

/// One bar, its parts stacked from the ground, each with its count where there
/// is room.
pub(super) fn stack(
    id: &str,
    bar: &Bar,
    middle: f64,
    width: f64,
    plot: &Plot,
    scale: &Scale,
) -> Markup {
    let mut top = plot.base;
    let mut areas = Vec::new();
    for (fill, count) in Fill::ALL.into_iter().zip(&bar.counts) {
        let height = scale.height(*count, plot);
        top -= height;
        areas.push((fill, *count, top, height));
    }
    let total: u32 = bar.counts.iter().sum();
    let words = bar.top.clone().unwrap_or_else(|| total.to_string());
    html! {
        @for (fill, count, y, height) in areas {
            @if count > 0 {
                (fill.area(id, middle - width / 2.0, y, width, height))
                @if height >= 18.0 && width >= 22.0 {
                    (number_in(fill, middle, y + height / 2.0, count))
                }
            }
        }
        (svg::text(middle, top - 5.0, Anchor::Middle, STRONG, &words))
    }
}

fn number_in(fill: Fill, x: f64, y: f64, count: u32) -> Markup {
    let words = count.to_string();
    if fill == Fill::Solid {
        let on_ink = Lettering {
            ink: PAPER,
            ..STRONG
        };
        return svg::text(x, y + 4.0, Anchor::Middle, on_ink, &words);
    }
    let width = svg::width_of(&words, STRONG.size) + 6.0;
    html! {
        rect x=(svg::number(x - width / 2.0)) y=(svg::number(y - 7.0))
            width=(svg::number(width)) height="14" rx="2" fill=(PAPER) {}
        (svg::text(x, y + 4.0, Anchor::Middle, STRONG, &words))
    }
}

/// What each pattern means, in a row.
pub(super) fn legend(id: &str, parts: &[String]) -> Markup {
    let mut places = Vec::new();
    let mut x = 0.0;
    for (fill, part) in Fill::ALL.into_iter().zip(parts) {
        places.push((x, fill, part));
        x += 33.0 + svg::width_of(part, LABEL.size);
    }
    html! {
        @for (x, fill, part) in places {
            (fill.area(id, x, 2.0, 12.0, 12.0))
            (svg::text(x + 17.0, 12.0, Anchor::Start, LABEL, part))
        }
    }
}
