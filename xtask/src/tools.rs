//! Running other programs from the repository's folder.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

/// The repository's folder.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
}

/// Where cargo builds.
pub fn target_folder() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| repository().join("target"), PathBuf::from)
}

/// `program` with `arguments`, in the repository's folder.
pub fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(repository());
    command
}

/// The cargo that runs us.
pub fn cargo(arguments: &[&str]) -> Command {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    command(&cargo, arguments)
}

/// npm in the interface's folder.
pub fn npm(arguments: &[&str]) -> Command {
    // On Windows npm is a script, which only the shell finds.
    let mut npm = if cfg!(windows) {
        command("cmd", &["/C", "npm"])
    } else {
        command("npm", &[])
    };
    npm.args(arguments).current_dir(repository().join("ui"));
    npm
}

/// Runs `command` to its end, which must be a good one.
pub fn run(command: &mut Command) -> Result<()> {
    let words = words(command);
    let status = command
        .status()
        .with_context(|| format!("`{words}` did not start"))?;
    ensure!(status.success(), "`{words}` ended with {status}");
    Ok(())
}

/// What `command` writes to standard output; it must end well.
pub fn read(command: &mut Command) -> Result<String> {
    let words = words(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("`{words}` did not start"))?;
    ensure!(
        output.status.success(),
        "`{words}` ended with {}",
        output.status
    );
    Ok(String::from_utf8(output.stdout)?)
}

/// Whether `command` can be started and ends well, without a word.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Whether `program` lies on the path.
pub fn on_path(program: &str) -> bool {
    env::var_os("PATH").is_some_and(|path| {
        env::split_paths(&path).any(|folder| {
            folder.join(program).is_file() || folder.join(format!("{program}.exe")).is_file()
        })
    })
}

/// The command line as a person would type it.
pub fn words(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = program
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    for argument in command.get_args() {
        words.push(' ');
        words.push_str(&argument.to_string_lossy());
    }
    words
}
