//! Keeps calamine from what it would believe: it takes in some parts of a workbook whole,
//! and makes room for what they say they hold.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::rc::Rc;

use quick_xml::events::{BytesStart, Event};

use super::place::Span;
use super::xml::Events;
use super::{MAX_CELL_TEXT, MAX_HELD, WorkbookError, place};

/// The shortest text in the list of them: `<si/>`.
const SHORTEST: u64 = 5;

// Bytes that calamine holds for one of a kind beside its text: no less than they are.
const STRING: u64 = size_of::<String>() as u64;
const FORMAT: u64 = size_of::<calamine::Style>() as u64 + 16;
const FONT: u64 = 128;
const NUMBERS: u64 = 160;
const LINK: u64 = 320;
const NAME: u64 = 128;
const SHEET: u64 = 512;
/// How often the name of a part is.
const COPIES: u64 = 5;

/// Bytes that a text of a length takes where it is kept by itself.
const fn kept(length: u64) -> u64 {
    let whole = (length + 8).next_multiple_of(16);
    if length == 0 {
        0
    } else if whole < 32 {
        32
    } else {
        whole
    }
}

/// What was found of the parts of a workbook.
#[derive(Default)]
pub(super) struct Guard {
    /// By where their bytes begin: parts that must not be read, and why.
    refused: HashMap<u64, WorkbookError>,
    /// By where their bytes begin: cells of parts that are merged into one.
    merged: HashMap<u64, Vec<Span>>,
    /// Bytes that calamine will hold of all others.
    held: u64,
    sheets: u64,
    longest_link: u64,
}

impl Guard {
    /// Looks a part through, whose name and place in the container these are.
    ///
    /// # Errors
    /// `TooHeavy`.
    pub fn look(
        &mut self,
        name: usize,
        begins: Option<u64>,
        part: impl Read,
    ) -> Result<(), WorkbookError> {
        self.held += COPIES * name as u64;
        let mut look = Look::default();
        let mut events = Events::of(part);
        let mut whether = look.through(&mut events);
        if look.promised > events.position() / SHORTEST {
            whether = Err(WorkbookError::damaged(&"its list of texts is cut short"));
        }
        match (begins, whether) {
            // It matters only where it is read: a picture is no XML.
            (Some(begins), Err(error)) => {
                self.refused.insert(begins, error);
                return Ok(());
            }
            (None, Err(error)) => return Err(error),
            (Some(begins), Ok(())) if !look.merged.is_empty() => {
                self.merged.insert(begins, look.merged);
            }
            (_, Ok(())) => {}
        }
        self.held += look.held + look.texts.max(look.promised) * STRING;
        self.held += look.formats * (FORMAT + 2 * look.longest_format);
        self.sheets += look.sheets;
        self.longest_link = self.longest_link.max(look.longest_link);
        match self.held() > MAX_HELD {
            true => Err(WorkbookError::TooHeavy),
            false => Ok(()),
        }
    }

    /// Bytes that calamine will hold; the path of a part once for each sheet that names it.
    pub fn held(&self) -> u64 {
        self.held + self.sheets * (SHEET + self.longest_link)
    }
}

/// A part as far as it was looked through.
#[derive(Default)]
struct Look {
    held: u64,
    /// Shared texts it lists, and says it lists.
    texts: u64,
    promised: u64,
    /// Cell formats, and the longest name or code that they copy.
    formats: u64,
    longest_format: u64,
    in_formats: bool,
    sheets: u64,
    longest_link: u64,
    merged: Vec<Span>,
    /// The element whose text is taken as one, its bytes so far, whether they come in runs,
    /// and whether they are kept.
    open: String,
    text: u64,
    runs: bool,
    keeps: bool,
}

