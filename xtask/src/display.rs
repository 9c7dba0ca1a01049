//! A screen to draw on where there is none.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::tools;

/// A virtual X display, which ends with this value.
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts Xvfb on a number that is free.
    pub fn start() -> Result<Self> {
        let mut server = tools::command(
            "Xvfb",
            &[
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1440x900x24",
                "-nolisten",
                "tcp",
            ],
        )
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("Xvfb did not start")?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            BufReader::new(output).read_line(&mut number)?;
        }
        let display = Self {
            server,
            name: format!(":{}", number.trim()),
        };
        ensure!(!number.trim().is_empty(), "Xvfb named no display");
        Ok(display)
    }

    /// As programs take it, such as `:99`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// `command` on this display, with a session bus of its own.
    pub fn around(&self, command: &Command) -> Command {
        let mut wrapped = tools::command("dbus-run-session", &["--"]);
        wrapped.arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => wrapped.env(name, value),
                None => wrapped.env_remove(name),
            };
        }
        wrapped
            .env("DISPLAY", &self.name)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY");
        wrapped
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have ended already, and then there is nothing left to do.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Whether programs started here have no screen.
pub fn is_missing() -> bool {
    let unset = |name| env::var_os(name).is_none_or(|value| value.is_empty());
    cfg!(target_os = "linux") && unset("DISPLAY") && unset("WAYLAND_DISPLAY")
}
