use std::process::Command;

use serde_json::Value;

/// What a run of `kith` left behind.
#[derive(Debug)]
pub struct Answer {
    /// The exit code; none where a signal ended it.
    pub code: Option<i32>,
    /// Standard output.
    pub out: Vec<u8>,
    /// Standard error.
    pub err: String,
}

impl Answer {
    /// Runs a command to its end.
    ///
    /// # Panics
    /// When it cannot be started.
    pub fn of(command: &mut Command) -> Self {
        let output = command.output().expect("kith starts");
        Self {
            code: output.status.code(),
            out: output.stdout,
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// It ended with this code.
    ///
    /// # Panics
    /// When it did not.
    #[track_caller]
    pub fn with_code(self, code: i32) -> Self {
        assert_eq!(
            self.code,
            Some(code),
            "exit code; it said: {}{}",
            self.err,
            self.text()
        );
        self
    }

    /// It did what was asked.
    #[track_caller]
    pub fn done(self) -> Self {
        self.with_code(0)
    }

    /// It said `words` on standard error.
    ///
    /// # Panics
    /// When it did not.
    #[track_caller]
    pub fn saying(self, words: &str) -> Self {
        assert!(self.err.contains(words), "{words:?} is said: {}", self.err);
        self
    }

    /// Standard output as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.out).into_owned()
    }

    /// Standard output as the one JSON value it is.
    ///
    /// # Panics
    /// When it is anything else, or the run did not end well.
    #[track_caller]
    pub fn json(self) -> Value {
        let done = self.done();
        serde_json::from_slice(&done.out)
            .unwrap_or_else(|wrong| panic!("one JSON value ({wrong}): {}", done.text()))
    }
}
