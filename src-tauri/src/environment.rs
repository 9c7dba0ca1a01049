//! What Kith takes from its environment, and what it leaves out.

use std::env;
use std::path::PathBuf;

/// Where all of Kith's state lives when it is not the platform's data folder.
pub fn home() -> Option<PathBuf> {
    env::var_os("KITH_HOME")
        .filter(|home| !home.is_empty())
        .map(PathBuf::from)
}

/// Whether GTK was told by its own variable to draw everything dark, which the window does not hear of.
pub fn is_dark() -> bool {
    let theme = env::var("GTK_THEME").unwrap_or_default();
    cfg!(target_os = "linux") && (theme.ends_with(":dark") || theme.ends_with("-dark"))
}

/// Settles the variables that the webview reads when it starts.
///
/// Remote control of the window is for tests alone: a build without
/// `window-tests` forgets that it was asked for.
pub fn prepare() {
    #[cfg(not(feature = "window-tests"))]
    change("TAURI_WEBVIEW_AUTOMATION", None);

    // Some graphics drivers show a blank window with this renderer on.
    #[cfg(target_os = "linux")]
    if env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        change("WEBKIT_DISABLE_DMABUF_RENDERER", Some("1"));
    }
}

#[allow(unsafe_code, clippy::disallowed_methods)]
#[cfg(any(target_os = "linux", not(feature = "window-tests")))]
fn change(name: &str, value: Option<&str>) {
    // SAFETY: this runs first in `main`, when the process has a single thread,
    // so that no other thread can read the environment meanwhile.
    unsafe {
        match value {
            Some(value) => env::set_var(name, value),
            None => env::remove_var(name),
        }
    }
}
