//! Quitting loses nothing: what is being typed is kept first, what is being
//! written is waited for, and the workspace is closed.

use std::thread;
use std::time::Duration;

use kith_api::{Desk, Nothing, workspace};
use serde_json::Value;
use tauri::{AppHandle, Manager, Wry};

/// An interface that does not answer must not keep anybody from quitting.
const PATIENCE: Duration = Duration::from_secs(3);

/// Asks the window to keep what is being typed; it then says [`now`].
pub fn ask(app: &AppHandle<Wry>) {
    crate::events::tell(app, "kith:leaving", Value::Null);
    let app = app.clone();
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        tracing::warn!("the interface did not say that all is kept");
        now(&app);
    });
}

/// Closes the workspace once everything that was asked is written, and ends.
pub fn now(app: &AppHandle<Wry>) {
    if let Some(desk) = app.try_state::<Desk>()
        && let Err(problem) = workspace::lock::lock(&desk, Nothing {})
    {
        tracing::error!(%problem, "the workspace was not closed");
    }
    app.exit(0);
}
