//! The data folder's side: where a workspace's backups live, and which one
//! speaks for the file at a path that cannot be read itself.

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use super::draft::DRAFT;
use super::lock::beside;
use super::thin::{self, Aged};
use crate::StoreError;

/// How the hour stands in a backup's name.
const STAMP: &str = "%Y-%m-%dT%H-%M-%SZ";

/// One backup in the data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Its size.
    pub bytes: u64,
    /// A restore put it aside, as it was: it may be damaged.
    pub aside: bool,
}

/// How the name of a file ends that a restore put aside.
pub(crate) const ASIDE: &str = "replaced.kith";

/// `backups/<workspace key>/` in the data folder.
#[derive(Debug, Clone)]
pub(crate) struct BackupFolder(PathBuf);

/// Beside the backups: which paths hold this workspace. Which one a path holds
/// is not readable before it is open, and when it is damaged, never.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Places {
    /// By path, the newest backup that the passphrase of that file opens.
    newest: BTreeMap<String, Option<String>>,
}

impl BackupFolder {
    pub(crate) fn of(home: &Path, workspace_key: i64) -> Self {
        Self(home.join("backups").join(format!("{workspace_key:016x}")))
    }

    /// The folder of the workspace last seen at this path.
    pub(crate) fn seen_at(home: &Path, path: &Path) -> Option<Self> {
        let path = absolute(path);
        folders(&home.join("backups")).find(|folder| folder.places().newest.contains_key(&path))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// The newest backup that speaks for the file at this path.
    pub(crate) fn newest_for(&self, path: &Path) -> Option<PathBuf> {
        let name = self.places().newest.remove(&absolute(path)).flatten()?;
        Some(self.0.join(name)).filter(|backup| backup.exists())
    }

    /// Notes that the workspace lies at this path, with what it had before, and
    /// that no other does any more. At a path where it had nothing, the newest backup
    /// that `fits` speaks for it.
    pub(crate) fn note(&self, path: &Path, fits: impl Fn(&Path) -> bool) -> Result<(), StoreError> {
        let place = absolute(path);
        for other in self.0.parent().map(folders).into_iter().flatten() {
            if other.0 != self.0 && other.places().newest.contains_key(&place) {
                other.change(|places| {
                    places.newest.remove(&place);
                })?;
            }
        }
        self.change(|places| {
            let newest = places.newest.entry(place).or_default();
            if newest.is_none() {
                let backups = self.list().into_iter().filter(|backup| !backup.aside);
                *newest = backups
                    .map(|backup| backup.path)
                    .find(|backup| fits(backup))
                    .and_then(|backup| Some(backup.file_name()?.to_string_lossy().into_owned()));
            }
        })
    }

    /// Notes which backup speaks for the file there; `None` ahead of a new
    /// passphrase, since a backup under the old one would call the file damaged.
    pub(crate) fn speak(&self, path: &Path, backup: Option<&Path>) -> Result<(), StoreError> {
        let name = backup
            .and_then(Path::file_name)
            .map(|name| name.to_string_lossy().into_owned());
        self.change(|places| {
            places.newest.insert(absolute(path), name);
        })
    }

    /// Where else this workspace was seen, as far as a file is still there.
    pub(crate) fn other_places(&self, path: &Path) -> Vec<PathBuf> {
        let own = absolute(path);
        let places = self.places().newest.into_keys();
        places
            .filter(|place| *place != own)
            .map(PathBuf::from)
            .filter(|place| place.exists())
            .collect()
    }

    /// A name nobody has yet, with the hour in it.
    pub(crate) fn free_name(&self, at: DateTime<Utc>, ending: &str) -> PathBuf {
        let stamp = at.format(STAMP);
        let first = self.0.join(format!("{stamp}.{ending}"));
        if !first.exists() {
            return first;
        }
        (2u32..)
            .map(|n| self.0.join(format!("{stamp}-{n}.{ending}")))
            .find(|path| !path.exists())
            .unwrap_or(first)
    }

    /// Newest first.
    pub(crate) fn list(&self) -> Vec<Backup> {
        let Ok(entries) = fs::read_dir(&self.0) else {
            return Vec::new();
        };
        let mut found: Vec<Backup> = entries
            .flatten()
            .filter(|entry| entry.path().extension().is_some_and(|end| end == "kith"))
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                let (stamp, _) = NaiveDateTime::parse_and_remainder(&name, STAMP).ok()?;
                Some(Backup {
                    aside: name.ends_with(ASIDE),
                    path: entry.path(),
                    made_at: stamp.and_utc(),
                    bytes: entry.metadata().ok()?.len(),
                })
            })
            .collect();
        // Of one second, the later has a number behind it, which may have another digit.
        let when = |backup: &Backup| (backup.made_at, backup.path.as_os_str().len());
        found.sort_by(|a, b| when(b).cmp(&when(a)).then_with(|| b.path.cmp(&a.path)));
        found
    }

    /// The newest that is a backup and nothing a restore put aside.
    pub(crate) fn newest(&self) -> Option<Backup> {
        self.list().into_iter().find(|backup| !backup.aside)
    }

    /// Takes away what is not worth its room any more: see [`thin::surplus`].
    pub(crate) fn thin(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let list = self.list();
        let speaks: Vec<PathBuf> = self
            .places()
            .newest
            .into_values()
            .flatten()
            .map(|name| self.0.join(name))
            .collect();
        let aged: Vec<Aged> = list
            .iter()
            .map(|backup| Aged {
                made_at: backup.made_at,
                bytes: backup.bytes,
                aside: backup.aside,
                speaks: speaks.contains(&backup.path),
            })
            .collect();
        let surplus = thin::surplus(&aged, now);
        self.remove(surplus.iter().map(|&place| &list[place]))
    }

    /// Takes backups away, each with its journal.
    pub(crate) fn remove<'b>(
        &self,
        backups: impl Iterator<Item = &'b Backup>,
    ) -> Result<(), StoreError> {
        let mut any = false;
        for backup in backups {
            for path in [beside(&backup.path, "-journal"), backup.path.clone()] {
                match fs::remove_file(&path) {
                    Err(error) if error.kind() != ErrorKind::NotFound => {
                        return Err(StoreError::io(path, error));
                    }
                    _ => any = true,
                }
            }
        }
        if any { sync_folder(&self.0) } else { Ok(()) }
    }

    /// Takes away what a process that died in the middle of a backup left.
    pub(crate) fn sweep(&self) -> Result<(), StoreError> {
        for entry in fs::read_dir(&self.0).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(DRAFT) {
                let path = entry.path();
                fs::remove_dir_all(&path).map_err(|error| StoreError::io(path, error))?;
            }
        }
        Ok(())
    }

    pub(crate) fn ensure(&self) -> Result<(), StoreError> {
        fs::create_dir_all(&self.0).map_err(|error| StoreError::io(&self.0, error))
    }

    fn places(&self) -> Places {
        fs::read(self.0.join("places.json"))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    fn change(&self, edit: impl FnOnce(&mut Places)) -> Result<(), StoreError> {
        self.ensure()?;
        let mut places = self.places();
        edit(&mut places);
        let failed = |error| StoreError::io(&self.0, error);
        let mut file = tempfile::NamedTempFile::new_in(&self.0).map_err(failed)?;
        serde_json::to_writer(&mut file, &places).map_err(|error| failed(error.into()))?;
        file.flush().map_err(failed)?;
        file.persist(self.0.join("places.json"))
            .map_err(|error| failed(error.error))?;
        Ok(())
    }
}

