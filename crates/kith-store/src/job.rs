use std::sync::atomic::{AtomicBool, Ordering};

use crate::StoreError;

/// A piece of work that may take a while: tells how far it is, and can be
/// asked to stop. It looks at the flag between rows and leaves nothing behind.
pub struct Job {
    canceled: AtomicBool,
    report: Box<dyn Fn(u64, u64) + Send + Sync>,
}

impl Job {
    /// `report` gets what is done and the whole, in whatever the work counts.
    pub fn new(report: impl Fn(u64, u64) + Send + Sync + 'static) -> Self {
        Self {
            canceled: AtomicBool::new(false),
            report: Box::new(report),
        }
    }

    /// Nobody looks on.
    pub fn quiet() -> Self {
        Self::new(|_, _| {})
    }

    /// Asks the work to stop at the next row.
    pub fn cancel(&self) {
        self.canceled.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked it to stop.
    pub fn is_canceled(&self) -> bool {
        self.canceled.load(Ordering::Relaxed)
    }

    /// Tells how far it is.
    ///
    /// # Errors
    /// `Canceled` once somebody asked it to stop.
    pub fn progress(&self, done: u64, whole: u64) -> Result<(), StoreError> {
        if self.is_canceled() {
            return Err(StoreError::Canceled);
        }
        (self.report)(done, whole);
        Ok(())
    }
}

impl std::fmt::Debug for Job {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Job")
            .field("canceled", &self.is_canceled())
            .finish_non_exhaustive()
    }
}
