//! What happens to single rows and cells.

use rand::Rng;
use rand_pcg::Pcg64;

use super::{Polluted, Written};

pub fn spoil(clean: &[Vec<String>], random: &mut Pcg64, all: &mut Vec<Polluted>) {
    let usual = Written::default();
    let lines: Vec<String> = clean.iter().map(|row| usual.row(row)).collect();
    let width = clean[0].len();
    for _ in 0..4 {
        let row = random.random_range(1..clean.len());
        let column = random.random_range(0..width);
        let mut with = |kind: &'static str, line: String, truth: Vec<String>| {
            let (mut lines, mut rows) = (lines.clone(), clean.to_vec());
            (lines[row], rows[row]) = (line, truth);
            let text = lines.join("\r\n") + "\r\n";
            let mut file = Polluted::new(kind, text, &rows);
            file.quote = usual.quotes(clean).then_some(usual.quote);
            all.push(file);
        };
        let whole = &clean[row];
        for delimiter in [";", "\t", "|"] {
            let line = Written { delimiter, ..usual }.row(whole);
            with("row: delimiter", line, whole.clone());
        }
        let line = Written {
            quote: '\'',
            escape: '\'',
            always: true,
            ..usual
        }
        .row(whole);
        with("row: quote", line, whole.clone());
        let line = Written {
            always: true,
            ..usual
        }
        .row(whole);
        with("row: quoted throughout", line, whole.clone());

        let more = [whole.clone(), vec!["extra".to_owned()]].concat();
        with("row: a cell more", usual.row(&more), more.clone());
        let mut fewer = whole[..width - 1].to_vec();
        let line = usual.row(&fewer);
        fewer.push(String::new());
        with("row: a cell less", line, fewer);

        let mut cells: Vec<String> = whole.iter().map(|cell| usual.cell(cell)).collect();
        let plain = whole[column].replace(['"', ',', '\n'], "");
        let mut truth = whole.clone();
        truth[column] = plain.clone();
        cells[column] = format!("\"{plain}\"");
        with("cell: quoted", cells.join(","), truth.clone());
        cells[column] = format!(" \"{plain}\" ");
        with("cell: spaces around quotes", cells.join(","), truth.clone());
        truth[column] = format!("\"{plain}");
        cells[column] = truth[column].clone();
        with("cell: a quote opened", cells.join(","), truth.clone());
        truth[column] = format!("{plain}\"");
        cells[column] = truth[column].clone();
        with("cell: a quote closed", cells.join(","), truth.clone());
        truth[column] = format!("x \"{plain}\" y");
        cells[column] = format!("\"{}\"", truth[column]);
        with("cell: quotes not doubled", cells.join(","), truth.clone());
        truth[column] = format!("{plain}, 10\"");
        cells[column] = format!("\"{plain}, 10\"\"");
        with(
            "cell: a last quote not doubled",
            cells.join(","),
            truth.clone(),
        );
        truth[column] = format!("x \"{plain}, z\" y");
        cells[column] = format!("\"{}\"", truth[column].replace('"', "\"\""));
        with("cell: quotes doubled", cells.join(","), truth.clone());
    }
}