impl Look {
    fn through<R: Read>(&mut self, events: &mut Events<R>) -> Result<(), WorkbookError> {
        loop {
            match events.next() {
                Ok(Event::Start(tag)) => self.start(&tag)?,
                Ok(Event::End(tag)) if self.open == tag.name().0 => self.close(),
                Ok(Event::Text(text)) => self.text += text.len() as u64,
                Ok(Event::CData(text)) => self.text += text.len() as u64,
                Ok(Event::GeneralRef(name)) => self.text += name.len().min(4) as u64,
                Ok(Event::Eof) => return Ok(()),
                Err(WorkbookError::TooLong) => return Err(WorkbookError::TooLong),
                // Where this stumbles, calamine does.
                Err(_) => return Ok(()),
                Ok(_) => {}
            }
            if !self.open.is_empty() && self.text > MAX_CELL_TEXT as u64 {
                return Err(WorkbookError::TooLong);
            }
            if self.held + self.texts * STRING > MAX_HELD {
                return Ok(());
            }
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), WorkbookError> {
        let length = tag.len() as u64;
        let name = tag.local_name();
        let name = name.as_ref();
        if matches!(name, "c" | "row" | "dimension") && !place::is_any(tag.attributes_raw()) {
            return Err(WorkbookError::damaged(&"a cell lies beyond any sheet"));
        }
        match name {
            // The cells of a sheet are taken one at a time.
            "c" => self.opens(tag, false),
            "si" => {
                self.texts += 1;
                self.opens(tag, true);
            }
            "r" => self.runs = true,
            "sst" => self.promised = self.promised.saturating_add(promised(tag)),
            "cellXfs" => self.in_formats = true,
            "xf" if self.in_formats => self.formats += 1,
            "font" | "fill" | "border" => self.held += FONT,
            "name" | "numFmt" => {
                self.longest_format = self.longest_format.max(length);
                self.held += NUMBERS + 2 * length;
            }
            "Relationship" => {
                self.longest_link = self.longest_link.max(length);
                self.held += LINK + 2 * length;
            }
            "mergeCell" => {
                let span = Span::of(tag.attributes_raw());
                self.held += span.map_or(0, |span| size_of_val(&span) as u64);
                self.merged.extend(span);
            }
            "sheet" => {
                self.sheets += 1;
                self.held += 6 * length;
            }
            "definedName" => {
                self.held += NAME + 2 * length;
                self.opens(tag, true);
            }
            _ => {}
        }
        Ok(())
    }

    fn opens(&mut self, tag: &BytesStart<'_>, keeps: bool) {
        if self.open.is_empty() {
            self.open.push_str(tag.name().0);
            (self.text, self.runs, self.keeps) = (0, false, keeps);
        } else if keeps {
            self.held += kept(1);
            self.keeps = true;
        }
    }

    fn close(&mut self) {
        if self.keeps {
            self.held += kept(self.text) * (1 + u64::from(self.runs));
        }
        self.open.clear();
    }
}

/// How many texts a list says it has: the most of any number it could be read as.
fn promised(tag: &BytesStart<'_>) -> u64 {
    let told = tag.attributes_raw().split("uniqueCount").skip(1);
    let number = |told: &str| {
        let digits = told.trim_start_matches(|letter: char| !letter.is_ascii_digit());
        let digits = digits.bytes().take_while(u8::is_ascii_digit);
        digits.fold(0_u64, |number, digit| {
            let digit = u64::from(digit - b'0');
            number.saturating_mul(10).saturating_add(digit)
        })
    };
    told.map(number).max().unwrap_or_default()
}

/// The bytes of a container, of which the refused parts cannot be read.
pub(super) struct Guarded<'b> {
    bytes: Cursor<&'b [u8]>,
    watch: Rc<Watch>,
}

/// What a reader of it came upon.
pub(super) struct Watch {
    guard: Guard,
    /// Where it read last from.
    place: Cell<u64>,
    struck: RefCell<Option<WorkbookError>>,
}

impl<'b> Guarded<'b> {
    pub fn new(bytes: &'b [u8], guard: Guard) -> Self {
        let watch = Watch {
            guard,
            place: Cell::new(0),
            struck: RefCell::new(None),
        };
        Self {
            bytes: Cursor::new(bytes),
            watch: Rc::new(watch),
        }
    }

    pub fn watch(&self) -> Rc<Watch> {
        Rc::clone(&self.watch)
    }
}

impl Watch {
    /// Bytes that calamine holds.
    pub fn held(&self) -> u64 {
        self.guard.held()
    }

    /// Where the part begins that was opened last, which tells it from others under any name.
    pub fn place(&self) -> u64 {
        self.place.get()
    }

    /// Cells that are merged into one, of the part that begins there.
    pub fn merged(&self, begins: u64) -> &[Span] {
        self.guard.merged.get(&begins).map_or(&[], Vec::as_slice)
    }

    /// Why reading failed, where a refused part is the cause.
    pub fn cause(&self) -> Option<WorkbookError> {
        self.struck.borrow_mut().take()
    }
}

impl Read for Guarded<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.bytes.read(buffer)
    }
}

impl Seek for Guarded<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let place = self.bytes.seek(to)?;
        self.watch.place.set(place);
        if let Some(error) = self.watch.guard.refused.get(&place) {
            self.watch.struck.replace(Some(error.clone()));
            return Err(io::Error::other(error.clone()));
        }
        Ok(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_says_it_holds_more_than_it_can_is_refused() {
        let refused = |part: &str| {
            let mut guard = Guard::default();
            guard.look(0, Some(1), part.as_bytes()).expect("not heavy");
            guard.refused.contains_key(&1)
        };
        assert!(refused("<sst uniqueCount=\"4000000\"><si/></sst>"), "lies");
        assert!(
            refused("<x:sst a='uniqueCount' uniqueCount = '0000700'></x:sst>"),
            "however it is written"
        );
        assert!(
            !refused("<sst count=\"900\" uniqueCount=\"2\"><si><t>a</t></si><si/></sst>"),
            "two"
        );
    }

    #[test]
    fn what_is_kept_of_a_part_is_weighed() {
        let held = |part: &str| {
            let mut guard = Guard::default();
            guard.look(0, None, part.as_bytes()).map(|()| guard.held())
        };
        let text = "<si><t>Rosa Begay of the long valley</t></si>";
        assert_eq!(
            held(&format!("<sst>{}</sst>", text.repeat(10))).expect("light"),
            10 * (STRING + 48),
            "a list of texts"
        );
        let name = "n".repeat(100_000);
        let formats = "<xf fontId='0'/>".repeat(2000);
        assert_eq!(
            held(&format!(
                "<fonts><font><name val='{name}'/></font></fonts><cellXfs>{formats}</cellXfs>"
            )),
            Err(WorkbookError::TooHeavy),
            "each format copies the name of its font"
        );
        let target = "t".repeat(100_000);
        let sheets = "<sheet name='a' r:id='b'/>".repeat(4000);
        assert_eq!(
            held(&format!(
                "<a><Relationship Id='b' Target='{target}'/>{sheets}</a>"
            )),
            Err(WorkbookError::TooHeavy),
            "each sheet copies the path of its part"
        );
    }
}
