//! The terminal program, run as a person runs it: on a desk of its own.

mod answer;
mod binary;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

pub use answer::Answer;
pub use binary::binary;

/// What protects the workspaces of tests.
pub const PASSPHRASE: &str = "sorghum, rye and a long table";

/// A folder for files and one for Kith's own state, both gone at the end.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    /// An empty desk.
    #[must_use]
    pub fn new() -> Self {
        let folder = TempDir::new().expect("there is a folder for temporary files");
        Self { folder }
    }

    /// A desk with a workspace `w.kith` that is not protected.
    #[must_use]
    pub fn with_workspace() -> Self {
        let desk = Self::new();
        desk.kith(["new", "w.kith", "--no-passphrase"]).done();
        desk
    }

    /// A desk with a workspace `w.kith` under [`PASSPHRASE`].
    #[must_use]
    pub fn with_protected_workspace() -> Self {
        let desk = Self::new();
        let mut new = desk.command(["new", "w.kith"]);
        Answer::of(new.env("KITH_PASSPHRASE", PASSPHRASE)).done();
        desk
    }

    /// A file on the desk.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Where Kith keeps backups and the list of recent workspaces.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        self.path("home")
    }

    /// Writes a file and gives its name back.
    pub fn write<'n>(&self, name: &'n str, content: impl AsRef<[u8]>) -> &'n str {
        std::fs::write(self.path(name), content).expect("the desk takes a file");
        name
    }

    /// The bytes of a file.
    #[must_use]
    pub fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).expect("the file is there")
    }

    /// `kith …`, ready to be run in the desk's folder, with nobody to ask.
    pub fn command<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Command {
        let mut command = within(self.folder.path(), &self.home());
        command.args(arguments);
        command
    }

    /// Runs `kith …`.
    pub fn kith<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Answer {
        Answer::of(&mut self.command(arguments))
    }

    /// Runs `kith -w w.kith …`.
    pub fn on<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Answer {
        Answer::of(self.command(["-w", "w.kith"]).args(arguments))
    }

    /// Runs `kith -w w.kith …` with [`PASSPHRASE`] at hand.
    pub fn unlocked<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Answer {
        let mut command = self.command(["-w", "w.kith"]);
        Answer::of(command.args(arguments).env("KITH_PASSPHRASE", PASSPHRASE))
    }
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

/// `kith` to be run in `folder`, with its state in `home` and nobody to ask.
#[must_use]
pub fn within(folder: &Path, home: &Path) -> Command {
    let mut command = Command::new(binary());
    command
        .current_dir(folder)
        .env("KITH_HOME", home)
        .env("KITH_CHEAP_KEYS", "1")
        .env_remove("KITH_PASSPHRASE")
        .env_remove("KITH_NEW_PASSPHRASE")
        .env_remove("KITH_WORKSPACE")
        .stdin(Stdio::null());
    command
}
