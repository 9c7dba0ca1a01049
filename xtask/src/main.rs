//! The one door for people: `cargo xtask run | test | bench | fuzz | gen | shots | dist`.

mod bench;
mod display;
mod dist;
mod fuzz;
mod generated;
mod icons;
mod interface;
mod licenses;
mod peers;
mod picture;
mod run;
mod screenshot;
mod shots;
mod steps;
mod system;
mod test;
mod tools;
mod whole;

use std::env;
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask <command>

  run [--once]     build Kith and open it; without a display, on a virtual one,
                   with a screenshot (--once: then end)
  test [--long]    everything CI runs (--long: the long campaigns too)
  bench [name]     measure speed, each beside what it is compared with
  fuzz [name [minutes]]
                   look for files that the intake stumbles over
  gen [--check]    write the generated files again (--check: only compare)
  shots            take the pictures of the README and the guide again
  dist             make this platform's installers";

/// How long each is fuzzed where nobody says.
const MINUTES: &str = "10";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words[..] {
        ["run"] => run::run(false),
        ["run", "--once"] => run::run(true),
        ["test"] => test::test(false),
        ["test", "--long"] => test::test(true),
        ["bench"] => bench::bench(None),
        ["bench", name] => bench::bench(Some(name)),
        ["fuzz"] => fuzz::fuzz(None, MINUTES),
        ["fuzz", name] => fuzz::fuzz(Some(name), MINUTES),
        ["fuzz", name, minutes] => fuzz::fuzz(Some(name), minutes),
        ["gen"] => generated::write(),
        ["gen", "--check"] => generated::check(),
        ["shots"] => shots::shots(),
        ["dist"] => dist::dist(),
        [] | ["help" | "-h" | "--help"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\nxtask: {problem:#}");
            ExitCode::FAILURE
        }
    }
}
