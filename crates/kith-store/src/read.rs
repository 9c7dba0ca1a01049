use rusqlite::Connection;

/// A look at the workspace, for as long as the store thread grants it.
#[derive(Debug, Clone, Copy)]
pub struct Read<'c> {
    conn: &'c Connection,
}

impl<'c> Read<'c> {
    pub(crate) fn new(conn: &'c Connection) -> Self {
        Self { conn }
    }

    /// For the nouns' own SQL; nobody outside this room sees it.
    pub(crate) fn conn(&self) -> &'c Connection {
        self.conn
    }
}
