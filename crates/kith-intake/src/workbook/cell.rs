use std::borrow::Cow;

use calamine::{DataRef, ExcelDateTime};

/// A cell as text: dates as ISO 8601, numbers as they are, of a formula its last result.
pub(super) fn text<'c>(value: &'c DataRef<'_>) -> Cow<'c, str> {
    match value {
        DataRef::Int(number) => number.to_string().into(),
        DataRef::Float(number) => number.to_string().into(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.into()
        }
        DataRef::SharedString(text) => (*text).into(),
        DataRef::Bool(yes) => truth(*yes).into(),
        DataRef::DateTime(moment) => moment_text(moment).into(),
        DataRef::Error(error) => error.to_string().into(),
        DataRef::Empty => Cow::default(),
    }
}

/// As both programs show it.
pub(super) fn truth(yes: bool) -> &'static str {
    if yes { "TRUE" } else { "FALSE" }
}

fn moment_text(moment: &ExcelDateTime) -> String {
    let days = moment.as_f64();
    if !days.is_finite() || !(0.0..3_000_000.0).contains(&days) {
        return days.to_string();
    }
    if moment.is_duration() {
        let seconds = (days * 86_400.0).round() as u64;
        return format!(
            "{}:{:02}:{:02}",
            seconds / 3600,
            seconds / 60 % 60,
            seconds % 60
        );
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if days < 1.0 {
        return time;
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second) {
        (0, 0, 0) => date,
        _ => format!("{date} {time}"),
    }
}
