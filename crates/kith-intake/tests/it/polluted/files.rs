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
    add("file: no header", usual.table(&clean[1..]), &clean[1..]);
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
