//! What the HTML reports share: one page, complete in itself, without scripts,
//! that prints as well as it reads.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::chart::{Chart, ChartTable};
use crate::words;

/// A whole page.
pub(crate) struct Page<'a> {
    pub(crate) title: &'a str,
    pub(crate) head_left: &'a str,
    pub(crate) head_right: &'a str,
    pub(crate) foot: &'a str,
    /// Whether it is made for a sheet that lies on its side.
    pub(crate) is_wide: bool,
    pub(crate) body: Markup,
}

impl Page<'_> {
    pub(crate) fn render(&self) -> String {
        html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="generator" content="Kith";
                    title { (self.title) }
                    style { (PreEscaped(STYLE)) }
                    @if self.is_wide { style { "@page { size: landscape }" } }
                }
                body class=[self.is_wide.then_some("wide")] {
                    header.head {
                        (mark())
                        span { bdi { (self.head_left) } }
                        span { (self.head_right) }
                    }
                    main { (self.body) }
                    footer.foot { (self.foot) }
                }
            }
        }
        .into_string()
    }
}

const STYLE: &str = include_str!("style.css");

/// A drawing, with its numbers behind it.
pub(crate) fn figure(chart: &Chart) -> Markup {
    html! {
        figure {
            (PreEscaped(&chart.svg))
            details {
                summary { "The same in numbers" }
                (table(&chart.table, &chart.title))
            }
        }
    }
}

fn table(numbers: &ChartTable, caption: &str) -> Markup {
    html! {
        table.numbers {
            caption { (caption) }
            thead { tr { @for words in &numbers.head { th scope="col" { (words) } } } }
            tbody {
                @for row in &numbers.rows {
                    tr {
                        @for (place, words) in row.iter().enumerate() {
                            @if place == 0 { th scope="row" { bdi { (words) } } }
                            @else { td { bdi { (words) } } }
                        }
                    }
                }
            }
        }
    }
}

/// How things were counted, and what is not here.
pub(crate) fn notes(definitions: &[String], left_out: &[String]) -> Markup {
    html! {
        @if !definitions.is_empty() || !left_out.is_empty() {
            section.notes {
                @if !definitions.is_empty() {
                    div {
                        h2 { "How this was counted" }
                        @for words in definitions { p { (words) } }
                    }
                }
                @if !left_out.is_empty() {
                    div {
                        h2 { "Left out, and why" }
                        ul { @for words in left_out { li { (words) } } }
                    }
                }
            }
        }
    }
}

/// Eight seats in a circle, one of them kept open.
fn mark() -> Markup {
    const TAKEN: [(f64, f64); 7] = [
        (12.0, 3.8),
        (20.2, 12.0),
        (17.8, 17.8),
        (12.0, 20.2),
        (6.2, 17.8),
        (3.8, 12.0),
        (6.2, 6.2),
    ];
    html! {
        svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true" fill="#1b6551" {
            @for (x, y) in TAKEN { circle cx=(x) cy=(y) r="2.35" {} }
            circle cx="17.8" cy="6.2" r="1.75" fill="none" stroke="#1b6551" stroke-width="1.2" {}
        }
    }
}

/// A name or title that people typed, set apart from the direction of the text
/// around it.
pub(crate) fn said(text: &str) -> Markup {
    html! { bdi { (words::clean(text)) } }
}
