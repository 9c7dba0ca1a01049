//! The one window: opened hidden, shown when the interface says it is ready.

use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use tauri::{
    App, AppHandle, Manager, Theme, WebviewWindow, WebviewWindowBuilder, Wry, plugin::TauriPlugin,
    window::Color,
};
use tauri_plugin_window_state::StateFlags;

use kith_api::{Desk, Nothing, preferences};

use crate::{environment, handover, place};

/// The window's name in the configuration and the capabilities.
pub const LABEL: &str = "main";

/// Tells the shell once something in the page carries `data-ready`.
const WATCH_FOR_READY: &str = include_str!("ready.js");
/// The color of the table the sheets lie on, so that nothing flashes.
const LIGHT: Color = Color(0xED, 0xEA, 0xE5, 0xFF);
const DARK: Color = Color(0x15, 0x14, 0x12, 0xFF);
/// After this long a window is shown even when its interface says nothing.
const PATIENCE: Duration = Duration::from_secs(5);

/// Opens the window, still hidden.
///
/// # Errors
/// When the platform has no window or no webview to give.
pub fn open(app: &App<Wry>) -> tauri::Result<WebviewWindow<Wry>> {
    let configured = &app.config().app.windows[0];
    let builder = WebviewWindowBuilder::from_config(app, configured)?
        .initialization_script(WATCH_FOR_READY)
        .initialization_script(told_along(&app.state::<Desk>()))
        .on_navigation(|url| url.scheme() == "tauri" || is_own_host(url.host_str()));
    #[cfg(feature = "window-tests")]
    let builder = crate::automation::allow(builder);
    let builder = match environment::home() {
        Some(home) => builder.data_directory(home.join("webview")),
        None => builder,
    };
    let window = builder.build()?;
    place::mend(&window);
    follow(&window)?;
    show_in_the_end(window.clone());
    Ok(window)
}

/// What the first screen would ask for at once, so that it need not wait for an answer. What
/// cannot be told is left to be asked for.
fn told_along(desk: &Desk) -> String {
    let told = ["preferences", "workspace_state"].into_iter();
    let told = told.filter_map(|name| Some((name.to_owned(), desk.call(name, json!({})).ok()?)));
    format!("window.__KITH_TOLD__ = {};", Value::Object(told.collect()))
}

/// Draws the frame and the page as this person likes them from now on.
pub fn follow_preferences(app: &AppHandle<Wry>) {
    let followed = app
        .get_webview_window(LABEL)
        .map_or(Ok(()), |window| follow(&window));
    if let Err(problem) = followed {
        tracing::warn!(%problem, "the window does not follow the preferences");
    }
}

/// The platform turned dark or light: the ground turns with it where nothing else is liked.
pub fn follow_system(app: &AppHandle<Wry>) {
    let Some(window) = app.get_webview_window(LABEL) else {
        return;
    };
    if liked(&window).theme != preferences::Theme::System {
        return;
    }
    if let Err(problem) = window.set_background_color(Some(ground(&window))) {
        tracing::warn!(%problem, "the ground stayed as it was");
    }
}

fn liked(window: &WebviewWindow<Wry>) -> preferences::Preferences {
    preferences::get(&window.state::<Desk>(), Nothing {}).unwrap_or_default()
}

/// The theme around the page and its ground, and the size of everything in it. On Linux the
/// menu bar lies on that ground, and its words follow the theme.
fn follow(window: &WebviewWindow<Wry>) -> tauri::Result<()> {
    let liked = liked(window);
    window.set_theme(match liked.theme {
        preferences::Theme::System => None,
        preferences::Theme::Light => Some(Theme::Light),
        preferences::Theme::Dark => Some(Theme::Dark),
    })?;
    window.set_background_color(Some(match liked.theme {
        preferences::Theme::Light => LIGHT,
        preferences::Theme::Dark => DARK,
        preferences::Theme::System => ground(window),
    }))?;
    window.set_zoom(f64::from(liked.text_size) / 100.0)
}

/// The interface stands: show it, and tell what waited for it.
#[tauri::command]
pub fn window_ready(window: WebviewWindow<Wry>) -> tauri::Result<()> {
    window.show()?;
    handover::deliver(window.app_handle());
    Ok(())
}

/// Brings the window to the front.
pub fn focus(app: &AppHandle<Wry>) {
    let Some(window) = app.get_webview_window(LABEL) else {
        return;
    };
    let raised = window.unminimize().and_then(|()| window.set_focus());
    if let Err(problem) = raised {
        tracing::warn!(%problem, "the window stayed in the background");
    }
}

/// The whole screen, or the window again.
pub fn toggle_full_screen(app: &AppHandle<Wry>) {
    let Some(window) = app.get_webview_window(LABEL) else {
        return;
    };
    let turned = window
        .is_fullscreen()
        .and_then(|full| window.set_fullscreen(!full));
    if let Err(problem) = turned {
        tracing::warn!(%problem, "the window kept its size");
    }
}

/// The file that remembers size and place.
pub const PLACE: &str = "window.json";

/// Remembers size and place; a place that is on no screen any more is mended, see [`place`].
pub fn memory() -> TauriPlugin<Wry> {
    let remembered = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    let memory = tauri_plugin_window_state::Builder::new().with_state_flags(remembered);
    match environment::home() {
        Some(home) => memory.with_filename(home.join(PLACE).to_string_lossy()),
        None => memory.with_filename(PLACE),
    }
    .build()
}

fn ground(window: &WebviewWindow<Wry>) -> Color {
    match window.theme() {
        Ok(Theme::Dark) => DARK,
        _ if environment::is_dark() => DARK,
        _ => LIGHT,
    }
}

/// Windows serves the interface from a host of its own, other platforms from a scheme.
fn is_own_host(host: Option<&str>) -> bool {
    let own = if cfg!(dev) {
        "localhost"
    } else {
        "tauri.localhost"
    };
    host == Some(own)
}

/// A broken interface must not leave a program running that nobody sees.
fn show_in_the_end(window: WebviewWindow<Wry>) {
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        if matches!(window.is_visible(), Ok(false)) {
            tracing::warn!("the interface did not say that it is ready");
            if let Err(problem) = window.show() {
                tracing::error!(%problem, "the window could not be shown");
            }
        }
    });
}
