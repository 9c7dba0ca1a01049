use encoding_rs::Encoding;

use super::charset::Charset;

/// The page in which Windows writes where the computer is, such as `pl-PL`; the western one
/// where nothing is known of it.
pub(super) fn page(locale: Option<&str>) -> Charset {
    let language = locale.and_then(|locale| locale.split(['-', '_', '.']).next());
    let label: &[u8] = match language.unwrap_or_default() {
        "pl" | "cs" | "sk" | "hu" | "hr" | "bs" | "sl" | "ro" | "sq" => b"windows-1250",
        "ru" | "uk" | "bg" | "mk" | "sr" | "be" => b"windows-1251",
        "el" => b"windows-1253",
        "tr" | "az" => b"windows-1254",
        "he" => b"windows-1255",
        "ar" | "fa" | "ur" => b"windows-1256",
        "et" | "lv" | "lt" => b"windows-1257",
        "vi" => b"windows-1258",
        "th" => b"windows-874",
        "ja" => b"shift_jis",
        "zh" => b"gbk",
        "ko" => b"euc-kr",
        _ => b"windows-1252",
    };
    Charset::Web(Encoding::for_label(label).unwrap_or(encoding_rs::WINDOWS_1252))
}
