use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarStatus,
    ICalendarValue,
};
use chrono::{DateTime, Datelike, Timelike, Utc};

/// A meeting of a calendar; an empty text is not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Stays the same from one export to the next, so that a calendar takes the later for the earlier.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// When it starts.
    pub starts: DateTime<Utc>,
    /// When it ends, where that is known.
    pub ends: Option<DateTime<Utc>>,
    /// Where.
    pub place: String,
    /// What it is for.
    pub purpose: String,
    /// Whether it takes place.
    pub status: MeetingStatus,
}

/// Whether a meeting takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingStatus {
    /// It does, or did.
    Confirmed,
    /// Its day may change.
    Tentative,
    /// It was called off.
    Canceled,
}

/// Writes meetings as an iCalendar file. Moments are told in UTC: every calendar shows them on its own clock.
pub fn calendar(name: &str, made_at: DateTime<Utc>, meetings: &[Meeting]) -> String {
    let mut whole = ICalendarComponent::new(ICalendarComponentType::VCalendar);
    for (property, words) in [
        (ICalendarProperty::Version, "2.0"),
        (ICalendarProperty::Prodid, "-//Kith//Kith//EN"),
        (ICalendarProperty::Name, name),
    ] {
        whole.add_property(property, ICalendarValue::Text(words.to_owned()));
    }
    whole.component_ids = (1..).take(meetings.len()).collect();
    let events = meetings.iter().map(|meeting| event(meeting, made_at));
    let components = std::iter::once(whole).chain(events).collect();
    ICalendar { components }.to_string()
}

fn event(meeting: &Meeting, made_at: DateTime<Utc>) -> ICalendarComponent {
    let mut event = ICalendarComponent::new(ICalendarComponentType::VEvent);
    event.add_uid(&format!("{}@kith", meeting.id));
    event.add_dtstamp(moment(made_at));
    event.add_property(ICalendarProperty::Dtstart, moment(meeting.starts));
    if let Some(ends) = meeting.ends {
        event.add_property(ICalendarProperty::Dtend, moment(ends));
    }
    for (property, words) in [
        (ICalendarProperty::Summary, &meeting.title),
        (ICalendarProperty::Location, &meeting.place),
        (ICalendarProperty::Description, &meeting.purpose),
    ] {
        if !words.is_empty() {
            event.add_property(property, ICalendarValue::Text(words.clone()));
        }
    }
    let status = match meeting.status {
        MeetingStatus::Confirmed => ICalendarStatus::Confirmed,
        MeetingStatus::Tentative => ICalendarStatus::Tentative,
        MeetingStatus::Canceled => ICalendarStatus::Cancelled,
    };
    event.add_property(ICalendarProperty::Status, ICalendarValue::Status(status));
    event
}

fn moment(at: DateTime<Utc>) -> PartialDateTime {
    let small = |part: u32| u8::try_from(part).ok();
    PartialDateTime {
        year: u16::try_from(at.year()).ok(),
        month: small(at.month()),
        day: small(at.day()),
        hour: small(at.hour()),
        minute: small(at.minute()),
        second: small(at.second()),
        tz_hour: Some(0),
        tz_minute: Some(0),
        ..PartialDateTime::default()
    }
}

#[cfg(test)]
mod tests {
    use calcard::{Entry, Parser};

    use super::*;

    #[test]
    fn a_calendar_is_read_back_with_its_meetings() {
        let starts = DateTime::from_timestamp(1_793_000_000, 0).expect("a moment");
        let meeting = Meeting {
            id: "0abc".to_owned(),
            title: "Seeds, soil; and \n stories".to_owned(),
            starts,
            ends: None,
            place: "Ghost Ranch".to_owned(),
            purpose: String::new(),
            status: MeetingStatus::Canceled,
        };
        let told = calendar("Spring", starts, &[meeting.clone(), meeting]);
        let Entry::ICalendar(read) = Parser::new(&told).entry() else {
            panic!("a calendar: {told}");
        };
        assert_eq!(
            read.components.len(),
            3,
            "the calendar and its meetings: {told}"
        );
        for line in [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "UID:0abc@kith",
            "SUMMARY:Seeds\\, soil\\; and \\n stories",
            "STATUS:CANCELLED",
        ] {
            assert!(told.contains(line), "{line} stands in it: {told}");
        }
        assert!(!told.contains("DESCRIPTION"), "nothing empty: {told}");
        assert!(
            told.lines()
                .any(|line| line.starts_with("DTSTART:") && line.ends_with('Z')),
            "in UTC: {told}"
        );
    }
}
