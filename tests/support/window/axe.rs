//! Accessibility of the screen as it is, looked at by axe-core.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::Window;

/// A color on its way from one state to the next is no color of the design, so
/// the look waits until nothing moves.
const LOOK: &str = "
    await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await axe.run(document, { runOnly: given, preload: false });
    return violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`));";

const RULES: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

pub fn violations(window: &Window) -> Vec<String> {
    let source =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let source = fs::read_to_string(source).expect("axe-core is installed in ui/");
    // The page's policy refuses to evaluate text, so axe comes as part of the script.
    let found: Value = window.evaluate(&format!("{source};{LOOK}"), json!(RULES));
    serde_json::from_value(found).expect("the look ends in a list of texts")
}
