//! What happens to whole files.

use kith_intake::decode::encode;

use super::{Polluted, Written};

pub fn spoil(clean: &[Vec<String>], all: &mut Vec<Polluted>) {
    let add = Polluted::new;
    let usual = Written::default();
    for delimiter in [",", ";", "\t", "|", ":", "^", "~", " ", ", "] {
        for always in [false, true] {
            let how = Written {
                delimiter,
                always,
                ..usual
            };
            all.push(add("file: delimiter", how.table(clean), clean).written(&how));
        }
    }
    for (quote, escape) in [('\'', '\''), ('\'', '\\'), ('"', '\\')] {
        for delimiter in [",", ";"] {
            let how = Written {
                quote,
                escape,
                delimiter,
                always: true,
                ..usual
            };
            all.push(add("file: quote and escape", how.table(clean), clean).written(&how));
        }
    }
    for line in ["\n", "\r"] {
        let how = Written { line, ..usual };
        all.push(add("file: line breaks", how.table(clean), clean));
    }
    let text = usual.table(clean);
    for ended in [
        text.trim_end().to_owned(),
        text.clone() + "\r\n\r\n",
        text.clone() + ",,,,\r\n",
    ] {
        all.push(add("file: end", ended, clean));
    }
    for preamble in [
        "Spring circle\r\n",
        "Spring circle\r\nExported on 2026-03-01\r\n\r\n",
        "Report,Spring circle,,,,\r\nMade by,\"Dana, the lead\",,,,\r\n\r\n",
        "# made by a program\r\n# version 3\r\n",
        "\r\n\r\n",
    ] {
        let above = preamble.lines().count() as u32;
        all.push(add("file: preamble", format!("{preamble}{text}"), clean).headed([above + 1]));
    }
    for footer in [
        "\r\nTotal,12\r\n",
        "Total,,,,\r\n",
        "\r\nExported by a program on 2026-03-01\r\n",
        "\r\n* figures may change\r\n",
    ] {
        all.push(add("file: footnote", format!("{text}{footer}"), clean));
    }
    let semicolons = Written {
        delimiter: ";",
        ..usual
    };
    let told = "sep=;\r\n".to_owned() + &semicolons.table(clean);
    let file = add("file: sep line", told, clean).written(&semicolons);
    all.push(file.headed([2]));
    let groups = ",".repeat(clean[0].len() - 1);
    let titled = format!("Everybody{groups}\r\n{text}");
    all.push(add("file: several headers", titled, clean).headed([2]));
    for times in [1, 2] {
        let again = usual.row(&clean[0]) + "\r\n";
        let file = add("file: several headers", again.repeat(times) + &text, clean);
        all.push(file.headed(1..=times as u32 + 1));
    }
    let (upper, lower, truth) = grouped(clean);
    let rows = [&[upper, lower], &clean[1..]].concat();
    all.push(add("file: several headers", usual.table(&rows), &truth).headed([1, 2]));
    let pages: Vec<String> = clean[1..]
        .chunks(5)
        .map(|page| usual.table(&[&clean[..1], page].concat()))
        .collect();
    all.push(add("file: a header on every page", pages.concat(), clean));
    let wordy: Vec<Vec<String>> = clean[1..].iter().map(|row| with_remark(row)).collect();
    for bare in [&clean[1..], &wordy[..]] {
        all.push(add("file: no header", usual.table(bare), bare).headed([]));
    }
    all.push(add(
        "file: header alone",
        usual.table(&clean[..1]),
        &clean[..1],
    ));
    all.push(add("file: one row", usual.table(&clean[..2]), &clean[..2]));
    for column in 0..2 {
        let one: Vec<Vec<String>> = clean.iter().map(|row| vec![row[column].clone()]).collect();
        all.push(add("file: one column", usual.table(&one), &one).delimited(None));
        let pair: Vec<Vec<String>> = clean
            .iter()
            .map(|row| row[column..column + 2].to_vec())
            .collect();
        all.push(add("file: two columns", usual.table(&pair), &pair));
    }
    let second = "2. Sessions\r\nTitle,Hours\r\nWelcome,2\r\nFarewell,3\r\n";
    all.push(add(
        "file: several tables",
        format!("{text}\r\n{second}"),
        clean,
    ));
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
        all.push(add("file: several tables", both, clean));
    }
    let count = 12;
    let settings: String = (3..3 + count)
        .map(|cells| format!("settings = [{}]\r\n", vec!["1.5"; cells].join(",")))
        .collect();
    let below = settings + &semicolons.table(clean);
    let file = add("file: preamble", below, clean).written(&semicolons);
    all.push(file.headed([count as u32 + 1]));
    let signs: Vec<Vec<String>> = clean
        .iter()
        .map(|row| row.iter().map(|cell| cell.replace('\'', "’")).collect())
        .collect();
    let controls = usual.table(&signs).replace('’', "\u{92}");
    all.push(add("file: signs as control characters", controls, &signs));
    for (encoding, bom) in [("windows-1252", false), ("utf-8", true)] {
        let western: Vec<Vec<String>> = clean
            .iter()
            .map(|row| row.iter().map(|cell| cell.replace('Ł', "L")).collect())
            .collect();
        let mut file = add("file: encoding", usual.table(&western), &western);
        file.bytes = encode(&usual.table(&western), encoding, bom).expect("every letter is there");
        all.push(file);
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
