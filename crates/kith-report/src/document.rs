/// A document that was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The PDF itself.
    pub bytes: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
    /// What the person who asked for it should know; empty when it is PDF/UA-1.
    pub notices: Vec<Notice>,
}

/// Why a PDF is tagged, but not certified as universally accessible (PDF/UA-1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// No bundled typeface has these letters; they print as empty boxes. The
    /// text itself can still be searched and copied.
    MissingLetters {
        /// Each letter once, in the order of the document.
        letters: Vec<char>,
    },
    /// The standard was refused for another reason.
    NotUniversal {
        /// The checker's own words.
        reasons: Vec<String>,
    },
}

/// The sheet that a document is laid out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 8.5 by 11 inches.
    #[default]
    Letter,
    /// 210 by 297 millimeters.
    A4,
}

impl Paper {
    /// Typst's name for it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Paper::Letter => "us-letter",
            Paper::A4 => "a4",
        }
    }
}
