use encoding_rs::ISO_2022_JP;

use super::arbiter;
use super::charset::Charset;
use super::home;
use super::utf16;
use crate::{Foreign, IntakeError};

/// How much is looked at for control characters.
const LOOK: usize = 16 * 1024;

/// The encodings that bytes without a mark may be in, the most likely first;
/// one alone where nothing else comes into question.
pub(super) fn encodings(bytes: &[u8], locale: Option<&str>) -> Result<Vec<Charset>, IntakeError> {
    if let Some(utf16) = utf16::by_zeros(bytes) {
        return Ok(vec![utf16]);
    }
    if is_binary(&bytes[..bytes.len().min(LOOK)]) {
        return Err(IntakeError::NotText {
            found: Foreign::Binary,
        });
    }
    if is_iso_2022_jp(bytes) {
        return Ok(vec![Charset::Web(ISO_2022_JP)]);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(vec![Charset::UTF_8]);
    }
    if is_utf8_at_heart(bytes) {
        return Ok(vec![Charset::UTF_8, home::page(locale)]);
    }
    Ok(arbiter::rank(bytes, locale))
}

/// Text holds a control character now and then; a program or a picture is full of them.
fn is_binary(look: &[u8]) -> bool {
    let controls = look
        .iter()
        .filter(|&&byte| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B));
    controls.count() * 10 > look.len()
}

/// Japanese mail: ASCII that switches to another table by an escape sequence.
fn is_iso_2022_jp(bytes: &[u8]) -> bool {
    bytes.is_ascii()
        && [&b"\x1B$B"[..], b"\x1B$@"]
            .into_iter()
            .any(|switch| memchr::memmem::find(bytes, switch).is_some())
}

/// UTF-8 that somebody damaged in a few places: the letters that are right outnumber those
/// that are not by far.
fn is_utf8_at_heart(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk
            .valid()
            .chars()
            .filter(|letter| !letter.is_ascii())
            .count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    right >= 4 * wrong
}
