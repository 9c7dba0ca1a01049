//! What a screen reader is told of the window, over the bus that it listens on.

use atspi::{Role, State};
use serde_json::{Value, json};
use support::window::reader::{Heard, Reader};
use support::window::{Setup, Window, keys};

use super::{assert_quiet, into_practice};

#[test]
fn a_screen_reader_is_told_of_grid_roll_call_and_dialogs() {
    let (reader, window) = listen();
    into_practice(&window);
    window.click_beginning("Farmers & Chefs Circle");
    window.wait_for("Who came, session by session");
    grid(&reader, &window);
    cell(&reader, &window);
    roll_call(&reader, &window);
    dialog(&reader, &window);
    assert_quiet(&window);
}

#[test]
fn what_has_no_name_is_noticed() {
    let (reader, window) = listen();
    let none: [String; 0] = [];
    let nameless = reader.wait_for("a door to make a workspace", |page| {
        door(page)?;
        Some(page.nameless())
    });
    assert_eq!(nameless, none, "the doors have names");
    window.evaluate(
        "const door = [...document.querySelectorAll('button')].find((one) => one.innerText.startsWith('Start'));
         for (const words of door.children) words.setAttribute('aria-hidden', 'true');",
        Value::Null,
    );
    reader.wait_for("a door without a name", |page| {
        (door(page).is_none() && page.nameless().len() == 1).then_some(())
    });
}

/// Heads, rows and cells, where the keys are, and which way it is sorted.
fn grid(reader: &Reader, window: &Window) {
    window.click_beginning("Roster");
    window.wait_for("Bring in a roster");
    window.click("tr[data-row='1'] td[data-cell='0']");
    window.press(keys::DOWN);
    let here = focused_text(window);
    let (page, table) = reader.wait_for("the second person", |page| {
        let table = page.first(Role::Table, "Farmers & Chefs Circle, roster")?;
        (table.focused()?.name == here).then(|| (page.clone(), table.clone()))
    });
    assert_usable(&page, "the roster");
    assert_eq!(
        table.focused().map(|one| one.role),
        Some(Role::RowHeader),
        "a name heads its row"
    );
    let heads = table.every(Role::ColumnHeader);
    let told: Vec<_> = heads.iter().map(|head| head.words()).collect();
    let shown = super::texts(window, ".grid thead th");
    assert_eq!(told[1..], shown[1..], "every head by its words");
    assert!(
        heads.iter().all(|head| head.spoken == "column header"),
        "and as a head"
    );
    let rows = table.every(Role::TableRow);
    assert_eq!(
        json!(rows.len()),
        window.evaluate(
            "return document.querySelectorAll('.grid tr[data-row]').length",
            Value::Null
        ),
        "every row"
    );
    assert_eq!(
        rows[1].every(Role::TableCell).len() + rows[1].every(Role::RowHeader).len(),
        heads.len(),
        "a cell under every head"
    );
}

/// What is typed into, and what is wrong with it.
fn cell(reader: &Reader, window: &Window) {
    window.press(" ");
    reader.wait_for("the person that is chosen", |page| {
        let row = page
            .every(Role::TableRow)
            .into_iter()
            .find(|row| row.focused().is_some())?;
        row.every(Role::CheckBox)[0]
            .is(State::Checked)
            .then_some(())
    });
    window.press(" ");
    window.press(keys::END);
    window.press(keys::LEFT);
    window.press("nonsense");
    reader.wait_for("the field that is typed into", |page| {
        let field = page.focused()?;
        (field.name == "Email" && field.is(State::Editable) && field.text == "nonsense")
            .then_some(())
    });
    window.press(keys::ENTER);
    window.wait_until_ready();
    window.press(keys::UP);
    window.wait_for("is not an email address");
    reader.wait_for("the fault", |page| {
        let cell = page.focused()?;
        (cell.is(State::InvalidEntry) && cell.text == "nonsense").then_some(())
    });
    window.press(keys::ESCAPE);
}

