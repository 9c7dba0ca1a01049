//! Reads the capabilities, makes sure there is an interface to embed, and hands over to Tauri.

use std::{fs, io, path::Path};

use tauri_build::{AppManifest, Attributes};

/// Shown when Kith was built before its interface.
const NO_INTERFACE: &str = "<!doctype html><html lang=\"en\" data-ready><title>Kith</title>\
    <p>The interface is not built yet. Run: cargo xtask run</p></html>\n";

fn main() {
    let interface = Path::new("ui/dist");
    write_if_missing(&interface.join("index.html")).expect("the build folder can be written to");
    println!("cargo:rerun-if-changed=ui/dist");
    println!("cargo:rerun-if-changed=src-tauri");

    let attributes = Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(AppManifest::new().commands(&["call", "hear", "window_ready"]));
    tauri_build::try_build(attributes).expect("tauri.conf.json and the capabilities are sound");
}

fn write_if_missing(index: &Path) -> io::Result<()> {
    if index.exists() {
        return Ok(());
    }
    fs::create_dir_all(index.parent().unwrap_or(Path::new(".")))?;
    fs::write(index, NO_INTERFACE)
}
