//! Which encoding makes the most likely words of bytes that are no UTF-8.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;
use unicode_normalization::UnicodeNormalization;

use super::charset::Charset;
use super::home;
use super::letters::{Pairs, Tongues, cheapest, is_letter};

/// Bytes of lines with foreign letters that are weighed.
const SAMPLE: usize = 48 * 1024;
/// What a byte costs that an encoding does not know.
const UNKNOWN: f32 = 30.0;
/// What East Asian text costs where the computer is elsewhere.
const ABROAD: f32 = 10.0;
/// What an encoding costs less that chardetng takes for the right one.
const SECONDED: f32 = 4.0;

/// By name, and what each costs beforehand, in bits: what people mail is what
/// Excel writes, most of it Windows, then the Macintosh and MS-DOS.
const CANDIDATES: &[(&str, f32)] = &[
    ("windows-1252", 0.0),
    ("windows-1250", 1.5),
    ("windows-1251", 1.0),
    ("windows-1253", 1.0),
    ("windows-1254", 2.0),
    ("windows-1255", 1.0),
    ("windows-1256", 1.0),
    ("windows-1257", 2.5),
    ("windows-1258", 4.0),
    ("windows-874", 1.0),
    ("macintosh", 5.0),
    ("cp850", 5.5),
    ("cp852", 6.0),
    ("cp437", 6.0),
    ("ibm866", 4.0),
    ("cp857", 8.0),
    ("cp775", 8.0),
    ("cp737", 5.0),
    ("cp855", 7.0),
    ("cp862", 7.0),
    ("cp865", 9.0),
    ("x-mac-cyrillic", 5.0),
    ("iso-8859-2", 2.5),
    ("iso-8859-4", 8.0),
    ("iso-8859-5", 4.0),
    ("iso-8859-6", 5.0),
    ("iso-8859-7", 3.0),
    ("iso-8859-8", 3.0),
    ("iso-8859-10", 10.0),
    ("iso-8859-13", 5.0),
    ("iso-8859-15", 3.0),
    ("iso-8859-16", 8.0),
    ("koi8-r", 3.5),
    ("koi8-u", 4.0),
    ("shift_jis", 4.0),
    ("euc-jp", 5.0),
    ("gbk", 4.0),
    ("big5", 5.0),
    ("euc-kr", 4.0),
];

/// All candidates, the most likely first. `locale` says where the computer is,
/// such as `de-DE`.
pub(super) fn rank(bytes: &[u8], locale: Option<&str>) -> Vec<Charset> {
    let sample = sample(bytes);
    let seconded = chardetng(&sample, locale);
    let home = locale.map(language);
    let tongues = Tongues::of(&bytes[..bytes.len().min(SAMPLE)], home);
    let mut ranked: Vec<(f32, Charset)> = CANDIDATES
        .iter()
        .filter_map(|&(name, before)| Some((before, Charset::by_name(name).ok()?)))
        .map(|(before, charset)| {
            let bonus = if charset == seconded { SECONDED } else { 0.0 };
            (
                before - bonus + cost(&sample, charset, home, &tongues),
                charset,
            )
        })
        .collect();
    ranked.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut ranked: Vec<Charset> = ranked.into_iter().map(|(_, charset)| charset).collect();
    if let Some(usual) = usual(&sample, ranked[0], locale)
        && let Some(at) = ranked.iter().position(|charset| *charset == usual)
    {
        ranked[..=at].rotate_right(1);
    }
    ranked
}

/// The Windows page of where the computer is, or else the western one, where it reads letter by
/// letter what the most likely encoding does: a letter such as é has one place in many.
fn usual(sample: &[u8], best: Charset, locale: Option<&str>) -> Option<Charset> {
    let read = best.decode(sample);
    let mut pages = [home::page(locale), home::page(None)].into_iter();
    pages.find(|page| *page == best || page.decode(sample) == read)
}

