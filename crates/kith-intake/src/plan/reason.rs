use kith_model::enrollment::Stage;

use crate::Field;

/// Why a row was decided as it was. Lines and columns count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Nobody in the workspace or above in the file is alike.
    NobodyAlike,
    /// Kith's own id, from a table it wrote.
    SameKithId,
    /// The same id of another tool.
    SameExternalId,
    /// The same address, and a name that fits.
    SameEmail,
    /// The same address, and the row gives no name.
    SameEmailUnnamed,
    /// The same address, but the name is another.
    SameEmailOtherName,
    /// The same id, but the name is another.
    SameIdOtherName,
    /// The same short number as an id, as other lists have it, too, and something else is another.
    SameCountedId,
    /// One of the two names is a couple's, and the other is not.
    OneOfTwo,
    /// Somebody of this name is known; a name alone decides nothing.
    SameName,
    /// Name and much else are alike, and nothing contradicts.
    Alike {
        /// How much, over 90.
        points: u32,
    },
    /// Somebody known is like it, not enough to be sure.
    MaybeAlike {
        /// How much, from 40 to 90.
        points: u32,
    },
    /// Id or address fit, but the birth date is another.
    OtherBirthday,
    /// Who it is is sure by id, name and a place or a way to reach them; the birth date is another, and
    /// a human says which is right.
    WhichBirthday,
    /// Another row fits the same known person as well.
    OtherRowFits {
        /// Its line.
        line: u32,
    },
    /// Id and address point to different people.
    DifferentPeople,
    /// Address and name fit, but the ids of the other tool differ.
    DifferentIds,
    /// More than one known person fits.
    SeveralFit {
        /// How many.
        people: u32,
    },
    /// Several people fit whom a human told apart; all that the row says is one of them.
    ToldApart {
        /// How many.
        people: u32,
    },
    /// Everything in the row stands on an earlier line too.
    SameAsLine {
        /// The earlier line.
        line: u32,
    },
    /// An earlier line is about the same person.
    SamePersonAsLine {
        /// The earlier line.
        line: u32,
    },
    /// An earlier line has the same address and another name.
    SameEmailAsLine {
        /// The earlier line.
        line: u32,
    },
    /// An earlier line has the same id or address, and another birth date.
    OtherBirthdayAsLine {
        /// The earlier line.
        line: u32,
    },
    /// An earlier line has the same id and another name or id.
    SameIdAsLine {
        /// The earlier line.
        line: u32,
    },
    /// An earlier line has the same name, and one of the two nothing else to tell them apart.
    SameNameAsLine {
        /// The earlier line.
        line: u32,
    },
    /// An earlier line is about somebody alike in name and much else.
    AlikeAsLine {
        /// The earlier line.
        line: u32,
    },
    /// An earlier line about the same person says something else.
    OtherThanLine {
        /// The earlier line.
        line: u32,
        /// Which field.
        field: Field,
    },
    /// The row was imported before.
    ImportedBefore,
    /// The row waits in the tray from an earlier import.
    WaitsInTray,
    /// A human said that it is this person.
    SaidSame,
    /// A human said that it is nobody known.
    SaidNew,
    /// A human left the row out.
    SaidLeave,
    /// The person is in the cohort already.
    InCohort,
    /// The person stands on the target cohort's list and left, or was not chosen: nobody is
    /// enrolled anew by a file.
    WasInCohort,
    /// A field holds something else already, which stays.
    Keeps {
        /// Which field.
        field: Field,
    },
    /// A field holds the same, which stays, as the file writes it in more than one way.
    TwoWays {
        /// Which field.
        field: Field,
    },
    /// The file has them at a stage that no file takes them to from where they are.
    NoStep {
        /// Where they are.
        from: Stage,
        /// Where the file has them.
        to: Stage,
    },
    /// The person has several seats in the cohort, and the row fits none of them.
    SeveralSeats,
    /// The calendar has no such day.
    NoSuchDay {
        /// Where the cell stands.
        column: u32,
    },
    /// A cell in a column of dates is none.
    NotADate {
        /// Where the cell stands.
        column: u32,
    },
    /// Day and month could be either way round; the date stays out until somebody says.
    AmbiguousDate {
        /// Where the cell stands.
        column: u32,
    },
    /// A birth date without its century stays out until somebody says.
    NoCentury {
        /// Where the cell stands.
        column: u32,
    },
    /// The cell is no e-mail address; it is kept with the row and matches nobody.
    NotAnAddress {
        /// Where the cell stands.
        column: u32,
    },
    /// A birthday without its year, which no person is held with; the cell is kept with the row.
    NoYear {
        /// Where the cell stands.
        column: u32,
    },
    /// A status that is no stage of Kith's, so that the usual one comes in; the cell is kept
    /// with the row.
    UnknownStage {
        /// Where the cell stands.
        column: u32,
    },
    /// The person asked not to be written to, and comes in so.
    NotToBeWritten {
        /// Where the cell stands.
        column: u32,
    },
    /// The value comes in as somebody said that it is written.
    Respelled {
        /// Where the cell stands.
        column: u32,
    },
    /// The row has neither name nor address nor id.
    Nameless,
}

