//! Cut, Copy, Paste and Select All. The platform's own items do them on macOS and
//! Windows; on Linux those do nothing, and the page is asked itself. Their keys
//! belong to the page, so that a grid can take them, too.

use tauri::menu::SubmenuBuilder;
use tauri::{App, AppHandle, WebviewWindow, Wry};

#[cfg(target_os = "linux")]
pub use linux::{act, offered, show_keys};
#[cfg(not(target_os = "linux"))]
pub use predefined::{act, offered, show_keys};

#[cfg(not(target_os = "linux"))]
mod predefined {
    use super::{App, AppHandle, SubmenuBuilder, WebviewWindow, Wry};

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

    /// The platform writes them.
    pub fn show_keys(_: &WebviewWindow<Wry>) {}
}

#[cfg(target_os = "linux")]
mod linux {
    use gtk::gdk::ModifierType;
    use gtk::prelude::*;
    use gtk::{AccelLabel, Container, Widget};
    use tauri::Manager as _;
    use tauri::menu::MenuItemBuilder;
    use webkit2gtk::WebViewExt;

    use super::{App, AppHandle, SubmenuBuilder, WebviewWindow, Wry};
    use crate::window;

    /// An item's name, its words, what WebKit calls it, and the letter that goes with Control.
    const COMMANDS: &[(&str, &str, &str, char)] = &[
        ("cut", "Cut", "Cut", 'X'),
        ("copy", "Copy", "Copy", 'C'),
        ("paste", "Paste", "Paste", 'V'),
        ("select_all", "Select All", "SelectAll", 'A'),
    ];

    /// Adds the items.
    pub fn offered<'m>(
        app: &App<Wry>,
        mut menu: SubmenuBuilder<'m, Wry, App<Wry>>,
    ) -> tauri::Result<SubmenuBuilder<'m, Wry, App<Wry>>> {
        for (id, words, ..) in COMMANDS {
            menu = menu.item(&MenuItemBuilder::with_id(*id, words).build(app)?);
        }
        Ok(menu)
    }

    /// Does it where the keyboard is. Whether it was one of these items.
    pub fn act(app: &AppHandle<Wry>, item: &str) -> bool {
        let Some((_, _, command, _)) = COMMANDS.iter().find(|(id, ..)| *id == item) else {
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

    /// Writes their keys beside them without taking the keys from the page.
    pub fn show_keys(window: &WebviewWindow<Wry>) {
        let parts = match window.default_vbox() {
            Ok(parts) => parts,
            Err(problem) => return tracing::warn!(%problem, "the menu shows no keys"),
        };
        for label in labels_in(parts.upcast()) {
            let key = COMMANDS
                .iter()
                .find(|(_, words, ..)| label.text() == *words);
            if let Some((.., letter)) = key {
                label.set_accel(u32::from(*letter), ModifierType::CONTROL_MASK);
            }
        }
    }

    /// Every label of a menu's item, from the bar down into what it opens.
    fn labels_in(part: Widget) -> Vec<AccelLabel> {
        if let Some(label) = part.downcast_ref::<AccelLabel>() {
            return vec![label.clone()];
        }
        let opened = part
            .downcast_ref::<gtk::MenuItem>()
            .and_then(GtkMenuItemExt::submenu);
        let inside = part
            .downcast_ref::<Container>()
            .map(ContainerExt::children)
            .unwrap_or_default();
        inside
            .into_iter()
            .chain(opened)
            .flat_map(labels_in)
            .collect()
    }
}
