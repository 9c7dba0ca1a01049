//! Which files this process has open.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
#[cfg(not(unix))]
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, PoisonError};

use crate::StoreError;

static CLAIMED: LazyLock<Mutex<HashSet<Identity>>> = LazyLock::new(Mutex::default);

/// Says that this process has the file open, for as long as it lives.
///
/// SQLite's lock does not hold within one process: whoever opens the path a
/// second time, to read or to copy it, drops that lock by closing it again. So
/// all that open a workspace by other means than its connection claim it first.
#[derive(Debug)]
pub(crate) struct Claim(Identity);

/// A file, whatever it is called.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Identity {
    #[cfg(unix)]
    Node { device: u64, node: u64 },
    #[cfg(not(unix))]
    Path(PathBuf),
}

impl Claim {
    /// `Held` by nobody else than ourselves when it is claimed already.
    pub(crate) fn take(path: &Path) -> Result<Self, StoreError> {
        let identity = identity(path)?;
        if claimed().insert(identity.clone()) {
            Ok(Self(identity))
        } else {
            Err(StoreError::Held {
                holder: super::lock::holder(path),
            })
        }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        claimed().remove(&self.0);
    }
}

fn claimed() -> std::sync::MutexGuard<'static, HashSet<Identity>> {
    // A set of names is whole whatever panicked while it was borrowed.
    CLAIMED.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(unix)]
fn identity(path: &Path) -> Result<Identity, StoreError> {
    use std::os::unix::fs::MetadataExt as _;
    let found = fs::metadata(path).map_err(|error| StoreError::io(path, error))?;
    Ok(Identity::Node {
        device: found.dev(),
        node: found.ino(),
    })
}

#[cfg(not(unix))]
fn identity(path: &Path) -> Result<Identity, StoreError> {
    fs::canonicalize(path)
        .map(Identity::Path)
        .map_err(|error| StoreError::io(path, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_claimed_once_under_all_its_names() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("w.kith");
        let other = folder.path().join("same.kith");
        fs::write(&path, b"x").unwrap();
        fs::hard_link(&path, &other).unwrap();
        let claim = Claim::take(&path).unwrap();
        assert!(
            matches!(Claim::take(&other), Err(StoreError::Held { .. })),
            "a second name is the same file"
        );
        drop(claim);
        Claim::take(&other).expect("free again once the first is gone");
    }
}
