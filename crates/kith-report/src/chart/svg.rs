use maud::{Markup, html};

use super::ink;

/// Wraps a drawing in its `<svg>`, with the words that stand for it.
pub(super) fn frame(
    id: &str,
    title: &str,
    description: &str,
    width: f64,
    height: f64,
    body: &Markup,
) -> String {
    let (width, height) = (number(width.ceil()), number(height.ceil()));
    html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(width) height=(height)
            viewBox={ "0 0 " (width) " " (height) } role="img"
            aria-labelledby={ (id) "-title " (id) "-description" }
            font-family="Reddit Sans, Segoe UI, system-ui, Noto Sans, sans-serif"
        {
            title id={ (id) "-title" } { (title) }
            desc id={ (id) "-description" } { (description) }
            (body)
        }
    }
    .into_string()
}

/// Where a text is anchored.
#[derive(Debug, Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lettering {
    pub(super) size: f64,
    pub(super) weight: u16,
    pub(super) ink: &'static str,
}

/// Axis labels: the smallest type there is.
pub(super) const LABEL: Lettering = Lettering {
    size: 11.0,
    weight: 400,
    ink: ink::INK_2,
};
/// Numbers on marks, and years.
pub(super) const STRONG: Lettering = Lettering {
    size: 11.0,
    weight: 600,
    ink: ink::INK,
};
/// What stands behind a number, such as "of 11".
pub(super) const QUIET: Lettering = Lettering {
    size: 10.0,
    weight: 400,
    ink: ink::INK_3,
};

pub(super) fn text(x: f64, y: f64, anchor: Anchor, lettering: Lettering, words: &str) -> Markup {
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    html! {
        text x=(number(x)) y=(number(y)) text-anchor=(anchor)
            font-size=(number(lettering.size)) font-weight=(lettering.weight)
            fill=(lettering.ink) { (words) }
    }
}

pub(super) fn line(from: (f64, f64), to: (f64, f64), ink: &str, width: f64) -> Markup {
    html! {
        path d={ "M" (number(from.0)) " " (number(from.1)) "L" (number(to.0)) " " (number(to.1)) }
            stroke=(ink) stroke-width=(number(width)) fill="none" {}
    }
}

/// How wide a label will be, near enough to keep labels apart.
pub(super) fn width_of(words: &str, size: f64) -> f64 {
    let letters = words.chars().count();
    f64::from(u32::try_from(letters).unwrap_or(u32::MAX)) * size * 0.53
}

/// Two decimals at most, and none that say nothing.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}
