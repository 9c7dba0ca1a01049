use std::path::Path;

use rusqlite::named_params;

use super::connect::{Access, connect, let_go, settle};
use super::draft::Draft;
use super::key::{Key, Passphrase, Salt, Unlock};
use super::open::open;
use super::words::RecoveryWords;
use super::{Workspace, random};
use crate::store::Clock;
use crate::{StoreError, migrate};

/// A workspace that is to be made.
#[derive(Debug, Clone)]
pub struct NewWorkspace {
    /// As the person calls it.
    pub name: String,
    /// [`Passphrase::none`] for a workspace that is not protected.
    pub passphrase: Passphrase,
    /// Fictional people only.
    pub practice: bool,
}

/// Makes the file under another name and moves it to its place whole, so that
/// whatever happens there is either no file or a workspace. Then opens it.
/// The words are `None` where there is no passphrase to lose.
pub(crate) fn create(
    path: &Path,
    new: &NewWorkspace,
    clock: &Clock,
    home: &Path,
) -> Result<(Workspace, Option<RecoveryWords>), StoreError> {
    if path.exists() {
        return Err(StoreError::AlreadyThere { path: path.into() });
    }
    let draft = Draft::beside(path)?;
    let salt: Salt = random()?;
    let key = Key::derive(&new.passphrase, &salt);
    fill(&draft.path(), &key, &salt, new, clock)?;
    draft.place(path)?;

    let words = (!new.passphrase.is_none()).then(|| RecoveryWords::of(&key));
    let unlock = Unlock::Words(RecoveryWords::of(&key));
    Ok((open(path, &unlock, clock, home)?, words))
}

fn fill(
    draft: &Path,
    key: &Key,
    salt: &Salt,
    new: &NewWorkspace,
    clock: &Clock,
) -> Result<(), StoreError> {
    let conn = connect(draft, Access::Create, key, salt)?;
    settle(&conn)?;
    migrate::migrate(&conn)?;
    conn.execute(
        "INSERT INTO workspace (id, workspace_key, name, protected, practice, min_reader, min_writer, created_at)
         VALUES (1, :key, :name, :protected, :practice, :version, :version, :at)",
        named_params! {
            ":key": i64::from_le_bytes(random()?) & i64::MAX,
            ":name": new.name,
            ":protected": !new.passphrase.is_none(),
            ":practice": new.practice,
            ":version": migrate::VERSION,
            ":at": clock().timestamp_millis(),
        },
    )?;
    // Not left to be a 0-byte file beside the draft.
    let_go(&conn)?;
    conn.close().map_err(|(_, error)| error.into())
}