/// Everybody with how they came, and what was just done.
fn roll_call(reader: &Reader, window: &Window) {
    window.click_beginning_in(".tabs", "Sessions");
    window.wait_for("Behind us");
    window.click(".sl__b");
    window.wait_for("Hold the session");
    window.evaluate(
        "document.querySelector('[role=listbox]').focus()",
        Value::Null,
    );
    let names = super::texts(window, "[role='option'] .rl-o__n");
    let (page, list) = reader.wait_for("the roll", |page| {
        let list = page
            .every(Role::ListBox)
            .into_iter()
            .find(|list| list.name.starts_with("Roll call, "))?;
        Some((page.clone(), list.clone()))
    });
    assert_usable(&page, "the roll call");
    assert!(
        list.is(State::Multiselectable),
        "several can be marked at once"
    );
    let told: Vec<_> = list
        .every(Role::ListItem)
        .iter()
        .map(|one| one.name.clone())
        .collect();
    assert_eq!(told.len(), names.len(), "everybody is on it");
    for (told, name) in told.iter().zip(&names) {
        assert!(
            told.starts_with(name.as_str()) && told.ends_with("Unmarked"),
            "{name}: {told}"
        );
    }
    window.press(keys::DOWN);
    window.press("l");
    reader.wait_for("the mark, and whom the keys are on now", |page| {
        let marked = page
            .every(Role::ListItem)
            .into_iter()
            .any(|one| one.name.starts_with(&names[1]) && one.name.ends_with("Late"));
        let next = page
            .focused()
            .is_some_and(|one| one.name.starts_with(&names[2]));
        let said = page
            .every(Role::StatusBar)
            .into_iter()
            .any(|one| one.words() == format!("{}: Late", names[1]));
        (marked && next && said).then_some(())
    });
}

/// Its title, its fields, and the fault beside the field.
fn dialog(reader: &Reader, window: &Window) {
    window.press(keys::FIND_ANYTHING);
    window.type_into("dialog.pal [role='combobox']", "New program");
    window.wait_until_ready();
    window.press(keys::ENTER);
    window.wait_for("A new program");
    let (page, dialog) = reader.wait_for("the dialog", |page| {
        let dialog = page.first(Role::Dialog, "A new program")?;
        (dialog.focused()?.name == "Name").then(|| (page.clone(), dialog.clone()))
    });
    assert_usable(&page, "the dialog");
    assert!(dialog.is(State::Modal), "the rest waits");
    assert!(
        dialog
            .first(Role::Entry, "Name")
            .is_some_and(|name| name.is(State::Editable))
    );
    assert!(
        dialog.first(Role::Button, "Add this program").is_some(),
        "what it does is on its button"
    );
    window.press(keys::SEND);
    reader.wait_for("the fault and its field", |page| {
        let dialog = page.first(Role::Dialog, "A new program")?;
        let said = dialog
            .every(Role::Notification)
            .into_iter()
            .any(|one| one.words() == "Give it a name.");
        (said && dialog.first(Role::Entry, "Name")?.is(State::InvalidEntry)).then_some(())
    });
    window.press(keys::ESCAPE);
}

/// Asserts that all that can be acted on has a name, and everything a role in words.
fn assert_usable(page: &Heard, what: &str) {
    let none: [String; 0] = [];
    assert_eq!(
        page.nameless(),
        none,
        "{what} has a name for all that can be done"
    );
}

fn door(page: &Heard) -> Option<&Heard> {
    let mut doors = page.every(Role::Button).into_iter();
    doors.find(|door| door.name.starts_with("Start a new workspace"))
}

fn focused_text(window: &Window) -> String {
    let text = "return document.activeElement.querySelector('.clip').innerText.trim()";
    let text = window.evaluate(text, Value::Null);
    text.as_str().unwrap_or_default().to_owned()
}

fn listen() -> (Reader, Window) {
    let reader = Reader::listen();
    let window = Window::open(&Setup {
        is_heard: true,
        ..Setup::default()
    });
    (reader, window)
}
