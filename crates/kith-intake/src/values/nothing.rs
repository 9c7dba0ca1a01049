use std::collections::HashSet;
use std::sync::LazyLock;

use kith_model::match_key::fold;

/// What people and programs write where there is nothing to tell, folded and without the
/// punctuation around it, in the languages that headers are known in.
const WORDS: &[&str] = &[
    // English, and what spreadsheets put in
    "n/a|n.a|na|nil|nan|null|none|no|nothing|unknown|undefined|missing|blank|empty|error|value|ref",
    "num|name|div/0|x|xx|xxx|xxxx|xxxxx|not any|not available|not applicable|not given|not known",
    "not provided|no answer|no data|no phone|no email|no address|no id|no number|pending|later|tbd",
    "tba|tbc|to be announced|to be confirmed|to be determined|to follow|ask|ask me|ask her|ask him",
    "call me|see notes|see above|see below|same|same as above|private|withheld|unlisted",
    // Spanish
    "ninguno|ninguna|nada|desconocido|desconocida|sin|sin dato|sin datos|sin telefono|sin correo",
    "sin direccion|sin numero|no tiene|no aplica|no disponible|no sabe|pendiente|por definir",
    "por confirmar|igual|privado",
    // German
    "kein|keine|keiner|keines|keine angabe|keine angaben|k.a|k. a|ohne|unbekannt|nicht bekannt",
    "nicht vorhanden|entfallt|fehlt|offen|folgt|wird nachgereicht",
    // French
    "aucun|aucune|neant|inconnu|inconnue|sans|non renseigne|non communique|non disponible",
    "sans objet|a venir|en attente|a definir|a confirmer",
    // Portuguese
    "nenhum|nenhuma|sem|desconhecido|desconhecida|nao tem|nao informado|nao informada",
    "nao disponivel|nao se aplica|pendente|a confirmar",
    // Italian
    "nessuno|nessuna|senza|sconosciuto|sconosciuta|non noto|in attesa|da definire|da confermare",
    // Dutch
    "geen|onbekend|n.v.t|nvt|niet bekend|niet van toepassing|volgt|nog niet bekend",
];

/// What stands before the @ of an address that is nobody's.
const MAILBOXES: &[&str] = &[
    "none|noemail|no-email|no_email|nomail|no-mail|noreply|no-reply|donotreply|do-not-reply",
    "unknown|noone|nobody|notprovided|notavailable|test|example|xxx|sincorreo|notiene|ninguno",
    "keine|keinemail|aucun|nessuno|sememail|geen",
];

/// Fewer equal digits may have been counted up.
const LEAST_EQUAL: usize = 5;
/// So many digits at the end of a number tell whose it is.
const OWN_DIGITS: usize = 7;

/// Whether a cell says that there is nothing to tell, so that two of them have nothing in
/// common: signs alone, `n/a`, `TBD`, `#REF!`, and numbers that a spreadsheet cut to
/// `5.05555E+09`.
pub(crate) fn says_nothing(cell: &str) -> bool {
    is_nothing(&fold(cell))
}

/// The same of a folded text.
pub(crate) fn is_nothing(folded: &str) -> bool {
    let bare = folded.trim_matches(|sign: char| !sign.is_alphanumeric());
    bare.is_empty() || is_none(bare) || is_cut(bare)
}

/// The same of an id; zeros and one digit over and over are none, either.
pub(crate) fn is_no_id(id: &str) -> bool {
    let digits = || id.chars().filter(|sign| sign.is_alphanumeric());
    let is_one_sign = |least: usize| {
        let mut signs = digits();
        let first = signs.next();
        digits().count() >= least
            && first.is_some_and(|first| first.is_ascii_digit() && signs.all(|sign| sign == first))
    };
    says_nothing(id) || digits().all(|sign| sign == '0') || is_one_sign(LEAST_EQUAL)
}

/// The same of a telephone number by its key: one digit over and over, and digits that
/// count up.
pub(crate) fn is_no_number(key: &str) -> bool {
    let digits: Vec<u8> = key.bytes().filter(u8::is_ascii_digit).collect();
    let own = &digits[digits.len().saturating_sub(OWN_DIGITS)..];
    let steps = |by: u8| {
        own.windows(2)
            .all(|two| (two[0] - b'0' + by) % 10 == two[1] - b'0')
    };
    steps(0) || steps(1)
}

/// The same of an e-mail address by its key.
pub(crate) fn is_no_mailbox(key: &str) -> bool {
    static NONE: LazyLock<HashSet<&str>> = LazyLock::new(|| each(MAILBOXES));
    key.split_once('@')
        .is_some_and(|(mailbox, _)| NONE.contains(mailbox))
}

fn is_none(word: &str) -> bool {
    static NONE: LazyLock<HashSet<&str>> = LazyLock::new(|| each(WORDS));
    NONE.contains(word)
}

fn each(list: &[&'static str]) -> HashSet<&'static str> {
    list.iter().flat_map(|words| words.split('|')).collect()
}

/// Whether a number, in small letters, lost its last digits in a spreadsheet.
pub(crate) fn is_cut(text: &str) -> bool {
    let Some((number, power)) = text.split_once('e') else {
        return false;
    };
    let is_number = |text: &str| text.starts_with(|first: char| first.is_ascii_digit());
    let signs = |text: &str| {
        text.chars()
            .all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ','))
    };
    let power = power.strip_prefix('+');
    is_number(number)
        && signs(number)
        && power.is_some_and(|power| is_number(power) && signs(power))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_nothing_tells_nobody_apart() {
        for cell in [
            "",
            "-",
            "\u{2014}",
            "?",
            "n/a",
            "N/A",
            "#N/A",
            "n.a.",
            "none",
            "Unknown",
            "TBD",
            "PENDING",
            "ask me",
            "(none)",
            "k.A.",
            "Ninguno",
            "n\u{e3}o tem",
            "Keine Angabe",
            "non renseign\u{e9}",
            "5.05555E+09",
            "5,05555E+09",
            "1E+12",
        ] {
            assert!(says_nothing(cell), "{cell:?}");
        }
        for cell in [
            "7",
            "A1",
            "S-1",
            "Taos",
            "Nona",
            "505 555 0101",
            "5e3",
            "1E12",
            "Noe",
        ] {
            assert!(!says_nothing(cell), "{cell:?}");
        }
    }

    #[test]
    fn a_counted_id_is_one_and_zeros_are_none() {
        for id in ["0", "000", "99999", "111-111", "n/a", "TBD"] {
            assert!(is_no_id(id), "{id}");
        }
        for id in [
            "1", "7", "11", "1111", "10000", "#7", "A1", "AAAAAA", "104711",
        ] {
            assert!(!is_no_id(id), "{id}");
        }
    }

    #[test]
    fn digits_that_anybody_types_are_nobodys_number() {
        for key in [
            "0000000000",
            "+15555555555",
            "+15055555555",
            "+15051234567",
            "12345",
        ] {
            assert!(is_no_number(key), "{key}");
        }
        for key in ["+15055550101", "+33612345679", "50555"] {
            assert!(!is_no_number(key), "{key}");
        }
        assert!(is_no_mailbox("none@none.com") && !is_no_mailbox("nona@x.org"));
    }
}
