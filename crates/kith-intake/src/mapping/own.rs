//! Columns of a table that Kith itself gave out.

use super::choose::is_secret;
use super::{Because, Field, Mapping, meanings, squash};
use crate::write::REASONS;

/// What stands above the columns of Kith's rosters, squashed, and what it means. Whatever else
/// stands there came from elsewhere.
const ROSTER: &[(&str, Field)] = &[
    ("externalid", Field::ExternalId),
    ("name", Field::FullName),
    ("givenname", Field::GivenName),
    ("middlename", Field::MiddleName),
    ("familyname", Field::FamilyName),
    ("suffix", Field::Suffix),
    ("preferredname", Field::Nickname),
    ("pronouns", Field::Pronouns),
    ("role", Field::Role),
    ("stage", Field::Status),
    ("organization", Field::Organization),
    ("jobtitle", Field::JobTitle),
    ("email", Field::Email),
    ("phone", Field::Phone),
    ("city", Field::City),
    ("email2", Field::Email2),
    ("phone2", Field::Phone2),
    ("address", Field::Address),
    ("birthdate", Field::BirthDate),
    ("prefix", Field::Prefix),
    ("website", Field::Url),
    ("notes", Field::Notes),
];

/// Those of them that its attendance lists have, too.
const SHARED: [&str; 2] = ["name", "role"];

/// Columns that only an attendance list of Kith's has, one of which tells it.
const LIST: [&str; 4] = ["eligible", "unmarked", "sessionid", "sessiondate"];

/// Further columns of such a list, which a roster may have brought along from elsewhere.
const BESIDE: [&str; 4] = ["attended", "session", "status", "counts"];

/// Decides the columns of a table with Kith's own ids, as far as nobody said what they mean.
pub(super) fn tell(mapping: &mut Mapping) {
    let is_list = is_attendance(mapping);
    let mut taken: Vec<Field> = mapping
        .columns
        .iter()
        .filter_map(|column| column.field)
        .collect();
    for column in &mut mapping.columns {
        if column.because.is_said() {
            continue;
        }
        let header = squash(&column.header);
        let is_own = is_list && is_of_list(&header, &column.header);
        let means = ROSTER.iter().find(|(known, _)| *known == header);
        column.because = match means {
            _ if is_secret(&column.header) => Because::Secret,
            _ if is_own || header == squash(REASONS) => Because::Own,
            Some((_, field)) if taken.contains(field) => Because::Taken,
            Some(&(_, field)) => {
                taken.push(field);
                (column.field, column.confidence) = (Some(field), 1.0);
                Because::Header
            }
            None if meanings(&column.header).is_empty() => Because::Unknown,
            None => Because::Beside,
        };
    }
}

/// Whether it is a list of who came: it has what only such a list has, and nothing that only a
/// roster has.
fn is_attendance(mapping: &Mapping) -> bool {
    let headers = || mapping.columns.iter().map(|column| &column.header);
    let tells = |header: &String| LIST.contains(&squash(header).as_str()) || is_session(header);
    let is_roster = |header: &String| {
        let header = squash(header);
        let is_shared = SHARED.contains(&header.as_str());
        !is_shared && ROSTER.iter().any(|(known, _)| *known == header)
    };
    headers().any(tells) && !headers().any(is_roster)
}

fn is_of_list(squashed: &str, header: &str) -> bool {
    LIST.contains(&squashed) || BESIDE.contains(&squashed) || is_session(header)
}

/// "2026-03-12 Kick-off": the day of a session, and its title.
fn is_session(header: &str) -> bool {
    let day = header.get(..10).unwrap_or_default();
    let shape = day.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    day.len() == 10 && shape && header[10..].starts_with(' ')
}

#[cfg(test)]
mod tests {
    use crate::{Because, Field, Overrides, Reading, unwatched};

    fn told(text: &str) -> Vec<(Option<Field>, Because)> {
        let reading = Reading::of(text.into(), &Overrides::default(), &unwatched).expect("reads");
        let columns = reading.mapping.columns.iter();
        columns
            .map(|column| (column.field, column.because))
            .collect()
    }

    const ID: &str = "06c8000000000";

    #[test]
    fn in_a_table_of_kiths_own_only_kiths_own_headers_mean_anything() {
        let head =
            "Kith ID,External ID,Name,Job title,UID,Title,Nickname,Stage (imported),Preferred name";
        let found = told(&format!(
            "{head}\n{ID},,Rosa Begay,Professor,abc-1,Rev,Ro,gold,Ro\n"
        ));
        let fields: Vec<Option<Field>> = found.iter().map(|(field, _)| *field).collect();
        assert_eq!(
            fields,
            [
                None,
                Some(Field::ExternalId),
                Some(Field::FullName),
                Some(Field::JobTitle),
                None,
                None,
                None,
                None,
                Some(Field::Nickname)
            ],
            "what came from elsewhere is kept as it is, though Kith's own column is empty"
        );
    }

    #[test]
    fn what_an_attendance_list_of_kiths_own_says_is_kiths_own() {
        let wide = "Kith ID,Name,Role,2026-03-12 Kick-off,Attended,Eligible,Unmarked,Comment";
        let found = told(&format!(
            "{wide}\n{ID},Rosa Begay,Participant,present,1,1,0,late\n"
        ));
        let own = (None, Because::Own);
        let is_kept = |(field, because): &(Option<Field>, Because)| {
            field.is_none() && matches!(because, Because::Beside | Because::Unknown)
        };
        assert_eq!(found[0], own, "the id");
        assert_eq!(found[3..7], [own; 4]);
        assert!(is_kept(&found[7]), "a remark is not");
        let tidy = "kith_id,name,role,session_id,session_date,session,status,counts";
        let found = told(&format!(
            "{tidy}\n{ID},Rosa Begay,Participant,06c8,2026-03-12,Kick-off,present,yes\n"
        ));
        assert_eq!(found[3..], [own; 5], "a status of attendance is no stage");
        let roster = "Kith ID,Name,Email,Attended,Status,2026-03-12 Dinner";
        let found = told(&format!("{roster}\n{ID},Rosa Begay,r@x.org,yes,ill,stew\n"));
        assert!(
            found[3..].iter().all(is_kept),
            "what came along with a roster"
        );
    }
}
