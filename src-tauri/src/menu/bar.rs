use tauri::menu::{
    AboutMetadataBuilder, Menu, MenuBuilder, MenuItem, MenuItemBuilder, Submenu, SubmenuBuilder,
};
use tauri::{App, Wry};

use super::{CLOSE, FULL_SCREEN, QUIT, edit};

/// What is offered only while a workspace is open.
pub const WITH_A_WORKSPACE: &[&str] = &[
    "bring_in", "paste_in", "back_up", "lock", "settings", "find", "sidebar", "history", "keys",
];

/// The platform's usual menus. On macOS the program's own comes first.
pub fn made(app: &App<Wry>) -> tauri::Result<Menu<Wry>> {
    let bar = MenuBuilder::new(app);
    let bar = if cfg!(target_os = "macos") {
        bar.items(&[
            &program(app)?,
            &file(app)?,
            &editing(app)?,
            &view(app)?,
            &window(app)?,
            &help(app)?,
        ])
    } else {
        bar.items(&[&file(app)?, &editing(app)?, &view(app)?, &help(app)?])
    };
    bar.build()
}

fn program(app: &App<Wry>) -> tauri::Result<Submenu<Wry>> {
    SubmenuBuilder::new(app, "Kith")
        .about(None)
        .separator()
        .item(&item(app, "settings", "Settings…", "CmdOrCtrl+,")?)
        .separator()
        .services()
        .separator()
        .hide()
        .hide_others()
        .show_all()
        .separator()
        .item(&item(app, QUIT, "Quit Kith", "CmdOrCtrl+Q")?)
        .build()
}

fn file(app: &App<Wry>) -> tauri::Result<Submenu<Wry>> {
    let file = SubmenuBuilder::new(app, "File")
        .item(&item(app, "new", "New Workspace…", "CmdOrCtrl+N")?)
        .item(&item(app, "open", "Open a Workspace…", "CmdOrCtrl+O")?)
        .item(&plain(app, "bring_in", "Bring in a Roster…")?)
        .item(&plain(app, "paste_in", "Paste a Table or Addresses…")?)
        .separator()
        .item(&plain(app, "back_up", "Back Up Now")?)
        .item(&item(app, "lock", "Lock", "CmdOrCtrl+Shift+L")?);
    if cfg!(target_os = "macos") {
        return file.separator().close_window().build();
    }
    file.separator()
        .item(&item(app, "settings", "Settings", "CmdOrCtrl+,")?)
        .separator()
        .item(&item(app, CLOSE, "Close Window", "CmdOrCtrl+W")?)
        .item(&item(app, QUIT, "Quit", "CmdOrCtrl+Q")?)
        .build()
}

fn editing(app: &App<Wry>) -> tauri::Result<Submenu<Wry>> {
    // Undo takes back a step of the workspace, or typing where a field has the
    // keyboard; only the window knows which.
    let menu = SubmenuBuilder::new(app, "Edit")
        .item(&item(app, "undo", "Undo", "CmdOrCtrl+Z")?)
        .item(&item(app, "redo", "Redo", "CmdOrCtrl+Shift+Z")?)
        .separator();
    edit::offered(app, menu)?
        .separator()
        .item(&item(app, "find", "Find or Do Anything", "CmdOrCtrl+K")?)
        .build()
}

fn view(app: &App<Wry>) -> tauri::Result<Submenu<Wry>> {
    let view = SubmenuBuilder::new(app, "View")
        .item(&item(app, "larger", "Larger", "CmdOrCtrl+=")?)
        .item(&item(app, "smaller", "Smaller", "CmdOrCtrl+-")?)
        .item(&item(app, "usual_size", "Usual Size", "CmdOrCtrl+0")?)
        .separator()
        .item(&item(app, "sidebar", "Sidebar", "CmdOrCtrl+\\")?)
        .item(&plain(app, "history", "History")?);
    // On macOS it stands in the menu of the window, where the platform puts it.
    if cfg!(target_os = "macos") {
        return view.build();
    }
    view.separator()
        .item(&item(app, FULL_SCREEN, "Full Screen", "F11")?)
        .build()
}

fn window(app: &App<Wry>) -> tauri::Result<Submenu<Wry>> {
    SubmenuBuilder::new(app, "Window")
        .minimize()
        .maximize()
        .fullscreen()
        .build()
}

fn help(app: &App<Wry>) -> tauri::Result<Submenu<Wry>> {
    // F1 belongs to the page, which knows what lies over it.
    let help = SubmenuBuilder::new(app, "Help")
        .item(&plain(app, "guide", "Guide")?)
        .item(&plain(app, "keys", "Keys for This Screen")?);
    if cfg!(target_os = "macos") {
        return help.build();
    }
    let about = AboutMetadataBuilder::new()
        .name(Some("Kith"))
        .version(Some(env!("CARGO_PKG_VERSION")))
        .comments(Some(
            "Programs, cohorts and the people in them, on your own computer.",
        ))
        .license(Some("MIT OR Apache-2.0"));
    help.separator().about(Some(about.build())).build()
}

fn item(app: &App<Wry>, id: &str, words: &str, keys: &str) -> tauri::Result<MenuItem<Wry>> {
    MenuItemBuilder::with_id(id, words)
        .accelerator(keys)
        .build(app)
}

fn plain(app: &App<Wry>, id: &str, words: &str) -> tauri::Result<MenuItem<Wry>> {
    MenuItemBuilder::with_id(id, words).build(app)
}
