use chrono::NaiveDate;
use thiserror::Error;

use crate::match_key::fold;

codes! {
    /// What a field of one's own holds.
    FieldKind, "kind of field";
    Text = "text", "Text";
    Number = "number", "Number";
    Date = "date", "Date";
    YesNo = "yes_no", "Yes or no";
    Choice = "choice", "Choice";
}

/// A text that is no value of its field.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Misfit {
    /// Nothing but a number stands in the field.
    #[error("this is not a number")]
    NotANumber,
    /// Nothing but a day stands in the field.
    #[error("this is not a day")]
    NotADay,
    /// Nothing but yes or no stands in the field.
    #[error("this is neither yes nor no")]
    NotYesNorNo,
    /// Nothing but what can be chosen stands in the field.
    #[error("this is none of {}", choices.join(", "))]
    NotAChoice {
        /// What can be chosen.
        choices: Vec<String>,
    },
}

/// Digits that a number holds without losing any when it is compared.
const DIGITS: usize = 15;

const YES: &[&str] = &["yes", "y", "true", "si", "oui", "ja", "sim"];
const NO: &[&str] = &["no", "n", "false", "non", "nein", "nao"];

impl FieldKind {
    /// A text as a field of this kind keeps it: a number and any other text as typed, a day
    /// as `2026-03-14`, "Yes" and "No", a choice as it is offered. Blanks around it go.
    ///
    /// # Errors
    /// Where it is no value of this kind.
    pub fn value(self, choices: &[String], typed: &str) -> Result<String, Misfit> {
        let typed = typed.trim();
        match self {
            Self::Text => Ok(typed.to_owned()),
            Self::Number if is_number(typed) => Ok(typed.to_owned()),
            Self::Number => Err(Misfit::NotANumber),
            Self::Date => match typed.parse::<NaiveDate>() {
                Ok(day) => Ok(day.to_string()),
                Err(_) => Err(Misfit::NotADay),
            },
            Self::YesNo => match yes_or_no(typed) {
                Some(true) => Ok("Yes".to_owned()),
                Some(false) => Ok("No".to_owned()),
                None => Err(Misfit::NotYesNorNo),
            },
            Self::Choice => {
                let wanted = fold(typed);
                let found = choices.iter().find(|choice| fold(choice) == wanted);
                found.cloned().ok_or_else(|| Misfit::NotAChoice {
                    choices: choices.to_vec(),
                })
            }
        }
    }

    /// The kind that every one of these texts fits: text, unless all are numbers, days, or
    /// yes and no. A choice is for a person to make of it.
    pub fn of_all<'t>(texts: impl Iterator<Item = &'t str> + Clone) -> Self {
        let mut filled = texts.filter(|text| !text.trim().is_empty()).peekable();
        if filled.peek().is_none() {
            return Self::Text;
        }
        let narrow = [Self::YesNo, Self::Number, Self::Date];
        let fits = |kind: &Self| filled.clone().all(|text| kind.value(&[], text).is_ok());
        narrow.into_iter().find(fits).unwrap_or(Self::Text)
    }
}

/// A plain number: digits with at most one point, perhaps a sign before. What begins with
/// a zero is somebody's number for something, and a text.
fn is_number(text: &str) -> bool {
    let bare = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = bare.split_once('.').unwrap_or((bare, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole)
        && digits(part)
        && (whole == "0" || !whole.starts_with('0'))
        && whole.len() + part.len() <= DIGITS
}

fn yes_or_no(text: &str) -> Option<bool> {
    let word = fold(text);
    match (YES.contains(&&*word), NO.contains(&&*word)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(texts: &[&str]) -> FieldKind {
        FieldKind::of_all(texts.iter().copied())
    }

    #[test]
    fn a_column_is_text_unless_every_cell_fits_a_kind() {
        assert_eq!(kind(&["12", "", "-3.5"]), FieldKind::Number, "numbers");
        assert_eq!(kind(&["12", "n/a"]), FieldKind::Text, "but one");
        assert_eq!(kind(&["2026-03-14"]), FieldKind::Date, "a day");
        assert_eq!(kind(&["yes", "N", "Sí"]), FieldKind::YesNo, "yes and no");
        assert_eq!(kind(&["", " "]), FieldKind::Text, "nothing is told");
        for text in ["02139", "+49", "1,200", "1e3", "1234567890123456", "."] {
            assert_eq!(kind(&[text]), FieldKind::Text, "{text} is no plain number");
        }
    }

    #[test]
    fn a_value_is_kept_as_its_kind_writes_it() {
        let choices = ["Small".to_owned(), "Large".to_owned()];
        let kept = |kind: FieldKind, typed: &str| kind.value(&choices, typed);
        assert_eq!(kept(FieldKind::Text, " as is "), Ok("as is".into()), "text");
        assert_eq!(kept(FieldKind::Number, "1.50"), Ok("1.50".into()), "typed");
        assert_eq!(kept(FieldKind::YesNo, "TRUE"), Ok("Yes".into()), "a word");
        assert_eq!(kept(FieldKind::Choice, "LARGE"), Ok("Large".into()), "one");
        assert_eq!(
            kept(FieldKind::Date, "2026-02-30"),
            Err(Misfit::NotADay),
            "the calendar has no such day"
        );
        assert!(
            matches!(kept(FieldKind::Choice, "Huge"), Err(Misfit::NotAChoice { choices }) if choices.len() == 2),
            "what can be chosen is told"
        );
    }

    #[test]
    fn what_is_kept_fits_again() {
        for (kind, typed) in [
            (FieldKind::YesNo, "y"),
            (FieldKind::Number, "0.5"),
            (FieldKind::Date, "2026-03-14"),
        ] {
            let kept = kind.value(&[], typed).expect("it fits");
            assert_eq!(kind.value(&[], &kept), Ok(kept.clone()), "{kept}");
        }
    }
}
