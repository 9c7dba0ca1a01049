use crate::desk::{Desk, Phase};
use crate::problem::Problem;
use crate::{Done, Nothing};

/// Closes the workspace and forgets its key; the door then asks for the passphrase of the same workspace.
///
/// # Errors
/// None: locking what is not open is no mistake.
pub fn lock(desk: &Desk, _: Nothing) -> Result<Done, Problem> {
    if let Phase::Open(workspace) = desk.phase() {
        desk.enter(Phase::Locked(workspace.path));
    }
    Ok(Done {})
}