impl Reason {
    /// Whether it is about what comes in with a row, and means nothing where none does.
    pub(super) fn says_what_comes_in(self) -> bool {
        matches!(
            self,
            Self::Respelled { .. }
                | Self::NoYear { .. }
                | Self::UnknownStage { .. }
                | Self::NotToBeWritten { .. }
        )
    }

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NobodyAlike => "nobody_alike",
            Self::SameKithId => "same_kith_id",
            Self::SameExternalId => "same_external_id",
            Self::SameEmail => "same_email",
            Self::SameEmailUnnamed => "same_email_unnamed",
            Self::SameEmailOtherName => "same_email_other_name",
            Self::SameIdOtherName => "same_id_other_name",
            Self::SameCountedId => "same_counted_id",
            Self::OneOfTwo => "one_of_two",
            Self::SameName => "same_name",
            Self::Alike { .. } => "alike",
            Self::MaybeAlike { .. } => "maybe_alike",
            Self::OtherBirthday => "other_birthday",
            Self::WhichBirthday => "which_birthday",
            Self::OtherRowFits { .. } => "other_row_fits",
            Self::DifferentPeople => "different_people",
            Self::DifferentIds => "different_ids",
            Self::SeveralFit { .. } => "several_fit",
            Self::ToldApart { .. } => "told_apart",
            Self::SameAsLine { .. } => "same_as_line",
            Self::SamePersonAsLine { .. } => "same_person_as_line",
            Self::SameEmailAsLine { .. } => "same_email_as_line",
            Self::OtherBirthdayAsLine { .. } => "other_birthday_as_line",
            Self::SameIdAsLine { .. } => "same_id_as_line",
            Self::SameNameAsLine { .. } => "same_name_as_line",
            Self::AlikeAsLine { .. } => "alike_as_line",
            Self::OtherThanLine { .. } => "other_than_line",
            Self::ImportedBefore => "imported_before",
            Self::WaitsInTray => "waits_in_tray",
            Self::SaidSame => "said_same",
            Self::SaidNew => "said_new",
            Self::SaidLeave => "said_leave",
            Self::InCohort => "in_cohort",
            Self::WasInCohort => "was_in_cohort",
            Self::Keeps { .. } => "keeps",
            Self::TwoWays { .. } => "two_ways",
            Self::NoStep { .. } => "no_step",
            Self::SeveralSeats => "several_seats",
            Self::NoSuchDay { .. } => "no_such_day",
            Self::NotADate { .. } => "not_a_date",
            Self::AmbiguousDate { .. } => "ambiguous_date",
            Self::NoCentury { .. } => "no_century",
            Self::NotAnAddress { .. } => "not_an_address",
            Self::NoYear { .. } => "no_year",
            Self::UnknownStage { .. } => "unknown_stage",
            Self::NotToBeWritten { .. } => "not_to_be_written",
            Self::Respelled { .. } => "respelled",
            Self::Nameless => "nameless",
        }
    }

    /// The earlier line that the row was held against.
    pub fn line(self) -> Option<u32> {
        match self {
            Self::SameAsLine { line }
            | Self::SamePersonAsLine { line }
            | Self::SameEmailAsLine { line }
            | Self::OtherBirthdayAsLine { line }
            | Self::SameIdAsLine { line }
            | Self::SameNameAsLine { line }
            | Self::AlikeAsLine { line }
            | Self::OtherThanLine { line, .. } => Some(line),
            _ => None,
        }
    }

    /// The same of another table, in which the earlier line has another number.
    #[must_use]
    pub fn renumbered(self, number: impl Fn(u32) -> u32) -> Self {
        match self {
            Self::SameAsLine { line } => Self::SameAsLine { line: number(line) },
            Self::SamePersonAsLine { line } => Self::SamePersonAsLine { line: number(line) },
            Self::SameEmailAsLine { line } => Self::SameEmailAsLine { line: number(line) },
            Self::OtherBirthdayAsLine { line } => Self::OtherBirthdayAsLine { line: number(line) },
            Self::SameIdAsLine { line } => Self::SameIdAsLine { line: number(line) },
            Self::SameNameAsLine { line } => Self::SameNameAsLine { line: number(line) },
            Self::AlikeAsLine { line } => Self::AlikeAsLine { line: number(line) },
            Self::OtherRowFits { line } => Self::OtherRowFits { line: number(line) },
            Self::OtherThanLine { line, field } => Self::OtherThanLine {
                line: number(line),
                field,
            },
            other => other,
        }
    }

    /// The column with something to put right, where there is one.
    pub fn column(self) -> Option<u32> {
        match self {
            Self::NoSuchDay { column }
            | Self::NotADate { column }
            | Self::AmbiguousDate { column }
            | Self::NoCentury { column }
            | Self::NoYear { column }
            | Self::NotAnAddress { column } => Some(column),
            _ => None,
        }
    }

    /// A phrase for a person.
    pub fn words(self) -> String {
        match self {
            Self::NobodyAlike => "nobody like this is known".to_owned(),
            Self::SameKithId => "Kith's own id".to_owned(),
            Self::SameExternalId => "same id".to_owned(),
            Self::SameEmail => "same e-mail address, and the name fits".to_owned(),
            Self::SameEmailUnnamed => "same e-mail address, and no name in the row".to_owned(),
            Self::SameEmailOtherName => {
                "same e-mail address as somebody of another name".to_owned()
            }
            Self::SameIdOtherName => "same id as somebody of another name".to_owned(),
            Self::SameCountedId => "same short number as an id; the rest differs".to_owned(),
            Self::OneOfTwo => "one of the names is a couple's; is it the same person?".to_owned(),
            Self::SameName => "somebody of this name is known; is it the same person?".to_owned(),
            Self::Alike { points } => format!("name and much else agree: {points} of 100"),
            Self::MaybeAlike { points } => {
                format!("somebody known is like this: {points} of 100; is it the same person?")
            }
            Self::OtherBirthday => {
                "id or e-mail address fit, but the birth date is another".to_owned()
            }
            Self::WhichBirthday => {
                "id, name and more are the same, but the birth date is another: which is right?"
                    .to_owned()
            }
            Self::OtherRowFits { line } => format!("line {line} fits the same person as well"),
            Self::DifferentPeople => "id and e-mail address belong to different people".to_owned(),
            Self::DifferentIds => "name and e-mail address fit, but the id is another".to_owned(),
            Self::SeveralFit { people } => format!("{people} people fit"),
            Self::ToldApart { people } => {
                format!("all it says is one of {people} people whom you told apart")
            }
            Self::SameAsLine { line } => format!("says the same as line {line}"),
            Self::SamePersonAsLine { line } => format!("same person as line {line}"),
            Self::SameEmailAsLine { line } => {
                format!("same e-mail address as line {line}, another name")
            }
            Self::OtherBirthdayAsLine { line } => {
                format!("id or e-mail address as on line {line}, but the birth date is another")
            }
            Self::SameIdAsLine { line } => {
                format!("does not go with line {line}, which has the same id or address")
            }
            Self::SameNameAsLine { line } => {
                format!("same name as line {line}; is it the same person?")
            }
            Self::AlikeAsLine { line } => {
                format!("name and much else agree with line {line}; is it the same person?")
            }
            Self::OtherThanLine { line, field } => {
                format!("{} is another than on line {line}", field.label())
            }
            Self::ImportedBefore => "imported before".to_owned(),
            Self::WaitsInTray => "waits in the tray from an earlier import".to_owned(),
            Self::SaidSame => "you said that it is the same person".to_owned(),
            Self::SaidNew => "you said that it is somebody else".to_owned(),
            Self::SaidLeave => "you left it out".to_owned(),
            Self::InCohort => "already in the cohort".to_owned(),
            Self::WasInCohort => {
                "on this cohort's list before, and not in it now: enroll them by hand if they are back".to_owned()
            }
            Self::Keeps { field } => format!("{} differs and stays as it is", field.label()),
            Self::TwoWays { field } => format!(
                "{} differs and stays as it is: the file writes it in more than one way",
                field.label()
            ),
            Self::NoStep { from, to } => format!(
                "{} differs and stays as it is: no file takes anybody from {} to {}",
                Field::Status.label(),
                from.label(),
                to.label()
            ),
            Self::SeveralSeats => {
                "more than one seat in the cohort: change role and stage by hand".to_owned()
            }
            Self::NoSuchDay { column } => format!("column {column}: the calendar has no such day"),
            Self::NotADate { column } => format!("column {column}: not a date"),
            Self::AmbiguousDate { column } => format!("column {column}: day first or month first?"),
            Self::NoCentury { column } => format!("column {column}: the year has no century"),
            Self::NotAnAddress { column } => format!("column {column}: not an e-mail address"),
            Self::NoYear { column } => {
                format!("column {column}: a birthday without its year; it is kept with the row")
            }
            Self::UnknownStage { column } => {
                format!("column {column}: no stage that Kith knows; it is kept with the row")
            }
            Self::NotToBeWritten { column } => {
                format!("column {column}: asked not to be written to, and comes in so")
            }
            Self::Respelled { column } => {
                format!("column {column}: comes in as you said that it is written")
            }
            Self::Nameless => "neither name nor e-mail address nor id".to_owned(),
        }
    }
}
