//! Long bytes, as they are kept: LZ4 behind their length.

use crate::StoreError;
use crate::error::Damage;

pub(crate) fn pack(bytes: &[u8]) -> Vec<u8> {
    lz4_flex::compress_prepend_size(bytes)
}

pub(crate) fn unpack(packed: &[u8]) -> Result<Vec<u8>, StoreError> {
    lz4_flex::decompress_size_prepended(packed).map_err(|_| unreadable())
}

/// The file holds something that Kith never wrote.
pub(crate) fn unreadable() -> StoreError {
    StoreError::Damaged {
        what: Damage::Malformed,
        newest_backup: None,
    }
}
