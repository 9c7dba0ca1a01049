use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::{Foreign, IntakeError};

/// How much is looked at for zeros and control characters.
const LOOK: usize = 16 * 1024;
/// How much chardetng is fed, from shortly before the first byte that is not ASCII.
const FEED: usize = 512 * 1024;

/// The encoding of bytes without a mark.
pub(super) fn encoding(bytes: &[u8]) -> Result<&'static Encoding, IntakeError> {
    if let Some(utf16) = utf16_by_zeros(bytes) {
        return Ok(utf16);
    }
    if is_binary(&bytes[..bytes.len().min(LOOK)]) {
        return Err(IntakeError::NotText {
            found: Foreign::Binary,
        });
    }
    if is_utf8_at_heart(bytes) {
        return Ok(UTF_8);
    }
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let window = &bytes[first.saturating_sub(LOOK)..bytes.len().min(first + FEED)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(window, true);
    Ok(detector.guess(None, Utf8Detection::Deny))
}

/// Latin letters in UTF-16 are every other byte zero, always on the same side.
fn utf16_by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let look = &bytes[..bytes.len().min(LOOK) & !1];
    let pairs = look.len() / 2;
    let zeros = |side: usize| {
        look.iter()
            .skip(side)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    if pairs < 2 || bytes.len() % 2 == 1 {
        None
    } else if odd * 10 > pairs * 4 && even * 20 < pairs {
        Some(UTF_16LE)
    } else if even * 10 > pairs * 4 && odd * 20 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Text holds a control character now and then; a program or a picture is full of them.
fn is_binary(look: &[u8]) -> bool {
    let controls = look
        .iter()
        .filter(|&&byte| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B));
    controls.count() * 10 > look.len()
}

/// Valid UTF-8, or UTF-8 that somebody damaged in a few places: the letters
/// that are right outnumber those that are not by far.
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
    wrong == 0 || right >= 4 * wrong
}
