use std::io::{self, BufRead, BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::Event;

use super::{MAX_CELL_TEXT, WorkbookError};

/// The XML of a part, tag by tag and text by text, as calamine reads it; none of them
/// may be longer than the text of a cell.
pub(super) struct Events<R> {
    reader: Reader<Bounded<BufReader<R>>>,
    buffer: Vec<u8>,
}

impl<R: Read> Events<R> {
    pub fn of(part: R) -> Self {
        let mut reader = Reader::from_reader(Bounded {
            inner: BufReader::new(part),
            room: MAX_CELL_TEXT,
            exceeded: false,
        });
        let config = reader.config_mut();
        config.check_end_names = false;
        config.check_comments = false;
        config.expand_empty_elements = true;
        Self {
            reader,
            buffer: Vec::new(),
        }
    }

    /// The next of them.
    ///
    /// # Errors
    /// `TooLong`, and `Damaged` where it is no XML.
    pub fn next(&mut self) -> Result<Event<'_>, WorkbookError> {
        self.buffer.clear();
        self.reader.get_mut().room = MAX_CELL_TEXT;
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => Ok(event),
            Err(_) if self.reader.get_ref().exceeded => Err(WorkbookError::TooLong),
            Err(error) => Err(WorkbookError::damaged(&error)),
        }
    }

    /// Bytes read so far.
    pub fn position(&self) -> u64 {
        self.reader.buffer_position()
    }
}

/// Gives so many bytes and then no more.
struct Bounded<R> {
    inner: R,
    room: usize,
    exceeded: bool,
}

impl<R: BufRead> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.room == 0 {
            self.exceeded = true;
            return Err(io::Error::other("longer than any"));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.room = self.room.saturating_sub(count);
        self.inner.consume(count);
    }
}
