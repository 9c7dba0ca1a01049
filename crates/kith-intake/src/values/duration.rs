use kith_model::match_key::fold;

/// A length of time in seconds: `1h 20m 3s`, `1 hr 2 min`, `58 min`, `1:02:03`,
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
    let mut rest = cell.trim();
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let digits =
            rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',')?;
        let number: f64 = rest[..digits].replace(',', ".").parse().ok()?;
        let after = rest[digits..].trim_start();
        let letters = after
            .find(|letter: char| !letter.is_alphabetic())
            .unwrap_or(after.len());
        total += number * unit(&after[..letters])?;
        rest = after[letters..].trim_start_matches(|letter: char| {
            letter.is_whitespace() || matches!(letter, '.' | ',')
        });
    }
    (total <= f64::from(u32::MAX)).then_some(total.round() as u32)
}

fn unit(word: &str) -> Option<f64> {
    match word {
        "s" | "sec" | "secs" | "second" | "seconds" | "segundo" | "segundos" | "sek"
        | "sekunden" | "seg" => Some(1.0),
        "m" | "min" | "mins" | "minute" | "minutes" | "minuto" | "minutos" | "minuten"
        | "minuti" => Some(60.0),
        "h" | "hr" | "hrs" | "hour" | "hours" | "hora" | "horas" | "std" | "stunde" | "stunden"
        | "heure" | "heures" | "ora" | "ore" => Some(3600.0),
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
            ("45", None),
            ("soon", None),
            ("", None),
            ("99999999999999h", None),
            ("99999999999:00:00", None),
        ] {
            assert_eq!(seconds(cell), length, "{cell:?}");
        }
    }
}
