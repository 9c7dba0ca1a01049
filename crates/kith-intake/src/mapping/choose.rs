use super::assign::{Claim, assign};
use super::header::{is_of_somebody_else, meanings, squash};
use super::{Because, Column, Field, Mapping};
use crate::{IntakeError, Overrides};

/// Below this a meaning is not taken.
const SURE: f32 = 0.8;

/// From here on a header is a synonym, not only like one.
const EXACT: f32 = 0.9;
/// So much less sure is the second address of a column that may hold the first.
const SECOND: f32 = 0.5;

/// Decides the columns of a table from their headers, lets the cells veto, and
/// then does what a person said of it, or of an earlier table with the same headers. `sample` gives up to some dozens of filled
/// cells of a column.
///
/// # Errors
/// `NoSuchColumn` where an override names a header that is not there.
pub fn choose<'t>(
    headers: &[String],
    has_header: bool,
    sample: impl Fn(usize) -> Vec<&'t str>,
    overrides: &Overrides,
) -> Result<Mapping, IntakeError> {
    let mut mapping = Mapping {
        columns: headers.iter().map(|header| unknown(header)).collect(),
    };
    for (header, field) in &overrides.mapping {
        let index = headers.iter().position(|known| known == header.trim());
        let index = index.ok_or_else(|| IntakeError::NoSuchColumn {
            header: header.clone(),
        })?;
        mapping.columns[index] = Column {
            field: *field,
            confidence: 1.0,
            because: Because::Told,
            ..unknown(header.trim())
        };
    }
    for &(place, field) in &overrides.columns {
        let told = (place as usize).checked_sub(1);
        let column = told.and_then(|index| mapping.columns.get_mut(index));
        let column = column.ok_or_else(|| IntakeError::NoSuchColumn {
            header: format!("column {place}"),
        })?;
        (column.field, column.confidence, column.because) = (field, 1.0, Because::Told);
    }
    remember(&mut mapping, headers, overrides);
    one_each(&mut mapping);
    let mut claims = Vec::new();
    for (index, header) in headers.iter().enumerate() {
        let column = &mut mapping.columns[index];
        if is_secret(header) && column.field.is_none() {
            column.because = Because::Secret;
            continue;
        }
        if column.because.is_said() {
            continue;
        }
        let cells = sample(index);
        let meant = if has_header {
            meanings(header)
        } else {
            by_content(&cells)
        };
        if has_header && is_of_somebody_else(header) {
            column.because = Because::OfSomebodyElse;
        }
        for (field, sure) in meant.into_iter().filter(|&(_, sure)| sure >= SURE) {
            if denies(field, &cells) {
                column.because = Because::Denied;
                continue;
            }
            column.because = Because::Taken;
            claims.push((index, field, sure));
        }
    }
    let told: Vec<Field> = mapping
        .columns
        .iter()
        .filter_map(|column| column.field)
        .collect();
    let claims = with_second_addresses(&claims)
        .filter(|claim| !told.contains(&claim.field))
        .collect::<Vec<Claim>>();
    for Claim {
        column,
        field,
        sure,
    } in assign(&claims)
    {
        let sure = if sure < SURE { sure + SECOND } else { sure };
        let because = match has_header {
            false => Because::Content,
            true if sure < EXACT => Because::LikeHeader,
            true => Because::Header,
        };
        let column = &mut mapping.columns[column];
        (column.field, column.confidence, column.because) = (Some(field), sure, because);
    }
    by_neighbors(&mut mapping);
    Ok(mapping)
}

/// What was said of the columns of an earlier table holds, unless something else is said of
/// this one, or its fields.
fn remember(mapping: &mut Mapping, headers: &[String], overrides: &Overrides) {
    let earlier = overrides.remembered.iter().find(|one| one.fits(headers));
    let told: Vec<Field> = mapping
        .columns
        .iter()
        .filter_map(|column| column.field)
        .collect();
    for (index, field) in earlier.into_iter().flat_map(|one| one.told(headers)) {
        let column = &mut mapping.columns[index];
        let is_free = field.is_none_or(|field| !told.contains(&field));
        if column.because != Because::Told && is_free {
            (column.field, column.confidence, column.because) = (field, 1.0, Because::Remembered);
        }
    }
}

