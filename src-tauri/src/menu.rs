//! The menu bar. What an item does is told to the window, which knows what is
//! open and where the keyboard is; editing goes straight to the page.

mod bar;
mod edit;

use serde_json::json;
use tauri::menu::{Menu, MenuItemKind};
use tauri::{App, AppHandle, Manager, WebviewWindow, Wry};

use kith_api::Desk;

use crate::{leaving, window};

const QUIT: &str = "quit";
/// The one window closes, and with it the program.
const CLOSE: &str = "close";
const FULL_SCREEN: &str = "full_screen";

/// Puts the menu bar up.
///
/// # Errors
/// When the platform refuses a menu.
pub fn install(app: &App<Wry>) -> tauri::Result<()> {
    let menu = bar::made(app)?;
    follow(app.handle(), &menu)?;
    app.set_menu(menu)?;
    app.on_menu_event(|app, event| act(app, event.id().as_ref()));
    Ok(())
}

/// Writes the keys of Cut, Copy, Paste and Select All beside them where the platform leaves
/// them out, once the bar stands in the window.
pub fn show_keys(window: &WebviewWindow<Wry>) {
    edit::show_keys(window);
}

/// Does what an item says.
pub fn act(app: &AppHandle<Wry>, item: &str) {
    if item == QUIT || item == CLOSE {
        leaving::ask(app);
    } else if item == FULL_SCREEN {
        window::toggle_full_screen(app);
    } else if !edit::act(app, item) {
        crate::events::tell(app, "kith:menu", json!({ "action": item }));
    }
}

/// What needs an open workspace is offered while one is.
pub fn follow_workspace(app: &AppHandle<Wry>) {
    let followed = app.menu().map_or(Ok(()), |menu| follow(app, &menu));
    if let Err(problem) = followed {
        tracing::warn!(%problem, "the menu does not follow");
    }
}

fn follow(app: &AppHandle<Wry>, menu: &Menu<Wry>) -> tauri::Result<()> {
    let open = app.state::<Desk>().store().is_ok();
    for part in menu.items()? {
        let MenuItemKind::Submenu(part) = part else {
            continue;
        };
        for id in bar::WITH_A_WORKSPACE {
            if let Some(MenuItemKind::MenuItem(item)) = part.get(*id) {
                item.set_enabled(open)?;
            }
        }
    }
    Ok(())
}
