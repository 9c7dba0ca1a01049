/// Seconds of a part of a day, as a spreadsheet keeps a time of day or a length without its
/// format: `0.7708` is 18:30, `0.0417` an hour. Few digits leave some seconds open; a whole
/// minute among them is what was meant.
pub(crate) fn day_part(cell: &str) -> Option<u32> {
    let cell = cell.trim();
    let (whole, digits) = cell.split_once(['.', ','])?;
    let is_part = matches!(whole, "" | "0")
        && (1..=17).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    let part: f64 = format!("0.{digits}").parse().ok().filter(|_| is_part)?;
    let seconds = part * 86_400.0;
    let minute = (seconds / 60.0).round() * 60.0;
    let open = 43_200.0 / 10_f64.powi(digits.len() as i32);
    let meant = if (minute - seconds).abs() <= open.clamp(0.5, 30.0) {
        minute
    } else {
        seconds.round()
    };
    Some(meant as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_day_are_times_and_lengths() {
        for (cell, seconds) in [
            ("0.7708", Some(66_600)),
            ("0.770833333333333", Some(66_600)),
            ("0,7708", Some(66_600)),
            ("0.0417", Some(3600)),
            ("0.0416666666666667", Some(3600)),
            (".5", Some(43_200)),
            ("0.00035", Some(30)),
            ("1.5", None),
            ("0", None),
            ("0.", None),
            ("0.5 h", None),
            ("-0.5", None),
        ] {
            assert_eq!(day_part(cell), seconds, "{cell:?}");
        }
    }
}
