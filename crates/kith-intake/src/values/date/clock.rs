/// The day, and the time of day where one follows.
pub(super) fn split_time(cell: &str) -> (&str, Option<&str>) {
    let Some(colon) = cell.find(':') else {
        return (cell, None);
    };
    let hour = cell[..colon]
        .trim_end_matches(|letter: char| letter.is_ascii_digit())
        .len();
    let date = cell[..hour].trim_end_matches([' ', ',', 'T', 't', '\u{202f}', '\u{a0}']);
    (date, Some(&cell[hour..]))
}

/// Seconds since midnight of `2:48:05 PM`; what follows, a zone, is not looked at.
pub(super) fn clock(text: &str) -> Option<u32> {
    let end = text
        .find(|letter: char| !letter.is_ascii_digit() && letter != ':')
        .unwrap_or(text.len());
    let mut parts = text[..end].split(':').map(|part| part.parse::<u32>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    let rest = text[end..]
        .trim_start_matches(|letter: char| letter == '.' || letter.is_ascii_digit())
        .trim_start();
    let half = rest.get(..1).map(str::to_ascii_lowercase).filter(|_| {
        rest[1..]
            .trim_start_matches('.')
            .to_ascii_lowercase()
            .starts_with('m')
    });
    let hour = match half.as_deref() {
        Some("p") if hour < 12 => hour + 12,
        Some("a") if hour == 12 => 0,
        _ => hour,
    };
    (hour < 24 && minute < 60 && second < 61).then(|| hour * 3600 + minute * 60 + second.min(59))
}