/// What says that a column holds addresses says that it may hold second ones;
/// that counts for less than anything else.
fn with_second_addresses(claims: &[(usize, Field, f32)]) -> impl Iterator<Item = Claim> + use<'_> {
    claims.iter().flat_map(|&(column, field, sure)| {
        let claim = Claim {
            column,
            field,
            sure,
        };
        let second = Claim {
            field: Field::Email2,
            sure: sure - SECOND,
            ..claim
        };
        std::iter::once(claim).chain((field == Field::Email).then_some(second))
    })
}

/// Of several columns that were told to mean one field, the first does.
fn one_each(mapping: &mut Mapping) {
    let mut taken = Vec::new();
    for column in &mut mapping.columns {
        match column.field {
            Some(field) if taken.contains(&field) => column.field = None,
            Some(field) => taken.push(field),
            None => {}
        }
    }
}

fn unknown(header: &str) -> Column {
    Column {
        header: header.to_owned(),
        field: None,
        confidence: 0.0,
        because: Because::Unknown,
    }
}

fn is_secret(header: &str) -> bool {
    matches!(
        squash(header).as_str(),
        "password" | "passwort" | "contrasena" | "motdepasse" | "senha" | "wachtwoord" | "losenord"
    )
}

/// "Name" beside "Last name" is a first name, "Nombre" without a last name is a
/// whole one; a time stamp is of a log where there are actions, else of a form.
fn by_neighbors(mapping: &mut Mapping) {
    let has = |mapping: &Mapping, field| mapping.column(field).is_some();
    let turn = |mapping: &mut Mapping, from, to| {
        let index = mapping.column(from).filter(|&index| {
            let because = mapping.columns[index].because;
            matches!(because, Because::Header | Because::LikeHeader)
        });
        if let Some(index) = index {
            mapping.columns[index].field = Some(to);
        }
    };
    let short = |mapping: &Mapping, field: Field| {
        let header = mapping
            .column(field)
            .map(|index| squash(&mapping.columns[index].header));
        header.is_some_and(|header| {
            matches!(
                header.as_str(),
                "name" | "nombre" | "nombres" | "nome" | "naam" | "nom" | "namn"
            )
        })
    };
    let (given, family, full) = (
        has(mapping, Field::GivenName),
        has(mapping, Field::FamilyName),
        has(mapping, Field::FullName),
    );
    if full && family && !given && short(mapping, Field::FullName) {
        turn(mapping, Field::FullName, Field::GivenName);
    } else if given && !family && !full && short(mapping, Field::GivenName) {
        turn(mapping, Field::GivenName, Field::FullName);
    } else if family && !given && !full && short(mapping, Field::FamilyName) {
        turn(mapping, Field::FamilyName, Field::FullName);
    }
    if !has(mapping, Field::Action) && !has(mapping, Field::RegisteredAt) {
        turn(mapping, Field::Timestamp, Field::RegisteredAt);
    }
}

/// Cells that cannot be what the header says.
fn denies(field: Field, cells: &[&str]) -> bool {
    let none = |fits: fn(&str) -> bool| {
        cells.len() >= 2 && cells.iter().filter(|cell| fits(cell)).count() * 4 < cells.len()
    };
    match field {
        Field::Email | Field::Email2 => none(|cell| cell.contains('@')),
        Field::Phone => none(|cell| cell.bytes().filter(u8::is_ascii_digit).count() >= 4),
        Field::Minutes => none(|cell| cell.trim().parse::<f64>().is_ok()),
        Field::GivenName | Field::FamilyName | Field::FullName => {
            none(|cell| cell.chars().any(char::is_alphabetic))
        }
        _ => false,
    }
}