/// Those of every workspace.
fn folders(backups: &Path) -> impl Iterator<Item = BackupFolder> {
    fs::read_dir(backups)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| BackupFolder(entry.path()))
}

/// Makes a rename or a removal in this folder last through a power loss.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    // Windows has no such thing: there the rename itself is journaled.
    #[cfg(unix)]
    fs::File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(|error| StoreError::io(folder, error))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// The folder a file lies in; the present one for a bare name.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// One spelling per path, whether or not a file is there.
fn absolute(path: &Path) -> String {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let one = match (whole.parent().map(fs::canonicalize), whole.file_name()) {
        (Some(Ok(folder)), Some(name)) => folder.join(name),
        _ => whole,
    };
    one.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_remembered_with_the_backup_that_speaks_for_it() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("w.kith");
        assert!(
            BackupFolder::seen_at(home.path(), &path).is_none(),
            "never seen"
        );
        let folder = BackupFolder::of(home.path(), 77);
        folder.note(&path, |_| false).unwrap();
        assert_eq!(folder.newest_for(&path), None, "seen, without a backup");
        let backup = folder.free_name(DateTime::UNIX_EPOCH, "kith");
        fs::write(&backup, b"x").unwrap();
        folder.speak(&path, Some(&backup)).unwrap();
        folder.note(&path, |_| false).unwrap();
        let seen = BackupFolder::seen_at(home.path(), &path).unwrap();
        assert_eq!(
            seen.newest_for(&path),
            Some(backup.clone()),
            "noting the path again keeps its backup"
        );
        fs::remove_file(&backup).unwrap();
        assert_eq!(seen.newest_for(&path), None, "a backup that went is none");
    }

    #[test]
    fn a_path_speaks_for_the_workspace_seen_there_last() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("w.kith");
        for key in [1, 2, 1] {
            let folder = BackupFolder::of(home.path(), key);
            folder.note(&path, |_| false).unwrap();
            let seen = BackupFolder::seen_at(home.path(), &path).unwrap();
            assert_eq!(seen.path(), folder.path(), "the other one moved away");
        }
    }

    #[test]
    fn two_backups_of_one_second_both_stay_and_the_later_comes_first() {
        let home = tempfile::tempdir().unwrap();
        let folder = BackupFolder::of(home.path(), 5);
        folder.ensure().unwrap();
        let first = folder.free_name(DateTime::UNIX_EPOCH, "kith");
        fs::write(&first, b"1").unwrap();
        let second = folder.free_name(DateTime::UNIX_EPOCH, "kith");
        fs::write(&second, b"22").unwrap();
        let list = folder.list();
        assert_eq!(list.len(), 2, "both are listed: {list:?}");
        assert_eq!(list[0].made_at, DateTime::UNIX_EPOCH, "the name tells when");
        assert_eq!(
            list.iter().map(|backup| backup.bytes).collect::<Vec<_>>(),
            [2, 1],
            "the later first, with their sizes"
        );
    }
}
