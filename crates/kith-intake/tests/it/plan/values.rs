//! What a row says, and what of it is taken.

use kith_intake::people::Nobody;
use kith_intake::plan::PlanError;
use kith_intake::{
    DateOrder, Decision, Field, Fix, IntakeError, Overrides, Plan, Reading, Reason, unwatched,
};

use super::{decisions, plan, reading};
use crate::memory::Memory;

#[test]
fn somebody_in_the_cohort_already_is_only_filled_and_never_overwritten() {
    let mut known = Memory::default()
        .with("Rosa", "Begay", "rosa@x.org", true)
        .with("Bo", "Ngwenya", "bo@x.org", true);
    known.people[0].values.push((Field::City, "Taos".into()));
    let plan = plan(
        "Name,Email,City,Company\nRosa Begay,rosa@x.org,Santa Fe,Blue Corn\nBo Ngwenya,bo@x.org,,\n",
        &mut known,
    );
    let rosa = &plan.rows[0];
    assert_eq!(
        (rosa.decision, rosa.enrolls),
        (Decision::Match, false),
        "something is left to fill"
    );
    assert_eq!(
        rosa.fills.iter().collect::<Vec<_>>(),
        [Field::Organization],
        "the empty field"
    );
    assert_eq!(
        plan.reasons(rosa),
        [
            Reason::SameEmail,
            Reason::InCohort,
            Reason::Keeps { field: Field::City }
        ],
        "and Taos stays, said aloud"
    );
    assert_eq!(
        plan.rows[1].decision,
        Decision::Skip,
        "nothing is left for Bo"
    );
}

#[test]
fn a_column_in_which_no_birth_date_stands_keeps_nobody_out() {
    for [one, other] in [["1980", "1981"], ["March 1980", "May 1981"]] {
        let text =
            format!("Name,Email,Birthday\nRosa Begay,r@x.org,{one}\nBo Ngwenya,b@x.org,{other}\n");
        let read = reading(&text);
        let column = &read.mapping.columns[2];
        assert_eq!(
            (column.field, column.because.words()),
            (None, "the header says so, the cells do not"),
            "kept with its rows and said: {one}"
        );
        let found = decisions(&plan(&text, &mut Memory::default()));
        assert!(
            found.iter().all(|row| row.1 == Decision::New),
            "everybody comes in: {found:?}"
        );
        let told = Overrides {
            columns: vec![(3, Some(Field::BirthDate))],
            ..Overrides::default()
        };
        let told = Reading::of(text.into(), &told, &unwatched).expect("reads");
        let told = Plan::make(&told, "circle", &mut Nobody, &unwatched).expect("plans");
        assert_eq!(
            decisions(&told)[0],
            (2, Decision::Error, vec![Reason::NotADate { column: 3 }]),
            "where somebody says that it is one it is held to it"
        );
    }
    let text =
        "Name,Email,Birthday\nRosa Begay,r@x.org,1980年3月4日\nBo N,b@x.org,1981년 3월 4일\n";
    let read = reading(text);
    let days: Vec<_> = read
        .rows()
        .map(|row| kith_intake::plan::draft(&read, row).0)
        .map(|draft| draft.get(Field::BirthDate).map(str::to_owned))
        .collect();
    let expected = ["1980-03-04", "1981-03-04"].map(|day| Some(day.to_owned()));
    assert_eq!(days, expected, "one way to read them");
}

#[test]
fn people_under_a_wrong_header_come_with_the_address_they_have() {
    let text = "name,email,phone\nrosa@x.org,Rosa,575 555 0100\nbo@x.org,Bo,575 555 0101\n";
    let read = reading(text);
    let people: Vec<_> = read
        .rows()
        .map(|row| kith_intake::plan::draft(&read, row).0)
        .map(|draft| draft.get(Field::Email).map(str::to_owned))
        .collect();
    let expected = ["rosa@x.org", "bo@x.org"].map(|address| Some(address.to_owned()));
    assert_eq!(people, expected, "and no name that is none");
    let names: Vec<_> = read.rows().map(|row| read.name(row)).collect();
    assert_eq!(names, ["", ""], "which somebody may still say");
}

#[test]
fn the_emergency_contact_in_a_group_of_its_own_is_not_the_person() {
    let text = "Primary,,Emergency,\nName,Phone,Name,Phone\nRosa Begay,575 555 0100,Bo N,575 555 0101\nCy Tso,575 555 0102,Di L,575 555 0103\n";
    let read = reading(text);
    assert_eq!(read.warnings, [], "nothing is there more than once");
    let fields: Vec<_> = read
        .mapping
        .columns
        .iter()
        .map(|column| column.field)
        .collect();
    let expected = [Some(Field::FullName), Some(Field::Phone), None, None];
    assert_eq!(fields, expected, "hers alone");
    let names: Vec<_> = read.rows().map(|row| read.name(row)).collect();
    assert_eq!(names, ["Rosa Begay", "Cy Tso"], "both rows are people");
}

#[test]
fn a_day_that_does_not_exist_stops_its_row_and_an_unclear_one_stays_out() {
    let text =
        "Name,Email,Birthday\nRosa Begay,r@x.org,02/30/1990\nBo Ngwenya,b@x.org,03/14/1990\n";
    let found = plan(text, &mut Memory::default());
    assert_eq!(
        decisions(&found)[0],
        (2, Decision::Error, vec![Reason::NoSuchDay { column: 3 }]),
        "line and column"
    );
    let text = "Name,Email,Birthday\nRosa Begay,r@x.org,03/04/1990\n";
    let unclear = reading(text);
    let plan = Plan::make(&unclear, "circle", &mut Nobody, &unwatched).expect("plans");
    assert_eq!(
        plan.reasons(&plan.rows[0]),
        [Reason::NobodyAlike, Reason::AmbiguousDate { column: 3 }],
        "Rosa comes without it"
    );
    let told = Overrides {
        date_order: Some(DateOrder::Dmy),
        ..Overrides::default()
    };
    let told = Reading::of(text.as_bytes().to_vec(), &told, &unwatched).expect("reads");
    let (draft, wrong) = kith_intake::plan::draft(&told, told.table.record(1));
    assert_eq!(
        (draft.get(Field::BirthDate), wrong),
        (Some("1990-04-03"), vec![]),
        "until somebody says which"
    );
}

