//! A desktop that asks for no motion is heeded.

use serde_json::{Value, json};
use support::window::{Setup, Window, keys};

use super::grid::focus;
use super::{assert_quiet, into_practice, run_command, wait_for_dialog};

/// Whatever takes longer than a thousandth of a second to come to how it is drawn.
const MOVES: &str = "
    const longest = (times) => Math.max(...times.split(',').map((time) => parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000)));
    const found = [];
    for (const one of document.querySelectorAll('*')) {
        for (const part of [undefined, '::before', '::after']) {
            const style = getComputedStyle(one, part);
            const takes = { transition: longest(style.transitionDuration), animation: style.animationName === 'none' ? 0 : longest(style.animationDuration) };
            for (const [what, time] of Object.entries(takes)) if (time > 1) found.push(`${one.tagName.toLowerCase()}.${[...one.classList].join('.')}${part ?? ''}: a ${what} of ${time} ms`);
        }
    }
    return [...new Set(found)]";

#[test]
fn nothing_moves_where_the_desktop_asks_for_it() {
    let window = opened(true);
    let asked = "return matchMedia('(prefers-reduced-motion: reduce)').matches";
    assert_eq!(
        window.evaluate(asked, Value::Null),
        json!(true),
        "the page is told what the desktop asks for"
    );
    let none: [String; 0] = [];
    walk(&window, |what, moves| {
        assert_eq!(moves, none, "nothing moves: {what}");
    });
    assert_quiet(&window);
}

#[test]
fn what_moves_is_found_where_the_desktop_asks_for_nothing() {
    let window = opened(false);
    let asked = "return matchMedia('(prefers-reduced-motion: reduce)').matches";
    assert_eq!(window.evaluate(asked, Value::Null), json!(false));
    walk(&window, |what, moves| {
        assert!(!moves.is_empty(), "something moves: {what}");
    });
}

fn opened(is_still: bool) -> Window {
    Window::open(&Setup {
        is_still,
        ..Setup::default()
    })
}

fn walk(window: &Window, look: impl Fn(&str, Vec<String>)) {
    let look = |what: &str| {
        window.wait_until_ready();
        let moves = window.evaluate(MOVES, Value::Null);
        look(
            what,
            serde_json::from_value(moves).expect("a list of texts"),
        );
    };
    look("the door");
    into_practice(window);
    look("Today");
    window.click_beginning("Farmers & Chefs Circle");
    window.wait_for("Who came, session by session");
    look("a cohort");
    window.click_beginning("Roster");
    window.wait_for("Bring in a roster");
    focus(window, "Home", 2);
    window.press("Silver");
    look("a cell being typed into");
    window.press(keys::ENTER);
    window.wait_until_ready();
    window.press(keys::UNDO);
    window.wait_for("Undid:");
    let toast = window.evaluate(
        "return document.querySelector('.toast') !== null",
        Value::Null,
    );
    assert_eq!(toast, json!(true), "a toast tells of it");
    look("a toast over a roster");
    window.press(keys::DETAILS);
    window.wait_for("More about them");
    look("somebody beside the roster");
    run_command(window, "New program");
    wait_for_dialog(window, "A new program");
    look("a dialog");
}
