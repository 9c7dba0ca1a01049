//! Files that come from outside the window: dropped on it, opened with Kith, or
//! handed over by a second start, which then ends.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use kith_api::Desk;
use serde_json::json;
use tauri::{AppHandle, DragDropEvent, Manager, RunEvent, WindowEvent, Wry, plugin::TauriPlugin};

use crate::dialogs::WORKSPACE;
use crate::events::tell;
use crate::{leaving, window};

/// Files that came before the window could listen. None once it does.
pub struct Waiting(Mutex<Option<Vec<PathBuf>>>);

impl Waiting {
    /// The files named on the command line, whose first word is the program.
    pub fn from_arguments(arguments: impl Iterator<Item = OsString>) -> Self {
        Self(Mutex::new(Some(files(arguments.skip(1), Path::new("")))))
    }
}

/// Lets one Kith run per home folder: a later start hands its files over and ends.
pub fn plugin() -> TauriPlugin<Wry> {
    tauri_plugin_single_instance::Builder::new()
        .dbus_id(format!("org.kith.desktop{}", mark_of_home()))
        .callback(|app, arguments, folder| {
            window::focus(app);
            let arguments = arguments.into_iter().skip(1).map(OsString::from);
            hand_over(app, files(arguments, Path::new(&folder)));
        })
        .build()
}

/// Listens for dropped files, for files the platform opens with Kith, for the platform's
/// turning dark or light, and for the window's being closed.
pub fn on_run_event(app: &AppHandle<Wry>, event: RunEvent) {
    match event {
        RunEvent::WindowEvent {
            event: WindowEvent::DragDrop(event),
            ..
        } => drag(app, event),
        RunEvent::WindowEvent {
            event: WindowEvent::CloseRequested { api, .. },
            ..
        } => {
            api.prevent_close();
            leaving::ask(app);
        }
        RunEvent::WindowEvent {
            event: WindowEvent::ThemeChanged(_),
            ..
        } => window::follow_system(app),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            let paths = urls.iter().filter_map(|url| url.to_file_path().ok());
            hand_over(app, paths.collect());
        }
        _ => {}
    }
}

fn drag(app: &AppHandle<Wry>, event: DragDropEvent) {
    match event {
        DragDropEvent::Enter { paths, .. } => hold_over(app, &paths),
        DragDropEvent::Leave => hold_over(app, &[]),
        DragDropEvent::Drop { paths, .. } => {
            hold_over(app, &[]);
            hand_over(app, paths);
        }
        _ => {}
    }
}

/// Tells the window that files are held over it, or no longer are, and whether they are
/// workspaces: neither yes nor no where some are.
pub fn hold_over(app: &AppHandle<Wry>, paths: &[PathBuf]) {
    let workspaces = paths.iter().filter(|path| is_workspace(path)).count();
    let workspace = match workspaces {
        0 => Some(false),
        all if all == paths.len() => Some(true),
        _ => None,
    };
    let told = json!({ "over": !paths.is_empty(), "workspace": workspace });
    tell(app, "kith:dragging", told);
}

/// Tells the window about `paths`, or keeps them until it listens.
pub fn hand_over(app: &AppHandle<Wry>, paths: Vec<PathBuf>) {
    let waiting = app.state::<Waiting>();
    let mut kept = waiting.0.lock().unwrap_or_else(PoisonError::into_inner);
    match kept.as_mut() {
        Some(kept) => kept.extend(paths),
        None => paths.into_iter().for_each(|path| drop_on(app, path)),
    }
}

/// The window listens from now on; what came before is told at once.
pub fn deliver(app: &AppHandle<Wry>) {
    let waiting = app.state::<Waiting>();
    let kept = waiting
        .0
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .take();
    hand_over(app, kept.unwrap_or_default());
}

/// A workspace is told as a place, anything else as a table.
fn drop_on(app: &AppHandle<Wry>, path: PathBuf) {
    let desk = app.state::<Desk>();
    let told = if is_workspace(&path) {
        serde_json::to_value(desk.place(&path))
    } else {
        serde_json::to_value(desk.table(&path))
    };
    match told {
        Ok(payload) => tell(app, "kith:dropped", payload),
        Err(problem) => tracing::error!(%problem, "a dropped file could not be told"),
    }
}

fn is_workspace(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(WORKSPACE))
}

/// Arguments that are files, seen from `folder`.
fn files(arguments: impl Iterator<Item = OsString>, folder: &Path) -> Vec<PathBuf> {
    arguments
        .map(|argument| folder.join(argument))
        .filter(|path| path.is_file())
        .collect()
}

/// Two homes are two Kiths: a bus name of its own for each.
fn mark_of_home() -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    crate::environment::home().map_or_else(String::new, |home| {
        let mut hasher = DefaultHasher::new();
        home.hash(&mut hasher);
        format!(".home{:x}", hasher.finish())
    })
}