/// Without a header only addresses can be told for sure, and names that stand beside them.
fn by_content(cells: &[&str]) -> Vec<(Field, f32)> {
    let all = |fits: fn(&str) -> bool| !cells.is_empty() && cells.iter().all(|cell| fits(cell));
    let looks_like_name = |cell: &str| {
        let words = cell.split_whitespace().count();
        (2..=4).contains(&words)
            && !cell
                .chars()
                .any(|letter| letter.is_ascii_digit() || letter == '@')
    };
    if all(|cell| cell.contains('@') && !cell.trim().contains(' ')) {
        vec![(Field::Email, 0.95)]
    } else if all(looks_like_name) {
        vec![(Field::FullName, 0.8)]
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overrides::Remembered;

    fn fields(
        headers: &[&str],
        cells: &[&[&'static str]],
        overrides: &Overrides,
    ) -> Vec<Option<Field>> {
        let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
        let sample = |index: usize| {
            cells
                .get(index)
                .map_or_else(Vec::new, |cells| cells.to_vec())
        };
        choose(&headers, true, sample, overrides)
            .expect("maps")
            .columns
            .iter()
            .map(|column| column.field)
            .collect()
    }

    #[test]
    fn one_column_means_one_field_and_a_second_address_is_the_second_address() {
        let found = fields(
            &["Email", "Work email", "Personal email", "Phone", "Mobile"],
            &[],
            &Overrides::default(),
        );
        assert_eq!(
            found,
            [
                Some(Field::Email),
                Some(Field::Email2),
                None,
                Some(Field::Phone),
                None
            ],
            "the rest is kept unmapped"
        );
    }

    #[test]
    fn a_short_name_is_whole_or_first_by_what_stands_beside_it() {
        let none = Overrides::default();
        assert_eq!(
            fields(&["Name", "Surname"], &[], &none),
            [Some(Field::GivenName), Some(Field::FamilyName)],
            "beside a surname"
        );
        assert_eq!(
            fields(&["Nombre", "Correo"], &[], &none),
            [Some(Field::FullName), Some(Field::Email)],
            "alone"
        );
        assert_eq!(
            fields(&["Nombre", "Apellidos"], &[], &none),
            [Some(Field::GivenName), Some(Field::FamilyName)],
            "both"
        );
    }

    #[test]
    fn cells_veto_a_header() {
        let found = fields(
            &["Email", "Name"],
            &[&["yes", "no", "yes"], &["Ada L", "Bo N"]],
            &Overrides::default(),
        );
        assert_eq!(
            found,
            [None, Some(Field::FullName)],
            "no address among them"
        );
    }

    #[test]
    fn a_person_has_the_last_word_and_passwords_are_nobodys() {
        let told = Overrides {
            mapping: vec![
                ("Farm".to_owned(), Some(Field::City)),
                ("Email".to_owned(), None),
            ],
            ..Overrides::default()
        };
        let found = fields(&["Farm", "Email", "Password", "City"], &[], &told);
        assert_eq!(
            found,
            [Some(Field::City), None, None, None],
            "told, told off, secret, and already taken"
        );
        let by_place = Overrides {
            columns: vec![(1, Some(Field::Notes)), (2, Some(Field::City))],
            ..Overrides::default()
        };
        let found = fields(&["Farm", "Farm", "City"], &[], &by_place);
        assert_eq!(
            found,
            [Some(Field::Notes), Some(Field::City), None],
            "columns of one header are told apart by their place"
        );
        let again = Overrides {
            remembered: vec![Remembered {
                headers: ["Bench", "Email", "Plot", "Plot"]
                    .map(str::to_owned)
                    .to_vec(),
                told: vec![(0, Some(Field::City)), (1, None), (3, Some(Field::Notes))],
            }],
            ..Overrides::default()
        };
        let found = fields(&["Plot", "Bench", "Plot", "Email"], &[], &again);
        assert_eq!(
            found,
            [None, Some(Field::City), Some(Field::Notes), None],
            "the same headers in another order, the second of two alike"
        );
        let more = fields(&["Plot", "Bench", "Plot", "Email", "Phone"], &[], &again);
        assert_eq!(more[1], None, "another file was not meant");
        let otherwise = Overrides {
            columns: vec![(1, Some(Field::City))],
            ..again
        };
        let found = fields(&["Plot", "Bench", "Plot", "Email"], &[], &otherwise);
        assert_eq!(
            found,
            [Some(Field::City), None, Some(Field::Notes), None],
            "what is said of this file goes first"
        );
        let wrong = Overrides {
            mapping: vec![("Nope".to_owned(), None)],
            ..Overrides::default()
        };
        let refused = choose(&["A".to_owned()], true, |_| Vec::new(), &wrong);
        assert_eq!(
            refused,
            Err(IntakeError::NoSuchColumn {
                header: "Nope".to_owned()
            }),
            "a header that is not there"
        );
    }
}
