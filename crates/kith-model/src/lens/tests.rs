//! The rule against the table of DOMAIN.md §4, and against its own SQL.

use std::collections::HashMap;

use super::*;
use crate::evaluate::{Expression, code};

fn item(preset: AudiencePreset, attribution: Attribution) -> [Privacy; 1] {
    [Privacy {
        audience: preset.audience(),
        attribution,
    }]
}

#[test]
fn each_preset_is_seen_by_those_the_table_names() {
    use AudiencePreset::*;
    let table = [
        (Sealed, "me"),
        (Author, "me"),
        (Team, "me team"),
        (Circle, "me team circle projector"),
        (Office, "me team client"),
        (Client, "me team circle client projector"),
        (Funder, "me team circle client funder projector"),
        (Public, "me team circle client funder public projector"),
    ];
    for (preset, seen_by) in table {
        for &lens in Lens::ALL {
            assert_eq!(
                lens.sees(Matter::Content, &item(preset, Attribution::Named)),
                seen_by.split(' ').any(|code| code == lens.code()),
                "{preset} through {lens}"
            );
        }
    }
}

#[test]
fn a_container_never_loosens_what_lies_in_it() {
    for case in cases() {
        for &lens in Lens::ALL {
            let layers = case.layers();
            let whole = lens.sees(Matter::Content, &layers);
            let each = layers
                .iter()
                .all(|&layer| lens.sees(Matter::Content, &[layer]));
            assert!(
                !whole || each,
                "{lens} sees {case:?} though a layer hides it"
            );
            let rank = lens.attribution(&layers);
            let strictest = layers.iter().map(|layer| lens.attribution(&[*layer])).max();
            assert_eq!(
                Some(rank),
                strictest,
                "{lens} attributes {case:?} by its strictest layer"
            );
        }
    }
}

#[test]
fn under_chatham_house_content_leaves_and_names_do_not() {
    let layers = [Privacy::OPEN, SessionRule::ChathamHouse.privacy()];
    for lens in [Lens::Client, Lens::Funder, Lens::Public] {
        assert!(
            lens.sees(Matter::Content, &layers),
            "{lens} may read what was said"
        );
        let attribution = lens.attribution(&layers);
        assert_eq!(
            attribution,
            Attribution::Unattributed,
            "{lens} may not read who said it"
        );
    }
    assert_eq!(
        Lens::Team.attribution(&layers),
        Attribution::Named,
        "the team was there"
    );
}

#[test]
fn what_may_only_be_counted_is_no_row_for_others() {
    let counted = item(AudiencePreset::Public, Attribution::AggregateOnly);
    for &lens in Lens::ALL {
        assert_eq!(
            lens.sees(Matter::Content, &counted),
            lens.is_inside(),
            "{lens}"
        );
    }
}

#[test]
fn the_projector_is_the_circle_without_contacts_remarks_and_reasons() {
    for case in cases() {
        let layers = case.layers();
        for &matter in Matter::ALL {
            let circle = Lens::Circle.sees(matter, &layers);
            let left_out = !matches!(matter, Matter::Content | Matter::Person);
            assert_eq!(
                Lens::Projector.sees(matter, &layers),
                circle && !left_out,
                "{matter} of {case:?}"
            );
        }
    }
}

#[test]
fn sql_and_rule_agree_on_every_combination() {
    let layers = [
        Layer::pair("i"),
        Layer::mask("p.wishes"),
        Layer::rule("s.rule"),
    ];
    let mut conditions = Vec::new();
    for &lens in Lens::ALL {
        let attribution = Expression::parse(&lens.attribution_sql(&layers));
        let matters = Matter::ALL
            .iter()
            .map(|&matter| (matter, Expression::parse(&lens.sql(matter, &layers))));
        conditions.push((lens, attribution, matters.collect::<Vec<_>>()));
    }
    for case in cases() {
        let whole = case.layers();
        let row = HashMap::from([
            ("i.audience", case.item.audience.bits()),
            ("i.attribution", case.item.attribution.rank()),
            ("p.wishes", case.wishes.bits()),
            ("s.rule", code(case.rule.code())),
        ]);
        for (lens, attribution, matters) in &conditions {
            let rank = lens.attribution(&whole).rank();
            assert_eq!(attribution.value(&row), rank, "{lens}, {case:?}");
            for (matter, condition) in matters {
                let seen = lens.sees(*matter, &whole);
                assert_eq!(
                    condition.value(&row) != 0,
                    seen,
                    "{lens}, {matter}, {case:?}"
                );
            }
        }
    }
}

#[test]
fn a_rule_that_is_not_known_shows_nothing() {
    for &lens in Lens::ALL {
        let condition = Expression::parse(&lens.sql(Matter::Content, &[Layer::rule("s.rule")]));
        let row = HashMap::from([("s.rule", code("from_the_future"))]);
        assert_eq!(condition.value(&row), 0, "{lens} must not guess");
    }
}
