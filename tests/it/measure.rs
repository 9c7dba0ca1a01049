//! The yardstick of the benches.

use std::time::Duration;

use support::measure::percentile;

#[test]
fn a_percentile_is_a_time_that_was_measured() {
    let mut times: Vec<Duration> = (1..=200).rev().map(Duration::from_millis).collect();
    assert_eq!(
        percentile(&mut times, 0.99),
        Duration::from_millis(198),
        "two of two hundred took longer"
    );
    assert_eq!(
        percentile(&mut times, 1.0),
        Duration::from_millis(200),
        "none took longer"
    );
    assert_eq!(
        percentile(&mut times[..1], 0.5),
        Duration::from_millis(1),
        "one time is every share"
    );
}
