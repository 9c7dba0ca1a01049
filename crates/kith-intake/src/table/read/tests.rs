use super::*;
use crate::unwatched;

fn read(text: &str) -> (Vec<Vec<String>>, Vec<Trouble>) {
    let (table, troubles) =
        Table::read(text.to_owned(), &Dialect::default(), &unwatched).expect("reads");
    (
        table
            .records()
            .map(|record| record.cells().map(str::to_owned).collect())
            .collect(),
        troubles,
    )
}

#[test]
fn quotes_delimiters_and_breaks_inside_a_quoted_cell_belong_to_it() {
    let (rows, troubles) = read("a,\"b, \"\"c\"\"\r\nd\",\"\"\n\"\"\"\",é\"é\n");
    assert_eq!(
        rows,
        [vec!["a", "b, \"c\"\r\nd", ""], vec!["\"", "é\"é"]],
        "as RFC 4180 says"
    );
    assert!(troubles.is_empty(), "and nothing odd: {troubles:?}");
}

#[test]
fn an_unclosed_quote_names_its_line_and_swallows_no_row() {
    let (rows, troubles) = read("name,note\nAnn,\"hello\nBob,x\nCy,y\n");
    assert_eq!(rows.len(), 4, "every row is still a row: {rows:?}");
    assert_eq!(rows[1], ["Ann", "\"hello"], "the quote is kept as a letter");
    assert_eq!(
        troubles,
        [Trouble::UnclosedQuote { line: 2, column: 2 }],
        "reported where it opened"
    );
    let (rows, troubles) = read("name,note\nAnn,\"hello\nBob,\"x\"\n");
    assert_eq!(rows[2], ["Bob", "x"], "a later quoted cell gives it away");
    assert_eq!(
        troubles,
        [Trouble::UnclosedQuote { line: 2, column: 2 }],
        "on its line again"
    );
}

#[test]
fn quotes_inside_a_quoted_cell_that_are_not_doubled_are_kept_and_reported() {
    let (rows, troubles) = read("1,\"he said \"hi, you\" twice\",2\n3,\"a\"b,\"c\"\n");
    assert_eq!(
        rows,
        [
            vec!["1", "he said \"hi, you\" twice", "2"],
            vec!["3", "ab", "c"]
        ],
        "cells stay apart"
    );
    assert_eq!(
        troubles,
        [
            Trouble::StrayQuote { line: 1, column: 2 },
            Trouble::StrayQuote { line: 2, column: 2 }
        ],
        "both reported"
    );
}

#[test]
fn spaces_around_quotes_are_no_part_of_a_cell() {
    let (rows, troubles) = read("a, \"b, c\" ,d\n1, \"2\", 3\n");
    assert_eq!(
        rows,
        [["a", "b, c", "d"], ["1", "2", " 3"]],
        "bare cells keep theirs"
    );
    assert!(troubles.is_empty(), "nothing odd: {troubles:?}");
}

#[test]
fn quotes_may_be_escaped_instead_of_doubled() {
    let dialect = Dialect {
        escape: Some(b'\\'),
        ..Dialect::default()
    };
    let text = "a,\"she said \\\"hi, you\\\" twice\",\"c:\\\\\"\n".to_owned();
    let (table, troubles) = Table::read(text, &dialect, &unwatched).expect("reads");
    let cells: Vec<&str> = table.record(0).cells().collect();
    assert_eq!(cells, ["a", "she said \"hi, you\" twice", "c:\\"], "undone");
    assert!(troubles.is_empty(), "nothing odd: {troubles:?}");
}

#[test]
fn every_kind_of_line_break_ends_a_record() {
    for text in ["a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2"] {
        assert_eq!(read(text).0, [["a", "b"], ["1", "2"]], "{text:?}");
    }
}

#[test]
fn a_file_of_nothing_but_quotes_is_read_in_one_go() {
    let (rows, _) = read(&"\"a\"b\"".repeat(200_000));
    assert_eq!(rows.len(), 1, "one line, one record");
    let (rows, _) = read(&"\"x\n".repeat(100_000));
    assert_eq!(rows.len(), 100_000, "each line a record");
}

#[test]
fn where_somebody_said_that_there_are_no_quotes_none_are_looked_for() {
    let text = "a,b,c\n1,2,3\n4,'5,6',7\n8,9,10\n";
    let read = |quote| {
        let dialect = Dialect {
            quote,
            lenient: true,
            ..Dialect::default()
        };
        let (table, troubles) = Table::read(text.to_owned(), &dialect, &unwatched).expect("reads");
        let cells: Vec<_> = table.record(2).cells().map(str::to_owned).collect();
        (cells, troubles)
    };
    assert_eq!(
        read(Some(b'"')),
        (
            vec!["4".to_owned(), "5,6".to_owned(), "7".to_owned()],
            vec![Trouble::OtherDialect { line: 3 }]
        ),
        "in other quotes than the rest"
    );
    let (cells, troubles) = read(None);
    assert_eq!(cells, ["4", "'5", "6'", "7"], "as it stands");
    assert!(troubles.is_empty(), "and nothing was mended: {troubles:?}");
}

#[test]
fn a_last_quote_that_is_not_doubled_leaves_the_cells_apart() {
    let (rows, troubles) = read("1,\"Door, 10\"\",\"wet\"\n2,\"Gate, 5\"\",dry\n");
    assert_eq!(
        rows,
        [
            vec!["1", "Door, 10\"", "wet"],
            vec!["2", "Gate, 5\"", "dry"]
        ],
        "an inch is a letter"
    );
    assert_eq!(
        troubles,
        [1, 2].map(|line| Trouble::StrayQuote { line, column: 2 }),
        "and both are told"
    );
}

#[test]
fn a_row_in_other_quotes_is_read_so_where_it_has_as_many_cells_too() {
    let lenient = Dialect {
        lenient: true,
        ..Dialect::default()
    };
    let text = "a,b,c\n1,2,3\n'x','O''Brien','z'\n'x','y, z','two\nlines'\n'tis,'em,x\n";
    let (table, troubles) = Table::read(text.to_owned(), &lenient, &unwatched).expect("reads");
    let rows: Vec<Vec<&str>> = table.records().map(|row| row.cells().collect()).collect();
    assert_eq!(
        rows[2..],
        [
            ["x", "O'Brien", "z"],
            ["x", "y, z", "two\nlines"],
            ["'tis", "'em", "x"]
        ],
        "every cell of it in quotes, or none"
    );
    assert_eq!(
        troubles,
        [3, 4].map(|line| Trouble::OtherDialect { line }),
        "with its line"
    );
}
