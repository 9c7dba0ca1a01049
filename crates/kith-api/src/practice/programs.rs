//! Four programs, as their facilitators would describe them.

use chrono::Weekday;
use kith_model::cohort::{CommunityStage, Delivery};
use kith_model::enrollment::Role;
use kith_model::lens::SessionRule;
use kith_model::program::ProgramKind;
use kith_model::session::SessionKind;

use super::calendar::Rhythm;
use super::names::{BUSINESSES, CAUSES, FARMS, KITCHENS};

/// A program of the practice workspace.
pub struct Script {
    pub name: &'static str,
    pub kind: ProgramKind,
    pub purpose: &'static str,
    pub domain: Option<&'static str>,
    pub cohorts: &'static [Circle],
}

/// A cohort of it.
pub struct Circle {
    /// `{year}` stands for the anchor's year less `years_back`.
    pub name: &'static str,
    pub number: u32,
    pub years_back: i32,
    pub delivery: Delivery,
    pub cadence: &'static str,
    pub capacity: Option<u32>,
    pub role: Role,
    /// People besides the two who hold the circle.
    pub people: usize,
    pub works: &'static [(&'static [&'static str], &'static str)],
    pub rhythm: Rhythm,
    pub held: u32,
    pub ahead: u32,
    pub session_kind: SessionKind,
    pub rule: SessionRule,
    pub starts: &'static str,
    pub minutes: u32,
    pub place: &'static str,
    /// Titles in turn, from the first session on.
    pub titles: &'static [&'static str],
    /// Stages of the community with months before the anchor and the evidence for each.
    pub stages: &'static [(CommunityStage, u32, &'static str)],
    /// How the circle agreed to be together.
    pub agreements: Option<&'static str>,
    /// Whether it ended with its last session.
    pub over: bool,
}