/// The lines that hold anything but ASCII, up to some length.
fn sample(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    let lines = bytes.split(|&byte| byte == b'\n' || byte == b'\r');
    for line in lines.filter(|line| !line.is_ascii()) {
        let room = SAMPLE.saturating_sub(sample.len());
        if room == 0 {
            break;
        }
        sample.extend_from_slice(&line[..line.len().min(room)]);
        sample.push(b'\n');
    }
    sample
}

fn chardetng(sample: &[u8], locale: Option<&str>) -> Charset {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let domain = locale.map(domain).filter(|domain| domain.len() == 2);
    Charset::Web(detector.guess(domain.as_deref().map(str::as_bytes), Utf8Detection::Deny))
}

/// The bits that a sample costs in an encoding.
fn cost(sample: &[u8], charset: Charset, home: Option<&str>, tongues: &Tongues) -> f32 {
    let (text, replaced) = charset.decode(sample);
    if charset.is_multibyte() {
        return if replaced {
            f32::MAX
        } else {
            ideographs(&text, charset, home)
        };
    }
    let unknown = text.matches('\u{FFFD}').count() as f32 * UNKNOWN;
    if text
        .chars()
        .any(|letter| matches!(letter, '\u{300}'..='\u{323}'))
    {
        let whole: String = text.nfc().collect();
        return unknown + cheapest(&pairs(&whole), tongues);
    }
    unknown + cheapest(&pairs(&text), tongues)
}

fn pairs(text: &str) -> Pairs {
    let mut pairs = Pairs::new();
    let mut before = ' ';
    for letter in text.chars() {
        if !before.is_ascii() || !letter.is_ascii() {
            *pairs.entry((before, letter)).or_insert(0) += 1;
        }
        before = letter;
    }
    pairs
}

/// East Asian text: what stands in the first half of the standard's table is common.
fn ideographs(text: &str, charset: Charset, home: Option<&str>) -> f32 {
    let Charset::Web(encoding) = charset else {
        return f32::MAX;
    };
    let mut counts = std::collections::HashMap::new();
    let mut bits = ABROAD;
    let mut before = ' ';
    for letter in text.chars() {
        if !letter.is_ascii() {
            *counts.entry(letter).or_insert(0_u32) += 1;
        }
        if before.is_ascii_alphabetic() && !letter.is_ascii()
            || letter.is_ascii_alphabetic() && !before.is_ascii() && is_letter(before)
        {
            bits += 14.0;
        }
        before = letter;
    }
    for (letter, count) in counts {
        let each = match letter {
            '\u{3041}'..='\u{30FF}' => 6.0,
            '\u{AC00}'..='\u{D7A3}' if is_common(letter, encoding) => 8.5,
            '\u{AC00}'..='\u{D7A3}' => 15.0,
            '\u{4E00}'..='\u{9FFF}' if is_common(letter, encoding) => 9.5,
            '\u{4E00}'..='\u{9FFF}' => 15.0,
            '\u{3000}'..='\u{303F}' | '\u{FF01}'..='\u{FF5E}' => 11.0,
            '\u{FF61}'..='\u{FF9F}' => 14.0,
            _ => 20.0,
        };
        bits += each * (1.0 + (count as f32).log2());
    }
    let at_home = matches!(
        (encoding.name(), home),
        ("Shift_JIS" | "EUC-JP", Some("ja"))
            | ("GBK" | "Big5", Some("zh"))
            | ("EUC-KR", Some("ko"))
    );
    bits - if at_home { ABROAD } else { 0.0 }
}

/// Whether a letter stands where the standard of its encoding has the common ones.
fn is_common(letter: char, encoding: &'static Encoding) -> bool {
    let mut buffer = [0; 4];
    let (coded, _, _) = encoding.encode(letter.encode_utf8(&mut buffer));
    let common = match encoding.name() {
        "Shift_JIS" => 0x88..=0x97,
        "EUC-JP" => 0xB0..=0xCF,
        "Big5" => 0xA4..=0xC6,
        "GBK" => 0xB0..=0xD7,
        // Windows added the syllables that hardly anybody writes around those of the standard.
        "EUC-KR" => 0xB0..=0xC8,
        _ => return false,
    };
    common.contains(&coded[0])
        && (encoding.name() != "EUC-KR" || coded.get(1).is_some_and(|&byte| byte >= 0xA1))
}

