//! Rows of one table as plain bytes: for each value a mark of its kind, then
//! numbers in as few bytes as they need, texts and blobs behind their length.

use rusqlite::types::{Value, ValueRef};

use crate::StoreError;
use crate::packed::unreadable;

const NULL: u8 = 0;
const INTEGER: u8 = 1;
const REAL: u8 = 2;
const TEXT: u8 = 3;
const BLOB: u8 = 4;

/// Appends a value.
pub(super) fn write(bytes: &mut Vec<u8>, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => bytes.push(NULL),
        ValueRef::Integer(number) => {
            bytes.push(INTEGER);
            number_out(bytes, (number << 1 ^ number >> 63).cast_unsigned());
        }
        ValueRef::Real(number) => {
            bytes.push(REAL);
            bytes.extend(number.to_le_bytes());
        }
        ValueRef::Text(text) => {
            bytes.push(TEXT);
            number_out(bytes, text.len() as u64);
            bytes.extend(text);
        }
        ValueRef::Blob(blob) => {
            bytes.push(BLOB);
            number_out(bytes, blob.len() as u64);
            bytes.extend(blob);
        }
    }
}

/// Takes a value off the front.
pub(super) fn read(bytes: &mut &[u8]) -> Result<Value, StoreError> {
    Ok(match take(bytes, 1)?[0] {
        NULL => Value::Null,
        INTEGER => {
            let number = number_in(bytes)?;
            Value::Integer((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
        }
        REAL => {
            let number = take(bytes, 8)?.try_into().map_err(|_| unreadable())?;
            Value::Real(f64::from_le_bytes(number))
        }
        TEXT => {
            let length = number_in(bytes)?;
            let text = take(bytes, length)?.to_vec();
            Value::Text(String::from_utf8(text).map_err(|_| unreadable())?)
        }
        BLOB => {
            let length = number_in(bytes)?;
            Value::Blob(take(bytes, length)?.to_vec())
        }
        _ => return Err(unreadable()),
    })
}

fn take<'a>(bytes: &mut &'a [u8], length: u64) -> Result<&'a [u8], StoreError> {
    let length = usize::try_from(length).map_err(|_| unreadable())?;
    let (taken, rest) = bytes.split_at_checked(length).ok_or_else(unreadable)?;
    *bytes = rest;
    Ok(taken)
}

/// Seven bits a byte, the low ones first; the high bit says that more follow.
fn number_out(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn number_in(bytes: &mut &[u8]) -> Result<u64, StoreError> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let byte = take(bytes, 1)?[0];
        number |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Ok(number);
        }
    }
    Err(unreadable())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_value() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<i64>().prop_map(Value::Integer),
            (-1e300..1e300).prop_map(Value::Real),
            ".*".prop_map(Value::Text),
            any::<Vec<u8>>().prop_map(Value::Blob),
        ]
    }

    proptest! {
        #[test]
        fn every_value_comes_back_as_it_went(values in prop::collection::vec(any_value(), 0..20)) {
            let mut bytes = Vec::new();
            for value in &values {
                write(&mut bytes, value.into());
            }
            let mut rest = bytes.as_slice();
            for value in &values {
                prop_assert_eq!(&read(&mut rest).unwrap(), value, "in the same order");
            }
            prop_assert!(rest.is_empty(), "nothing more was written than values");
        }

        #[test]
        fn bytes_cut_short_are_an_error_and_no_panic(bytes in any::<Vec<u8>>()) {
            let mut rest = bytes.as_slice();
            while !rest.is_empty() {
                if read(&mut rest).is_err() {
                    break;
                }
            }
        }
    }
}
