//! `cargo xtask run`: builds Kith and opens it, on a virtual display where there is no other.

use std::env;
use std::io::{self, IsTerminal};
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::display::{self, Display};
use crate::system::{self, Purpose};
use crate::{interface, screenshot, tools};

/// How long Kith may take to end once its window was closed.
const PATIENCE: Duration = Duration::from_secs(10);
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// Opens Kith. With `once`, or without a terminal to stop it from, a Kith on a
/// virtual display ends after its screenshot.
pub fn run(once: bool) -> Result<()> {
    let is_virtual = display::is_missing() || (once && cfg!(target_os = "linux"));
    system::prepare(if is_virtual {
        Purpose::VirtualWindow
    } else {
        Purpose::Window
    })?;
    interface::install()?;
    interface::build()?;
    tools::run(&mut tools::cargo(&["build", "--package", "kith-desktop"]))?;
    if is_virtual {
        run_unseen(once || !io::stdin().is_terminal())
    } else {
        tools::run(&mut tools::command(&program()?, &[]))
    }
}

fn run_unseen(once: bool) -> Result<()> {
    let (stop, stopped) = mpsc::channel();
    ctrlc::set_handler(move || {
        // Nobody listens any more once Kith has ended.
        let _ = stop.send(());
    })?;
    let display = Display::start()?;
    let mut kith = display
        .around(&tools::command(&program()?, &[]))
        .stdin(Stdio::null())
        .spawn()
        .context("Kith did not start")?;
    let picture = tools::target_folder().join("kith.png");
    let taken = screenshot::take(display.name(), &mut kith, &picture);
    if taken.is_ok() {
        println!("{}", picture.display());
        if !once {
            let name = display.name();
            println!("Kith runs on the virtual display {name}. Ctrl+C ends it.");
            wait(&mut kith, || stopped.recv_timeout(BETWEEN_LOOKS).is_ok())?;
        }
        screenshot::close_window(display.name())?;
    }
    let asked = Instant::now();
    wait(&mut kith, || {
        thread::sleep(BETWEEN_LOOKS);
        taken.is_err() || asked.elapsed() > PATIENCE
    })?;
    drop(display); // Without it Kith ends even when its window did not close.
    let status = kith.wait()?;
    taken?;
    ensure!(status.success(), "Kith ended with {status}");
    Ok(())
}

/// Waits until Kith has ended or `enough` says so.
fn wait(kith: &mut Child, mut enough: impl FnMut() -> bool) -> Result<()> {
    while kith.try_wait()?.is_none() && !enough() {}
    Ok(())
}

fn program() -> Result<String> {
    let name = format!("kith-desktop{}", env::consts::EXE_SUFFIX);
    let path = tools::target_folder().join("debug").join(name);
    path.into_os_string()
        .into_string()
        .ok()
        .context("the build folder's name is not text")
}
