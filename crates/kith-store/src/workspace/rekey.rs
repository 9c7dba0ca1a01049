use std::io::Read as _;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use kith_model::step::StepKind;

use super::backups::folder_of;
use super::key::{Key, Passphrase};
use super::words::RecoveryWords;
use super::{Reason, Workspace};
use crate::StoreError;
use crate::job::Job;

impl Workspace {
    /// Sets, changes or takes away the passphrase: every page is written anew
    /// in one transaction, under the same salt. Older backups keep the old
    /// passphrase, so one is made under the new.
    ///
    /// # Errors
    /// Whatever kept it from being written; the old passphrase stays then.
    pub(crate) fn rekey(
        &mut self,
        new: &Passphrase,
        at: DateTime<Utc>,
    ) -> Result<Option<RecoveryWords>, StoreError> {
        let key = Key::derive(new, &self.salt);
        // From here on the newest backup says nothing about this file: the old
        // passphrase still opens it, and the file would be called damaged.
        if let Err(reason) = self.backups().speak(&self.path, None) {
            tracing::warn!(%reason, "the data folder does not take notes");
        }
        self.conn
            .execute_batch(&key.pragma("rekey", &self.salt))
            .map_err(|error| self.why(error.into()))?;
        self.key = key;
        // It is done: what fails from here on must not keep the words back.
        let told = self
            .say(!new.is_none())
            .and_then(|()| self.tell(StepKind::PassphraseChanged, at, |_| Ok(())))
            .and_then(|()| self.back_up(Reason::Passphrase, at, &Arc::new(Job::quiet())));
        if let Err(reason) = told {
            tracing::warn!(%reason, "no entry or no backup under the new passphrase");
        }
        Ok((!new.is_none()).then(|| RecoveryWords::of(&self.key)))
    }

    /// SQLCipher gives one error for all that can keep it from writing. The
    /// likeliest is a disk without room for a journal as large as the file.
    fn why(&self, error: StoreError) -> StoreError {
        let room = || -> std::io::Result<()> {
            let bytes = std::fs::metadata(&self.path)?.len();
            let mut scratch = tempfile::tempfile_in(folder_of(&self.path))?;
            std::io::copy(&mut std::io::repeat(0).take(bytes), &mut scratch)?;
            scratch.sync_all()
        };
        match room() {
            Ok(()) => error,
            Err(reason) => StoreError::io(&self.path, reason),
        }
    }
}
