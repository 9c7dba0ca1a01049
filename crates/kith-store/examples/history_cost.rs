//! What history costs: a roster of people, each with an address, an enrollment
//! and a stage, written in bulk into an encrypted file without and with
//! history, then undone and done again.
//!
//! `cargo run -p kith-store --example history_cost -- [PEOPLE]`
#![allow(
    clippy::print_stdout,
    reason = "it is run by a person who reads the table"
)]

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::Instant;

use chrono::DateTime;
use kith_model::step::{Label, StepKind};
use kith_store::history::{Table, UndoRequest, redo, undo};
use kith_store::{Job, keys, transact};
use rusqlite::{Connection, params};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let people: u32 = std::env::args().nth(1).map_or(Ok(100_000), |n| n.parse())?;
    let folder = tempfile::tempdir()?;
    println!("{people} people, each with an address, an enrollment and a stage");

    let conn = open(&folder.path().join("plain.kith"))?;
    measure(&conn, "without history", || {
        conn.execute_batch("BEGIN IMMEDIATE")?;
        let first = 1 << 43;
        Rows { first, people }.insert(&conn)?;
        Ok(conn.execute_batch("COMMIT")?)
    })?;
    drop(conn);

    let conn = open(&folder.path().join("history.kith"))?;
    let now = DateTime::UNIX_EPOCH;
    measure(&conn, "with history", || {
        let label = Label::new(StepKind::RosterImported);
        transact(&conn, label, now, &Job::quiet(), |tx| {
            let first = tx.next_keys(4 * people)?.start;
            let rows = Rows { first, people };
            tx.bulk(&rows.ranges(), |_| Ok(rows.insert(&conn)?))
        })?;
        Ok(())
    })?;
    let ask = UndoRequest::default();
    for (what, forward) in [("undo", false), ("redo", true), ("undo again", false)] {
        measure(&conn, what, || {
            let retrace = if forward { redo } else { undo };
            retrace(&conn, &ask, now)?.ok_or("there was nothing to do")?;
            Ok(())
        })?;
    }
    Ok(())
}

/// An encrypted file with the settings and the schema of a workspace.
fn open(path: &Path) -> Outcome<Connection> {
    let conn = Connection::open(path)?;
    conn.execute_batch(include_str!("settings.sql"))?;
    for part in [
        include_str!("../src/migrations/0001/workspace.sql"),
        include_str!("../src/migrations/0001/people.sql"),
        include_str!("../src/migrations/0001/programs.sql"),
        include_str!("../src/migrations/0001/sessions.sql"),
        include_str!("../src/migrations/0001/imports.sql"),
        include_str!("../src/migrations/0001/history.sql"),
        include_str!("../src/migrations/0001/derived.sql"),
    ] {
        conn.execute_batch(part)?;
    }
    conn.execute_batch("INSERT INTO program (id, created_at, name, kind, status) VALUES (1, 1, 'Table', 'fellowship', 'active');
        INSERT INTO cohort (id, created_at, program, name, status) VALUES (1, 1, 1, 'First', 'active')")?;
    keys::claim(&conn, "here", DateTime::UNIX_EPOCH, |bytes| {
        bytes.fill(1);
        Ok(())
    })?;
    Ok(conn)
}

/// Four rows for each person, with keys in a row by table.
struct Rows {
    first: i64,
    people: u32,
}

impl Rows {
    fn ranges(&self) -> [(Table, std::ops::RangeInclusive<i64>); 4] {
        let people = i64::from(self.people);
        let mut nth = 0;
        [
            Table::Person,
            Table::ContactPoint,
            Table::Enrollment,
            Table::StageEvent,
        ]
        .map(|table| {
            let first = self.first + nth * people;
            nth += 1;
            (table, first..=first + people - 1)
        })
    }

    fn insert(&self, conn: &Connection) -> rusqlite::Result<()> {
        let [people, contacts, enrollments, stages] = self.ranges().map(|(_, keys)| *keys.start());
        let mut person = conn.prepare("INSERT INTO person (id, created_at, external_id, given_name, family_name, pronouns, headline, city, region, country) VALUES (?1, 1, ?2, ?3, ?4, 'she/her', ?5, ?6, 'New Mexico', 'US')")?;
        let mut contact = conn.prepare("INSERT INTO contact_point (id, created_at, person, kind, value, normalized, is_primary) VALUES (?1, 1, ?2, 'email', ?3, ?3, 1)")?;
        let mut enrollment = conn.prepare("INSERT INTO enrollment (id, created_at, person, program, cohort, role) VALUES (?1, 1, ?2, 1, 1, 'participant')")?;
        let mut stage = conn.prepare("INSERT INTO stage_event (id, created_at, enrollment, stage, on_date) VALUES (?1, 1, ?2, 'active', '2026-01-05')")?;
        for nth in 0..i64::from(self.people) {
            let scattered = nth.wrapping_mul(0x9e37_79b9) & 0xff_ffff;
            person.execute(params![
                people + nth,
                format!("R-{nth:07}"),
                format!("Given{}", scattered % 977),
                format!("Family{scattered:06x}"),
                format!(
                    "Grower of {} acres, talks about soil and price",
                    scattered % 400
                ),
                format!("Town {}", scattered % 311),
            ])?;
            contact.execute(params![
                contacts + nth,
                people + nth,
                format!("given.{scattered:06x}.{nth}@example.org")
            ])?;
            enrollment.execute([enrollments + nth, people + nth])?;
            stage.execute([stages + nth, enrollments + nth])?;
        }
        Ok(())
    }
}

fn measure(conn: &Connection, what: &str, act: impl FnOnce() -> Outcome) -> Outcome {
    // Starts the peak anew, where the system can.
    drop(fs::write("/proc/self/clear_refs", "5"));
    let (start, worked) = (Instant::now(), busy());
    act()?;
    let seconds = start.elapsed().as_secs_f64();
    let busy = busy() - worked;
    let pages: i64 = conn.pragma_query_value(None, "page_count", |row| row.get(0))?;
    let free: i64 = conn.pragma_query_value(None, "freelist_count", |row| row.get(0))?;
    println!(
        "{what:16} {seconds:6.2} s   processor {busy:6.2} s   peak {:>10}   {:4} MB in use, {:4} MB free",
        peak().unwrap_or_default(),
        (pages - free) * 16_384 / 1_000_000,
        free * 16_384 / 1_000_000
    );
    Ok(())
}

/// Seconds the processor worked for this program; elsewhere than on Linux 0.
fn busy() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after_name.split_whitespace().skip(11).take(2);
    ticks.flat_map(str::parse::<f64>).sum::<f64>() / 100.0
}

fn peak() -> Option<String> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.trim_start_matches("VmHWM:").trim().to_owned())
}
