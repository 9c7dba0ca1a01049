//! Lets window tests answer native dialogs and file drops, which a WebDriver
//! cannot reach. Absent from releases.

use std::collections::VecDeque;
use std::env;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde_json::Value;
use tauri::{App, AppHandle, Manager, WebviewWindowBuilder, Wry};

use crate::dialogs::{Ask, WORKSPACE, proposed_file_name};
use crate::{handover, menu};

/// Keeps what the page said on its console or violated of its policy, as `window.__said`.
const LISTEN_TO_CONSOLE: &str = include_str!("said.js");

/// Lets the page's clock stand where Kith's does.
const STAND_STILL: &str = include_str!("standing.js");

/// The moment at which every clock stands, in RFC 3339, so that a picture made today can be
/// made again.
pub fn now() -> Option<String> {
    env::var("KITH_NOW").ok()
}

/// Paths the next dialogs answer with, none for one that is canceled.
#[derive(Default)]
pub struct Answers(Mutex<VecDeque<Option<PathBuf>>>);

/// Lets a WebDriver in. WebKitGTK takes none in private windows, so a window
/// under test leaves its traces in the test's own home.
pub fn allow<'a>(window: WebviewWindowBuilder<'a, Wry, App>) -> WebviewWindowBuilder<'a, Wry, App> {
    let window = window
        .incognito(false)
        .initialization_script(LISTEN_TO_CONSOLE);
    match now() {
        Some(moment) => window.initialization_script(STAND_STILL.replace("MOMENT", &moment)),
        None => window,
    }
}

/// Files that would stand in the system's viewer now.
#[derive(Default)]
pub struct Opened(Mutex<Vec<PathBuf>>);

/// Keeps a file in the place of opening a viewer, which a test could not close.
pub fn note_opened(app: &AppHandle<Wry>, path: &Path) {
    let opened = app.state::<Opened>();
    let mut opened = opened.0.lock().unwrap_or_else(PoisonError::into_inner);
    opened.push(path.to_owned());
}

/// The next answer a test prepared; without one the dialog is canceled.
/// A folder stands for the proposed file in it.
pub fn ask(app: &AppHandle<Wry>, ask: &Ask) -> Option<PathBuf> {
    let answers = app.state::<Answers>();
    let mut answers = answers.0.lock().unwrap_or_else(PoisonError::into_inner);
    let answer = answers.pop_front().flatten()?;
    Some(match ask {
        Ask::NewWorkspace { name } | Ask::Backup { name } if answer.is_dir() => {
            answer.join(proposed_file_name(name, WORKSPACE))
        }
        Ask::NewFile { name, kind } if answer.is_dir() => {
            answer.join(proposed_file_name(name, kind.ending()))
        }
        _ => answer,
    })
}

/// `test_answer { path }` answers the next dialog, `test_drop { path }` drops a file,
/// `test_drag { path }` holds one over the window, and none is one that is taken away again,
/// `test_menu { item }` chooses an item of the menu bar,
/// `test_opened` tells which files were opened in the system's viewer.
pub fn prepare(app: &AppHandle<Wry>, name: &str, request: &Value) -> Value {
    if name == "test_menu" {
        menu::act(app, request["item"].as_str().unwrap_or_default());
        return Value::Null;
    }
    let path = request["path"].as_str().map(PathBuf::from);
    if name == "test_opened" {
        let opened = app.state::<Opened>();
        let opened = opened.0.lock().unwrap_or_else(PoisonError::into_inner);
        return serde_json::json!(*opened);
    }
    if name == "test_drag" {
        handover::hold_over(app, &path.into_iter().collect::<Vec<_>>());
        return Value::Null;
    }
    if name == "test_drop" {
        handover::hand_over(app, path.into_iter().collect());
    } else {
        let answers = app.state::<Answers>();
        let mut answers = answers.0.lock().unwrap_or_else(PoisonError::into_inner);
        answers.push_back(path);
    }
    Value::Null
}
