use kith_model::session::{NewSession, SessionKind};

use super::*;
use crate::desk::Desk;
use crate::{cohort, session};

#[test]
fn a_meeting_is_remembered_by_its_sessions_while_they_are_there() {
    let desk = Desk::new();
    let circle = desk.cohort("2022");
    let program = cohort::get(&desk.read(), circle).unwrap().program;
    let schedule = |on: &str| {
        let starts: kith_model::LocalTime = on.parse().unwrap();
        let new = NewSession::new(program, "Table", SessionKind::Circle, starts, "UTC");
        desk.step(|tx| session::add(tx, new, &[circle])).unwrap()
    };
    let (march, april) = (schedule("2022-03-10T18:00"), schedule("2022-04-10T18:00"));
    let found = || remembered(&desk.read(), "zoom/812").unwrap();
    for id in [march, march, april] {
        desk.step(|tx| remember(tx, "zoom/812", id)).unwrap();
    }
    assert_eq!(found(), [april, march], "each once, the latest first");
    desk.undo();
    assert_eq!(found(), [march], "undo forgets");
    desk.step(|tx| session::delete(tx, march)).unwrap();
    assert!(found().is_empty(), "a session that is gone is no answer");
}
