//! Files that leave or are replaced whole: never half of one.

use std::io::Write;
use std::path::Path;

/// Writes `bytes` beside `path` under a temporary name, syncs, and renames it into place.
///
/// # Errors
/// What the system answers; `path` is then as it was.
pub fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new()
        .prefix(".kith-")
        .tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    #[cfg(unix)]
    std::fs::File::open(folder)?.sync_all()?;
    Ok(())
}