#[test]
fn a_table_that_names_nobody_is_refused_and_a_row_that_does_is_an_error() {
    let refused = Plan::make(
        &reading("Shed,Acres\nNorth,12\nSouth,9\n"),
        "circle",
        &mut Nobody,
        &unwatched,
    );
    assert_eq!(
        refused,
        Err(PlanError::Intake(IntakeError::NobodyNamed { columns: 2 })),
        "sheds are not people"
    );
    let plan = plan(
        "Name,Email,City\nRosa,r@x.org,Taos\n,,Oslo\nBo,b@x.org,Rome\n",
        &mut Memory::default(),
    );
    assert_eq!(
        decisions(&plan)[1],
        (3, Decision::Error, vec![Reason::Nameless]),
        "nobody in Oslo"
    );
}

#[test]
fn a_cell_put_right_is_read_and_the_file_stays_as_it_was() {
    let text = "Name,Email,Birthday\nRosa Begay,r@@x.org,1990-02-30\nBo,b@x.org,1991-01-13\n";
    let fix = |column, value: &str| Fix {
        line: 2,
        column,
        value: value.to_owned(),
    };
    let overrides = Overrides {
        fixes: vec![fix(2, " r@x.org "), fix(3, "")],
        ..Overrides::default()
    };
    let reading = Reading::of(text.into(), &overrides, &unwatched).expect("reads");
    let plan = Plan::make(&reading, "circle", &mut Nobody, &unwatched).expect("plans");
    assert_eq!(
        decisions(&plan)[0],
        (2, Decision::New, vec![Reason::NobodyAlike]),
        "nothing is wrong with it now"
    );
    let record = reading.table.record(1);
    assert_eq!(
        (
            record.get(1),
            reading.cell(record, 1),
            reading.cell(record, 2)
        ),
        ("r@@x.org", "r@x.org", ""),
        "the cell of the file, and what it was put right to"
    );
}

#[test]
fn unmapped_columns_are_named_and_passwords_are_not_among_them() {
    let plan = plan(
        "Name,Email,Favorite soil,Password\nRosa,r@x.org,loam,secret\n",
        &mut Memory::default(),
    );
    assert_eq!(
        plan.unmapped,
        ["Favorite soil"],
        "kept, and the password is not"
    );
}

#[test]
fn planning_can_be_stopped() {
    let stopped = Plan::make(
        &reading("Name,Email\nRosa,r@x.org\n"),
        "circle",
        &mut Nobody,
        &|_, _| false,
    );
    assert_eq!(
        stopped,
        Err(PlanError::Intake(IntakeError::Canceled)),
        "at the first chance"
    );
}

#[test]
fn a_birthday_without_its_year_is_told_and_fills_nothing() {
    for born in ["--03-07", "--0307", "03/14"] {
        let text = format!("Name,Email,Birthday\nRosa Begay,r@x.org,{born}\n");
        assert_eq!(
            decisions(&plan(&text, &mut Memory::default()))[0],
            (
                2,
                Decision::New,
                vec![Reason::NobodyAlike, Reason::NoYear { column: 3 }]
            ),
            "{born}"
        );
        let mut known = Memory::default().with("Rosa", "Begay", "r@x.org", true);
        assert_eq!(
            plan(&text, &mut known).rows[0].decision,
            Decision::Skip,
            "nobody is filled with {born}"
        );
    }
}

#[test]
fn a_date_that_nobody_is_held_with_keeps_no_row_out_and_asks_nothing() {
    let text = "Name,Email,Registered,Checked in\nRosa Begay,r@x.org,Yes,No\nBo N,b@x.org,03/04/2026,2026-02-30\n";
    assert_eq!(
        decisions(&plan(text, &mut Memory::default())),
        [
            (2, Decision::New, vec![Reason::NobodyAlike]),
            (3, Decision::New, vec![Reason::NobodyAlike])
        ],
        "whatever stands there"
    );
}

#[test]
fn what_stands_for_no_date_keeps_no_row_out() {
    for born in [
        "0/0/00",
        "0000-00-00",
        "00/00/0000",
        "1900-01-00",
        "--",
        "n/a",
    ] {
        let text =
            format!("Name,Email,Birthday\nRosa Begay,r@x.org,{born}\nBo N,b@x.org,1990-03-01\n");
        assert_eq!(
            decisions(&plan(&text, &mut Memory::default()))[0],
            (2, Decision::New, vec![Reason::NobodyAlike]),
            "{born}"
        );
    }
}

#[test]
fn a_status_that_is_no_stage_and_a_wish_about_letters_are_said_with_their_row() {
    let text = "Name,Email,Status,Do Not Email\nRosa Begay,r@x.org,Refunded,Yes\nBo N,b@x.org,Waitlist,No\n";
    assert_eq!(
        decisions(&plan(text, &mut Memory::default())),
        [
            (
                2,
                Decision::New,
                vec![
                    Reason::NobodyAlike,
                    Reason::UnknownStage { column: 3 },
                    Reason::NotToBeWritten { column: 4 }
                ]
            ),
            (3, Decision::New, vec![Reason::NobodyAlike])
        ],
        "Bo says nothing out of the way"
    );
}
