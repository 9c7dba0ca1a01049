//! Values of the model as they stand in a column: keys and whole numbers as
//! integers, codes and dates as text, what is absent as NULL.

use chrono::NaiveDate;
use kith_model::attendance::{AttendanceStatus, Expectation, Source};
use kith_model::cohort::{CohortStatus, CommunityStage, Delivery};
use kith_model::contact_point::ContactKind;
use kith_model::custom_field::FieldKind;
use kith_model::enrollment::{ExitReason, Participation, Role, Stage};
use kith_model::lens::{Attribution, Audience, Privacy};
use kith_model::program::{ProgramKind, ProgramStatus};
use kith_model::session::{SessionKind, SessionRule, SessionStatus};
use kith_model::value_alias::ValueField;
use kith_model::{
    AffiliationId, AttendanceId, CohortId, CohortStageId, ContactPointId, CustomFieldId,
    EnrollmentId, ImportBatchId, ImportRowId, LocalTime, OrganizationId, PersonId, ProgramId,
    SessionId, StageEventId, ValueAliasId,
};
use rusqlite::types::{FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Value, ValueRef};
use rusqlite::{Result, Row};

/// A value of one column.
pub(crate) trait Cell: Sized {
    /// From the column.
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self>;
    /// Into the column.
    fn write(&self) -> ToSqlOutput<'_>;
    /// Into a column later on.
    fn keep(self) -> Value {
        match self.write() {
            ToSqlOutput::Owned(value) => value,
            ToSqlOutput::Borrowed(value) => {
                Value::try_from(value).expect("every text of the model is a string")
            }
            _ => unreachable!("a cell is a plain value"),
        }
    }
}

/// A row read from left to right, in the order its SELECT names.
pub(crate) struct Cells<'r, 's> {
    row: &'r Row<'s>,
    at: usize,
}

impl<'r, 's> Cells<'r, 's> {
    pub(crate) const fn of(row: &'r Row<'s>) -> Self {
        Self::after(row, 0)
    }

    /// Without the first columns.
    pub(crate) const fn after(row: &'r Row<'s>, columns: usize) -> Self {
        Self { row, at: columns }
    }

    /// The next column.
    pub(crate) fn take<T: Cell>(&mut self) -> Result<T> {
        let at = self.at;
        self.at += 1;
        let value = self.row.get_ref(at)?;
        T::read(value).map_err(|error| {
            rusqlite::Error::FromSqlConversionFailure(at, value.data_type(), Box::new(error))
        })
    }

    /// The privacy pair: audience, then attribution.
    pub(crate) fn take_privacy(&mut self) -> Result<Privacy> {
        Ok(Privacy {
            audience: self.take()?,
            attribution: self.take()?,
        })
    }
}

/// A cell as a parameter of a statement; see [`bind!`].
pub(crate) struct Bound<'a, T>(pub(crate) &'a T);

impl<T: Cell> ToSql for Bound<'_, T> {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
        Ok(self.0.write())
    }
}

/// Cells as the parameters of a statement, in order.
macro_rules! bind {
    ($($cell:expr),* $(,)?) => {
        [$(&$crate::cell::Bound(&$cell) as &dyn rusqlite::types::ToSql),*].as_slice()
    };
}
pub(crate) use bind;

/// Cells as a row of its own, in order.
macro_rules! cells {
    ($($cell:expr),* $(,)?) => {
        [$($crate::cell::Cell::keep($cell)),*]
    };
}
pub(crate) use cells;

impl<T: Cell> Cell for Option<T> {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Null => Ok(None),
            value => T::read(value).map(Some),
        }
    }

    fn write(&self) -> ToSqlOutput<'_> {
        self.as_ref()
            .map_or(ToSqlOutput::Borrowed(ValueRef::Null), Cell::write)
    }

    fn keep(self) -> Value {
        self.map_or(Value::Null, Cell::keep)
    }
}

impl Cell for String {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(value.as_str()?.to_owned())
    }

    fn write(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Text(self.as_bytes()))
    }

    fn keep(self) -> Value {
        Value::Text(self)
    }
}

/// A list of texts, as JSON.
impl Cell for Vec<String> {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map_err(FromSqlError::other)
    }

    fn write(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Owned(Value::Text(serde_json::json!(self).to_string()))
    }
}

impl Cell for Vec<u8> {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(value.as_blob()?.to_owned())
    }

    fn write(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Blob(self))
    }

    fn keep(self) -> Value {
        Value::Blob(self)
    }
}

impl Cell for i64 {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64()
    }

    fn write(&self) -> ToSqlOutput<'_> {
        integer(*self)
    }
}

impl Cell for u32 {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = value.as_i64()?;
        Self::try_from(number).map_err(|_| FromSqlError::OutOfRange(number))
    }

    fn write(&self) -> ToSqlOutput<'_> {
        integer(i64::from(*self))
    }
}

impl Cell for bool {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(value.as_i64()? != 0)
    }

    fn write(&self) -> ToSqlOutput<'_> {
        integer(i64::from(*self))
    }
}

impl Cell for NaiveDate {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str()?;
        text.parse().map_err(FromSqlError::other)
    }

    fn write(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Owned(Value::Text(self.to_string()))
    }
}

impl Cell for Audience {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(Self::from_bits(value.as_i64()?))
    }

    fn write(&self) -> ToSqlOutput<'_> {
        integer(self.bits())
    }
}

impl Cell for Attribution {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(Self::from_rank(value.as_i64()?))
    }

    fn write(&self) -> ToSqlOutput<'_> {
        integer(self.rank())
    }
}

impl Cell for LocalTime {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(FromSqlError::other)
    }

    fn write(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Owned(Value::Text(self.to_string()))
    }
}

macro_rules! keys {
    ($($Id:ident)*) => {$(
        impl Cell for $Id {
            fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Ok(Self::from(value.as_i64()?))
            }

            fn write(&self) -> ToSqlOutput<'_> {
                integer(self.get())
            }
        }
    )*};
}

keys! {
    AffiliationId CohortId CohortStageId ContactPointId EnrollmentId OrganizationId PersonId
    AttendanceId CustomFieldId ImportBatchId ImportRowId ProgramId SessionId StageEventId ValueAliasId
}

macro_rules! coded {
    ($($Code:ident)*) => {$(
        impl Cell for $Code {
            fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str()?.parse().map_err(FromSqlError::other)
            }

            fn write(&self) -> ToSqlOutput<'_> {
                ToSqlOutput::Borrowed(ValueRef::Text(self.code().as_bytes()))
            }
        }
    )*};
}

coded! {
    AttendanceStatus Expectation SessionKind SessionRule SessionStatus Source CohortStatus CommunityStage ContactKind Delivery ExitReason FieldKind Participation ProgramKind
    ProgramStatus Role Stage ValueField
}

const fn integer(number: i64) -> ToSqlOutput<'static> {
    ToSqlOutput::Borrowed(ValueRef::Integer(number))
}