/// All of them.
pub static SCRIPTS: &[Script] = &[
    Script {
        name: "Emerging Leaders in the Social Sector",
        kind: ProgramKind::Fellowship,
        purpose: "Leaders at the start of their road carry one bold idea into their organization or sector, with a cohort that cheers and supports.",
        domain: Some("Leading for change without losing the people around you"),
        cohorts: &[
            Circle {
                name: "Cohort of {year}",
                number: 1,
                years_back: 1,
                delivery: Delivery::Hybrid,
                cadence: "monthly, third Wednesday",
                capacity: Some(12),
                role: Role::Fellow,
                people: 11,
                works: &[(&CAUSES, "Director"), (&CAUSES, "Program lead")],
                rhythm: Rhythm::Monthly {
                    every: 1,
                    weekday: Weekday::Wed,
                    nth: 3,
                },
                held: 16,
                ahead: 2,
                session_kind: SessionKind::Convening,
                rule: SessionRule::None,
                starts: "13:00",
                minutes: 180,
                place: "Socorro, the old depot",
                titles: &LEADERS,
                stages: &[
                    (
                        CommunityStage::Potential,
                        17,
                        "Eleven strangers with eleven ideas.",
                    ),
                    (
                        CommunityStage::Coalescing,
                        12,
                        "They began to call one another between sessions.",
                    ),
                    (
                        CommunityStage::Maturing,
                        4,
                        "Fellows ran four of the last six sessions themselves.",
                    ),
                ],
                agreements: Some(
                    "Start on time. Ask before advising. What is told here stays here.",
                ),
                over: false,
            },
            Circle {
                name: "Cohort of {year}",
                number: 2,
                years_back: 0,
                delivery: Delivery::Hybrid,
                cadence: "monthly, first Thursday",
                capacity: Some(14),
                role: Role::Fellow,
                people: 12,
                works: &[(&CAUSES, "Organizer"), (&CAUSES, "Coordinator")],
                rhythm: Rhythm::Monthly {
                    every: 1,
                    weekday: Weekday::Thu,
                    nth: 1,
                },
                held: 7,
                ahead: 3,
                session_kind: SessionKind::Convening,
                rule: SessionRule::None,
                starts: "13:00",
                minutes: 180,
                place: "Albuquerque, Second Street",
                titles: &LEADERS,
                stages: &[
                    (
                        CommunityStage::Potential,
                        8,
                        "Twelve letters of welcome went out.",
                    ),
                    (
                        CommunityStage::Coalescing,
                        3,
                        "Pairs formed around three shared questions.",
                    ),
                ],
                agreements: Some(
                    "Start on time. Ask before advising. What is told here stays here.",
                ),
                over: false,
            },
        ],
    },
    Script {
        name: "Real Cost of Farming",
        kind: ProgramKind::DialogueCircle,
        purpose: "Farmers and chefs who never sat in one room talk about what it costs to grow food and what a fair price would be.",
        domain: Some("The real cost of farming and a fair price"),
        cohorts: &[Circle {
            name: "Farmers & Chefs Circle",
            number: 1,
            years_back: 0,
            delivery: Delivery::InPerson,
            cadence: "every six weeks, Mondays",
            capacity: Some(16),
            role: Role::Participant,
            people: 14,
            works: &[(&FARMS, "Grower"), (&KITCHENS, "Chef")],
            rhythm: Rhythm::Weekly {
                every: 6,
                weekday: Weekday::Mon,
            },
            held: 8,
            ahead: 2,
            session_kind: SessionKind::Circle,
            rule: SessionRule::ChathamHouse,
            starts: "18:00",
            minutes: 150,
            place: "The grange hall, Los Lunas",
            titles: &[
                "Who is in the room",
                "A year in one crop",
                "What a plate costs",
                "The price of a bad season",
                "Walking a field together",
                "One menu, one farm",
                "What we can say outside",
                "A fair price, first try",
                "A fair price, second try",
                "What we carry on",
            ],
            stages: &[
                (
                    CommunityStage::Potential,
                    12,
                    "Two trades, two sides of the table.",
                ),
                (
                    CommunityStage::Coalescing,
                    6,
                    "A chef spent a harvest day at a farm, and said so.",
                ),
            ],
            agreements: Some(
                "We may use what we learn. We do not say who said it, or who was here.",
            ),
            over: false,
        }],
    },
    Script {
        name: "Native Entrepreneur in Residence",
        kind: ProgramKind::AlumniCircle,
        purpose: "Graduates keep sharing business practices and stories, and find a confidant when a challenge or a success comes up.",
        domain: Some("Building a business that a community can lean on"),
        cohorts: &[Circle {
            name: "Alumni Circle",
            number: 1,
            years_back: 0,
            delivery: Delivery::Online,
            cadence: "every quarter",
            capacity: None,
            role: Role::Alum,
            people: 16,
            works: &[(&BUSINESSES, "Owner")],
            rhythm: Rhythm::Monthly {
                every: 3,
                weekday: Weekday::Tue,
                nth: 2,
            },
            held: 4,
            ahead: 1,
            session_kind: SessionKind::Reunion,
            rule: SessionRule::Confidential,
            starts: "17:30",
            minutes: 90,
            place: "Online",
            titles: &[
                "Winter stories",
                "Asks and offers",
                "A challenge each",
                "Who helped whom",
                "Winter stories, again",
            ],
            stages: &[(
                CommunityStage::Stewardship,
                12,
                "Graduates call the meetings now.",
            )],
            agreements: None,
            over: false,
        }],
    },
    Script {
        name: "Small Business Weekend",
        kind: ProgramKind::Intensive,
        purpose: "One weekend for people who are about to open their doors: money, permits, neighbors, and a first page.",
        domain: None,
        cohorts: &[Circle {
            name: "Weekend of {year}",
            number: 1,
            years_back: 0,
            delivery: Delivery::InPerson,
            cadence: "one weekend",
            capacity: Some(60),
            role: Role::Participant,
            people: 46,
            works: &[(&BUSINESSES, "Founder"), (&BUSINESSES, "Co-owner")],
            rhythm: Rhythm::Weekly {
                every: 1,
                weekday: Weekday::Sat,
            },
            held: 3,
            ahead: 0,
            session_kind: SessionKind::IntensiveDay,
            rule: SessionRule::None,
            starts: "09:00",
            minutes: 360,
            place: "Las Cruces, the library",
            titles: &[
                "Money and permits",
                "Neighbors and first customers",
                "Your first page",
            ],
            stages: &[],
            agreements: None,
            over: true,
        }],
    },
];

static LEADERS: [&str; 18] = [
    "Arriving",
    "A bold idea each",
    "Listening rounds",
    "Budget in plain words",
    "Reading the room",
    "A kitchen night",
    "Hard conversations",
    "Halfway fire",
    "Peer consult I",
    "Who decides",
    "Letting go of a plan",
    "Milestone readings I",
    "Peer consult II",
    "Money and meaning",
    "Holding a circle",
    "Stories for a funder",
    "Milestone readings II",
    "The long table",
];
