use std::path::Path;
use std::sync::Arc;

use kith_api::{Code, Desk, Problem, workspace};
use zeroize::Zeroizing;

use crate::{key, output};

/// A desk whose progress goes to standard error where that is a terminal.
///
/// # Errors
/// Where Kith's folder cannot be made.
pub fn desk() -> Result<Desk, Problem> {
    use std::io::{IsTerminal, Write};
    let shows = std::io::stderr().is_terminal();
    Desk::new(
        None,
        Arc::new(move |event| {
            if shows && event.name == "kith:progress" {
                let number = |name: &str| {
                    event
                        .payload
                        .get(name)
                        .and_then(serde_json::Value::as_u64)
                        .unwrap_or_default()
                };
                let _ = write!(
                    std::io::stderr(),
                    "\r{} of {} ",
                    number("done"),
                    number("total")
                );
            }
        }),
    )
}

/// A desk with `file` open: not protected, by the passphrase given, or by one asked for.
///
/// # Errors
/// As opening answers; `wrong_passphrase` where one is needed and nobody can be asked.
pub fn open(file: &Path, passphrase_file: Option<&Path>) -> Result<Desk, Problem> {
    let desk = desk()?;
    let place = desk.place(file).place;
    let given = key::given(passphrase_file)?;
    let asked_for = given.is_none();
    match unlock(&desk, &place, given) {
        Err(problem) if problem.code == Code::WrongPassphrase && asked_for => {
            let passphrase = key::asked(&format!("Passphrase of {}: ", file.display()))?;
            unlock(&desk, &place, Some(passphrase))?;
        }
        other => other?,
    }
    Ok(desk)
}

/// By the passphrase, or by the recovery words where they were given in its place. One that
/// is not protected opens whatever was given.
fn unlock(desk: &Desk, place: &str, typed: Option<Zeroizing<String>>) -> Result<(), Problem> {
    let with = |passphrase| workspace::open::Open {
        place: place.to_owned(),
        passphrase,
    };
    let wrong = match workspace::open::open(desk, with(typed.clone())) {
        Err(problem) if problem.code == Code::WrongPassphrase => problem,
        other => return other.map(drop),
    };
    let Some(words) = typed else {
        return Err(wrong);
    };
    if workspace::open::open(desk, with(None)).is_ok() {
        output::say("This workspace is not protected: it opens without the passphrase.");
        return Ok(());
    }
    let recover = workspace::open::Recover {
        place: place.to_owned(),
        words,
    };
    workspace::open::recover(desk, recover)
        .map(drop)
        .map_err(|problem| match problem.code {
            Code::Invalid => wrong,
            _ => problem,
        })
}

/// Says that a passphrase is weak; it is accepted all the same.
pub fn warn_if_weak(passphrase: &str) {
    let reckoned = workspace::strength::reckon(passphrase);
    if reckoned.strength == workspace::strength::Steps::Weak {
        output::say(&format!("This passphrase is weak. {}", reckoned.words));
    }
}
