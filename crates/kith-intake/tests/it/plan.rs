//! Plans against a workspace in memory.

use kith_intake::people::Nobody;
use kith_intake::plan::{PlanError, Rest};
use kith_intake::{
    Answer, Answers, DateOrder, Decision, Field, Fix, IntakeError, Overrides, Plan, Reading,
    Reason, unwatched,
};
use proptest::prelude::*;

use crate::memory::Memory;

fn reading(text: &str) -> Reading {
    Reading::of(text.as_bytes().to_vec(), &Overrides::default(), &unwatched).expect("reads")
}

fn plan(text: &str, known: &mut Memory) -> Plan {
    Plan::make(&reading(text), "circle", known, &unwatched).expect("plans")
}

fn answered(text: &str, answers: &[(u32, Answer)], rest: Option<Rest>, known: &mut Memory) -> Plan {
    let answers = Answers {
        rows: answers.iter().copied().collect(),
        rest,
    };
    Plan::answered(&reading(text), "circle", &answers, known, &unwatched).expect("plans")
}

fn decisions(plan: &Plan) -> Vec<(u32, Decision, Vec<Reason>)> {
    plan.rows
        .iter()
        .map(|row| (row.line, row.decision, plan.reasons(row).to_vec()))
        .collect()
}

#[test]
fn an_address_with_a_compatible_name_matches_and_with_another_name_asks() {
    let mut known = Memory::default()
        .with("Rosa", "Begay", "rosa@x.org", false)
        .with("Bo", "Ngwenya", "bo@x.org", false);
    let plan = plan(
        "Name,Email\n\"Begay, Rosa M.\",ROSA@x.org\nAda Lindqvist,bo@x.org\n",
        &mut known,
    );
    assert_eq!(
        decisions(&plan),
        [
            (
                2,
                Decision::Match,
                vec![
                    Reason::SameEmail,
                    Reason::Keeps {
                        field: Field::GivenName
                    }
                ]
            ),
            (3, Decision::Review, vec![Reason::SameEmailOtherName])
        ],
        "Rosa is Rosa; Ada writes from Bo's address, which a human must see"
    );
    assert_eq!(
        plan.rows[1].person,
        Some(known.people[1].id),
        "and is shown Bo"
    );
}

#[test]
fn a_name_alone_never_decides_it_asks() {
    let mut known = Memory::default().with("Rosa", "Begay", "rosa@x.org", false);
    let plan = plan(
        "Name,Email\nRosa Begay,other@x.org\nRosa Begay,\nCy Twombly,\n",
        &mut known,
    );
    let found: Vec<Decision> = plan.rows.iter().map(|row| row.decision).collect();
    assert_eq!(
        found,
        [Decision::Review, Decision::Review, Decision::New],
        "only somebody of a new name is new"
    );
}

#[test]
fn an_external_id_decides_unless_the_name_or_the_address_says_otherwise() {
    let mut known = Memory::default()
        .with("Rosa", "Begay", "rosa@x.org", false)
        .with("Bo", "Ngwenya", "bo@x.org", false);
    known.people[0]
        .values
        .push((Field::ExternalId, "S-1".into()));
    let text = "ID,First name,Last name,Email\nS-1,Rosa,Begay,new@x.org\n";
    assert_eq!(
        plan(text, &mut known).rows[0].decision,
        Decision::Match,
        "whatever the address"
    );
    let text = "ID,First name,Last name,Email\nS-1,Ann,Other,\n";
    assert_eq!(
        decisions(&plan(text, &mut known))[0].2,
        [Reason::SameIdOtherName],
        "ids are given away twice, too"
    );
    let text = "ID,First name,Last name,Email\nS-1,Rosa,Begay,bo@x.org\n";
    assert_eq!(
        decisions(&plan(text, &mut known))[0].2,
        [Reason::DifferentPeople],
        "one key each"
    );
    let text = "ID,First name,Last name,Email\nS-2,Rosa,Begay,rosa@x.org\n";
    assert_eq!(
        decisions(&plan(text, &mut known))[0].2,
        [Reason::DifferentIds],
        "another id"
    );
}

#[test]
fn an_address_twice_in_one_file_is_one_person_or_a_question() {
    let text = "Name,Email\nAda Lindqvist,a@x.org\nA. Lindqvist,A@x.org\nBo Ngwenya,a@x.org\nAda Lindqvist,a@x.org\n";
    assert_eq!(
        decisions(&plan(text, &mut Memory::default())),
        [
            (2, Decision::New, vec![Reason::NobodyAlike]),
            (
                3,
                Decision::Skip,
                vec![Reason::SamePersonAsLine { line: 2 }]
            ),
            (
                4,
                Decision::Review,
                vec![Reason::SameEmailAsLine { line: 2 }]
            ),
            (5, Decision::Skip, vec![Reason::SameAsLine { line: 2 }]),
        ],
        "each names the line it repeats"
    );
}

#[test]
fn two_names_that_find_one_nameless_person_are_a_question() {
    let mut known = Memory::default().with("", "", "bo@x.org", false);
    known.people[0].values.push((Field::ExternalId, "3".into()));
    known.people[0].names.clear();
    let text = "Name,Email,ID\nRosa Begay,bo@x.org,\nBo Ngwenya,,3\n";
    let found: Vec<Decision> = plan(text, &mut known)
        .rows
        .iter()
        .map(|row| row.decision)
        .collect();
    assert_eq!(
        found,
        [Decision::Match, Decision::Review],
        "one person cannot be both"
    );
}