/// "de" of "de-DE" and "de_DE.UTF-8".
fn language(locale: &str) -> &str {
    let end = locale.find(['-', '_', '.']).unwrap_or(locale.len());
    match &locale[..end] {
        "no" | "nn" => "nb",
        "bs" => "hr",
        other => other,
    }
}

/// The domain of a locale's country, which is what chardetng asks for.
fn domain(locale: &str) -> String {
    let bare = locale.split('.').next().unwrap_or_default();
    let country = bare.rsplit(['-', '_']).next().unwrap_or_default();
    match country.to_ascii_lowercase().as_str() {
        "gb" => "uk".to_owned(),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, name: &str) {
        let Charset::Web(encoding) = Charset::by_name(name).expect("known") else {
            unreachable!("only the web's encodings can be written here");
        };
        let (bytes, _, lossy) = encoding.encode(text);
        assert!(!lossy, "{name} has all letters of {text}");
        let best = rank(&bytes, None)[0];
        assert_eq!(
            best.decode(&bytes).0,
            text,
            "{name}, read as {}",
            best.name()
        );
    }

    #[test]
    fn a_few_names_are_enough_to_tell_an_encoding() {
        check("Name;Ort\nJürgen Größe;Köln\n", "windows-1252");
        check("Name,City\nJosé Muñoz,León\n", "macintosh");
        check("Imię;Miasto\nŁukasz Wiśniewski;Gdańsk\n", "windows-1250");
        check("Imię;Miasto\nŁukasz Wiśniewski;Gdańsk\n", "iso-8859-2");
        check("Имя;Город\nАнна Иванова;Москва\n", "windows-1251");
        check("Имя;Город\nАнна Иванова;Москва\n", "ibm866");
        check("Имя;Город\nАнна Иванова;Москва\n", "koi8-r");
        check("Имя;Город\nАнна Иванова;Москва\n", "x-mac-cyrillic");
        check("Όνομα;Πόλη\nΓιώργος Παπαδόπουλος;Αθήνα\n", "windows-1253");
        check("Ad;Şehir\nAyşe Yılmaz;İzmir\n", "windows-1254");
        check(
            "氏名,住所\n佐藤 太郎,東京都\n鈴木 はなこ,大阪府\n",
            "shift_jis",
        );
        check("이름,도시\n김민준,서울특별시\n", "euc-kr");
    }

    #[test]
    fn letters_that_many_pages_share_are_in_the_usual_one() {
        let bytes = b"Name,City\nIn\xE9s Okafor,Santa Fe\n";
        let named = |locale| rank(bytes, locale)[0].name();
        assert_eq!(named(None), "windows-1252", "the western one");
        assert_eq!(named(Some("pl-PL")), "windows-1250", "that of Poland");
    }

    #[test]
    fn code_pages_of_dos_are_told_too() {
        for (bytes, name, text) in [
            (
                &b"Nombre;Ciudad\nJos\x82 Mu\xA4oz;M\x82rida\n"[..],
                "cp850",
                "José Muñoz",
            ),
            (
                b"Imi\xA9;Miasto\n\x9Dukasz Wi\x98niewski;Gda\xE4sk\n",
                "cp852",
                "Łukasz Wiśniewski",
            ),
        ] {
            let best = rank(bytes, None)[0];
            assert!(
                best.decode(bytes).0.contains(text),
                "{name}, read as {}",
                best.name()
            );
        }
    }

    #[test]
    fn the_language_of_the_computer_settles_what_a_letter_or_two_leave_open() {
        assert_eq!(
            (language("de_DE.UTF-8"), domain("en-GB").as_str()),
            ("de", "uk"),
            "taken apart"
        );
    }
}
