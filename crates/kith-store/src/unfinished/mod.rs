//! What somebody began to type or to decide and has not sent: kept beside the
//! records, outside of history, so that a lock or an end in the middle loses no word.

use chrono::{DateTime, Duration, Utc};
use rusqlite::{Connection, OptionalExtension, params};

use crate::StoreError;

/// So long nobody came back to it.
const KEPT_DAYS: i64 = 30;

/// The words kept under a name.
pub(crate) fn get(
    conn: &Connection,
    name: &str,
    now: DateTime<Utc>,
) -> Result<Option<String>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("get.sql"))?;
    let words = statement.query_row(params![name, oldest(now)], |row| row.get(0));
    Ok(words.optional()?)
}

/// What was noted before that is over, in milliseconds.
fn oldest(now: DateTime<Utc>) -> i64 {
    (now - Duration::days(KEPT_DAYS)).timestamp_millis()
}

/// Keeps words under a name in place of those before, or forgets them; what lay
/// there for a month goes as well.
pub(crate) fn keep(
    conn: &Connection,
    name: &str,
    words: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    conn.prepare_cached(include_str!("forget.sql"))?
        .execute(params![name, oldest(now), words.is_none()])?;
    if let Some(words) = words {
        conn.prepare_cached(include_str!("keep.sql"))?
            .execute(params![name, words, now.timestamp_millis()])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::test_connection;

    #[test]
    fn words_stay_under_their_name_until_they_are_sent_or_a_month_is_over() {
        let conn = test_connection();
        let day = |days| DateTime::UNIX_EPOCH + Duration::days(days);
        keep(&conn, "a form", Some("Ros"), day(0)).unwrap();
        keep(&conn, "a form", Some("Rosa"), day(1)).unwrap();
        keep(&conn, "another", Some("Bo"), day(2)).unwrap();
        assert_eq!(
            get(&conn, "a form", day(2)).unwrap().as_deref(),
            Some("Rosa"),
            "the last"
        );
        keep(&conn, "another", None, day(3)).unwrap();
        assert_eq!(get(&conn, "another", day(3)).unwrap(), None, "sent");
        keep(&conn, "another", Some("Ines"), day(32)).unwrap();
        assert_eq!(
            get(&conn, "a form", day(33)).unwrap(),
            None,
            "nobody came back to it"
        );
    }
}
