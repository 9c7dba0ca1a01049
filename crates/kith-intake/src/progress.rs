use crate::IntakeError;

/// Told now and then how far long work has come, as (done, total) in units of
/// that work; answers `false` to stop it.
pub type Progress<'a> = &'a dyn Fn(u64, u64) -> bool;

/// For callers who neither watch nor stop.
pub fn unwatched(_done: u64, _total: u64) -> bool {
    true
}

/// Reports, and turns "stop" into the error that unwinds the work.
pub(crate) fn report(progress: Progress<'_>, done: u64, total: u64) -> Result<(), IntakeError> {
    if progress(done, total) {
        Ok(())
    } else {
        Err(IntakeError::Canceled)
    }
}
