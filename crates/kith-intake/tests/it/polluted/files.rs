//! What happens to whole files.

use super::{Polluted, Written};

pub fn spoil(clean: &[Vec<String>], all: &mut Vec<Polluted>) {
    let mut add = |kind: &'static str, text: String, truth: &[Vec<String>]| {
        all.push(Polluted {
            kind,
            bytes: text.into_bytes(),
            truth: truth.to_vec(),
        });
    };
    let usual = Written::default();
    for delimiter in [",", ";", "\t", "|", ":", "^", "~", " ", ", "] {
        for always in [false, true] {
            let text = Written {
                delimiter,
                always,
                ..usual
            }
            .table(clean);
            add("file: delimiter", text, clean);
        }
    }
    for (quote, escape) in [('\'', '\''), ('\'', '\\'), ('"', '\\')] {
        for delimiter in [",", ";"] {
            let text = Written {
                quote,
                escape,
                delimiter,
                always: true,
                ..usual
            }
            .table(clean);
            add("file: quote and escape", text, clean);
        }
    }
    for line in ["\n", "\r"] {
        add(
            "file: line breaks",
            Written { line, ..usual }.table(clean),
            clean,
        );
    }
    let text = usual.table(clean);
    add("file: end", text.trim_end().to_owned(), clean);
    add("file: end", text.clone() + "\r\n\r\n", clean);
    add("file: end", text.clone() + ",,,,\r\n", clean);
    for preamble in [
        "Spring circle\r\n",
        "Spring circle\r\nExported on 2026-03-01\r\n\r\n",
        "Report,Spring circle,,,,\r\nMade by,\"Dana, the lead\",,,,\r\n\r\n",
        "# made by a program\r\n# version 3\r\n",
        "\r\n\r\n",
    ] {
        add("file: preamble", format!("{preamble}{text}"), clean);
    }
    for footer in [
        "\r\nTotal,12\r\n",
        "Total,,,,\r\n",
        "\r\nExported by a program on 2026-03-01\r\n",
        "\r\n* figures may change\r\n",
    ] {
        add("file: footnote", format!("{text}{footer}"), clean);
    }
    add(
        "file: sep line",
        "sep=;\r\n".to_owned()
            + &Written {
                delimiter: ";",
                ..usual
            }
            .table(clean),
        clean,
    );
    let groups = ",".repeat(clean[0].len() - 1);
    add(
        "file: several headers",
        format!("Everybody{groups}\r\n{text}"),
        clean,
    );
    for times in [1, 2] {
        let again = usual.row(&clean[0]) + "\r\n";
        add("file: several headers", again.repeat(times) + &text, clean);
    }
    let (upper, lower, truth) = grouped(clean);
    let rows = [&[upper, lower], &clean[1..]].concat();
    add("file: several headers", usual.table(&rows), &truth);
    let pages: Vec<String> = clean[1..]
        .chunks(5)
        .map(|page| usual.table(&[&clean[..1], page].concat()))
        .collect();
    add("file: a header on every page", pages.concat(), clean);
    add("file: no header", usual.table(&clean[1..]), &clean[1..]);
    let wordy: Vec<Vec<String>> = clean[1..].iter().map(|row| with_remark(row)).collect();
    add("file: no header", usual.table(&wordy), &wordy);
    add("file: header alone", usual.table(&clean[..1]), &clean[..1]);
    add("file: one row", usual.table(&clean[..2]), &clean[..2]);
    for column in 0..2 {
        let one: Vec<Vec<String>> = clean.iter().map(|row| vec![row[column].clone()]).collect();
        add("file: one column", usual.table(&one), &one);
        let pair: Vec<Vec<String>> = clean
            .iter()
            .map(|row| row[column..column + 2].to_vec())
            .collect();
        add("file: two columns", usual.table(&pair), &pair);
    }
    let second = "2. Sessions\r\nTitle,Hours\r\nWelcome,2\r\nFarewell,3\r\n";
    add("file: several tables", format!("{text}\r\n{second}"), clean);
    for width in [clean[0].len() - 1, clean[0].len() + 1] {
        let other: Vec<Vec<String>> = clean
            .iter()
            .map(|row| {
                let mut row = row.clone();
                row.resize(width, "Shirt".to_owned());
                row
            })
            .collect();
        let both = text.clone() + &usual.table(&other);
        add("file: several tables", both, clean);
    }
    let settings: String = (3..15)
        .map(|count| format!("settings = [{}]\r\n", vec!["1.5"; count].join(",")))
        .collect();
    let table = Written {
        delimiter: ";",
        ..usual
    }
    .table(clean);
    add("file: preamble", settings + &table, clean);
    let signs: Vec<Vec<String>> = clean
        .iter()
        .map(|row| row.iter().map(|cell| cell.replace('\'', "’")).collect())
        .collect();
    let controls = usual.table(&signs).replace('’', "\u{92}");
    add("file: signs as control characters", controls, &signs);
    for (encoding, bom) in [
        (encoding_rs::WINDOWS_1252, false),
        (encoding_rs::UTF_8, true),
    ] {
        let western: Vec<Vec<String>> = clean
            .iter()
            .map(|row| row.iter().map(|cell| cell.replace('Ł', "L")).collect())
            .collect();
        let coded = encoding.encode(&usual.table(&western)).0.into_owned();
        let mark: &[u8] = if bom { b"\xEF\xBB\xBF" } else { b"" };
        all.push(Polluted {
            kind: "file: encoding",
            bytes: [mark, &coded].concat(),
            truth: western,
        });
    }
}

/// A header in two rows, the third and fourth name below a group, and the table as it reads:
/// names that Kith knows need no group.
fn grouped(clean: &[Vec<String>]) -> (Vec<String>, Vec<String>, Vec<Vec<String>>) {
    let group = "Reach";
    let (mut upper, mut lower) = (clean[0].clone(), vec![String::new(); clean[0].len()]);
    let mut truth = clean.to_vec();
    let known = clean[0].iter().any(|name| name == "Email");
    for column in [2, 3] {
        lower[column] = std::mem::take(&mut upper[column]);
        if !known {
            truth[0][column] = format!("{group} {}", lower[column]);
        }
    }
    upper[2] = group.to_owned();
    (upper, lower, truth)
}

/// A row with a remark that is longer than all the rest.
fn with_remark(row: &[String]) -> Vec<String> {
    let mut row = row.to_vec();
    let last = row.len() - 1;
    row[last] =
        "would like to sit near the door, is often late and brings her own chair".to_owned();
    row
}
