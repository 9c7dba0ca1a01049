use chrono::NaiveDate;
use maud::{Markup, html};

use super::ink::{ACCENT, INK, INK_2, INK_3, PAPER};
use super::svg::{self, Anchor, Lettering, number};
use super::{Chart, ChartTable};
use crate::words;
use kith_model::cohort::CommunityStage;

/// A stage that a community reached, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageReached {
    /// The stage.
    pub stage: CommunityStage,
    /// The day it was noted.
    pub on: NaiveDate,
}

/// The stages of a community from left to right: those behind it washed, the
/// present one solid, those ahead open. The last of `reached` is the present
/// one; stages of an ended community are drawn once they are reached. `low`
/// puts the words beside the circles, for a page that is short of room.
pub fn stages(id: &str, title: &str, reached: &[StageReached], width: u32, low: bool) -> Chart {
    let steps = steps(reached);
    let height = if low { 2.0 * RADIUS_LOW } else { HEIGHT };
    let present = reached.last().map(|reached| reached.stage);
    let pitch = f64::from(width) / steps.len() as f64;
    let body = html! {
        @for (place, step) in steps.iter().enumerate() {
            @let x = place as f64 * pitch;
            @if low {
                (circle(step, present, x, RADIUS_LOW))
                (label(step, present, x + 2.0 * RADIUS_LOW + 6.0, RADIUS_LOW - 3.0, 11.0))
            } @else {
                (circle(step, present, x, RADIUS))
                @if place + 1 < steps.len() { (way(step, present, x, pitch)) }
                (label(step, present, x, 58.0, 13.0))
            }
        }
    };
    let rows: Vec<Vec<String>> = steps
        .iter()
        .map(|step| {
            let when = step.on.map_or("ahead".to_owned(), words::date::short);
            vec![step.stage.label().to_owned(), when]
        })
        .collect();
    let told: Vec<String> = rows.iter().map(|row| row.join(": ")).collect();
    let description = format!("{}.", told.join("; "));
    Chart {
        id: id.to_owned(),
        title: title.to_owned(),
        svg: svg::frame(id, title, &description, f64::from(width), height, &body),
        description,
        width,
        height: height as u32,
        table: ChartTable {
            head: vec!["Stage".to_owned(), "Since".to_owned()],
            rows,
        },
    }
}

const HEIGHT: f64 = 80.0;
const RADIUS: f64 = 19.0;
const RADIUS_LOW: f64 = 15.0;

struct Step {
    stage: CommunityStage,
    on: Option<NaiveDate>,
}

fn steps(reached: &[StageReached]) -> Vec<Step> {
    // A stage can be noted more than once; its latest date is the one to tell.
    let on = |stage| {
        reached
            .iter()
            .rev()
            .find(|reached| reached.stage == stage)
            .map(|reached| reached.on)
    };
    let living = [
        CommunityStage::Potential,
        CommunityStage::Coalescing,
        CommunityStage::Maturing,
        CommunityStage::Stewardship,
        CommunityStage::Transformation,
    ];
    let ended = [CommunityStage::Dispersed, CommunityStage::Memorable];
    living
        .into_iter()
        .chain(ended.into_iter().filter(|stage| on(*stage).is_some()))
        .map(|stage| Step {
            stage,
            on: on(stage),
        })
        .collect()
}

impl Step {
    fn is_present(&self, present: Option<CommunityStage>) -> bool {
        present == Some(self.stage)
    }

    fn is_past(&self, present: Option<CommunityStage>) -> bool {
        !self.is_present(present) && self.on.is_some()
    }
}

fn circle(step: &Step, present: Option<CommunityStage>, x: f64, radius: f64) -> Markup {
    let (fill, dots, edge) = if step.is_present(present) {
        (ACCENT, PAPER, ACCENT)
    } else if step.is_past(present) {
        (WASH, ACCENT, WASH)
    } else {
        (PAPER, INK_3, EMPTY)
    };
    let unit = radius / RADIUS;
    let at = |offset: f64, place: f64| number(offset + radius + (place - 12.0) * unit);
    html! {
        circle cx=(number(x + radius)) cy=(number(radius)) r=(number(radius - 0.5))
            fill=(fill) stroke=(edge) {}
        @for &(dot_x, dot_y, dot) in dots_of(step.stage) {
            circle cx=(at(x, dot_x)) cy=(at(0.0, dot_y)) r=(number(dot * unit)) fill=(dots) {}
        }
    }
}

