use std::process::ExitCode;

use kith_api::Code;

/// 0 done, 1 failed and nothing changed, 2 usage, 3 needs a decision, 4 held by another process,
/// 5 wrong passphrase, 6 damaged, 7 newer version.
pub fn code(code: Code) -> ExitCode {
    ExitCode::from(match code {
        Code::NeedsDecision | Code::Conflict => 3,
        Code::Held => 4,
        Code::WrongPassphrase => 5,
        Code::Damaged => 6,
        Code::NewerVersion => 7,
        Code::NotAWorkspace
        | Code::NoWorkspace
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
