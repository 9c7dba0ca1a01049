use std::io::IsTerminal;
use std::path::Path;

use kith_api::{Code, Problem};
use zeroize::Zeroizing;

/// The passphrase from `--passphrase-file` (its first line), else `KITH_PASSPHRASE`, else none.
///
/// # Errors
/// `failed` where the file cannot be read.
pub fn given(file: Option<&Path>) -> Result<Option<Zeroizing<String>>, Problem> {
    if let Some(file) = file {
        let text = Zeroizing::new(std::fs::read_to_string(file).map_err(|wrong| {
            Problem::new(
                Code::Failed,
                format!(
                    "The passphrase file {} cannot be read: {wrong}.",
                    file.display()
                ),
            )
        })?);
        return Ok(Some(Zeroizing::new(
            text.lines().next().unwrap_or_default().to_owned(),
        )));
    }
    Ok(std::env::var("KITH_PASSPHRASE").ok().map(Zeroizing::new))
}

/// Asks at the terminal for the passphrase of what is there.
///
/// # Errors
/// `wrong_passphrase` where there is no terminal to ask at.
pub fn asked(prompt: &str) -> Result<Zeroizing<String>, Problem> {
    if !std::io::stdin().is_terminal() {
        return Err(Problem::new(
            Code::WrongPassphrase,
            "A passphrase is needed. Give it in KITH_PASSPHRASE or with --passphrase-file, or run this at a terminal.",
        ));
    }
    typed(prompt)
}

/// Asks at the terminal for a passphrase that is to hold from now on, twice. `otherwise` says how it can be given else.
///
/// # Errors
/// `invalid` where there is no terminal to ask at, or where the two differ.
pub fn asked_twice(prompt: &str, otherwise: &str) -> Result<Zeroizing<String>, Problem> {
    if !std::io::stdin().is_terminal() {
        return Err(Problem::invalid(
            "new_passphrase",
            format!("A passphrase is needed. {otherwise}, or run this at a terminal."),
        ));
    }
    let first = typed(prompt)?;
    if *first != *typed("The same again: ")? {
        return Err(Problem::invalid(
            "passphrase",
            "The two differ. Nothing was changed.",
        ));
    }
    Ok(first)
}

fn typed(prompt: &str) -> Result<Zeroizing<String>, Problem> {
    rpassword::prompt_password(prompt)
        .map(Zeroizing::new)
        .map_err(|wrong| {
            Problem::new(
                Code::Failed,
                format!("The passphrase could not be read: {wrong}."),
            )
        })
}
