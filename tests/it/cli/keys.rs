use support::kith::{Answer, Desk, PASSPHRASE};

#[test]
fn a_passphrase_comes_from_the_first_line_of_a_file() {
    let desk = Desk::new();
    let file = desk.write("secret", format!("{PASSPHRASE}\nnot this\n"));
    desk.kith(["new", "w.kith", "--passphrase-file", file])
        .done();
    desk.on(["check", "--passphrase-file", file]).done();
    desk.unlocked(["check"]).done();
    desk.on(["check"]).with_code(5);
}

#[test]
fn no_argument_takes_a_passphrase() {
    let desk = Desk::with_protected_workspace();
    for name in ["--passphrase", "-p", "--password"] {
        desk.on(["check", name, PASSPHRASE]).with_code(2);
    }
}

#[test]
fn a_weak_passphrase_is_told_and_accepted() {
    let desk = Desk::new();
    let new = Answer::of(
        desk.command(["new", "w.kith"])
            .env("KITH_PASSPHRASE", "abc"),
    );
    new.done().saying("weak");
    let strong = Answer::of(
        desk.command(["new", "v.kith"])
            .env("KITH_PASSPHRASE", PASSPHRASE),
    )
    .done();
    assert!(
        !strong.err.contains("weak"),
        "a long one is not called weak: {}",
        strong.err
    );
}

#[test]
fn recovery_words_are_shown_once_and_change_with_the_passphrase() {
    let desk = Desk::new();
    let made = Answer::of(
        desk.command(["new", "w.kith", "--json"])
            .env("KITH_PASSPHRASE", PASSPHRASE),
    )
    .json();
    let first = made["recovery_words"].as_array().expect("words").clone();
    assert_eq!(first.len(), 24, "24 words");
    let mut change = desk.command(["-w", "w.kith", "passphrase", "--json"]);
    change
        .env("KITH_PASSPHRASE", PASSPHRASE)
        .env("KITH_NEW_PASSPHRASE", "another long one for rye");
    let changed = Answer::of(&mut change).json();
    assert_ne!(
        changed["recovery_words"], made["recovery_words"],
        "the words are the key, and the key is new"
    );
    desk.unlocked(["check"]).with_code(5);
    Answer::of(
        desk.command(["-w", "w.kith", "check"])
            .env("KITH_PASSPHRASE", "another long one for rye"),
    )
    .done();
}

#[test]
fn protection_is_taken_away_and_put_back() {
    let desk = Desk::with_protected_workspace();
    desk.unlocked(["passphrase", "--remove"])
        .done()
        .saying("not protected");
    desk.on(["check"]).done();
    let file = desk.write("secret", PASSPHRASE);
    desk.on(["passphrase", "--new-passphrase-file", file])
        .done();
    desk.on(["check"]).with_code(5);
    desk.unlocked(["check"]).done();
}

#[test]
fn a_new_passphrase_leaves_older_backups_or_purges_them() {
    let desk = Desk::with_protected_workspace();
    desk.unlocked(["backup"]).done();
    let change = |old: &str, new: &str, more: &[&str]| {
        let mut change = desk.command(["-w", "w.kith", "passphrase", "--json"]);
        Answer::of(
            change
                .args(more)
                .env("KITH_PASSPHRASE", old)
                .env("KITH_NEW_PASSPHRASE", new),
        )
        .json()
    };
    let kept = change(PASSPHRASE, "second long one of rye", &[]);
    // Regression: the backup made under the new passphrase was counted, too.
    assert_eq!(
        kept["older_backups"], 1,
        "only the older backup keeps the old passphrase: {kept}"
    );
    let purged = change(
        "second long one of rye",
        "third long one of rye",
        &["--purge-backups"],
    );
    assert_eq!(
        purged["older_backups"], 0,
        "none is left that an old passphrase opens"
    );
}

#[test]
fn a_workspace_is_not_written_over() {
    let desk = Desk::with_workspace();
    let before = desk.bytes("w.kith");
    desk.kith(["new", "w.kith", "--no-passphrase"])
        .with_code(1)
        .saying("there already");
    assert!(desk.bytes("w.kith") == before, "not a byte is different");
}

#[test]
fn recovery_words_open_what_the_passphrase_opens() {
    let desk = Desk::new();
    let made = Answer::of(
        desk.command(["new", "w.kith", "--json"])
            .env("KITH_PASSPHRASE", PASSPHRASE),
    )
    .json();
    let words: Vec<&str> = made["recovery_words"]
        .as_array()
        .expect("words")
        .iter()
        .filter_map(|word| word.as_str())
        .collect();
    let file = desk.write("words", words.join(" "));
    desk.on(["check", "--passphrase-file", file]).done();
    let others = desk.write("others", words[1..].join(" "));
    desk.on(["check", "--passphrase-file", others])
        .with_code(5)
        .saying("does not open");
}

#[test]
fn the_new_passphrase_is_asked_for_by_its_own_name_and_is_not_empty() {
    let desk = Desk::with_protected_workspace();
    desk.unlocked(["passphrase"])
        .with_code(2)
        .saying("KITH_NEW_PASSPHRASE");
    let mut change = desk.command(["-w", "w.kith", "passphrase"]);
    change
        .env("KITH_PASSPHRASE", PASSPHRASE)
        .env("KITH_NEW_PASSPHRASE", "");
    Answer::of(&mut change).with_code(2).saying("--remove");
    desk.unlocked(["check"]).done();
    Answer::of(desk.command(["new", "v.kith"]).env("KITH_PASSPHRASE", ""))
        .with_code(2)
        .saying("--no-passphrase");
}
