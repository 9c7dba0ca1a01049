//! `cargo xtask dist`: this platform's installers.

use anyhow::Result;

use crate::system::{self, Purpose};
use crate::{interface, tools};

/// The Tauri CLI that belongs to the `tauri` in Cargo.toml.
const TAURI_CLI: &str = "@tauri-apps/cli@2.12.5";

/// Builds the interface and a release, and packs what this platform installs.
pub fn dist() -> Result<()> {
    system::prepare(Purpose::Window)?;
    interface::install()?;
    let bundles = if cfg!(target_os = "linux") {
        "deb,rpm,appimage"
    } else if cfg!(target_os = "macos") {
        "dmg"
    } else {
        "nsis,msi"
    };
    let arguments = [
        "exec",
        "--yes",
        "--package",
        TAURI_CLI,
        "--",
        "tauri",
        "build",
        "--bundles",
        bundles,
    ];
    tools::run(tools::npm(&arguments).current_dir(tools::repository()))?;
    println!(
        "{}",
        tools::target_folder().join("release/bundle").display()
    );
    Ok(())
}
