//! The cohort snapshot of 40 people and 30 sessions as PDF, warm: read through the lens out of a
//! workspace of 100,000 people, laid out, written and noted. At most 300 ms. Beside it the same
//! as HTML, which needs no layout.

#[path = "crowd/mod.rs"]
mod crowd;
#[path = "../../../tests/support/measure.rs"]
#[allow(dead_code, reason = "shared with benches that use the rest of it")]
mod measure;

use std::io::Write as _;
use std::time::Duration;

use serde_json::json;

use crowd::{call, gather};
use measure::{cost, percentile};

const RUNS: usize = 40;

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, cohort) = gather(folder.path());
    for (format, command) in [
        ("pdf", "report_snapshot"),
        ("html", "report_snapshot"),
        ("pdf", "report_register"),
    ] {
        // Another audience each time, so that nothing is remembered from the last.
        let lenses = ["me", "team", "circle", "client", "funder"];
        let make = |n: usize| {
            let place = desk
                .place(&folder.path().join(format!("{n}.{format}")))
                .place;
            let of = json!({ "cohort": cohort, "place": place, "lens": lenses[n % lenses.len()] });
            drop(call(&desk, command, of));
        };
        let first = cost(|| make(0)).1.wall;
        let mut warm: Vec<Duration> = (1..=RUNS).map(|n| cost(|| make(n)).1.wall).collect();
        let (median, most) = (percentile(&mut warm, 0.5), percentile(&mut warm, 1.0));
        let _ = writeln!(
            std::io::stdout(),
            "{command} as {format:<4}: first {:>5.0} ms, then median {:>4.0} ms, slowest {:>4.0} ms",
            first.as_secs_f64() * 1e3,
            median.as_secs_f64() * 1e3,
            most.as_secs_f64() * 1e3
        );
    }
}
