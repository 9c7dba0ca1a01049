//! Files that were saved from this window: where they went, and looking at
//! them in the system's own viewer.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use kith_api::{Chosen, Code, Desk, Problem};
use tauri::{AppHandle, Manager, Wry};

use crate::dialogs::{self, Ask, FileKind};

/// Places that the person chose to save a file to. Nothing else is opened.
#[derive(Default)]
pub struct Saved(Mutex<HashSet<String>>);

/// Asks where a file is to go. None when the dialog was canceled.
///
/// # Errors
/// `invalid` where the name lacked its ending and the whole name is taken:
/// nobody was asked whether that file may be replaced.
pub fn ask(app: &AppHandle<Wry>, name: &str, kind: FileKind) -> Result<Option<Chosen>, Problem> {
    let name = name.to_owned();
    let Some(path) = dialogs::ask(app, &Ask::NewFile { name, kind }) else {
        return Ok(None);
    };
    let chosen = app.state::<Desk>().place(&with_ending(path, kind)?);
    let saved = app.state::<Saved>();
    let mut saved = saved.0.lock().unwrap_or_else(PoisonError::into_inner);
    saved.insert(chosen.place.clone());
    Ok(Some(chosen))
}

/// Opens a saved file in the viewer the system has for it.
///
/// # Errors
/// `not_found` for a place that no file was saved to from here, or where it is
/// no longer; `failed` where the system has no viewer for it.
pub fn open(app: &AppHandle<Wry>, place: &str) -> Result<(), Problem> {
    let saved = app.state::<Saved>();
    let is_known = {
        let known = saved.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.contains(place)
    };
    let path = app.state::<Desk>().path(place)?;
    if !is_known || !path.is_file() {
        let gone = "That file is no longer where it was saved.";
        return Err(Problem::new(Code::NotFound, gone));
    }
    show(app, &path)
}

#[cfg(not(feature = "window-tests"))]
fn show(_: &AppHandle<Wry>, path: &Path) -> Result<(), Problem> {
    open::that_detached(path).map_err(|problem| {
        tracing::warn!(%problem, "the system opened no viewer");
        let none = "The system has no viewer for this file. It is saved where you put it.";
        Problem::new(Code::Failed, none)
    })
}

#[cfg(feature = "window-tests")]
fn show(app: &AppHandle<Wry>, path: &Path) -> Result<(), Problem> {
    crate::automation::note_opened(app, path);
    Ok(())
}

fn with_ending(path: PathBuf, kind: FileKind) -> Result<PathBuf, Problem> {
    let has_ending = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(kind.ending()));
    if has_ending {
        return Ok(path);
    }
    let mut whole = path.into_os_string();
    whole.push(format!(".{}", kind.ending()));
    let whole = PathBuf::from(whole);
    if whole.exists() {
        let taken = "A file of that name is there already. Choose it itself, or another name.";
        return Err(Problem::new(Code::Invalid, taken));
    }
    Ok(whole)
}
