use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;
use std::sync::Arc;

use rusqlite::{Connection, ErrorCode, OptionalExtension as _};

use super::backups::{Backup, BackupFolder};
use super::check::{self, Depth};
use super::claim::Claim;
use super::connect::{Access, PAGE, connect, settle};
use super::key::{Key, Salt, Unlock};
use super::lock::{self, LockFile, beside};
use super::{About, Reason, Workspace, backups_of, real};
use crate::job::Job;
use crate::store::Clock;
use crate::{Damage, StoreError, migrate};

/// Up to this size a workspace is checked before it is shown, above it
/// afterwards.
const CHECKED_AT_ONCE: u64 = 50_000_000;

/// So many bytes at least has whatever was encrypted.
const SALT: u64 = size_of::<Salt>() as u64;

/// Opens, takes the lock, passes the version gate, checks and migrates, in an
/// order in which everything that refuses comes before anything that writes.
pub(crate) fn open(
    path: &Path,
    unlock: &Unlock,
    clock: &Clock,
    home: &Path,
) -> Result<Workspace, StoreError> {
    let path = &real(path)?;
    let claim = Claim::take(path)?;
    let look = Look::at(path).map_err(|error| cut_short(error, path, home))?;
    let named = |error: StoreError| name_trouble(error, path, home);

    let (conn, key) = match find_key(path, Access::Write, unlock, &look.salt).map_err(named)? {
        Some(found) => found,
        None => return Err(locked_out(path, &look, unlock, home)),
    };
    gate(&conn, path).map_err(named)?;
    settle(&conn).map_err(named)?;
    // The mode alone locks nothing before the first write.
    conn.execute_batch("BEGIN EXCLUSIVE; COMMIT;")
        .map_err(|error| named(error.into()))?;
    let lock = LockFile::write(path, clock())?;
    let unclean = lock.left_behind() || look.hot_journal;

    let mut workspace = Workspace {
        about: about(&conn).map_err(named)?,
        lock: Some(lock),
        conn,
        key,
        salt: look.salt,
        path: path.to_owned(),
        home: home.to_owned(),
        _claim: claim,
    };
    let depth = if unclean { Depth::Full } else { Depth::Pages };
    if look.bytes <= CHECKED_AT_ONCE {
        let report = check::check(&mut workspace.conn, depth, &Arc::new(Job::quiet()))?;
        workspace.about.found = report.without_damage().map_err(named)?;
    } else {
        workspace.about.check_due = Some(depth);
    }
    if migrate::is_due(&workspace.conn).map_err(named)? {
        workspace.back_up(Reason::Migration, clock(), &Arc::new(Job::quiet()))?;
        migrate::migrate(&workspace.conn).map_err(named)?;
    }
    let protected = match unlock {
        Unlock::Passphrase(passphrase) => !passphrase.is_none(),
        Unlock::Words(_) => !workspace.key.is_unprotected(look.salt),
    };
    workspace.say(protected).map_err(named)?;
    workspace.claim_device(clock()).map_err(named)?;
    let fits = |backup: &Path| workspace.opens(backup);
    if let Err(reason) = workspace.backups().note(path, fits) {
        tracing::warn!(%reason, "the data folder does not take notes");
    }
    Ok(workspace)
}

/// What can be seen of a file without a key.
pub(crate) struct Look {
    pub(crate) salt: Salt,
    pub(crate) bytes: u64,
    pub(crate) hot_journal: bool,
}

impl Look {
    /// Opens and closes the file: only for who has claimed it.
    pub(crate) fn at(path: &Path) -> Result<Self, StoreError> {
        let failed = |error| StoreError::io(path, error);
        let found = std::fs::metadata(path).map_err(failed)?;
        let stranger = || StoreError::NotAWorkspace {
            path: path.to_owned(),
            bytes: found.len(),
        };
        if !found.is_file() || found.len() < SALT {
            return Err(stranger());
        }
        let mut salt = Salt::default();
        File::open(path)
            .and_then(|mut file| file.read_exact(&mut salt))
            .map_err(failed)?;
        if &salt == b"SQLite format 3\0" {
            return Err(stranger());
        }
        let journal = std::fs::metadata(beside(path, "-journal"));
        Ok(Self {
            salt,
            bytes: found.len(),
            hot_journal: journal.is_ok_and(|journal| journal.len() > 0),
        })
    }

    /// What to say when no key fits: a file of whole pages could be one.
    pub(crate) fn unopened(&self, path: &Path) -> StoreError {
        if self.bytes < PAGE || (!self.bytes.is_multiple_of(PAGE) && !self.hot_journal) {
            return StoreError::NotAWorkspace {
                path: path.to_owned(),
                bytes: self.bytes,
            };
        }
        StoreError::WrongPassphrase
    }
}

/// The first of the keys that opens page 1, and the connection it opened.
pub(crate) fn find_key(
    path: &Path,
    access: Access,
    unlock: &Unlock,
    salt: &Salt,
) -> Result<Option<(Connection, Key)>, StoreError> {
    for key in unlock.keys(*salt) {
        let conn = connect(path, access, &key, salt)?;
        if fits(&conn)? {
            return Ok(Some((conn, key)));
        }
    }
    Ok(None)
}

/// Whether the key opens page 1, and no more than that: damage further in is no wrong key.
/// A page that can be read and tells of more pages than there are is "corrupt", one that no
/// key opens is "no database".
fn fits(conn: &Connection) -> Result<bool, StoreError> {
    let version = conn.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0));
    match version.map_err(|error| (error.sqlite_error_code(), error)) {
        Ok(_) | Err((Some(ErrorCode::DatabaseCorrupt), _)) => Ok(true),
        Err((Some(ErrorCode::NotADatabase), _)) => Ok(false),
        Err((_, error)) => Err(error.into()),
    }
}

