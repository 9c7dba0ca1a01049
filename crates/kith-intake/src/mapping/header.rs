use std::collections::HashMap;
use std::sync::OnceLock;

use kith_model::match_key::fold;

use super::Field;
use super::words::{ACTORS, CONTACTS, DENIED, DENIED_FRONTS, FILLER, NAMES};

/// Letters in which a header may be unlike one that is known.
const SLIPS: usize = 2;

/// A header without case, accents, spaces and punctuation.
pub fn squash(header: &str) -> String {
    fold(header)
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// What a header means by the list of synonyms alone, without and with the
/// words in parentheses; `None` also where it is known to mean nothing.
pub fn known(header: &str) -> Option<(Field, f32)> {
    // `#NAME?` is what a spreadsheet could not work out.
    if header.starts_with('#') && header.ends_with(['?', '!']) {
        return None;
    }
    match exact(header) {
        Some(meaning) => meaning.map(|field| (field, 1.0)),
        None => exact(outside_parentheses(header)?)
            .flatten()
            .map(|field| (field, 0.97)),
    }
}

/// Whether a header is about somebody or something else, whatever else it says.
pub fn is_of_somebody_else(header: &str) -> bool {
    if exact(header).is_some() {
        return false;
    }
    let words = words(header);
    let is_denied = |word: &String| {
        DENIED.contains(&word.as_str()) || DENIED_FRONTS.iter().any(|front| word.starts_with(front))
    };
    words.iter().any(is_denied) || words.windows(2).any(|two| is_contact_at(&two[0], &two[1]))
}

/// "Company contact": whoever is to be asked there.
fn is_contact_at(whose: &str, contact: &str) -> bool {
    let is_place = |word: &str| synonyms().get(word) == Some(&Some(Field::Organization));
    CONTACTS.contains(&contact) && is_place(whose)
}

/// Whether what stands below a header that says nothing may tell what it holds: not where it
/// is known to mean nothing, nor where it says who did something.
pub fn may_be_told_by_cells(header: &str) -> bool {
    let is_login = squash(header) == "username";
    let says_who = words(header)
        .iter()
        .any(|word| ACTORS.contains(&word.as_str()));
    (exact(header) != Some(None) || is_login) && !says_who && !is_of_somebody_else(header)
}

/// Everything a header may mean, with how sure that is from 0 to 1, best first.
pub fn meanings(header: &str) -> Vec<(Field, f32)> {
    if let Some(meaning) = exact(header) {
        return meaning.map(|field| (field, 1.0)).into_iter().collect();
    }
    if is_of_somebody_else(header) {
        return Vec::new();
    }
    let words = words(header);
    if let Some(sure) = known(header) {
        return vec![sure];
    }
    if words.last().is_some_and(|word| word == "id") {
        // Of a submission, of a guest: only those that are listed are a person's.
        return Vec::new();
    }
    let bare: String = words
        .iter()
        .filter(|word| !FILLER.contains(&word.as_str()))
        .map(String::as_str)
        .collect();
    if let Some(&Some(field)) = synonyms().get(bare.as_str()) {
        return vec![(field, 0.92)];
    }
    if let Some(field) = said_by_each(&words) {
        return vec![(field, 0.85)];
    }
    let mut found = alike(&bare);
    if found.is_empty() {
        found = alike(&squash(header));
    }
    // Of the name of somebody in a cohort the cohort is not all that is said.
    let says_name = words.len() > 1 && words.iter().any(|word| NAMES.contains(&word.as_str()));
    found.retain(|(field, _)| *field != Field::Cohort || !says_name);
    found
}

/// "Organization/Affiliation": words that all mean the same.
fn said_by_each(words: &[String]) -> Option<Field> {
    let telling = words.iter().filter(|word| !FILLER.contains(&word.as_str()));
    let mut fields = telling.map(|word| synonyms().get(word.as_str()).copied().flatten());
    let first = fields.next()??;
    fields.all(|field| field == Some(first)).then_some(first)
}

/// `Some(None)` is a header that is known to mean nothing.
fn exact(header: &str) -> Option<Option<Field>> {
    synonyms().get(squash(header).as_str()).copied()
}

/// What the closest synonyms mean, by Jaro-Winkler, where they are close and of
/// like length; each field once.
fn alike(squashed: &str) -> Vec<(Field, f32)> {
    if squashed.chars().count() < 5 {
        return Vec::new();
    }
    let mut close: Vec<(f64, &str, Field)> = synonyms()
        .iter()
        .filter_map(|(synonym, field)| field.map(|field| (synonym, field)))
        // "Contact" is not nearly a contact's id, nor "Secondary name" a second address.
        .filter(|(_, field)| match field {
            Field::ExternalId => false,
            Field::Email2 | Field::Phone2 => digits(squashed).next().is_some(),
            _ => true,
        })
        .filter(|(synonym, _)| synonym.len() >= 5 && synonym.len().abs_diff(squashed.len()) <= 2)
        .filter(|(synonym, _)| digits(synonym).eq(digits(squashed)))
        // What two begin with may be all that they have in common.
        .filter(|(synonym, _)| strsim::osa_distance(synonym, squashed) <= SLIPS)
        .map(|(synonym, field)| (strsim::jaro_winkler(synonym, squashed), *synonym, field))
        .filter(|&(likeness, ..)| likeness >= 0.93)
        .collect();
    close.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
    let mut fields: Vec<(Field, f32)> = Vec::new();
    for (likeness, _, field) in close {
        if fields.iter().all(|&(known, _)| known != field) {
            fields.push((field, (likeness - 0.1) as f32));
        }
    }
    fields
}

/// "Address 2" is not nearly "Address 1".
fn digits(header: &str) -> impl Iterator<Item = char> + '_ {
    header.chars().filter(char::is_ascii_digit)
}

