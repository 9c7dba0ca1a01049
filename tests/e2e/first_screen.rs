//! Opening Kith for the first time.

use support::window::{Setup, Theme, Window};

fn first_screen(theme: Theme) {
    let window = Window::open(&Setup {
        theme,
        ..Setup::default()
    });
    assert_eq!(
        window.title(),
        "Kith",
        "the window carries the product's name"
    );
    let none: [String; 0] = [];
    assert_eq!(
        window.violations(),
        none,
        "everybody can use the first screen, {theme:?}"
    );
    assert_eq!(
        window.said(),
        none,
        "a healthy page has nothing to complain about, {theme:?}"
    );
}

#[test]
fn the_first_screen_opens_and_is_accessible_in_light() {
    first_screen(Theme::Light);
}

#[test]
fn the_first_screen_opens_and_is_accessible_in_dark() {
    first_screen(Theme::Dark);
}

#[test]
fn the_window_opens_as_large_as_it_was_left() {
    let window = Window::open(&Setup {
        size: (1100, 720),
        ..Setup::default()
    });
    let side = |name: &str| {
        let side = window.evaluate(&format!("return {name}"), serde_json::Value::Null);
        side.as_u64().unwrap_or_default()
    };
    assert_eq!(
        side("innerWidth"),
        1100,
        "the width comes from the last time"
    );
    // The menu bar is a part of the window and not of the page.
    let height = side("innerHeight");
    assert!(
        (670..=720).contains(&height),
        "the height comes from the last time: {height}"
    );
}

#[test]
fn an_interface_with_a_violation_is_noticed() {
    let window = Window::open(&Setup::default());
    window.evaluate(
        "document.body.append(document.createElement('button'));
         console.error('on purpose')",
        serde_json::Value::Null,
    );
    assert!(
        window
            .violations()
            .iter()
            .any(|found| found.starts_with("button-name")),
        "a button without a name is a violation, or the look sees nothing"
    );
    assert_eq!(window.said(), ["error: on purpose"], "the console is heard");
}

#[test]
fn the_window_opens_where_it_was_left_unless_that_is_on_no_screen_any_more() {
    let at = |place: (i32, i32)| {
        let window = Window::open(&Setup {
            size: (1100, 720),
            place,
            ..Setup::default()
        });
        let stands = window.on_screen();
        (stands.area(), stands.screen())
    };
    let (area, _) = at((90, 40));
    assert_eq!((area.left, area.top), (90, 40), "where it was left");
    for place in [(20_000, 40), (90, -9_000), (1_400, 850), (-1_070, -690)] {
        let (area, screen) = at(place);
        assert!(
            screen.holds(&area),
            "{place:?} is on no screen, or hardly, so it stands on this one: {area:?}"
        );
    }
}
