use crate::index::terms;

/// A typed text as FTS5 is asked for it: every word as a beginning, and all of
/// them at once.
pub(super) struct Query {
    pub(super) terms: Vec<String>,
}

impl Query {
    /// `None` where nothing is asked for.
    pub(super) fn of(typed: &str) -> Option<Self> {
        let terms = terms(typed);
        (!terms.is_empty()).then_some(Self { terms })
    }

    /// Anywhere in a row.
    pub(super) fn anywhere(&self) -> String {
        self.quoted("*")
    }

    /// In a row's title.
    pub(super) fn in_title(&self) -> String {
        format!("title : ({})", self.quoted("*"))
    }

    /// In a row's title, as whole words.
    pub(super) fn as_title(&self) -> String {
        format!("title : ({})", self.quoted(""))
    }

    fn quoted(&self, after: &str) -> String {
        let terms = self.terms.iter();
        let quoted: Vec<_> = terms.map(|term| quoted(term, after)).collect();
        quoted.join(" AND ")
    }
}

/// In quotes FTS5 knows no operators; a quote within is doubled.
pub(super) fn quoted(term: &str, after: &str) -> String {
    format!("\"{}\"{after}", term.replace('"', "\"\""))
}
