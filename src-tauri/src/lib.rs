//! The desktop shell: one window, native dialogs, and a wire to [`kith_api`].
//! It holds no rules and no SQL.

#[cfg(feature = "window-tests")]
mod automation;
mod dialogs;
mod environment;
mod events;
mod handover;
mod leaving;
mod logs;
mod menu;
mod pages;
mod place;
mod rpc;
mod saved;
mod window;

use std::process::ExitCode;
use std::sync::Arc;

use kith_api::{Desk, Event, Listener, Problem};
use tauri::{App, Manager, Wry};

/// Opens the window and returns when Kith was quit.
#[must_use]
pub fn run() -> ExitCode {
    environment::prepare();
    let built = tauri::Builder::default()
        .plugin(handover::plugin())
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::memory())
        .invoke_handler(tauri::generate_handler![
            rpc::call,
            events::hear,
            window::window_ready
        ])
        .register_asynchronous_uri_scheme_protocol(pages::SCHEME, pages::serve)
        .setup(|app| Ok(set_up(app)?))
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(handover::on_run_event);
            ExitCode::SUCCESS
        }
        Err(problem) => {
            tracing::error!(%problem, "the window could not be opened");
            ExitCode::FAILURE
        }
    }
}

fn set_up(app: &mut App<Wry>) -> tauri::Result<()> {
    logs::start(app)?;
    app.manage(events::Ears::default());
    let handle = app.handle().clone();
    let listener: Listener =
        Arc::new(move |event: Event| events::tell(&handle, event.name, event.payload));
    match desk(listener) {
        Ok(desk) => app.manage(desk),
        Err(problem) => {
            dialogs::say_and_quit(app.handle(), &problem);
            return Ok(());
        }
    };
    app.manage(handover::Waiting::from_arguments(std::env::args_os()));
    app.manage(saved::Saved::default());
    #[cfg(feature = "window-tests")]
    app.manage(automation::Answers::default());
    #[cfg(feature = "window-tests")]
    app.manage(automation::Opened::default());
    // The webview takes longest: what follows is done while it starts.
    let window = window::open(app)?;
    kith_api::workspace::keeping::keep(&app.state::<Desk>())?;
    menu::install(app)?;
    menu::show_keys(&window);
    Ok(())
}

#[cfg(not(feature = "window-tests"))]
fn desk(listener: Listener) -> Result<Desk, Problem> {
    Desk::new(environment::home(), listener)
}

#[cfg(feature = "window-tests")]
fn desk(listener: Listener) -> Result<Desk, Problem> {
    match automation::now() {
        Some(moment) => Desk::standing_at(environment::home(), listener, &moment),
        None => Desk::new(environment::home(), listener),
    }
}
