//! The menu bar. Only macOS has one; elsewhere the window's own controls and keys do.

use serde_json::json;
use tauri::menu::{Menu, MenuBuilder, MenuItemBuilder, SubmenuBuilder};
use tauri::{App, Wry};

const UNDO: &str = "undo";
const REDO: &str = "redo";

/// Puts the menu bar up where the platform has one.
///
/// # Errors
/// When the platform refuses a menu.
pub fn install(app: &App<Wry>) -> tauri::Result<()> {
    if cfg!(target_os = "macos") {
        app.set_menu(bar(app)?)?;
        app.on_menu_event(|app, event| {
            let item = event.id().as_ref();
            if matches!(item, UNDO | REDO) {
                crate::events::tell(app, "kith:menu", json!({ "action": item }));
            }
        });
    }
    Ok(())
}

fn bar(app: &App<Wry>) -> tauri::Result<Menu<Wry>> {
    let kith = SubmenuBuilder::new(app, "Kith")
        .about(None)
        .separator()
        .services()
        .separator()
        .hide()
        .hide_others()
        .show_all()
        .separator()
        .quit()
        .build()?;
    // Undo takes back a step of the workspace, or typing where a field has the
    // keyboard; only the window knows which.
    let undo = MenuItemBuilder::with_id(UNDO, "Undo").accelerator("CmdOrCtrl+Z");
    let redo = MenuItemBuilder::with_id(REDO, "Redo").accelerator("CmdOrCtrl+Shift+Z");
    let edit = SubmenuBuilder::new(app, "Edit")
        .items(&[&undo.build(app)?, &redo.build(app)?])
        .separator()
        .cut()
        .copy()
        .paste()
        .select_all()
        .build()?;
    let window = SubmenuBuilder::new(app, "Window")
        .minimize()
        .maximize()
        .fullscreen()
        .separator()
        .close_window()
        .build()?;
    MenuBuilder::new(app)
        .items(&[&kith, &edit, &window])
        .build()
}
