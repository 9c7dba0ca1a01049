use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rand::{Rng as _, SeedableRng as _};
use rand_pcg::Pcg64Mcg;
use support::kith::{Answer, Desk};

/// A write that is killed at random moments, again and again from the same start.
pub struct Campaign<'d> {
    /// For the line that tells how it went.
    pub name: &'static str,
    /// Where the workspace `w.kith` lies, as it is before the write.
    pub desk: &'d Desk,
    /// The write.
    pub command: &'d dyn Fn(&Desk) -> Command,
    /// What opens the workspace, before or after.
    pub passphrases: &'d [&'d str],
    /// How often it is killed.
    pub kills: u32,
}

/// How the workspaces were found.
#[derive(Debug, Default)]
pub struct Tally {
    /// As before the write.
    pub before: u32,
    /// As after it.
    pub after: u32,
    /// Killed with pages half written: there was a journal to play back.
    pub within: u32,
    /// Anything else, with the moment.
    pub broken: Vec<String>,
}

/// What can be seen of a workspace: which passphrase opens it, and its rows.
type Seen = (usize, u64);

impl Campaign<'_> {
    /// Kills the write at moments spread over its duration, and looks at what is left each time.
    ///
    /// # Panics
    /// When the write does not end well undisturbed.
    pub fn run(&self) -> Tally {
        let start = self.desk.bytes("w.kith");
        let before = self.seen().expect("sound before");
        let begun = Instant::now();
        Answer::of(&mut (self.command)(self.desk)).done();
        let mut whole = begun.elapsed();
        let after = self.seen().expect("sound after");
        assert_ne!(before, after, "the write changes what can be seen");

        let (mut tally, mut random) = (Tally::default(), Pcg64Mcg::seed_from_u64(7));
        for n in 0..self.kills {
            self.put_back(&start);
            let moment = whole.mul_f64(random.random_range(0.0..1.1));
            let ended = self.kill(moment);
            let journal = std::fs::metadata(self.desk.path("w.kith-journal"));
            tally.within += u32::from(journal.is_ok_and(|journal| journal.len() > 0));
            match self.seen() {
                Ok(seen) if seen == after => tally.after += 1,
                Ok(seen) if seen == before => {
                    tally.before += 1;
                    // The machine is busier than it was: the write has not ended by its end.
                    if moment > whole.mul_f64(0.8) {
                        whole = whole.mul_f64(1.1);
                    }
                }
                Ok(_) => tally.broken.push(format!(
                    "kill {n} after {moment:?}: neither before nor after"
                )),
                Err(wrong) => tally
                    .broken
                    .push(format!("kill {n} after {moment:?}: {wrong}")),
            }
            if let Some(took) = ended {
                whole = whole.mul_f64(0.8) + took.mul_f64(0.2);
            }
        }
        let Tally {
            before,
            after,
            within,
            broken,
        } = &tally;
        let _ = writeln!(
            std::io::stderr(),
            "{}: {} kills, {before} as before, {after} as after, {within} with a journal to play back, {} broken",
            self.name,
            self.kills,
            broken.len()
        );
        tally
    }

    /// Runs the write until the moment has come; how long it took where it ended before.
    fn kill(&self, moment: Duration) -> Option<Duration> {
        let begun = Instant::now();
        let mut command = (self.command)(self.desk);
        let mut child = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        // The moment of the kill is what varies here. Nothing is asserted of it.
        while begun.elapsed() < moment {
            if child.try_wait().expect("it can be asked").is_some() {
                return Some(begun.elapsed());
            }
            std::thread::park_timeout(Duration::from_micros(500));
        }
        let _ = child.kill();
        let _ = child.wait();
        None
    }

    fn put_back(&self, start: &[u8]) {
        for name in ["w.kith-journal", "w.kith.lock"] {
            let _ = std::fs::remove_file(self.desk.path(name));
        }
        // Every new passphrase leaves a backup, as large as the workspace.
        let _ = std::fs::remove_dir_all(self.desk.home().join("backups"));
        self.desk.write("w.kith", start);
    }

    /// Opens the workspace with what opens it, checks all of it and reads its rows.
    fn seen(&self) -> Result<Seen, String> {
        for (which, passphrase) in self.passphrases.iter().enumerate() {
            let ask = |asked: &[&str]| {
                let mut command = self.desk.command(["-w", "w.kith"]);
                Answer::of(command.args(asked).env("KITH_PASSPHRASE", passphrase))
            };
            let people = ask(&["list", "people", "--json"]);
            match people.code {
                Some(0) => {}
                Some(5) => continue,
                _ => return Err(people.err),
            }
            let (cohorts, check) = (ask(&["list", "cohorts", "--json"]), ask(&["check"]));
            if cohorts.code != Some(0) || check.code != Some(0) {
                return Err(format!("{}{}", cohorts.err, check.err));
            }
            let mut hasher = DefaultHasher::new();
            (people.out, cohorts.out).hash(&mut hasher);
            return Ok((which, hasher.finish()));
        }
        Err("no passphrase opens it".to_owned())
    }
}
