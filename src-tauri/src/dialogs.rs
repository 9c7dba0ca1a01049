//! Native file dialogs. They are opened from here only: the window may not.

#[cfg(not(feature = "window-tests"))]
mod native;

#[cfg(feature = "window-tests")]
pub use crate::automation::ask;
#[cfg(not(feature = "window-tests"))]
pub use native::ask;

use kith_api::Problem;
use tauri::{AppHandle, Wry};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

/// Which file Kith asks for.
pub enum Ask {
    /// A workspace that exists.
    Workspace,
    /// A place for a new workspace called `name`.
    NewWorkspace {
        /// The workspace's name, proposed as the file's.
        name: String,
    },
    /// A place for a copy of the workspace called `name`.
    Backup {
        /// The workspace's name, proposed as the file's.
        name: String,
    },
    /// A table somebody sent.
    Table,
    /// A place for a file that leaves.
    NewFile {
        /// How it is called unless the person says otherwise, without its ending.
        name: String,
        /// What sort of file it is.
        kind: FileKind,
    },
}

/// The sorts of files that leave.
#[derive(Clone, Copy)]
pub enum FileKind {
    Pdf,
    Html,
    Csv,
    Workbook,
    Cards,
    Calendar,
}

impl FileKind {
    /// As the window names it.
    pub fn of(format: &str) -> Option<Self> {
        let all = [
            Self::Pdf,
            Self::Html,
            Self::Csv,
            Self::Workbook,
            Self::Cards,
            Self::Calendar,
        ];
        all.into_iter().find(|kind| kind.ending() == format)
    }

    /// How its files end.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Workbook => "xlsx",
            Self::Cards => "vcf",
            Self::Calendar => "ics",
        }
    }
}

/// How workspace files end.
pub const WORKSPACE: &str = "kith";

/// Says why there is no window, and ends Kith once that was read.
pub fn say_and_quit(app: &AppHandle<Wry>, problem: &Problem) {
    let ending = app.clone();
    app.dialog()
        .message(&problem.message)
        .title("Kith cannot start")
        .kind(MessageDialogKind::Error)
        .show(move |_| ending.exit(1));
}

/// How a new file is called unless the person says otherwise: `name` without
/// the characters that some file system refuses.
pub fn proposed_file_name(name: &str, ending: &str) -> String {
    let kept = |c: char| !r#"/\:*?"<>|"#.contains(c) && !c.is_control();
    let stem: String = name
        .chars()
        .map(|c| if kept(c) { c } else { ' ' })
        .collect();
    let stem = match stem.trim().trim_matches('.') {
        "" => "Kith",
        stem => stem,
    };
    format!("{stem}.{ending}")
}