#[test]
fn two_people_of_one_name_with_their_own_addresses_are_two_people() {
    let text = "Name,Email\nMaria Garcia,m1@x.org\nMaria Garcia,m2@x.org\nMaria Garcia,\n";
    let found: Vec<Decision> = plan(text, &mut Memory::default())
        .rows
        .iter()
        .map(|row| row.decision)
        .collect();
    assert_eq!(
        found,
        [Decision::New, Decision::New, Decision::Review],
        "the third could be either"
    );
}

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
fn a_human_has_the_last_word_about_a_row() {
    let mut known = Memory::default().with("Rosa", "Begay", "rosa@x.org", false);
    let rosa = known.people[0].id;
    let text = "Name,Email\nRosa Begay,other@x.org\nBo Ngwenya,bo@x.org\n";
    let asked = plan(text, &mut known);
    assert_eq!(
        asked.candidates(&asked.rows[0]),
        [rosa],
        "whom it may be about"
    );
    let same = answered(text, &[(2, Answer::Same(rosa))], None, &mut known);
    assert_eq!(
        (
            decisions(&same)[0].1,
            same.rows[0].fills.iter().collect::<Vec<_>>()
        ),
        (Decision::Match, vec![Field::Email]),
        "the newer address is kept beside the old one"
    );
    let new = answered(
        text,
        &[(2, Answer::New), (3, Answer::Leave)],
        None,
        &mut known,
    );
    assert_eq!(
        decisions(&new),
        [
            (2, Decision::New, vec![Reason::SaidNew]),
            (3, Decision::Skip, vec![Reason::SaidLeave])
        ],
        "also of a row that was clear"
    );
    assert_eq!(
        new.candidates(&new.rows[0]),
        [rosa],
        "and who she is not is known"
    );
}

#[test]
fn an_answer_that_fits_its_row_no_more_is_passed_over() {
    let mut known = Memory::default().with("Rosa", "Begay", "rosa@x.org", false);
    let gone = kith_model::PersonId::from(99);
    let text = "Name,Email\nRosa Begay,\n,\n";
    let found = answered(
        text,
        &[(2, Answer::Same(gone)), (9, Answer::New)],
        None,
        &mut known,
    );
    assert_eq!(
        decisions(&found)[0].1,
        Decision::Review,
        "nobody has that key"
    );
    let found = answered(text, &[(2, Answer::SameAsLine)], None, &mut known);
    assert_eq!(decisions(&found)[0].1, Decision::Review, "no earlier line");
}

#[test]
fn one_answer_for_all_in_doubt_leaves_the_others_alone() {
    let mut known = Memory::default()
        .with("Rosa", "Begay", "rosa@x.org", false)
        .with("Rosa", "Begay", "", false);
    known.people[1].values.push((Field::City, "Taos".into()));
    let text = "Name,Email,City\nRosa Begay,,Taos\nBo,bo@x.org,\nAda,bo@x.org,\n";
    let found = answered(text, &[], Some(Rest::Same), &mut known);
    let told: Vec<_> = found
        .rows
        .iter()
        .map(|row| (row.decision, row.person))
        .collect();
    assert_eq!(
        told,
        [
            (Decision::Match, Some(known.people[1].id)),
            (Decision::New, None),
            (Decision::Skip, None)
        ],
        "the Rosa most like it, Bo as he was, and Ada as Bo's line"
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

fn rows() -> impl Strategy<Value = Vec<[&'static str; 5]>> {
    let names = prop::sample::select(vec![
        "Rosa Begay",
        "Begay, Rosa",
        "R. Begay",
        "Bo Ngwenya",
        "Ada",
        "",
        "Zoë =1+1",
        "محمد علي",
    ]);
    let emails = prop::sample::select(vec![
        "",
        "rosa@x.org",
        "ROSA@x.org",
        "bo@x.org",
        "a@x.org",
        "not an address",
        "a@x.org; b@x.org",
    ]);
    let ids = prop::sample::select(vec!["", "", "", "1", "2", "3"]);
    let cities = prop::sample::select(vec!["", "Taos", "Oslo", "\"<b>\""]);
    let days = prop::sample::select(vec!["", "1990-02-30", "1991-01-13", "13/01/1991", "soon"]);
    prop::collection::vec(
        (names, emails, ids, cities, days)
            .prop_map(|(name, email, id, city, day)| [name, email, id, city, day]),
        1..14,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]
    #[test]
    fn an_applied_plan_has_nothing_left_to_propose(first in rows(), second in rows()) {
        let mut known = Memory::default().with("Rosa", "Begay", "rosa@x.org", true).with("Bo", "Ngwenya", "", false);
        for rows in [first, second] {
            let header = ["Name", "Email", "ID", "City", "Birthday"];
            let mut bytes = Vec::new();
            kith_intake::write::table(&mut bytes, std::iter::once(&header).chain(&rows), kith_intake::write::Style::Exact).expect("memory");
            let reading = Reading::of(bytes, &Overrides { header_line: Some(1), ..Overrides::default() }, &unwatched).expect("reads");
            let Ok(plan) = Plan::make(&reading, "circle", &mut known, &unwatched) else { continue };
            known.apply(&reading, &plan);
            let again = Plan::make(&reading, "circle", &mut known, &unwatched).expect("plans again");
            for row in &again.rows {
                prop_assert!(!matches!(row.decision, Decision::New | Decision::Match), "line {} again: {:?}", row.line, again.reasons(row));
            }
        }
    }
}
