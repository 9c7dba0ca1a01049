use super::assign::{Claim, assign};
use super::content::{by_content, denies, meant, reached_by};
use super::header::{is_of_somebody_else, may_be_told_by_cells, meanings, squash};
use super::second::{SECOND, with_second_addresses};
use super::{Because, Column, Field, Mapping};
use crate::recognize::Preset;
use crate::write::REASONS;
use crate::{IntakeError, Overrides};

/// Below this a meaning is not taken.
const SURE: f32 = 0.8;

/// From here on a header is a synonym, not only like one.
const EXACT: f32 = 0.9;

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
    preset: &Preset,
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
        if squash(header) == squash(REASONS) {
            column.because = Because::Own;
            continue;
        }
        let means = match preset.means(header) {
            Some((place, field)) => by_preset(place, field, &cells),
            None if has_header => meanings(header),
            None => by_content(&cells),
        };
        if has_header && is_of_somebody_else(header) {
            column.because = Because::OfSomebodyElse;
        }
        for (field, sure) in means.into_iter().filter(|&(_, sure)| sure >= SURE) {
            let field = meant(field, &cells);
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
    give_way(&mut claims, |index| sample(index).is_empty());
    let mut by_cells = Vec::new();
    for (index, column) in mapping.columns.iter().enumerate() {
        let is_open = matches!(column.because, Because::Unknown | Because::Denied);
        if !has_header || !is_open || !may_be_told_by_cells(&column.header) {
            continue;
        }
        if let Some(field) = reached_by(&sample(index))
            && !told.contains(&field)
            && claims.iter().all(|&(_, claimed, _)| claimed != field)
        {
            claims.push((index, field, SURE));
            by_cells.push(index);
        }
    }
    let (mut claims, of_others) = with_second_addresses(&claims, headers);
    for column in of_others {
        mapping.columns[column].because = Because::OfSomebodyElse;
    }
    claims.retain(|claim| !told.contains(&claim.field));
    for Claim {
        column,
        field,
        sure,
    } in assign(&claims)
    {
        let sure = if sure < SURE { sure + SECOND } else { sure };
        let sure = sure.min(1.0);
        let because = match has_header && !by_cells.contains(&column) {
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

/// An empty column claims nothing that a filled one means.
fn give_way(claims: &mut Vec<(usize, Field, f32)>, is_empty: impl Fn(usize) -> bool) {
    let mut filled = Vec::new();
    for &(column, field, _) in claims.iter() {
        if !filled.contains(&field) && !is_empty(column) {
            filled.push(field);
        }
    }
    claims.retain(|&(column, field, _)| !filled.contains(&field) || !is_empty(column));
}

/// What a known export calls a field is surer than any synonym, the earlier noted the surer;
/// an empty column gives way to a filled one.
fn by_preset(place: usize, field: Option<Field>, cells: &[&str]) -> Vec<(Field, f32)> {
    let sure = if cells.is_empty() { 0.95 } else { 1.25 };
    let sure = sure - place as f32 / 1000.0;
    field.map(|field| (field, sure)).into_iter().collect()
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
        choose(&headers, true, sample, &Preset::default(), overrides)
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
    fn an_empty_column_gives_way_to_a_filled_one() {
        let none = Overrides::default();
        let found = fields(
            &[
                "Email Address",
                "Email",
                "Phone",
                "Cell",
                "Title",
                "Job Title",
            ],
            &[
                &[],
                &["r@x.org"],
                &[],
                &["575 555 0100"],
                &["Ms."],
                &["Grower"],
            ],
            &none,
        );
        let expected = [
            None,
            Some(Field::Email),
            None,
            Some(Field::Phone),
            Some(Field::Prefix),
            Some(Field::JobTitle),
        ];
        assert_eq!(found, expected, "and titles before names are no jobs");
        assert_eq!(
            fields(&["Email Address", "Email"], &[], &none),
            [Some(Field::Email), Some(Field::Email2)],
            "where all are empty the headers alone tell"
        );
    }

    #[test]
    fn addresses_under_a_header_that_says_nothing_are_addresses() {
        let none = Overrides::default();
        let cells: &[&[&str]] = &[&["Rosa Begay", "Bo N"], &["r@x.org", "b@x.org"]];
        for header in ["Contact", "Reach them at", "Username"] {
            let found = fields(&["Who", header], cells, &none);
            assert_eq!(found[1], Some(Field::Email), "{header}");
        }
        for header in ["Nominated by", "Facilitator", "Manager email", "UPN"] {
            let found = fields(&["Name", header], cells, &none);
            assert_eq!(found[1], None, "{header}");
        }
        let beside: &[&[&str]] = &[cells[0], cells[1], cells[1]];
        let found = fields(&["Name", "Email", "Reach them at"], beside, &none);
        assert_eq!(found[2], None, "where a header says so nothing is guessed");
    }

    #[test]
    fn an_address_behind_another_name_is_not_the_second_one_of_the_first() {
        let none = Overrides::default();
        for headers in [
            &["Name", "Email", "", "Name", "Email"][..],
            &["Student Name", "Email", "Parent Name", "Email"],
            &["Name", "Email", "Emergency contact", "Email"],
        ] {
            let found = fields(headers, &[], &none);
            assert_eq!(found[1], Some(Field::Email), "{headers:?}");
            assert!(!found.contains(&Some(Field::Email2)), "{headers:?}");
        }
        let found = fields(&["Email", "Name", "City", "Work email"], &[], &none);
        assert_eq!(found[3], Some(Field::Email2), "one name, two addresses");
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
        let refused = choose(
            &["A".to_owned()],
            true,
            |_| Vec::new(),
            &Preset::default(),
            &wrong,
        );
        assert_eq!(
            refused,
            Err(IntakeError::NoSuchColumn {
                header: "Nope".to_owned()
            }),
            "a header that is not there"
        );
    }
}
