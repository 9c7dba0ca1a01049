//! What the window is told unasked, over a channel of Kith's own. The page may hear nothing
//! else: events of the platform, a dropped file's path among them, do not reach it.

use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use serde_json::{Value, json};
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, State, Wry};

/// Where the window listens.
#[derive(Default)]
pub struct Ears(Mutex<Vec<Channel<Value>>>);

/// From now on everything is told to `told`, too, as `{ event, payload }`.
#[tauri::command]
#[allow(
    clippy::needless_pass_by_value,
    reason = "Tauri hands state over by value"
)]
pub fn hear(ears: State<'_, Ears>, told: Channel<Value>) {
    ears.0
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(told);
}

/// Tells the window something it did not ask for.
pub fn tell(app: &AppHandle<Wry>, event: &str, payload: impl Serialize) {
    let ears = app.state::<Ears>();
    let mut ears = ears.0.lock().unwrap_or_else(PoisonError::into_inner);
    ears.retain(|ear| {
        let heard = ear.send(json!({ "event": event, "payload": payload }));
        if let Err(problem) = &heard {
            tracing::warn!(event, %problem, "the window did not hear an event");
        }
        heard.is_ok()
    });
}
