//! A log on this computer alone, a file a day for a week. It names commands and
//! problems, never people.

use tauri::{App, Manager, Wry};
use tracing_appender::rolling::{RollingFileAppender, Rotation};

use crate::environment;

const DAYS: usize = 7;

/// Writes what is logged from now on to Kith's folder of logs. Where that cannot
/// be written to, Kith does without.
///
/// # Errors
/// When the platform has no folder for logs.
pub fn start(app: &App<Wry>) -> tauri::Result<()> {
    let folder = match environment::home() {
        Some(home) => home.join("logs"),
        None => app.path().app_log_dir()?,
    };
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("kith")
        .filename_suffix("log")
        .max_log_files(DAYS)
        .build(folder);
    if let Ok(file) = file {
        let log = tracing_subscriber::fmt().with_writer(file).with_ansi(false);
        // A log that somebody else has started is as good.
        let _ = log.with_max_level(tracing::Level::INFO).try_init();
    }
    Ok(())
}
