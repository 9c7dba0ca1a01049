//! Contact cards of every version.

mod cut;
mod further;
mod known;
#[cfg(test)]
mod tests;
mod value;

use calcard::vcard::{VCard, VCardKind, VCardProperty, VCardValue};

use self::cut::{Cut, Piece, parsed, pieces};
use self::further::{Further, Place, REST};
use self::known::{COLUMNS, own_id};
use self::value::{BETWEEN, all, has_name, whole};
use super::note::Notes;
use super::{Contacts, Note, is_cards};
use crate::IntakeError;
use crate::recognize::Kind;
use crate::table::{Builder, MAX_BYTES};
use crate::write::EXACT_ID;

pub(super) const KIND: Kind = Kind {
    code: "roster/vcard",
    words: "vCard contacts",
    dates: None,
};

/// Columns are counted like this: those that Kith knows, those of its own, and one for the rest.
const FIRST_FURTHER: usize = COLUMNS.len();
const LAST: usize = usize::MAX;

/// The header of what tells a card from others.
const ID: &str = "UID";

/// The people of a text of cards; `None` where it does not begin with one.
///
/// # Errors
/// `TooLarge`.
pub(super) fn read(text: &str) -> Result<Option<Contacts>, IntakeError> {
    if !is_cards(text) {
        return Ok(None);
    }
    let cards = pieces(text).filter(|piece| matches!(piece, Piece::Card(_)));
    let mut rows = Rows {
        text: String::with_capacity(text.len()),
        cells: Vec::new(),
        cards: Vec::new(),
        further: Further::of(cards.count()),
        all_own: true,
        pictures: None,
        notes: Notes::default(),
    };
    for piece in pieces(text) {
        match piece {
            Piece::Stray(line, says) => rows.notes.push(Note::of(line, says)),
            Piece::Card(cut) => rows.take(&cut)?,
        }
    }
    rows.done().map(Some)
}

/// The cells of all cards, one behind the other, empty ones left out.
struct Rows {
    text: String,
    cells: Vec<Cell>,
    /// The line of each card, and its first cell.
    cards: Vec<(u32, usize)>,
    further: Further,
    /// Whether Kith wrote all of them.
    all_own: bool,
    /// The first card with one, and how many there are.
    pictures: Option<(u32, u32)>,
    notes: Notes,
}

struct Cell {
    column: usize,
    start: u32,
    end: u32,
}

impl Rows {
    fn take(&mut self, cut: &Cut<'_>) -> Result<(), IntakeError> {
        let line = cut.line;
        let Some(card) = parsed(&cut.text) else {
            return Ok(());
        };
        if !cut.ended {
            self.notes.push(Note::Unended { line });
        }
        if let Some(note) = nobody(&card, line) {
            self.notes.push(note);
            return Ok(());
        }
        self.cards.push((line + 1, self.cells.len()));
        for (column, (_, told)) in COLUMNS.iter().enumerate() {
            self.put(column, &told(&card))?;
        }
        self.all_own = self.all_own && !own_id(&card).is_empty();
        let (told, pictures) = further::of(&card);
        if pictures > 0 {
            let (_, count) = self.pictures.get_or_insert((line, 0));
            *count += pictures;
        }
        let mut rest = Vec::new();
        for (header, says) in told {
            match self.further.place(header) {
                Place::Column(column) => self.put(FIRST_FURTHER + column, &says)?,
                Place::Rest(header) => rest.push(format!("{header}: {says}")),
            }
        }
        self.put(LAST, &rest.join("\n"))
    }

    fn put(&mut self, column: usize, says: &str) -> Result<(), IntakeError> {
        if says.is_empty() {
            return Ok(());
        }
        let bytes = (self.text.len() + says.len()) as u64;
        if bytes > MAX_BYTES {
            return Err(IntakeError::TooLarge { bytes });
        }
        let start = self.text.len() as u32;
        self.text.push_str(says);
        let end = self.text.len() as u32;
        self.cells.push(Cell { column, start, end });
        Ok(())
    }

