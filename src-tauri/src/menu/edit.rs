//! Cut, Copy, Paste and Select All. The platform's own items do them on macOS and
//! Windows; on Linux those do nothing, and the page is asked itself. Their keys
//! belong to the page, so that a grid can take them, too.

use tauri::menu::SubmenuBuilder;
use tauri::{App, AppHandle, Wry};

#[cfg(target_os = "linux")]
pub use linux::{act, offered};
#[cfg(not(target_os = "linux"))]
pub use predefined::{act, offered};

#[cfg(not(target_os = "linux"))]
mod predefined {
    use super::{App, AppHandle, SubmenuBuilder, Wry};

    /// Adds the items.
    pub fn offered<'m>(
        _: &App<Wry>,
        menu: SubmenuBuilder<'m, Wry, App<Wry>>,
    ) -> tauri::Result<SubmenuBuilder<'m, Wry, App<Wry>>> {
        Ok(menu.cut().copy().paste().select_all())
    }

    /// The platform does it.
    pub fn act(_: &AppHandle<Wry>, _: &str) -> bool {
        false
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use tauri::Manager;
    use tauri::menu::MenuItemBuilder;
    use webkit2gtk::WebViewExt;

    use super::{App, AppHandle, SubmenuBuilder, Wry};
    use crate::window;

    /// An item's name, its words, and what WebKit calls it.
    const COMMANDS: &[(&str, &str, &str)] = &[
        ("cut", "Cut", "Cut"),
        ("copy", "Copy", "Copy"),
        ("paste", "Paste", "Paste"),
        ("select_all", "Select All", "SelectAll"),
    ];

    /// Adds the items.
    pub fn offered<'m>(
        app: &App<Wry>,
        mut menu: SubmenuBuilder<'m, Wry, App<Wry>>,
    ) -> tauri::Result<SubmenuBuilder<'m, Wry, App<Wry>>> {
        for (id, words, _) in COMMANDS {
            menu = menu.item(&MenuItemBuilder::with_id(*id, words).build(app)?);
        }
        Ok(menu)
    }

    /// Does it where the keyboard is. Whether it was one of these items.
    pub fn act(app: &AppHandle<Wry>, item: &str) -> bool {
        let Some((_, _, command)) = COMMANDS.iter().find(|(id, _, _)| *id == item) else {
            return false;
        };
        let Some(window) = app.get_webview_window(window::LABEL) else {
            return true;
        };
        let asked = window.with_webview(|page| page.inner().execute_editing_command(command));
        if let Err(problem) = asked {
            tracing::warn!(%problem, item, "the page was not asked");
        }
        true
    }
}
