use std::process::ExitCode;

use kith_api::{Code, Problem};

/// 0 done, 1 failed and nothing changed, 2 usage, 3 needs a decision, 4 held by another process,
/// 5 wrong passphrase, 6 damaged, 7 newer version.
pub fn code(problem: &Problem) -> ExitCode {
    ExitCode::from(match problem.code {
        Code::NoWorkspace => 2,
        Code::Invalid if is_usage(problem) => 2,
        Code::NeedsDecision | Code::Conflict => 3,
        Code::Held => 4,
        Code::WrongPassphrase => 5,
        Code::Damaged => 6,
        Code::NewerVersion => 7,
        Code::NotAWorkspace
        | Code::NotFound
        | Code::Invalid
        | Code::Canceled
        | Code::ReadOnly
        | Code::DiskFull
        | Code::NotATable
        | Code::Bug
        | Code::Failed => 1,
    })
}

/// What was typed behind one of these options cannot be meant: wrong usage, whatever the files hold.
const OPTIONS: &[&str] = &[
    "columns",
    "date_order",
    "day",
    "delimiter",
    "encoding",
    "enroll",
    "fix",
    "guest",
    "header_line",
    "known_column",
    "known_row",
    "leave",
    "map",
    "mapping",
    "new",
    "new_passphrase",
    "new_session",
    "same",
    "set",
];

fn is_usage(problem: &Problem) -> bool {
    let field = problem
        .details
        .get("field")
        .and_then(|field| field.as_str());
    field.is_some_and(|field| OPTIONS.contains(&field))
}
