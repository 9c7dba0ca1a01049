use std::fs;
use std::io::Write as _;
use std::path::Path;

use crate::StoreError;

/// What tells this laptop from every other that opens the same workspace: its
/// name, and a number it drew once and keeps in the data folder, since names
/// such as "MacBook Pro" come twice.
pub(crate) fn name(home: &Path) -> Result<String, StoreError> {
    let path = home.join("device");
    if let Some(kept) = kept(&path) {
        return Ok(kept);
    }
    let number = u64::from_le_bytes(super::random()?);
    let host = gethostname::gethostname();
    let name = format!("{} {number:016x}", host.to_string_lossy());
    let failed = |error| StoreError::io(home, error);
    fs::create_dir_all(home).map_err(failed)?;
    let mut file = tempfile::NamedTempFile::new_in(home).map_err(failed)?;
    file.write_all(name.as_bytes()).map_err(failed)?;
    // Another process may have been quicker: then its name stands.
    match file.persist_noclobber(&path) {
        Ok(_) => Ok(name),
        Err(error) => kept(&path).ok_or_else(|| failed(error.error)),
    }
}

fn kept(path: &Path) -> Option<String> {
    fs::read_to_string(path)
        .ok()
        .filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_keeps_its_name_and_another_has_another() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let first = name(one.path()).unwrap();
        assert_eq!(name(one.path()).unwrap(), first, "it stays the same");
        assert_ne!(name(other.path()).unwrap(), first, "and is its own");
    }
}
