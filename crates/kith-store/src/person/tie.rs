use rusqlite::Row;

/// How an affiliation compares with the person's others. A list has room for
/// one: the greatest, which lasts longest, then began last, then was added last.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tie {
    open: bool,
    to_date: Option<String>,
    from_date: Option<String>,
    key: i64,
    /// Where it leads.
    pub(super) organization: i64,
}

impl Tie {
    /// From four columns: last day, first day, key, organization.
    pub(super) fn of_row(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        let to_date: Option<String> = row.get(at)?;
        Ok(Self {
            open: to_date.is_none(),
            to_date,
            from_date: row.get(at + 1)?,
            key: row.get(at + 2)?,
            organization: row.get(at + 3)?,
        })
    }
}
