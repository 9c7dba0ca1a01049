//! Cells of a list of people, by the head of their column and the number of their row.

use serde_json::{Value, json};
use support::window::Window;

use super::into_practice;

/// The cell under a head, in a row that is drawn.
pub const CELL: &str = "const [head, row] = given;
    const heads = [...document.querySelectorAll('.grid thead [data-cell]')];
    const column = heads.find((one) => one.innerText.trim() === head).dataset.cell;
    const cell = document.querySelector(`tr[data-row='${row}'] td[data-cell='${column}']`);";

/// Into the largest roster of the practice room.
pub fn into_roster(window: &Window) {
    into_practice(window);
    window.click_beginning("Farmers & Chefs Circle");
    window.wait_for("Who came, session by session");
    window.click_beginning("Roster");
    window.wait_for("Bring in a roster");
}

/// Gives the keyboard to the cell under a head.
pub fn focus(window: &Window, head: &str, row: usize) {
    window.evaluate(&format!("{CELL} cell.focus()"), json!([head, row]));
}

/// What the cell under a head reads.
pub fn cell(window: &Window, head: &str, row: usize) -> String {
    window.wait_until_ready();
    let text = window.evaluate(
        &format!("{CELL} return cell.innerText.trim()"),
        json!([head, row]),
    );
    text.as_str().unwrap_or_default().to_owned()
}

/// Waits until the cell reads so.
pub fn until_reads(window: &Window, head: &str, row: usize, text: &str) {
    let script = format!(
        "await new Promise((reads) => {{
            const look = () => {{ {CELL} return cell?.innerText.trim() === given[2]; }};
            const check = () => look() && (watch.disconnect(), reads());
            const watch = new MutationObserver(check);
            watch.observe(document.body, {{ characterData: true, childList: true, subtree: true }});
            check();
        }})"
    );
    window.evaluate(&script, json!([head, row, text]));
}

/// Row and head of the cell that has the focus.
pub fn place(window: &Window) -> String {
    let place = "const cell = document.activeElement.closest('[data-cell]');
        const head = document.querySelector(`.grid thead [data-cell='${cell.dataset.cell}']`);
        return `${cell.closest('[data-row]').dataset.row} ${head.innerText.trim()}`";
    let place = window.evaluate(place, Value::Null);
    place.as_str().unwrap_or_default().to_owned()
}
