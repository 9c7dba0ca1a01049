//! Steps with a name and a time, run one after the other, and what came of them.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::tools;

/// Steps so far. One that does not hold does not stop the next.
#[derive(Default)]
pub struct Steps {
    done: Vec<(String, Duration, Option<String>)>,
    counts: Counts,
}

/// Tests as their runners counted them.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Counts {
    passed: u64,
    failed: u64,
    skipped: u64,
}

impl Steps {
    /// Runs `work` as a step called `name`.
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Result<()>) {
        println!("\n── {name}");
        let began = Instant::now();
        let problem = work().err().map(|problem| format!("{problem:#}"));
        if let Some(problem) = &problem {
            eprintln!("{problem}");
        }
        self.done.push((name.to_owned(), began.elapsed(), problem));
    }

    /// Runs a test runner as a step called `name` and adds up what it counted.
    pub fn tests(&mut self, name: &str, runner: Result<Command>) {
        let mut counted = Counts::default();
        self.step(name, || {
            let mut runner = runner?;
            let (counts, status) = listen(&mut runner)?;
            counted = counts;
            let words = tools::words(&runner);
            ensure!(status.success(), "`{words}` ended with {status}");
            ensure!(counts != Counts::default(), "no test ran");
            Ok(())
        });
        self.counts.add(counted);
    }

    /// Prints each step's time and the sum of all runners, and fails where a step did.
    pub fn finish(self) -> Result<()> {
        println!("\n── Summary");
        for (name, took, problem) in &self.done {
            let word = if problem.is_some() { "FAILED" } else { "ok" };
            println!("{:>8.1} s  {word:<6}  {name}", took.as_secs_f64());
        }
        let broken = self
            .done
            .iter()
            .filter(|(.., problem)| problem.is_some())
            .count() as u64;
        let total: Duration = self.done.iter().map(|(_, took, _)| *took).sum();
        // A step without tests that does not hold counts as one failed test,
        // so that this line never says ok when the whole does not.
        let failed = self.counts.failed.max(broken);
        println!(
            "\ntest result: {}. {} passed; {failed} failed; {} ignored; 0 measured; 0 filtered out; finished in {:.2}s",
            if failed == 0 { "ok" } else { "FAILED" },
            self.counts.passed,
            self.counts.skipped,
            total.as_secs_f64()
        );
        ensure!(
            broken == 0,
            "{broken} of {} steps did not hold",
            self.done.len()
        );
        Ok(())
    }
}

impl Counts {
    /// Reads a closing line such as `2 tests run: 2 passed, 0 skipped` of nextest,
    /// `test result: ok. 1 passed; 0 failed` of cargo or `Tests  3 passed (3)` of vitest.
    fn read(line: &str) -> Self {
        let line = line.trim();
        let closes = line.contains(" run: ")
            || line.starts_with("test result: ")
            || line.starts_with("Tests  ");
        let mut counts = Self::default();
        if !closes {
            return counts;
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        for pair in words.windows(2) {
            let Ok(number) = pair[0].trim_start_matches('(').parse::<u64>() else {
                continue;
            };
            match pair[1].trim_matches([',', ';', ')', ':']) {
                "passed" => counts.passed += number,
                "failed" => counts.failed += number,
                "skipped" | "ignored" | "todo" => counts.skipped += number,
                _ => {}
            }
        }
        counts
    }

    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// Runs `command`, passing on what it says and adding up what it counts.
fn listen(command: &mut Command) -> Result<(Counts, std::process::ExitStatus)> {
    let words = tools::words(command);
    let mut child = command
        .env("NO_COLOR", "1") // Colors would hide the closing line's words.
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{words}` did not start"))?;
    let streams = (child.stdout.take(), child.stderr.take());
    let errors = thread::spawn(move || pass_on(streams.1, std::io::stderr()));
    let mut counts = pass_on(streams.0, std::io::stdout());
    counts.add(errors.join().unwrap_or_default());
    Ok((counts, child.wait()?))
}

fn pass_on(stream: Option<impl Read>, mut to: impl Write) -> Counts {
    let mut counts = Counts::default();
    let Some(stream) = stream else { return counts };
    for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        counts.add(Counts::read(&line));
        // Nobody may be listening any more, which is no reason to stop counting.
        let _ = writeln!(to, "{line}");
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_runner_is_counted_by_its_closing_line() {
        let counts = |passed, failed, skipped| Counts {
            passed,
            failed,
            skipped,
        };
        for (line, expected) in [
            (
                "     Summary [   0.005s] 3 tests run: 2 passed, 1 failed, 4 skipped",
                counts(2, 1, 4),
            ),
            (
                "     Summary [   0.1s] 1 test run: 1 passed, 0 skipped",
                counts(1, 0, 0),
            ),
            (
                "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured",
                counts(5, 0, 1),
            ),
            ("      Tests  1 failed | 12 passed (13)", counts(12, 1, 0)),
            (" Test Files  2 passed (2)", counts(0, 0, 0)),
            ("the other 3 passed by", counts(0, 0, 0)),
        ] {
            assert_eq!(Counts::read(line), expected, "{line}");
        }
    }
}