fn outside_parentheses(header: &str) -> Option<&str> {
    let (before, _) = header.split_once('(')?;
    Some(before.trim()).filter(|before| !before.is_empty())
}

/// Folded words, a capital after a small letter opening a new one.
pub(super) fn words(header: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(header.len() + 4);
    let mut small = false;
    for letter in header.chars() {
        if small && letter.is_uppercase() {
            spaced.push(' ');
        }
        small = letter.is_lowercase();
        spaced.push(letter);
    }
    fold(&spaced)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn synonyms() -> &'static HashMap<&'static str, Option<Field>> {
    static SYNONYMS: OnceLock<HashMap<&'static str, Option<Field>>> = OnceLock::new();
    SYNONYMS.get_or_init(|| read_list(include_str!("synonyms.txt")))
}

fn read_list(list: &'static str) -> HashMap<&'static str, Option<Field>> {
    let mut synonyms = HashMap::new();
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let Some((code, headers)) = line.split_once(':') else {
            continue;
        };
        for header in headers.split('|') {
            // The list lives as long as the program, so its keys may as well.
            let key: &'static str = Box::leak(
                header
                    .split_whitespace()
                    .collect::<String>()
                    .into_boxed_str(),
            );
            synonyms.entry(key).or_insert_with(|| code.parse().ok());
        }
    }
    synonyms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(header: &str) -> Option<Field> {
        meanings(header).first().map(|&(field, _)| field)
    }

    #[test]
    fn headers_are_known_in_any_case_and_spelling() {
        for (header, field) in [
            ("First Name", Field::GivenName),
            ("FIRSTNAME", Field::GivenName),
            ("first_name", Field::GivenName),
            ("Apellidos", Field::FamilyName),
            ("Correo electrónico", Field::Email),
            ("Teléfono", Field::Phone),
            ("Födelsedatum", Field::BirthDate),
            ("Duration (Minutes)", Field::Minutes),
            ("Name (Original Name)", Field::FullName),
            ("What's your company?", Field::Organization),
            ("Participant's e-mail address", Field::Email),
            ("Organisaton", Field::Organization),
            ("Organization/Affiliation", Field::Organization),
            ("Company or employer", Field::Organization),
            ("Phone number (with area code)", Field::Phone),
            ("Student ID", Field::ExternalId),
            ("Geb.-Datum", Field::BirthDate),
            ("Nachname, Vorname", Field::FullName),
            ("Telefon dienstlich", Field::Phone),
            ("E-Mail dienstlich", Field::Email),
            ("Straße und Hausnummer", Field::Address),
            ("Funktion", Field::JobTitle),
            ("Correo electrónico personal", Field::Email),
            ("Fecha de nac.", Field::BirthDate),
            ("Apellido paterno", Field::FamilyName),
            ("Organización a la que pertenece", Field::Organization),
            ("Ville de résidence", Field::City),
            ("Cognome e nome", Field::FullName),
            ("Ente di appartenenza", Field::Organization),
            ("E-mail institucional", Field::Email),
            ("Celular/WhatsApp", Field::Phone),
            ("Recipient first name", Field::GivenName),
            ("Client email", Field::Email),
            ("Volunteer name", Field::FullName),
            ("What city do you live in?", Field::City),
            ("What is your role at your organization?", Field::JobTitle),
            ("Name of organization", Field::Organization),
            ("Mobile phone number", Field::Phone),
        ] {
            assert_eq!(best(header), Some(field), "{header}");
        }
    }

    #[test]
    fn what_belongs_to_somebody_else_is_not_taken_for_the_persons_own() {
        for header in [
            "Emergency contact phone",
            "Manager email",
            "Phonetic First Name",
            "Host",
            "Phone 1 - Label",
            "Ticket name",
            "E-mail 1 - Label",
            "First Name (Yomi)",
            "Assistant's phone",
            "Account owner",
            "Notfallkontakt Telefon",
            "Tel\u{e9}fono de emergencia",
            "Contact d'urgence",
            "address_2",
            "Address line 2",
            "Phone 3",
            "Guest ID",
            "Guest of",
            "Submission ID",
            "Contact",
            "Contacted",
            "Record",
            "Emailed",
            "Segundo apellido",
            "Nominated by",
            "E-Mail Betreuer",
            "Betreuertelefon",
            "E-mail del referente",
            "Phone of doctor",
            "School contact phone",
            "Company Contact",
            "Tel\u{e9}fono del m\u{e9}dico",
            "profile_field_shoe",
            "Cohort B Name",
        ] {
            assert_eq!(best(header), None, "{header}");
        }
    }

    #[test]
    fn every_line_of_the_list_names_a_field_and_no_header_means_two_things() {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for line in include_str!("synonyms.txt")
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty())
        {
            let (code, headers) = line.split_once(':').expect("code, colon, headers");
            assert!(
                code == "-" || code.parse::<Field>().is_ok(),
                "{code} is a field"
            );
            for header in headers.split('|').map(str::trim) {
                let key = squash(header);
                assert!(!key.is_empty(), "no empty header in {line}");
                assert_eq!(
                    key,
                    header.split_whitespace().collect::<String>(),
                    "{header} is written folded"
                );
                let before = seen.insert(key, code);
                assert!(
                    before.is_none_or(|other| other == code),
                    "{header} means {code} and {before:?}"
                );
            }
        }
    }
}
