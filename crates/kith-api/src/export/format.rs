use std::path::Path;

use crate::problem::Problem;

/// How a table is written, as the ending of its place says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFormat {
    /// Text with commas.
    Csv,
    /// An Excel workbook.
    Workbook,
    /// Contact cards.
    Cards,
    /// An iCalendar file.
    Calendar,
}

impl TableFormat {
    /// By the ending; a name without one is a CSV.
    ///
    /// # Errors
    /// `invalid` for an ending that is none of `among`.
    pub fn of(path: &Path, among: &[Self]) -> Result<Self, Problem> {
        let Some(ending) = path.extension() else {
            return Ok(Self::Csv);
        };
        let mut found = among.iter().copied();
        let found = found.find(|format| ending.eq_ignore_ascii_case(format.ending()));
        found.ok_or_else(|| {
            let endings: Vec<String> = among
                .iter()
                .map(|format| format!(".{}", format.ending()))
                .collect();
            Problem::invalid(
                "place",
                format!("Choose a name that ends with {}.", endings.join(" or ")),
            )
        })
    }

    /// How its files end.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Workbook => "xlsx",
            Self::Cards => "vcf",
            Self::Calendar => "ics",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_says_the_format_and_no_other_is_taken() {
        let of = |name: &str| {
            TableFormat::of(Path::new(name), &[TableFormat::Csv, TableFormat::Workbook])
        };
        assert_eq!(
            of("out.CSV").expect("a table"),
            TableFormat::Csv,
            "however written"
        );
        assert_eq!(
            of("out.xlsx").expect("a table"),
            TableFormat::Workbook,
            "a workbook"
        );
        assert_eq!(
            of("out").expect("a table"),
            TableFormat::Csv,
            "without an ending"
        );
        assert_eq!(
            of("out.ods").expect_err("not that").message,
            "Choose a name that ends with .csv or .xlsx.",
            "what can be had is told"
        );
    }
}
