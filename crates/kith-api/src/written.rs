use std::collections::BTreeSet;

use kith_model::lens::Lens;
use kith_model::step::{Label, Noun};
use kith_store::{Changed, StoreError, Touched, Tx};

use crate::desk::Desk;
use crate::history;
use crate::problem::Problem;

/// What a write answers: its own value, the step it became, and the tags of what it touched.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Written<T> {
    /// What the command is about.
    #[serde(flatten)]
    pub value: T,
    /// The step in history; none where nothing changed.
    pub step: Option<kith_model::StepId>,
    /// The step in words.
    pub words: String,
    /// What to read again: `programs`, `cohorts`, `people`, `rosters`, `fields`, `sessions`, `attendance`, `imports`, `backups`, `history`.
    pub touched: Vec<String>,
}

impl Desk {
    /// Runs `write` as one named step and tells the door what it touched.
    ///
    /// # Errors
    /// What `write` answers; nothing is changed then.
    pub(crate) fn write<T: Send + 'static>(
        &self,
        label: Label,
        write: impl FnOnce(&Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<Written<T>, Problem> {
        let store = self.store()?;
        let changed = store.transact(label, write)?;
        self.told(changed)
    }

    /// Puts a change into words and tells the door.
    pub(crate) fn told<T>(&self, changed: Changed<T>) -> Result<Written<T>, Problem> {
        let Some(step) = changed.step else {
            return Ok(Written {
                value: changed.value,
                step: None,
                words: "Nothing changed".to_owned(),
                touched: Vec::new(),
            });
        };
        let told = self
            .store()?
            .read(move |read| history::list::line(read, step, Lens::Me))?;
        let touched = tags(&changed.touched);
        self.changed(&touched, Some(&told));
        Ok(Written {
            value: changed.value,
            step: Some(step),
            words: told.words,
            touched,
        })
    }
}

/// The tags of what a step touched: what the window read under one of them is read again.
pub fn tags(touched: &Touched) -> Vec<String> {
    let tables = touched
        .tables
        .iter()
        .filter_map(|table| match table.name() {
            "program" => Some("programs"),
            "cohort" | "cohort_stage" => Some("cohorts"),
            "person" | "contact_point" | "affiliation" | "organization" => Some("people"),
            "enrollment" | "stage_event" | "custom_value" => Some("rosters"),
            "custom_field" => Some("fields"),
            "session" | "session_cohort" => Some("sessions"),
            "attendance" => Some("attendance"),
            "import_batch" | "import_row" | "value_alias" => Some("imports"),
            _ => None,
        });
    let subjects = touched.subjects.iter().filter_map(|(noun, _)| match noun {
        Noun::Program => Some("programs"),
        Noun::Cohort => Some("cohorts"),
        Noun::Person => Some("people"),
        Noun::Session => Some("sessions"),
        _ => None,
    });
    let tags: BTreeSet<&str> = tables.chain(subjects).chain(["history"]).collect();
    tags.into_iter().map(str::to_owned).collect()
}
