use super::charset::Charset;

/// How much is looked at.
const LOOK: usize = 16 * 1024;

/// UTF-16 without a mark. No text holds the character NUL, so where zeros stand
/// on one side of the pairs only, they are halves of letters; and read from that
/// side the text has line breaks and separators, and no half of a surrogate alone.
pub(super) fn by_zeros(bytes: &[u8]) -> Option<Charset> {
    let look = &bytes[..bytes.len().min(LOOK) & !1];
    if look.len() < 4 {
        return None;
    }
    let zeros = |side: usize| {
        let half = look.iter().skip(side).step_by(2);
        half.filter(|&&byte| byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let (few, many) = (even.min(odd), even.max(odd));
    if many * 50 < look.len() / 2 || few * 10 > many {
        return None;
    }
    let big = even > odd;
    let units = || {
        look.chunks_exact(2).map(move |pair| match (big, pair) {
            (true, &[high, low]) | (false, &[low, high]) => u16::from_be_bytes([high, low]),
            _ => 0,
        })
    };
    let ends = units().any(|unit| matches!(unit, 0x0A | 0x0D | 0x09 | 0x2C | 0x3B));
    let broken = char::decode_utf16(units()).filter(Result::is_err).count();
    // The last letter may have been cut through.
    let fits = ends && broken <= 1 && !units().any(|unit| matches!(unit, 1..=8 | 0xFFFE));
    fits.then_some(if big {
        Charset::UTF_16BE
    } else {
        Charset::UTF_16LE
    })
}
