use super::assign::{Claim, assign};
use super::behind::behind_the_name;
use super::content::{are_before_names, are_names, by_content, reached_by};
use super::header::{is_of_somebody_else, may_be_told_by_cells, meanings, squash};
use super::second::{SECOND, with_second_ones};
use super::veto::{denies, is_name};
use super::{Because, Column, Field, Mapping, own};
use crate::recognize::Preset;
use crate::write::{BROUGHT, REASONS, id_header};
use crate::{IntakeError, Overrides};

/// Below this a meaning is not taken.
const SURE: f32 = 0.8;

/// From here on a header is a synonym, not only like one.
const EXACT: f32 = 0.9;

/// So much less sure is what a column means where its cells speak for something else.
const SECOND_GUESS: f32 = 0.05;

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
    let is_own = headers.iter().any(|header| id_header(header).is_some());
    if is_own && !preset.is_cards() {
        own::tell(&mut mapping);
        return Ok(mapping);
    }
    // An address stands in for a name that is not known.
    let says_again = |index: usize, cells: &[&str]| {
        cells.iter().any(|cell| cell.contains('@'))
            && (0..headers.len())
                .filter(|&other| other != index)
                .any(|other| are_among(cells, &sample(other)))
    };
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
        if header.ends_with(BROUGHT) {
            // Whatever it says, Kith's own column of that name means it.
            continue;
        }
        let told = preset.means(header);
        let is_told = told.is_some();
        let means = match told {
            Some((place, field)) => by_preset(place, field, &cells),
            None if has_header => meanings(header),
            None => by_content(&cells),
        };
        if has_header && is_of_somebody_else(header) {
            column.because = Because::OfSomebodyElse;
        }
        for (field, sure) in means.into_iter().filter(|&(_, sure)| sure >= SURE) {
            // What Kith wrote is as it was told, and a report names some by their number.
            let is_named = is_name(field) && (preset.is_report() || says_again(index, &cells));
            if !is_own && !is_named && denies(field, &cells) {
                column.because = Because::Denied;
                continue;
            }
            column.because = Because::Taken;
            if !is_own && !is_told && are_before_names(header, field, &cells) {
                claims.push((index, Field::Prefix, sure));
                claims.push((index, field, sure - SECOND_GUESS));
            } else {
                claims.push((index, field, sure));
            }
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
        let is_brought = column.header.ends_with(BROUGHT);
        if !has_header || !is_open || is_brought || !may_be_told_by_cells(&column.header) {
            continue;
        }
        let cells = sample(index);
        let is_free = |field: Field| {
            !told.contains(&field) && claims.iter().all(|&(_, claimed, _)| claimed != field)
        };
        let names_nobody = || {
            Field::ALL
                .iter()
                .all(|&field| !is_name(field) || is_free(field))
        };
        let is_turned = column.because == Because::Denied
            && meanings(&column.header).first().map(|&(field, _)| field) == Some(Field::Email)
            && names_nobody()
            && are_names(&cells);
        let field = match is_turned {
            true => Some(Field::FullName),
            false => reached_by(&cells),
        };
        if let Some(field) = field
            && is_free(field)
        {
            claims.push((index, field, SURE));
            by_cells.push(index);
        }
    }
    let (mut claims, of_others) = with_second_ones(&claims, headers);
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
        let is_noted = sure >= EXACT && preset.notes(&headers[column]);
        let is_said = mapping.columns[column].because != Because::Denied;
        let because = match has_header && !by_cells.contains(&column) {
            false if is_said => Because::Content,
            false => Because::Instead,
            true if is_noted => Because::Preset,
            true if sure < EXACT => Because::LikeHeader,
            true => Because::Header,
        };
        let column = &mut mapping.columns[column];
        (column.field, column.confidence, column.because) = (Some(field), sure, because);
    }
    behind_the_name(&mut mapping);
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

/// Whether most of the cells are among others, in whatever case.
fn are_among(cells: &[&str], others: &[&str]) -> bool {
    let is_among = |cell: &&&str| others.iter().any(|other| other.eq_ignore_ascii_case(cell));
    cells.iter().filter(is_among).count() * 2 > cells.len()
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

pub(super) fn is_secret(header: &str) -> bool {
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
            matches!(
                because,
                Because::Header | Because::Preset | Because::LikeHeader
            )
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
mod tests;
