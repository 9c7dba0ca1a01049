//! Keys are unique across laptops and contiguous within a batch: 20 random bits
//! for the device, then a sequence of 43.

use std::cell::Cell;
use std::ops::Range;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};

use crate::StoreError;

/// Bits of a key below the device's prefix.
const SEQUENCE_BITS: u32 = 43;

/// Registers this device in the workspace, if it is not yet, and gives out its
/// keys on this connection from now on. `name` is what tells this device from
/// others that open the same file, and stays the same from opening to opening.
/// `random` fills bytes.
///
/// # Errors
/// When the workspace cannot be written.
pub fn claim(
    conn: &Connection,
    name: &str,
    now: DateTime<Utc>,
    mut random: impl FnMut(&mut [u8]) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let known: Option<i64> = conn
        .query_row("SELECT prefix FROM device WHERE name = ?1", [name], |row| {
            row.get(0)
        })
        .optional()?;
    let prefix = match known {
        Some(prefix) => prefix,
        None => register(conn, name, now, &mut random)?,
    };
    conn.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS this_device (prefix INTEGER NOT NULL); DELETE FROM temp.this_device;",
    )?;
    conn.execute(
        "INSERT INTO temp.this_device (prefix) VALUES (?1)",
        [prefix],
    )?;
    Ok(())
}

fn register(
    conn: &Connection,
    name: &str,
    now: DateTime<Utc>,
    random: &mut impl FnMut(&mut [u8]) -> Result<(), StoreError>,
) -> Result<i64, StoreError> {
    loop {
        let mut bytes = [0; 4];
        random(&mut bytes)?;
        let prefix = i64::from(u32::from_le_bytes(bytes) & 0xf_ffff);
        let added = conn.execute(
            "INSERT INTO device (prefix, name, next_sequence, created_at) VALUES (?1, ?2, 1, ?3) ON CONFLICT DO NOTHING",
            params![prefix, name, now.timestamp_millis()],
        )?;
        if added == 1 {
            return Ok(prefix);
        }
    }
}

/// Gives out keys within one transaction, and forgets them with it.
#[derive(Debug)]
pub(crate) struct Keys<'c> {
    conn: &'c Connection,
    taken: Cell<Option<(i64, i64)>>,
}

impl<'c> Keys<'c> {
    pub(crate) const fn new(conn: &'c Connection) -> Self {
        Self {
            conn,
            taken: Cell::new(None),
        }
    }

    /// `count` keys in a row.
    pub(crate) fn next(&self, count: u32) -> Result<Range<i64>, StoreError> {
        let (prefix, next) = match self.taken.get() {
            Some(taken) => taken,
            None => self.conn.query_row(
                "SELECT prefix, next_sequence FROM device JOIN temp.this_device USING (prefix)",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?,
        };
        let end = next + i64::from(count);
        self.taken.set(Some((prefix, end)));
        let base = prefix << SEQUENCE_BITS;
        Ok(base + next..base + end)
    }

    /// Writes down how far it came.
    pub(crate) fn save(&self) -> Result<(), StoreError> {
        if let Some((prefix, next)) = self.taken.get() {
            self.conn
                .prepare_cached("UPDATE device SET next_sequence = ?2 WHERE prefix = ?1")?
                .execute([prefix, next])?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::test_connection;

    fn claimed(conn: &Connection, name: &str, bytes: &[[u8; 4]]) -> usize {
        let mut asked = 0;
        claim(conn, name, DateTime::UNIX_EPOCH, |random| {
            random.copy_from_slice(&bytes[asked]);
            asked += 1;
            Ok(())
        })
        .unwrap();
        asked
    }

    #[test]
    fn keys_are_contiguous_and_go_on_where_the_last_transaction_ended() {
        let conn = test_connection();
        claimed(&conn, "laptop", &[[1, 0, 0, 0]]);
        let keys = Keys::new(&conn);
        assert_eq!(
            keys.next(3).unwrap(),
            (1 << 43) + 1..(1 << 43) + 4,
            "three in a row"
        );
        assert_eq!(keys.next(1).unwrap().start, (1 << 43) + 4, "and the next");
        keys.save().unwrap();
        let keys = Keys::new(&conn);
        assert_eq!(
            keys.next(1).unwrap().start,
            (1 << 43) + 5,
            "in the next transaction, too"
        );
    }

    #[test]
    fn keys_of_a_transaction_that_failed_are_given_out_again() {
        let conn = test_connection();
        claimed(&conn, "laptop", &[[1, 0, 0, 0]]);
        let first = Keys::new(&conn).next(5).unwrap();
        assert_eq!(
            Keys::new(&conn).next(5).unwrap(),
            first,
            "nothing was saved"
        );
    }

    #[test]
    fn each_device_has_a_prefix_of_its_own_and_keeps_it() {
        let conn = test_connection();
        assert_eq!(
            claimed(&conn, "laptop", &[[1, 0, 0, 0]]),
            1,
            "a new device draws"
        );
        assert_eq!(
            claimed(&conn, "desktop", &[[1, 0, 0, 0], [2, 0, 0, 0]]),
            2,
            "and draws again where the prefix is another's"
        );
        assert_eq!(
            Keys::new(&conn).next(1).unwrap().start,
            (2 << 43) + 1,
            "the desktop's"
        );
        assert_eq!(
            claimed(&conn, "laptop", &[]),
            0,
            "a known device draws nothing"
        );
        assert_eq!(
            Keys::new(&conn).next(1).unwrap().start,
            (1 << 43) + 1,
            "the laptop's"
        );
    }

    #[test]
    fn the_greatest_prefix_still_makes_a_positive_key() {
        let conn = test_connection();
        claimed(&conn, "laptop", &[[0xff; 4]]);
        let key = Keys::new(&conn).next(1).unwrap().start;
        assert!(key > 0, "63 bits: {key}");
        assert_eq!(key >> 43, 0xf_ffff, "20 of them for the device");
    }
}