/// Refuses what is not ours and what a later Kith wrote, having written
/// nothing.
pub(crate) fn gate(conn: &Connection, path: &Path) -> Result<(), StoreError> {
    let application: i32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version = migrate::version(conn)?;
    if application != migrate::APPLICATION_ID || version == 0 {
        return Err(StoreError::NotAWorkspace {
            path: path.to_owned(),
            bytes: std::fs::metadata(path).map_or(0, |found| found.len()),
        });
    }
    // A later schema may have moved even the table that this is read from.
    let asked: Option<u32> = conn
        .query_row(
            "SELECT max(min_reader, min_writer) FROM workspace",
            [],
            |row| row.get(0),
        )
        .optional()
        .or_else(|error| {
            if version > migrate::VERSION {
                Ok(None)
            } else {
                Err(error)
            }
        })?;
    let found = asked.map_or(version, |asked| asked.max(version));
    if found > migrate::VERSION {
        return Err(StoreError::TooNew {
            found,
            max: migrate::VERSION,
        });
    }
    Ok(())
}

pub(crate) fn about(conn: &Connection) -> Result<About, StoreError> {
    Ok(conn.query_row(
        "SELECT workspace_key, name, protected, practice FROM workspace",
        [],
        |row| {
            Ok(About {
                key: row.get(0)?,
                name: row.get(1)?,
                protected: row.get(2)?,
                practice: row.get(3)?,
                check_due: None,
                found: Vec::new(),
            })
        },
    )?)
}

/// Page 1 opens with no key: a wrong passphrase and damage look the same. It is damage
/// where the same passphrase opens the newest backup, and a later page of the file with it:
/// of a file that got another passphrase elsewhere, or of another workspace, it opens none.
fn locked_out(path: &Path, look: &Look, unlock: &Unlock, home: &Path) -> StoreError {
    let newest = BackupFolder::seen_at(home, path).and_then(|folder| folder.newest_for(path));
    if let Some(backup) = newest
        && opens_rest(path, look, &backup, unlock)
    {
        return StoreError::Damaged {
            what: Damage::FirstPage,
            newest_backup: Some(backup),
        };
    }
    look.unopened(path)
}

/// The backups of what lies at `path` that `unlock` opens, newest first, without what a
/// restore put aside, which may be damaged. Copies keep the salt, so that the key of one
/// is made once and fits the others.
pub(crate) fn good_backups(path: &Path, unlock: &Unlock, home: &Path) -> Vec<Backup> {
    let mut good = backups_of(path, home);
    let mut known: Option<(Salt, Key)> = None;
    good.retain(|backup| {
        let Ok(look) = Look::at(&backup.path) else {
            return false;
        };
        if let Some((salt, key)) = &known
            && *salt == look.salt
        {
            let opened = connect(&backup.path, Access::Read, key, salt);
            return !backup.aside && opened.and_then(|conn| about(&conn)).is_ok();
        }
        let found = find_key(&backup.path, Access::Read, unlock, &look.salt);
        if let Ok(Some((conn, key))) = found {
            known = Some((look.salt, key));
            return !backup.aside && about(&conn).is_ok();
        }
        false
    });
    good
}

/// What is too short to be anything was a workspace if one was seen there.
fn cut_short(error: StoreError, path: &Path, home: &Path) -> StoreError {
    match (error, BackupFolder::seen_at(home, path)) {
        (StoreError::NotAWorkspace { bytes, .. }, Some(seen)) if bytes < SALT => {
            StoreError::Damaged {
                what: Damage::CutShort { bytes },
                newest_backup: seen.newest_for(path),
            }
        }
        (error, _) => error,
    }
}

/// So many pages of a file are tried with the key of its backup.
const TRIED: u64 = 4096;

/// Whether the passphrase opens a backup and, behind the backup's first page, any page of
/// the file. Of one with no whole page behind the first there is nothing to ask.
fn opens_rest(path: &Path, look: &Look, backup: &Path, unlock: &Unlock) -> bool {
    let tried = || -> Result<bool, StoreError> {
        let of_backup = Look::at(backup)?;
        let Some((_, key)) = find_key(backup, Access::Read, unlock, &of_backup.salt)? else {
            return Ok(false);
        };
        let pages = (look.bytes / PAGE).min(TRIED);
        if pages < 2 {
            return Ok(true);
        }
        let failed = |error| StoreError::io(path, error);
        let mut joined = tempfile::NamedTempFile::new().map_err(failed)?;
        let mut first = File::open(backup).map_err(failed)?.take(PAGE);
        let mut rest = File::open(path).map_err(failed)?;
        rest.seek(SeekFrom::Start(PAGE)).map_err(failed)?;
        std::io::copy(&mut first, &mut joined).map_err(failed)?;
        std::io::copy(&mut rest.take((pages - 1) * PAGE), &mut joined).map_err(failed)?;
        let conn = connect(joined.path(), Access::Read, &key, &of_backup.salt)?;
        Ok(check::unsound_pages(&conn)? < pages - 1)
    };
    tried().unwrap_or(false)
}

/// Adds what SQLite does not know: who holds the file, what could be restored.
fn name_trouble(error: StoreError, path: &Path, home: &Path) -> StoreError {
    match error {
        StoreError::Held { .. } => StoreError::Held {
            holder: lock::holder(path),
        },
        StoreError::Damaged { what, .. } => StoreError::Damaged {
            what,
            newest_backup: BackupFolder::seen_at(home, path)
                .and_then(|folder| folder.newest_for(path)),
        },
        other => other,
    }
}
