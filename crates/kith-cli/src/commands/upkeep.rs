use std::path::{Path, PathBuf};

use clap::Args;
use kith_api::{Code, Desk, Nothing, Problem, workspace};
use zeroize::Zeroizing;

use crate::{key, output, session};

/// A workspace to make.
#[derive(Args)]
pub struct New {
    /// Where; the ending is .kith.
    file: PathBuf,
    /// What it is called; the file's name where nothing is said.
    #[arg(long)]
    name: Option<String>,
    /// Leaves the workspace not protected: whoever has the file can read it.
    #[arg(long)]
    no_passphrase: bool,
    /// Fills it with fictional people, not protected.
    #[arg(long)]
    practice: bool,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

/// A check.
#[derive(Args)]
pub struct Check {
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

/// A backup to make.
#[derive(Args)]
pub struct Backup {
    /// Where; Kith's own folder where nothing is said.
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

/// The backups to list.
#[derive(Args)]
pub struct Backups {
    /// At most this many.
    #[arg(long, default_value_t = 50)]
    limit: usize,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

/// Another name for the workspace; its file keeps its own.
#[derive(Args)]
pub struct Rename {
    /// The name.
    name: String,
}

/// A backup to take back.
#[derive(Args)]
pub struct Restore {
    /// The backup.
    file: PathBuf,
}

/// A passphrase to change. The new one is asked for, or comes from --new-passphrase-file or KITH_NEW_PASSPHRASE.
#[derive(Args)]
pub struct Passphrase {
    /// Leaves the workspace not protected.
    #[arg(long)]
    remove: bool,
    /// Reads the new passphrase from the first line of a file.
    #[arg(long, value_name = "FILE", conflicts_with = "remove")]
    new_passphrase_file: Option<PathBuf>,
    /// Removes the backups that the old passphrase opens.
    #[arg(long)]
    purge_backups: bool,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

/// `kith new`.
pub fn new(new: New, passphrase_file: Option<&Path>) -> Result<(), Problem> {
    let desk = session::desk()?;
    let passphrase = if new.no_passphrase || new.practice {
        None
    } else {
        match key::given(passphrase_file)? {
            Some(passphrase) => Some(passphrase),
            None => Some(asked_twice("Passphrase for the new workspace: ")?),
        }
    };
    if let Some(passphrase) = &passphrase {
        session::warn_if_weak(passphrase);
    }
    let name = new.name.unwrap_or_else(|| {
        new.file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    });
    let place = Some(desk.place(&new.file).place);
    let created = workspace::create::create(
        &desk,
        workspace::create::Create {
            name,
            passphrase,
            place,
            practice: new.practice,
        },
    )?;
    if new.json {
        return output::json(&created);
    }
    told_words(&created.recovery_words);
    output::say(&format!("Made {}.", new.file.display()));
    Ok(())
}

/// `kith check`.
pub fn check(desk: &Desk, check: Check) -> Result<(), Problem> {
    let checked = workspace::upkeep::check(desk, Nothing {})?;
    if check.json {
        output::json(&checked)?;
    }
    if checked.sound {
        output::say("All is well.");
        return Ok(());
    }
    Err(Problem::new(Code::Damaged, checked.findings.join("\n")))
}

/// `kith backup`.
pub fn backup(desk: &Desk, backup: Backup) -> Result<(), Problem> {
    // A window's dialog asks before it replaces a file; here nobody would.
    if let Some(to) = backup.to.as_deref().filter(|to| to.exists()) {
        let words = format!(
            "There is a file at {} already. Choose another name for the backup.",
            to.display()
        );
        return Err(Problem::invalid("place", words));
    }
    let place = backup.to.as_deref().map(|to| desk.place(to).place);
    let made = workspace::upkeep::backup(desk, workspace::upkeep::BackupTo { place })?;
    if backup.json {
        return output::json(&made);
    }
    output::say(&format!(
        "Backed up to {} ({} bytes), and opened once to see that it is sound.",
        made.file_name, made.bytes
    ));
    Ok(())
}

/// `kith backups`.
pub fn backups(desk: &Desk, wanted: Backups) -> Result<(), Problem> {
    let limit = wanted.limit;
    let told = workspace::backups::list(desk, workspace::backups::BackupsOf { limit })?;
    if wanted.json {
        return output::json(&told);
    }
    let rows: Vec<Vec<String>> = told
        .backups
        .iter()
        .map(|backup| {
            let holds = match &backup.holds {
                Some(holds) => format!(
                    "{} people, {} cohorts, {} sessions",
                    holds.people, holds.cohorts, holds.sessions
                ),
                None => "opens with another passphrase".to_owned(),
            };
            let replaced = if backup.replaced { "replaced" } else { "" };
            vec![
                desk.file_name(&backup.place).unwrap_or_default(),
                backup.made_at.format("%Y-%m-%d %H:%M").to_string(),
                backup.bytes.to_string(),
                holds,
                replaced.to_owned(),
            ]
        })
        .collect();
    output::table(&["File", "Made (UTC)", "Bytes", "Holds", ""], &rows);
    Ok(())
}

/// `kith rename`.
pub fn rename(desk: &Desk, wanted: Rename) -> Result<(), Problem> {
    let name = wanted.name;
    workspace::rename::rename(desk, workspace::rename::Rename { name: name.clone() })?;
    output::say(&format!("This workspace is called {}.", name.trim()));
    Ok(())
}

/// `kith restore`.
pub fn restore(
    file: &Path,
    restore: Restore,
    passphrase_file: Option<&Path>,
) -> Result<(), Problem> {
    let desk = session::desk()?;
    let (place, backup) = (desk.place(file).place, desk.place(&restore.file).place);
    let passphrase = key::given(passphrase_file)?;
    let ask = passphrase.is_none();
    let request = |passphrase| workspace::upkeep::Restore {
        place: place.clone(),
        backup: backup.clone(),
        passphrase,
    };
    match workspace::upkeep::restore(&desk, request(passphrase)) {
        Err(problem) if problem.code == Code::WrongPassphrase && ask => {
            workspace::upkeep::restore(
                &desk,
                request(Some(key::asked("Passphrase of the backup: ")?)),
            )?;
        }
        other => {
            other?;
        }
    }
    output::say(&format!(
        "{} is as it was in the backup. What was there before is kept among the backups.",
        file.display()
    ));
    Ok(())
}

/// `kith passphrase`.
pub fn passphrase(desk: &Desk, wanted: Passphrase) -> Result<(), Problem> {
    let passphrase = if wanted.remove {
        None
    } else if wanted.new_passphrase_file.is_some() {
        key::given(wanted.new_passphrase_file.as_deref())?
    } else if let Ok(passphrase) = std::env::var("KITH_NEW_PASSPHRASE") {
        Some(Zeroizing::new(passphrase))
    } else {
        Some(asked_twice("New passphrase: ")?)
    };
    if let Some(passphrase) = &passphrase {
        session::warn_if_weak(passphrase);
    }
    let change = workspace::passphrase::Change {
        current: None,
        passphrase,
        purge_backups: wanted.purge_backups,
    };
    let changed = workspace::passphrase::change(desk, change)?;
    if wanted.json {
        return output::json(&changed);
    }
    told_words(&changed.recovery_words);
    if changed.older_backups > 0 {
        let older = match changed.older_backups {
            1 => "An older backup keeps the old passphrase.".to_owned(),
            n => format!("{n} older backups keep the old passphrase."),
        };
        output::say(&format!(
            "{older} `kith passphrase --purge-backups` removes such backups."
        ));
    }
    Ok(())
}

fn asked_twice(prompt: &str) -> Result<Zeroizing<String>, Problem> {
    let first = key::asked(prompt)?;
    if *first != *key::asked("The same again: ")? {
        return Err(Problem::invalid(
            "passphrase",
            "The two differ. Nothing was changed.",
        ));
    }
    Ok(first)
}

fn told_words(words: &[String]) {
    if words.is_empty() {
        output::say("This workspace is not protected: whoever has the file can read it.");
        return;
    }
    output::say("Recovery words, shown this once. Whoever has them can open the workspace:");
    for line in words.chunks(6) {
        output::line(&line.join(" "));
    }
}
