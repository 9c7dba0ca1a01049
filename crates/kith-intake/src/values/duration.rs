use kith_model::match_key::fold;

/// No column has more hours than this in two parts: `65:05` counts minutes and seconds.
const MOST_HOURS: u32 = 24;

/// A length of time in seconds: `1h 20m 3s`, `1 hr and 2 min`, `1h05`, `58 min`, `1:02:03`,
/// `PT1H2M`. `None` for anything else, a bare number among it: that has no unit.
pub fn seconds(cell: &str) -> Option<u32> {
    let cell = fold(cell);
    let cell = cell.strip_prefix("pt").unwrap_or(&cell);
    if cell.contains(':') {
        by_clock(cell)
    } else {
        by_units(cell)
    }
}

/// The same of a column that counts minutes and seconds: `65:05`.
pub(crate) fn minutes_and_seconds(cell: &str) -> Option<u32> {
    match two_parts(cell) {
        Some((minutes, seconds)) => minutes.checked_mul(60)?.checked_add(seconds),
        None => seconds(cell),
    }
}

/// Whether a cell of two parts has more before its colon than any meeting has hours.
pub(crate) fn is_past_hours(cell: &str) -> bool {
    two_parts(cell).is_some_and(|(first, _)| first > MOST_HOURS)
}

fn two_parts(cell: &str) -> Option<(u32, u32)> {
    let (first, second) = cell.trim().split_once(':')?;
    let second: u32 = second.parse().ok()?;
    Some((first.parse().ok()?, second)).filter(|_| second < 60)
}

/// `h:mm:ss`; two parts are hours and minutes.
fn by_clock(cell: &str) -> Option<u32> {
    let parts: Vec<u32> = cell
        .split(':')
        .map(|part| part.trim().parse().ok())
        .collect::<Option<_>>()?;
    match *parts.as_slice() {
        [hours, minutes] if minutes < 60 => hours.checked_mul(3600)?.checked_add(minutes * 60),
        [hours, minutes, seconds] if minutes < 60 && seconds < 60 => {
            hours.checked_mul(3600)?.checked_add(minutes * 60 + seconds)
        }
        _ => None,
    }
}

fn by_units(cell: &str) -> Option<u32> {
    let mut total = 0.0;
    let mut before = 0.0;
    let mut rest = cell.trim();
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let digits = rest
            .find(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',')
            .unwrap_or(rest.len());
        let number: f64 = rest[..digits].replace(',', ".").parse().ok()?;
        let after = rest[digits..].trim_start();
        let letters = after
            .find(|letter: char| !letter.is_alphabetic())
            .unwrap_or(after.len());
        // "1h05": minutes behind hours need no word.
        let unit = match (&after[..letters], after.is_empty()) {
            ("", true) if before == 3600.0 && number < 60.0 => 60.0,
            (word, _) => unit(word)?,
        };
        total += number * unit;
        before = unit;
        rest = after_and(after[letters..].trim_start_matches(|letter: char| {
            letter.is_whitespace() || matches!(letter, '.' | ',')
        }));
    }
    (total <= f64::from(u32::MAX)).then_some(total.round() as u32)
}

/// What stands behind "and", in the languages of the header list.
fn after_and(rest: &str) -> &str {
    let mut words = rest.splitn(2, char::is_whitespace);
    match (words.next(), words.next()) {
        (Some("and" | "y" | "e" | "et" | "und" | "en" | "och" | "&"), Some(next)) => {
            next.trim_start()
        }
        _ => rest,
    }
}

fn unit(word: &str) -> Option<f64> {
    match word {
        "s" | "sec" | "secs" | "second" | "seconds" | "segundo" | "segundos" | "sek"
        | "sekunde" | "sekunden" | "seg" | "seconde" | "secondes" | "seconden" | "secondo"
        | "secondi" | "sekund" | "sekunder" => Some(1.0),
        "m" | "min" | "mins" | "minute" | "minutes" | "minuto" | "minutos" | "minuten"
        | "minuti" | "minuut" | "minut" | "minuter" => Some(60.0),
        "h" | "hr" | "hrs" | "hour" | "hours" | "hora" | "horas" | "std" | "stunde" | "stunden"
        | "heure" | "heures" | "ora" | "ore" | "u" | "uur" | "uren" | "tim" | "timme"
        | "timmar" => Some(3600.0),
        "d" | "day" | "days" => Some(86_400.0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_meeting_tools_write_them() {
        for (cell, length) in [
            ("1h 20m 3s", Some(4803)),
            ("3h", Some(10_800)),
            ("58 min", Some(3480)),
            ("1 hr 2 min", Some(3720)),
            ("01:02:03", Some(3723)),
            ("1:30", Some(5400)),
            ("PT1H2M", Some(3720)),
            ("1,5 h", Some(5400)),
            ("1u 8m 32s", Some(4112)),
            ("1 uur", Some(3600)),
            ("1 uur 5 minuten 3 seconden", Some(3903)),
            ("1h05", Some(3900)),
            ("1 h 05", Some(3900)),
            ("1 hora y 5 minutos", Some(3900)),
            ("1 h y 2 min", Some(3720)),
            ("5 minutes and 3 seconds", Some(303)),
            ("5 minutes et 3 secondes", Some(303)),
            ("5 minuti e 3 secondi", Some(303)),
            ("1 Stunde und 5 Minuten", Some(3900)),
            ("1 tim 5 min", Some(3900)),
            ("1 timme 5 minuter", Some(3900)),
            ("1h90", None),
            ("5 min and", None),
            ("45", None),
            ("soon", None),
            ("", None),
            ("99999999999999h", None),
            ("99999999999:00:00", None),
        ] {
            assert_eq!(seconds(cell), length, "{cell:?}");
        }
    }

    #[test]
    fn more_than_any_hours_are_minutes() {
        assert!(is_past_hours("65:05"), "no meeting lasts 65 hours");
        assert!(
            !is_past_hours("1:30") && !is_past_hours("65:05:00"),
            "hours"
        );
        assert_eq!(minutes_and_seconds("58:03"), Some(3483), "in such a column");
        assert_eq!(minutes_and_seconds("1:02:03"), Some(3723), "three parts");
    }
}
