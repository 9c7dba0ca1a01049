use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use kith_api::{Desk, Event, Problem, workspace};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A desk with an open workspace, on a clock that the test sets.
pub struct Place {
    pub desk: Desk,
    minutes: Arc<AtomicI64>,
    heard: Arc<Mutex<Vec<Event>>>,
    folder: TempDir,
}

impl Place {
    pub fn new(passphrase: Option<&str>) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let start: DateTime<Utc> = "2026-11-23T15:00:00Z".parse().expect("a moment");
        let (minutes, heard) = (Arc::new(AtomicI64::new(0)), Arc::default());
        let (shown, hears): (_, Arc<Mutex<Vec<Event>>>) =
            (Arc::clone(&minutes), Arc::clone(&heard));
        let desk = Desk::with_clock(
            Some(folder.path().join("home")),
            Arc::new(move |event| hears.lock().expect("nobody panics").push(event)),
            Arc::new(move || start + TimeDelta::minutes(shown.load(Ordering::Relaxed))),
        )
        .expect("a desk");
        let create = workspace::create::Create {
            name: "Long table".to_owned(),
            passphrase: passphrase.map(|typed| typed.to_owned().into()),
            place: Some(desk.place(&folder.path().join("w.kith")).place),
            practice: false,
        };
        workspace::create::create(&desk, create).expect("a workspace");
        Self {
            desk,
            minutes,
            heard,
            folder,
        }
    }

    pub fn file(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    /// The clock goes on.
    pub fn pass(&self, minutes: i64) {
        self.minutes.fetch_add(minutes, Ordering::Relaxed);
    }

    pub fn call(&self, name: &str, request: Value) -> Result<Value, Problem> {
        self.desk.call(name, request)
    }

    pub fn done(&self, name: &str, request: Value) -> Value {
        self.call(name, request).expect("it is done")
    }

    pub fn add_program(&self, name: &str) {
        self.done("program_add", json!({ "name": name, "kind": "other" }));
    }

    pub fn programs(&self) -> Vec<String> {
        let listed = self.done("program_list", json!({}));
        let programs = listed["programs"].as_array().cloned().unwrap_or_default();
        let name = |program: &Value| program["name"].as_str().unwrap_or_default().to_owned();
        programs.iter().map(name).collect()
    }

    pub fn backups(&self) -> Vec<Value> {
        let listed = self.done("backup_list", json!({ "limit": 50 }));
        listed["backups"].as_array().cloned().unwrap_or_default()
    }

    /// The token of the open workspace.
    pub fn place(&self) -> String {
        let state = self.done("workspace_state", json!({}));
        state["place"].as_str().expect("one is open").to_owned()
    }

    /// How the last backup went, as the window hears it.
    pub fn trouble(&self) -> Option<Value> {
        let heard = self.heard.lock().expect("nobody panics");
        let last = heard.iter().rev().find(|event| event.name == "kith:backup");
        last.map(|event| event.payload["trouble"].clone())
    }
}
