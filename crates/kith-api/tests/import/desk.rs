use std::sync::Arc;

use chrono::{DateTime, Utc};
use kith_api::model::lens::Lens;
use kith_api::{Desk, Problem, person, workspace};
use serde_json::{Value, json};
use tempfile::TempDir;

/// An empty workspace, asked as the window asks.
pub struct Place {
    pub desk: Desk,
    folder: TempDir,
}

impl Place {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let now: DateTime<Utc> = "2026-11-23T15:00:00Z".parse().expect("a moment");
        let desk = Desk::with_clock(
            Some(folder.path().join("home")),
            Arc::new(|_| {}),
            Arc::new(move || now),
        )
        .expect("a desk");
        let create = workspace::create::Create {
            name: "Office".to_owned(),
            passphrase: None,
            place: Some(desk.place(&folder.path().join("office.kith")).place),
            practice: false,
        };
        workspace::create::create(&desk, create).expect("a workspace");
        Self { desk, folder }
    }

    /// A request about a file of this text, for the cohort that tests import into.
    pub fn table(&self, name: &str, text: &str) -> Value {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).expect("the table can be written");
        json!({ "table": self.desk.table(&path).table, "cohort": "Spring", "program": "Growers" })
    }

    /// A request about a file that is there.
    pub fn at(&self, name: &str) -> Value {
        json!({ "table": self.desk.table(&self.path(name)).table, "cohort": "Spring", "program": "Growers" })
    }

    /// Where a file of that name lies.
    pub fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    /// Takes a table's file away.
    pub fn lose(&self, name: &str) {
        std::fs::remove_file(self.folder.path().join(name)).expect("the file was there");
    }

    pub fn call(&self, name: &str, request: Value) -> Value {
        self.tried(name, request)
            .unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }

    pub fn tried(&self, name: &str, request: Value) -> Result<Value, Problem> {
        self.desk.call(name, request)
    }

    /// All rows of a plan.
    pub fn rows(&self, plan: &Value) -> Vec<Value> {
        let page = with(plan, json!({ "from": 0, "count": 10_000 }));
        list(&self.call("import_rows", page)["rows"])
    }

    /// What would be done with each row.
    pub fn decisions(&self, plan: &Value) -> Vec<String> {
        let rows = self.rows(plan);
        rows.iter().map(|row| text(&row["decision"])).collect()
    }

    pub fn apply(&self, plan: &Value) -> Value {
        self.call("import_apply", with(plan, json!({ "job": "test" })))
    }

    pub fn people(&self) -> Vec<person::PersonSeen> {
        let through = person::SeenThrough { lens: Lens::Me };
        person::list(&self.desk, through).expect("people").people
    }

    pub fn add(&self, given: &str, family: &str, email: Option<&str>) -> String {
        let request =
            json!({ "person": { "given_name": given, "family_name": family }, "email": email });
        text(&self.call("person_add", request)["person"])
    }

    /// Who is in the cohort, by key.
    pub fn enrolled(&self) -> Vec<String> {
        let cohorts = self.call("cohort_list", json!({ "program": null }));
        let Some(cohort) = list(&cohorts["cohorts"])
            .first()
            .map(|one| one["id"].clone())
        else {
            return Vec::new();
        };
        let all = json!({ "cohort": cohort, "sort": { "by": "name", "descending": false }, "filter": {}, "lens": "me" });
        let ids = self.call("roster_list", all)["ids"].clone();
        let page = json!({ "cohort": cohort, "ids": ids, "lens": "me" });
        let rows = list(&self.call("roster_rows", page)["rows"]);
        rows.iter().map(|row| text(&row["person"])).collect()
    }
}

/// A request with more in it.
pub fn with(request: &Value, more: Value) -> Value {
    let mut request = request.clone();
    let (Some(into), Value::Object(more)) = (request.as_object_mut(), more) else {
        panic!("requests are objects");
    };
    into.extend(more);
    request
}

pub fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
