//! Files that leave or are replaced whole: never half of one.

use std::io::Write;
use std::path::Path;

/// Writes `bytes` beside `path` under a temporary name, syncs, and renames it into place.
/// A link stays one: what it leads to is replaced.
///
/// # Errors
/// What the system answers, and for a folder or a device; `path` is then as it was.
pub fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let led_to = std::fs::canonicalize(path);
    let path = led_to.as_deref().unwrap_or(path);
    if std::fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        return Err(std::io::Error::other(
            "it is no file that could be replaced",
        ));
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_link_stays_one_and_no_folder_or_device_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("a.csv"), folder.path().join("b.csv"));
        std::fs::write(&file, "old").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write(&link, b"new").unwrap();
        assert_eq!(std::fs::read(&file).unwrap(), b"new", "behind the link");
        assert!(link.is_symlink(), "which is one still");
        let socket = folder.path().join("s");
        let _listens = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        assert!(write(&socket, b"new").is_err(), "a socket is no file");
        assert!(write(folder.path(), b"new").is_err(), "nor is a folder");
    }
}
