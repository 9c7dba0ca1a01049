//! Whatever comes in, the room answers with a table or a sentence.

use kith_intake::Overrides;
use proptest::prelude::*;

use crate::always;

fn overrides() -> impl Strategy<Value = Overrides> {
    let delimiter = prop::option::weighted(
        0.3,
        prop::sample::select(vec![',', ';', '\t', '"', ' ', 'a']),
    );
    let quote = prop::option::weighted(
        0.2,
        prop::option::of(prop::sample::select(vec!['"', '\'', ','])),
    );
    let header_line = prop::option::weighted(0.2, 0..4_u32);
    let encoding = prop::option::weighted(
        0.2,
        prop::sample::select(vec![
            "utf-8",
            "utf-16-le",
            "cp1252",
            "shift_jis",
            "iso-2022-jp",
        ]),
    );
    (delimiter, quote, header_line, encoding).prop_map(
        |(delimiter, quote, header_line, encoding)| Overrides {
            delimiter,
            quote,
            header_line,
            encoding: encoding.map(str::to_owned),
            ..Overrides::default()
        },
    )
}

proptest! {
    #[test]
    fn any_bytes_are_a_table_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..300), overrides in overrides()) {
        always::table(&bytes, &overrides);
    }

    #[test]
    fn any_text_that_looks_like_a_table_is_one_or_an_error(
        header in prop::option::of(prop::sample::select(vec!["Name,Email,Birthday\n", "Name;Duration;Join time\r\n", "sep=;\nID;First name;Notes\n", "\u{FEFF}\"Kith ID\",\"Notes\"\r\n", "kith_id,Name\r\n"])),
        body in "([,;\t\"' \r\n=@./:-]|[0-9]{1,4}|[a-z]{1,3}|Rosa|Total|1\\. S|é|م|\u{0}|\u{FEFF}|a@b\\.c){0,60}",
        overrides in overrides(),
    ) {
        let text = format!("{}{body}", header.unwrap_or_default());
        always::table(text.as_bytes(), &overrides);
    }
}
