//! Reads PDFs back with poppler-utils.

use std::io::Write;
use std::process::{Command, Stdio};

/// The text of a PDF in reading order, zero-width spaces taken out.
pub fn text(pdf: &[u8]) -> String {
    run("pdftotext", &["-enc", "UTF-8", "-", "-"], pdf).replace('\u{200b}', "")
}

/// The same on one line, for words that may be broken across lines.
pub fn line(pdf: &[u8]) -> String {
    text(pdf).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the PDF says of itself.
pub fn about(pdf: &[u8]) -> String {
    run("pdfinfo", &["-"], pdf)
}

/// Its XMP metadata, where PDF/UA is claimed.
pub fn metadata(pdf: &[u8]) -> String {
    run("pdfinfo", &["-meta", "-"], pdf)
}

/// Its tags.
pub fn tags(pdf: &[u8]) -> String {
    run("pdfinfo", &["-struct", "-"], pdf)
}

/// Its tags with the text in them.
pub fn tags_with_text(pdf: &[u8]) -> String {
    run("pdfinfo", &["-struct-text", "-"], pdf)
}

fn run(tool: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
    file.write_all(pdf).expect("the PDF is written");
    let arguments = arguments.iter().map(|argument| {
        // The first dash stands for the file, a second one for standard output.
        if *argument == "-" {
            None
        } else {
            Some(*argument)
        }
    });
    let mut command = Command::new(tool);
    let mut is_file_named = false;
    for argument in arguments {
        match argument {
            Some(argument) => command.arg(argument),
            None if !is_file_named => {
                is_file_named = true;
                command.arg(file.path())
            }
            None => command.arg("-"),
        };
    }
    let output = command
        .stderr(Stdio::null())
        .output()
        .unwrap_or_else(|fault| {
            panic!("{tool} is needed to read PDFs back; install poppler-utils ({fault})")
        });
    assert!(output.status.success(), "{tool} can read the PDF");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
