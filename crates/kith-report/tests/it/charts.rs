use kith_model::attendance::AttendanceStatus;
use kith_report::chart::{self, Bar, Bars, Chart};
use kith_report::{Attendance, Meeting, Seat};

use crate::invented;

fn seats(people: usize, sessions: usize) -> Chart {
    chart::seats(
        "seats",
        "Who came",
        &invented::meetings(sessions, people),
        644,
        168,
    )
}

#[test]
fn every_mark_has_its_own_seat() {
    let marks = AttendanceStatus::ALL.iter().map(|status| {
        Some(Seat {
            status: *status,
            counts: true,
        })
    });
    let meetings = vec![Meeting {
        title: "All of them".to_owned(),
        on: invented::day(2025, 1, 8),
        attendance: Attendance::Seats(marks.collect()),
    }];
    let chart = chart::seats("seats", "Who came", &meetings, 400, 168);
    insta::assert_snapshot!("every_mark", chart.svg.replace("><", ">\n<"));
}

#[test]
fn bars_differ_by_pattern_and_start_at_zero() {
    let parts = ["one", "two", "three", "four", "five", "six"];
    let chart = Bars {
        id: "bars".to_owned(),
        title: "Seats taken, by quarter".to_owned(),
        of_what: "Quarter".to_owned(),
        parts: parts.map(str::to_owned).to_vec(),
        bars: vec![
            Bar {
                label: "Jan to Mar".to_owned(),
                group: Some("2024".to_owned()),
                counts: vec![31, 9, 4, 8, 7, 6],
                top: None,
            },
            Bar {
                label: "Apr to Jun".to_owned(),
                group: Some("2024".to_owned()),
                counts: vec![28, 12, 0, 2, 1, 0],
                top: Some("of 43".to_owned()),
            },
        ],
    }
    .chart(644);
    for pattern in ["bars-hatch", "bars-dots", "bars-bars", "bars-cross"] {
        assert!(
            chart.svg.contains(&format!("url(#{pattern})")),
            "{pattern} fills a part"
        );
    }
    assert!(chart.svg.contains("stroke-dasharray"), "one is an outline");
    assert!(
        chart.description.contains("Jan to Mar 2024: 31 one, 9 two"),
        "its numbers in words: {}",
        chart.description
    );
    assert_eq!(
        chart.table.rows[1],
        ["Apr to Jun 2024", "28", "12", "0", "2", "1", "0"],
        "and as a table"
    );
    insta::assert_snapshot!("bars", chart.svg.replace("><", ">\n<"));
}

#[test]
fn a_chart_carries_its_words_and_all_its_numbers() {
    for (people, sessions) in [
        (0, 0),
        (1, 1),
        (11, 18),
        (24, 33),
        (40, 30),
        (400, 60),
        (8, 150),
    ] {
        let chart = seats(people, sessions);
        assert!(
            chart
                .svg
                .contains("<title id=\"seats-title\">Who came</title>"),
            "titled"
        );
        assert!(
            chart.svg.contains(&chart.description),
            "described in the drawing itself"
        );
        assert_eq!(chart.table.rows.len(), sessions, "a row for each session");
        assert!(
            chart
                .table
                .rows
                .iter()
                .all(|row| row.len() == chart.table.head.len()),
            "rows as wide as the head"
        );
        assert!(
            !chart.svg.contains("NaN"),
            "{people} people, {sessions} sessions"
        );
        assert!(
            !chart.svg.contains("inf"),
            "{people} people, {sessions} sessions"
        );
    }
}

#[test]
fn up_to_twenty_four_people_have_a_mark_each() {
    let marks = |chart: &Chart| chart.svg.matches("<circle").count();
    let chart = seats(24, 10);
    assert!(marks(&chart) > 200, "one or two circles for each seat");
    let chart = seats(25, 10);
    assert_eq!(marks(&chart), 1, "only the dot of the pattern is left");
    assert!(chart.svg.contains("url(#seats-hatch)"), "stacked instead");
}

#[test]
fn nothing_is_drawn_outside_the_frame() {
    for (people, sessions) in [(1, 1), (11, 18), (24, 33), (40, 34), (400, 60), (8, 150)] {
        let chart = seats(people, sessions);
        let (width, height) = (f64::from(chart.width), f64::from(chart.height));
        for (name, most) in [("cx", width), ("cy", height), ("x", width), ("y", height)] {
            for value in numbers(&chart.svg, name) {
                assert!(
                    (0.0..=most).contains(&value),
                    "{name} {value} of {most}, {people} people, {sessions} sessions"
                );
            }
        }
    }
}

/// The values of an attribute throughout a drawing.
fn numbers(svg: &str, name: &str) -> Vec<f64> {
    svg.split(&format!(" {name}=\""))
        .skip(1)
        .filter_map(|rest| rest.split('"').next()?.parse().ok())
        .collect()
}
