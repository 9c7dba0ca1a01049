use chrono::{DateTime, FixedOffset};

/// Why a report could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// A session has fewer seats than the register has people.
    #[error("session {session} has {seats} seats for {people} people")]
    Seats {
        /// Place of the session in the list, from 0.
        session: usize,
        /// Seats it came with.
        seats: usize,
        /// People of the register.
        people: usize,
    },
    /// The date of making does not fit into a PDF.
    #[error("a document cannot be dated {at}")]
    Date {
        /// The date that was given.
        at: DateTime<FixedOffset>,
    },
    /// A template of ours does not compile: a bug.
    #[error("the template was refused: {messages:?}")]
    Template {
        /// The compiler's words.
        messages: Vec<String>,
    },
    /// The figures could not be written down as JSON: a bug.
    #[error("the figures could not be handed to the template")]
    Json(#[from] serde_json::Error),
}
