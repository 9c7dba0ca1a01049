use std::path::{Path, PathBuf};

use crate::problem::{Code, Problem};

/// The folder in which Kith keeps what is not in a workspace: backups, recent places, the window's place, logs.
///
/// `KITH_HOME` moves all of it, for tests and for sticks that travel.
pub fn folder(given: Option<PathBuf>) -> Result<PathBuf, Problem> {
    given
        .or_else(|| std::env::var_os("KITH_HOME").filter(|home| !home.is_empty()).map(PathBuf::from))
        .or_else(|| dirs::data_dir().map(|data| data.join("Kith")))
        .ok_or_else(|| {
            Problem::new(
                Code::Failed,
                "This computer names no folder for programs to keep their data in. Set KITH_HOME to a folder of your choice.",
            )
        })
}

/// Makes the folder where it is not there yet. Backups lie in it: only its owner looks inside.
pub fn made(home: &Path) -> std::io::Result<()> {
    let mut folder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.recursive(true).create(home)
}
