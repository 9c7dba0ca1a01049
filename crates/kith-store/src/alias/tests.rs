use super::*;
use crate::desk::Desk;
use crate::person;

#[test]
fn a_name_is_learned_once_follows_a_merge_and_is_forgotten_by_undo() {
    let desk = Desk::new();
    let (rosa, twin) = (desk.person("Rosa", "Begay"), desk.person("Rosita", "Begay"));
    let names = ["rosie".to_owned(), "nobody".to_owned()];
    let found = || find(&desk.read(), &names).unwrap();
    desk.step(|tx| learn(tx, twin, "rosie")).unwrap();
    desk.step(|tx| learn(tx, twin, "rosie")).unwrap();
    assert_eq!(found(), [(0, twin)], "once");
    desk.step(|tx| person::merge(tx, twin, rosa)).unwrap();
    assert_eq!(found(), [(0, rosa)], "she is Rosa");
    desk.undo();
    desk.step(|tx| learn(tx, rosa, "rosie")).unwrap();
    assert_eq!(found().len(), 2, "two may share a name");
    desk.undo();
    assert_eq!(found(), [(0, twin)], "and undo forgets");
}
