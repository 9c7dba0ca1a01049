//! What the tags of a spreadsheet tell.

use std::borrow::Cow;

use calamine::DataRef;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart};

use crate::IntakeError;
use crate::workbook::{WorkbookError, cell};

/// A cell of which the opening tag was read.
pub(super) struct Begun {
    /// In how many columns it stands.
    pub times: u64,
    /// Over how many rows it reaches, where it reaches over one column.
    pub below: u64,
    /// Its value, where an attribute tells it.
    pub value: Option<String>,
    /// Whether what it holds is its value where it tells none.
    is_string: bool,
    is_error: bool,
}

impl Begun {
    /// Reads what its tag tells.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn of(tag: &BytesStart<'_>) -> Result<Self, IntakeError> {
        let mut begun = Self {
            times: 1,
            below: 1,
            value: None,
            is_string: false,
            is_error: false,
        };
        let mut across = 1;
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(broken)?;
            let told = unescape(&attribute.value).map_err(broken)?;
            match attribute.key.0 {
                "table:number-rows-spanned" => begun.below = told.parse().map_err(broken)?,
                "table:number-columns-spanned" => across = told.parse().map_err(broken)?,
                "table:number-columns-repeated" => begun.times = told.parse().map_err(broken)?,
                "office:value-type" => begun.is_string = told == "string",
                "calcext:value-type" => begun.is_error = told == "error",
                name if begun.value.is_none() => begun.value = value(name, told)?,
                _ => {}
            }
        }
        if across > 1 || begun.times > 1 {
            begun.below = 1;
        }
        Ok(begun)
    }

    /// Whether what it holds is its value; of an error it is, too.
    pub fn is_text(&self) -> bool {
        match &self.value {
            None => self.is_string,
            Some(value) => self.is_error && value.is_empty(),
        }
    }
}

/// What an attribute of a cell says that it is.
fn value(name: &str, told: Cow<'_, str>) -> Result<Option<String>, IntakeError> {
    Ok(Some(match name {
        "office:value" => {
            let number = told.trim().parse().map_err(broken)?;
            cell::text(&DataRef::Float(number)).into_owned()
        }
        "office:string-value" => told.into_owned(),
        "office:date-value" => told.replacen('T', " ", 1),
        "office:time-value" => clock(&told).unwrap_or_else(|| told.into_owned()),
        "office:boolean-value" => cell::truth(told.eq_ignore_ascii_case("true")).to_owned(),
        _ => return Ok(None),
    }))
}

/// `8:30:00` of `PT08H30M00S`.
fn clock(duration: &str) -> Option<String> {
    let (hours, rest) = duration.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?.split('.').next()?;
    let number = |part: &str| part.parse::<u32>().ok();
    Some(format!(
        "{}:{:02}:{:02}",
        number(hours)?,
        number(minutes)?,
        number(seconds)?
    ))
}

/// Adds the letter that a name between `&` and `;` stands for.
pub(super) fn resolve(name: &BytesRef<'_>, text: &mut String) -> Result<(), IntakeError> {
    if let Some(letters) = resolve_xml_entity(name) {
        text.push_str(letters);
    } else if let Some(letter) = name.resolve_char_ref().map_err(broken)? {
        text.push(letter);
    } else {
        return Err(broken("it names a letter that there is not"));
    }
    Ok(())
}

/// What a tag says, by the name it says it under.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, IntakeError> {
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(broken)?;
        if attribute.key.0 == name {
            let told = unescape(&attribute.value).map_err(broken)?;
            return Ok(Some(told.into_owned()));
        }
    }
    Ok(None)
}

pub(super) fn times(tag: &BytesStart<'_>, name: &str) -> Result<u64, IntakeError> {
    let told = attribute(tag, name)?;
    told.map_or(Ok(1), |times| times.parse().map_err(broken))
}

pub(super) fn broken(error: impl std::fmt::Display) -> IntakeError {
    WorkbookError::damaged(&error).into()
}