    /// Cards of a table have no cells behind their last filled one.
    fn done(mut self) -> Result<Contacts, IntakeError> {
        let order = self.order();
        let header = self.cells.len();
        for (column, name) in &order {
            let name = name.clone();
            self.put(*column, &name)?;
        }
        let known = order
            .iter()
            .filter(|(column, name)| *column < FIRST_FURTHER || name == EXACT_ID)
            .count();
        let Self {
            text,
            cells,
            cards,
            pictures,
            mut notes,
            ..
        } = self;
        let width = COLUMNS.len() + self.further.headers.len();
        let mut places = vec![order.len() - 1; width];
        for (place, (column, _)) in order.iter().enumerate() {
            if let Some(known) = places.get_mut(*column) {
                *known = place;
            }
        }
        let mut builder = Builder::of(text, cells.len());
        let ends = cards.iter().skip(1).map(|&(_, first)| first);
        let ends = ends.chain([header]);
        let rows = cards.iter().zip(ends);
        let rows = rows.map(|(&(line, first), end)| (line, &cells[first..end]));
        let mut row = Vec::new();
        for (line, cells) in std::iter::once((1, &cells[header..])).chain(rows) {
            builder.record(line);
            row.clear();
            for cell in cells {
                let place = places.get(cell.column).copied();
                let place = place.unwrap_or(order.len() - 1);
                if row.len() <= place {
                    row.resize(place + 1, (0, 0));
                }
                row[place] = (cell.start, cell.end);
            }
            for &(start, end) in &row {
                builder.stretch(start, end);
            }
        }
        if let Some((line, count)) = pictures {
            notes.push(Note::Pictures { line, count });
        }
        Ok(Contacts {
            table: builder.done(),
            kind: KIND,
            known,
            notes: notes.done(),
        })
    }

    /// The columns of the table, each with its header: Kith's own ids, what Kith has fields
    /// for where any card says it, and the rest.
    fn order(&self) -> Vec<(usize, String)> {
        let mut filled = vec![false; FIRST_FURTHER];
        let mut any_rest = false;
        for cell in &self.cells {
            match filled.get_mut(cell.column) {
                Some(filled) => *filled = true,
                None => any_rest = any_rest || cell.column == LAST,
            }
        }
        let known = COLUMNS.iter().enumerate().zip(&filled);
        let known = known.filter(|(_, filled)| **filled);
        let known = known.map(|((column, (header, _)), _)| (column, (*header).to_owned()));
        let further = self.further.headers.iter().enumerate();
        let mut order: Vec<(usize, String)> = known.collect();
        order.extend(further.map(|(at, header)| (FIRST_FURTHER + at, header.clone())));
        // Where some are not cards that Kith wrote, no id is its own.
        let id = order.iter().position(|(_, header)| header == ID);
        if let Some(id) = id.filter(|_| self.all_own) {
            let (column, _) = order.remove(id);
            order.insert(0, (column, EXACT_ID.to_owned()));
        }
        if any_rest {
            order.push((LAST, REST.to_owned()));
        }
        if order.is_empty() {
            order.push((0, COLUMNS[0].0.to_owned()));
        }
        order
    }
}

/// What a card is of that is no person's.
fn nobody(card: &VCard, line: u32) -> Option<Note> {
    let other = |name: &str| {
        let named = card.entries.iter().find(
            |entry| matches!(&entry.name, VCardProperty::Other(other) if other.eq_ignore_ascii_case(name)),
        );
        named.map(whole).unwrap_or_default().to_lowercase()
    };
    let kind = card.property(&VCardProperty::Kind);
    let told = match kind.and_then(|kind| kind.values.first()) {
        Some(VCardValue::Kind(kind)) => Some(*kind),
        _ if other("X-ADDRESSBOOKSERVER-KIND") == "group" => Some(VCardKind::Group),
        _ if other("X-ABSHOWAS") == "company" && !has_name(card) => Some(VCardKind::Org),
        _ => None,
    };
    let name = all(card, &VCardProperty::Fn, BETWEEN);
    match told? {
        VCardKind::Individual => None,
        VCardKind::Group => Some(Note::Group { line, name }),
        _ => Some(Note::NoPerson { line, name }),
    }
}

/// What a card within a card says of whom it is of: the name, and how to reach them.
fn agent(inner: &str) -> String {
    let Some(card) = parsed(inner) else {
        return String::new();
    };
    let name = match has_name(&card) {
        true => format!("{} {}", value::name(&card, 1), value::name(&card, 0)),
        false => all(&card, &VCardProperty::Fn, BETWEEN),
    };
    let reached = [VCardProperty::Email, VCardProperty::Tel];
    let reached = reached.iter().map(|kind| all(&card, kind, BETWEEN));
    let told = std::iter::once(name.trim().to_owned()).chain(reached);
    let told: Vec<String> = told.filter(|told| !told.is_empty()).collect();
    told.join(BETWEEN)
}
