//! How the window looks on this computer: nothing of it is about people, so it lies beside the workspaces.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::problem::{Code, Problem};
use crate::{Done, Nothing, whole_file};

const FILE: &str = "preferences.json";

/// How the window looks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct Preferences {
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// The sidebar or its rail, by the name of the screen, where somebody chose.
    pub sides: BTreeMap<String, Side>,
    /// How large everything is drawn, in percent: 80 to 200.
    pub text_size: u16,
    /// After so many minutes without a hand on it a workspace with a passphrase locks; 0 is never.
    pub idle_minutes: u16,
    /// Whether letters alone do things, as H in the roll call (WCAG 2.1.4).
    pub letter_keys: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            sides: BTreeMap::new(),
            text_size: 100,
            idle_minutes: 15,
            letter_keys: true,
        }
    }
}

impl Preferences {
    /// Within what can be read and drawn.
    fn sound(self) -> Self {
        Self {
            text_size: self.text_size.clamp(80, 200),
            ..self
        }
    }
}

/// Light, dark, or as the system has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "their names say it")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// The sidebar, or its rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "their names say it")]
pub enum Side {
    Open,
    Rail,
}

/// How the window looks; as usual where nothing was chosen or the choice cannot be read.
///
/// # Errors
/// None.
pub fn get(desk: &Desk, _: Nothing) -> Result<Preferences, Problem> {
    let chosen = std::fs::read(desk.home().join(FILE)).ok();
    Ok(chosen
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .map_or_else(Preferences::default, Preferences::sound))
}

/// Keeps how the window looks.
///
/// # Errors
/// `read_only` where Kith's folder cannot be written.
pub fn set(desk: &Desk, chosen: Preferences) -> Result<Done, Problem> {
    let cannot = |wrong: &dyn std::fmt::Display| {
        Problem::new(
            Code::ReadOnly,
            format!("Kith's folder cannot be written: {wrong}."),
        )
    };
    let text = serde_json::to_vec_pretty(&chosen.sound()).map_err(|wrong| cannot(&wrong))?;
    whole_file::write(&desk.home().join(FILE), &text).map_err(|wrong| cannot(&wrong))?;
    Ok(Done {})
}
