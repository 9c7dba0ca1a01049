//! The one command of the window: a name and a request in, an answer or a problem out.

use kith_api::{Desk, Problem};
use serde::Serialize;
use serde_json::{Value, json};
use tauri::{AppHandle, Manager, Wry, async_runtime};

use crate::dialogs::{self, Ask, FileKind};
use crate::{leaving, menu, saved, window};

/// Answers `name` off the window's thread.
#[tauri::command]
pub async fn call(app: AppHandle<Wry>, name: String, request: Value) -> Result<Value, Refusal> {
    let command = name.clone();
    let answer = async_runtime::spawn_blocking(move || answer(&app, &name, request)).await;
    answer.unwrap_or_else(|problem| {
        tracing::error!(command, %problem, "a command stopped");
        Err(Refusal::bug())
    })
}

/// Why a command was refused, as `{ code, message, details }`.
#[derive(Serialize)]
#[serde(transparent)]
pub struct Refusal(Value);

fn answer(app: &AppHandle<Wry>, name: &str, request: Value) -> Result<Value, Refusal> {
    let desk = app.state::<Desk>();
    match name {
        "workspace_choose" => chosen(dialogs::ask(app, &Ask::Workspace).map(|at| desk.place(&at))),
        "workspace_place" => {
            let name = request["name"].as_str().unwrap_or_default().to_owned();
            chosen(dialogs::ask(app, &Ask::NewWorkspace { name }).map(|at| desk.place(&at)))
        }
        "backup_place" => {
            let name = request["name"].as_str().unwrap_or_default().to_owned();
            chosen(dialogs::ask(app, &Ask::Backup { name }).map(|at| desk.place(&at)))
        }
        "leave" => {
            leaving::now(app);
            Ok(Value::Null)
        }
        "table_choose" => chosen(dialogs::ask(app, &Ask::Table).map(|at| desk.table(&at))),
        "file_place" => {
            let name = request["name"].as_str().unwrap_or_default();
            let format = request["format"].as_str().unwrap_or_default();
            let kind = FileKind::of(format).ok_or_else(Refusal::bug)?;
            chosen(saved::ask(app, name, kind)?)
        }
        "file_open" => {
            saved::open(app, request["place"].as_str().unwrap_or_default())?;
            Ok(json!({}))
        }
        #[cfg(feature = "window-tests")]
        "test_answer" | "test_drag" | "test_drop" | "test_menu" | "test_opened" => {
            Ok(crate::automation::prepare(app, name, &request))
        }
        _ => {
            let answer = desk.call(name, request)?;
            follow(app, name);
            Ok(answer)
        }
    }
}

/// The frame around the page follows what was done in it.
fn follow(app: &AppHandle<Wry>, name: &str) {
    match name {
        "preferences_set" => window::follow_preferences(app),
        "workspace_create" | "workspace_open" | "workspace_recover" | "workspace_restore"
        | "workspace_lock" => menu::follow_workspace(app),
        _ => {}
    }
}

/// What was chosen in a dialog, or null when it was canceled.
fn chosen(choice: Option<impl Serialize>) -> Result<Value, Refusal> {
    serde_json::to_value(choice).map_err(|_| Refusal::bug())
}

impl Refusal {
    fn bug() -> Self {
        Self(json!({
            "code": "bug",
            "message": "Something went wrong inside Kith. Your workspace is as it was before.",
            "details": null,
        }))
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        serde_json::to_value(problem).map_or_else(|_| Self::bug(), Self)
    }
}