/// The way from one stage to the next: gone, or ahead.
fn way(step: &Step, present: Option<CommunityStage>, x: f64, pitch: f64) -> Markup {
    let is_past = step.is_past(present);
    html! {
        path d={ "M" (number(x + 44.0)) " 19H" (number(x + pitch - 6.0)) }
            stroke=(if is_past { ACCENT } else { EMPTY }) stroke-width="1.5" fill="none"
            stroke-dasharray=[(!is_past).then_some("3 3")] {}
    }
}

fn label(step: &Step, present: Option<CommunityStage>, x: f64, y: f64, size: f64) -> Markup {
    let is_present = step.is_present(present);
    let name = Lettering {
        size,
        weight: if is_present { 600 } else { 500 },
        ink: if is_present { INK } else { INK_2 },
    };
    let when = Lettering {
        size: size - 1.0,
        weight: 400,
        ink: INK_3,
    };
    let date = step.on.map(|on| {
        let month = on.format("%b %Y").to_string();
        if is_present {
            format!("since {month}")
        } else {
            month
        }
    });
    html! {
        (svg::text(x, y, Anchor::Start, name, step.stage.label()))
        @if let Some(date) = date {
            (svg::text(x, y + size + 2.0, Anchor::Start, when, &date))
        }
    }
}

const WASH: &str = "#e4f3ed";
const EMPTY: &str = "#ceccc6";

/// The people of a stage, as dots in a square of 24.
fn dots_of(stage: CommunityStage) -> &'static [(f64, f64, f64)] {
    match stage {
        CommunityStage::Potential => &[
            (4.0, 6.0, 1.7),
            (19.0, 4.0, 1.7),
            (9.0, 13.0, 1.7),
            (20.0, 15.0, 1.7),
            (5.0, 20.0, 1.7),
            (14.0, 21.0, 1.7),
        ],
        CommunityStage::Coalescing => &[
            (7.0, 6.0, 1.9),
            (16.5, 5.0, 1.9),
            (18.5, 12.5, 1.9),
            (13.0, 18.5, 1.9),
            (6.0, 15.5, 1.9),
            (11.5, 11.0, 1.9),
        ],
        CommunityStage::Maturing => &[
            (12.0, 4.4, 2.1),
            (18.58, 8.2, 2.1),
            (18.58, 15.8, 2.1),
            (12.0, 19.6, 2.1),
            (5.42, 15.8, 2.1),
            (5.42, 8.2, 2.1),
        ],
        CommunityStage::Stewardship => &[
            (12.0, 3.6, 1.9),
            (17.94, 6.06, 1.9),
            (20.4, 12.0, 1.9),
            (17.94, 17.94, 1.9),
            (12.0, 20.4, 1.9),
            (6.06, 17.94, 1.9),
            (3.6, 12.0, 1.9),
            (6.06, 6.06, 1.9),
            (12.0, 12.0, 3.0),
        ],
        CommunityStage::Transformation => &[
            (10.36, 8.47, 1.7),
            (13.74, 12.68, 1.7),
            (11.78, 17.71, 1.7),
            (6.44, 18.53, 1.7),
            (3.06, 14.32, 1.7),
            (5.02, 9.29, 1.7),
            (17.5, 4.5, 1.5),
            (21.0, 9.5, 1.5),
            (17.2, 13.0, 1.5),
        ],
        CommunityStage::Dispersed => &[
            (3.0, 4.0, 1.6),
            (12.0, 2.5, 1.6),
            (21.0, 5.0, 1.6),
            (2.5, 19.0, 1.6),
            (13.0, 21.5, 1.6),
            (21.5, 18.0, 1.6),
        ],
        CommunityStage::Memorable => &[(12.0, 12.0, 4.0)],
    }
}
