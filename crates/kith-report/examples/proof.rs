//! Prints proofs of every report with invented figures into a folder:
//! `cargo run -p kith-report --example proof -- /tmp/proofs`.

#[allow(dead_code)] // shared with the timings and tests, which use all of it
mod invented;

use std::error::Error;
use std::path::PathBuf;

use kith_model::lens::Lens;
use kith_report::{Paper, register, snapshot};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name a folder")?);
    std::fs::create_dir_all(&folder)?;
    for (people, sessions) in [(11, 18), (40, 30), (0, 0), (12, 1), (20, 60), (400, 12)] {
        let snapshot = invented::snapshot(people, sessions);
        let stamp = invented::stamp(Lens::Funder);
        let name = format!("snapshot-{people}-{sessions}");
        let document = snapshot::pdf(&snapshot, &stamp, Paper::Letter)?;
        if !document.notices.is_empty() {
            return Err(format!("{name}: {:?}", document.notices).into());
        }
        std::fs::write(folder.join(format!("{name}.pdf")), document.bytes)?;
        std::fs::write(
            folder.join(format!("{name}.html")),
            snapshot::html(&snapshot, &stamp),
        )?;
    }
    for (people, sessions) in [(11, 18), (40, 30), (0, 0), (1, 1), (400, 12)] {
        let register = invented::register(people, sessions);
        let stamp = invented::stamp(Lens::Team);
        let name = format!("register-{people}-{sessions}");
        let document = register::pdf(&register, &stamp, Paper::Letter)?;
        if !document.notices.is_empty() {
            return Err(format!("{name}: {:?}", document.notices).into());
        }
        std::fs::write(folder.join(format!("{name}.pdf")), document.bytes)?;
        std::fs::write(
            folder.join(format!("{name}.html")),
            register::html(&register, &stamp)?,
        )?;
    }
    Ok(())
}
