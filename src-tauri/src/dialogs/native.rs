//! The platform's own dialogs.

use std::path::PathBuf;

use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use super::{Ask, FileKind, WORKSPACE, proposed_file_name};
use crate::window;

/// Endings of the tables Kith reads.
const TABLES: &[&str] = &["csv", "tsv", "tab", "txt", "xlsx", "xlsm", "ods", "vcf"];

/// Opens a dialog and waits for it. None when it was canceled.
pub fn ask(app: &AppHandle<Wry>, ask: &Ask) -> Option<PathBuf> {
    let dialog = over_the_window(app);
    let picked = match ask {
        Ask::Workspace => dialog
            .set_title("Open a workspace")
            .add_filter("Kith workspaces", &[WORKSPACE])
            .blocking_pick_file(),
        Ask::NewWorkspace { name } => dialog
            .set_title("Keep the new workspace here")
            .set_file_name(proposed_file_name(name, WORKSPACE))
            .add_filter("Kith workspaces", &[WORKSPACE])
            .blocking_save_file(),
        Ask::Backup { name } => dialog
            .set_title("Keep a copy here")
            .set_file_name(proposed_file_name(name, WORKSPACE))
            .add_filter("Kith workspaces", &[WORKSPACE])
            .blocking_save_file(),
        Ask::Table => dialog
            .set_title("Choose a roster")
            .add_filter("Tables", TABLES)
            .add_filter("All files", &["*"])
            .blocking_pick_file(),
        Ask::NewFile { name, kind } => dialog
            .set_title("Save the file here")
            .set_file_name(proposed_file_name(name, kind.ending()))
            .add_filter(words(*kind), &[kind.ending()])
            .blocking_save_file(),
    };
    picked?.into_path().ok()
}

const fn words(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Pdf => "PDF documents",
        FileKind::Html => "Web pages",
        FileKind::Csv => "Tables",
        FileKind::Workbook => "Excel workbooks",
        FileKind::Cards => "Contact cards",
        FileKind::Calendar => "Calendars",
    }
}

fn over_the_window(app: &AppHandle<Wry>) -> FileDialogBuilder<Wry> {
    let dialog = app.dialog().file();
    match app.get_webview_window(window::LABEL) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}
