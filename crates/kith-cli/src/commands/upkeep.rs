use std::path::{Path, PathBuf};

use clap::Args;
use kith_api::{Code, Desk, Nothing, Problem, workspace};
use zeroize::Zeroizing;

use crate::{key, output, session};

/// A workspace to make.
#[derive(Args)]
pub struct New {
    /// Where. The ending is .kith by custom.
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
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

/// A backup to take back.
#[derive(Args)]
pub struct Restore {
    /// The backup.
    file: PathBuf,
    /// Also in the place of another workspace, or of a file that cannot be read to tell.
    #[arg(long)]
    replace: bool,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
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
            None => Some(key::asked_twice(
                "Passphrase for the new workspace: ",
                "Give it in KITH_PASSPHRASE or with --passphrase-file, do without one by --no-passphrase",
            )?),
        }
    };
    if let Some(passphrase) = &passphrase {
        weighed(passphrase, "--no-passphrase makes a workspace without one")?;
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
        return output::json_for_sure(&created);
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
    let mut problem = Problem::new(Code::Damaged, format!("{}.", checked.findings.join(".\n")));
    if let Some(newest) = checked.backups.first() {
        problem.backup = Some(desk.path(newest)?);
    }
    Err(problem)
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
    let files = told
        .backups
        .iter()
        .map(|backup| Ok(desk.path(&backup.place)?.display().to_string()));
    let files: Vec<String> = files.collect::<Result<_, Problem>>()?;
    if wanted.json {
        return output::json(&with_files(&told, files));
    }
    let rows: Vec<Vec<String>> = told
        .backups
        .iter()
        .zip(files)
        .map(|(backup, file)| {
            let holds = match &backup.holds {
                Some(holds) => format!(
                    "{} people, {} cohorts, {} sessions",
                    holds.people, holds.cohorts, holds.sessions
                ),
                None => "opens with another passphrase, or is damaged".to_owned(),
            };
            let replaced = if backup.replaced { "replaced" } else { "" };
            vec![
                file,
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

/// A place means something to the window alone: at a terminal a backup is a file.
fn with_files(told: &workspace::backups::Backups, files: Vec<String>) -> serde_json::Value {
    let mut told = serde_json::json!(told);
    let backups = told["backups"].as_array_mut().into_iter().flatten();
    for (backup, file) in backups.zip(files) {
        backup["file"] = file.into();
    }
    told
}

/// `kith rename`.
pub fn rename(desk: &Desk, wanted: Rename) -> Result<(), Problem> {
    let name = wanted.name;
    let done = workspace::rename::rename(desk, workspace::rename::Rename { name: name.clone() })?;
    if wanted.json {
        return output::json(&done);
    }
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
        replace: restore.replace,
    };
    let restored = match workspace::upkeep::restore(&desk, request(passphrase)) {
        Err(problem) if problem.code == Code::WrongPassphrase && ask => {
            let typed = key::asked("Passphrase of the backup: ")?;
            workspace::upkeep::restore(&desk, request(Some(typed)))
        }
        other => other,
    };
    let restored = restored.map_err(|mut problem| {
        if problem.code == Code::NeedsDecision {
            problem.message +=
                " With --replace the backup takes its place, and what is there is kept.";
        }
        problem
    })?;
    if restore.json {
        let kept = restored.kept.map(|kept| desk.path(&kept)).transpose()?;
        return output::json(&serde_json::json!({ "kept": kept }));
    }
    let kept = match restored.kept {
        Some(_) => " What was there before is kept among the backups.",
        None => "",
    };
    output::say(&format!(
        "{} is as it was in the backup.{kept}",
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
        Some(key::asked_twice(
            "New passphrase: ",
            "Give the new one in KITH_NEW_PASSPHRASE or with --new-passphrase-file, take it away by --remove",
        )?)
    };
    if let Some(passphrase) = &passphrase {
        weighed(passphrase, "--remove leaves the workspace without one")?;
    }
    let change = workspace::passphrase::Change {
        current: None,
        passphrase,
        purge_backups: wanted.purge_backups,
    };
    let changed = workspace::passphrase::change(desk, change)?;
    if wanted.json {
        return output::json_for_sure(&changed);
    }
    told_words(&changed.recovery_words);
    if changed.older_backups > 0 {
        let older = match changed.older_backups {
            1 => "An older backup keeps the old passphrase.".to_owned(),
            n => format!("{n} older backups keep the old passphrase."),
        };
        let why = match &changed.spared_for {
            Some(other) => {
                format!("{other} is another copy of this workspace, and they may be its backups.")
            }
            None => "`--purge-backups` with the next change of it removes such backups.".to_owned(),
        };
        output::say(&format!("{older} {why}"));
    }
    Ok(())
}

/// A weak passphrase is told and taken; none at all has an option of its own.
fn weighed(passphrase: &str, without: &str) -> Result<(), Problem> {
    if passphrase.is_empty() {
        return Err(Problem::invalid(
            "new_passphrase",
            format!("The passphrase is empty. {without}."),
        ));
    }
    session::warn_if_weak(passphrase);
    Ok(())
}

fn told_words(words: &[String]) {
    if words.is_empty() {
        output::say("This workspace is not protected: whoever has the file can read it.");
        return;
    }
    output::say("Recovery words, shown this once. Whoever has them can open the workspace:");
    let lines: Vec<String> = words.chunks(6).map(|line| line.join(" ")).collect();
    output::for_sure(&lines.join("\n"));
}
