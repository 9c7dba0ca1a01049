//! `cargo xtask shots`: the pictures of the README and the guide, made by the real window on a
//! display of its own.

use anyhow::Result;

use crate::display::Display;
use crate::system::{self, Purpose};
use crate::{interface, tools, whole};

/// Makes every picture in `docs/pictures` again.
pub fn shots() -> Result<()> {
    system::prepare(Purpose::Tests)?;
    interface::install()?;
    interface::build()?;
    whole::build()?;
    let display = Display::start()?;
    let program = whole::program("examples/shots")?;
    let mut shots = tools::command(&program.to_string_lossy(), &["docs/pictures"]);
    shots
        .env("KITH_DESKTOP", whole::program("kith-desktop")?)
        .env("TZ", "America/Denver")
        .env("LC_ALL", "C.UTF-8");
    tools::run(&mut display.around(&shots))?;
    println!("The pictures are in docs/pictures.");
    Ok(())
}
