use kith_intake::plan;
use kith_model::PersonId;
use serde::Deserialize;

/// What a human said of one row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "RowAnswer", optional_fields = nullable))]
pub struct RowAnswer {
    /// Physical line of the row, from 1.
    pub line: u32,
    /// What.
    pub says: Said,
    /// The known person it is; `null` is whoever the earlier line of the file is about.
    #[serde(default)]
    pub person: Option<PersonId>,
}

/// Who a row is about, as a human said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// The person it was held against.
    Same,
    /// Somebody else.
    New,
    /// Nobody needs the row.
    Leave,
}

/// For the plan.
pub(super) fn answers(said: &[RowAnswer], rest: Option<Said>) -> plan::Answers {
    let answer = |row: &RowAnswer| match (row.says, row.person) {
        (Said::Same, Some(person)) => plan::Answer::Same(person),
        (Said::Same, None) => plan::Answer::SameAsLine,
        (Said::New, _) => plan::Answer::New,
        (Said::Leave, _) => plan::Answer::Leave,
    };
    plan::Answers {
        rows: said.iter().map(|row| (row.line, answer(row))).collect(),
        rest: rest.map(|said| match said {
            Said::Same => plan::Rest::Same,
            Said::New => plan::Rest::New,
            Said::Leave => plan::Rest::Leave,
        }),
    }
}
