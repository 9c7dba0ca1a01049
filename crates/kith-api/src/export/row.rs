use chrono::NaiveDate;
use kith_intake::write::{Card, NumberOf};
use kith_model::PersonId;
use kith_model::contact_point::{ContactKind, ContactPoint};
use kith_model::enrollment::{Role, Stage};
use kith_model::lens::Lens;
use kith_model::person::Person;
use kith_store::enrollment::RosterRow;
use kith_store::import::is_nameless;
use kith_store::{Read, StoreError, affiliation, contact_point, organization, person};

/// One row of a table of people that leaves: who is in it, through the lens.
pub struct Leaver {
    /// Without a given name where an address or key only stands in for one.
    pub person: Person,
    /// Empty where it only says an address that the lens does not see.
    name: String,
    /// Their seat, in the roster of a cohort.
    seat: Option<Seat>,
    email: Option<String>,
    other_email: Option<String>,
    /// Numbers, the one to use first, and what each is.
    phones: Vec<(String, Option<NumberOf>)>,
    address: Option<String>,
    website: Option<String>,
    /// Where they work now, and as what.
    work: Option<(String, Option<String>)>,
}

/// As what, at what stage and since when somebody is in a cohort.
struct Seat {
    role: Role,
    stage: Stage,
    since: NaiveDate,
}

/// A column: its header for people, whether it stands in a table, and its cell.
pub struct Column {
    pub words: &'static str,
    pub stands: Stands,
    pub cell: fn(&Leaver) -> String,
}

/// Whether a column stands in a table that nobody chose the columns of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    Always,
    /// In the roster of a cohort.
    InCohort,
    /// For me; through another lens where it leaves something to see.
    ForMe,
    /// Where somebody has something in it.
    WhereTold,
}

impl Column {
    const fn always(words: &'static str, cell: fn(&Leaver) -> String) -> Self {
        Self {
            words,
            stands: Stands::Always,
            cell,
        }
    }

    const fn in_cohort(words: &'static str, cell: fn(&Leaver) -> String) -> Self {
        Self {
            words,
            stands: Stands::InCohort,
            cell,
        }
    }

    const fn for_me(words: &'static str, cell: fn(&Leaver) -> String) -> Self {
        Self {
            words,
            stands: Stands::ForMe,
            cell,
        }
    }

    const fn where_told(words: &'static str, cell: fn(&Leaver) -> String) -> Self {
        Self {
            words,
            stands: Stands::WhereTold,
            cell,
        }
    }

    /// As a program reads it.
    pub fn key(&self) -> String {
        program_header(self.words)
    }
}

/// A header as a program reads it.
pub fn program_header(words: &str) -> String {
    words.to_lowercase().replace([' ', '-'], "_")
}

/// In the order of the table. The headers are among those that the intake knows.
pub const COLUMNS: &[Column] = &[
    Column::always("External ID", |leaver| said(&leaver.person.external_id)),
    Column::always("Name", |leaver| leaver.name.clone()),
    Column::always("Given name", |leaver| said(&leaver.person.given_name)),
    Column::always("Middle name", |leaver| said(&leaver.person.middle_name)),
    Column::always("Family name", |leaver| said(&leaver.person.family_name)),
    Column::always("Suffix", |leaver| said(&leaver.person.suffix)),
    Column::always("Preferred name", |leaver| {
        said(&leaver.person.preferred_name)
    }),
    Column::always("Pronouns", |leaver| said(&leaver.person.pronouns)),
    Column::in_cohort("Role", |leaver| {
        let seat = leaver.seat.as_ref();
        seat.map_or_else(String::new, |seat| seat.role.label().to_owned())
    }),
    Column::in_cohort("Stage", |leaver| {
        let seat = leaver.seat.as_ref();
        seat.map_or_else(String::new, |seat| seat.stage.label().to_owned())
    }),
    Column::in_cohort("Since", |leaver| {
        let seat = leaver.seat.as_ref();
        seat.map_or_else(String::new, |seat| seat.since.to_string())
    }),
    Column::always("Organization", |leaver| {
        leaver
            .work
            .as_ref()
            .map_or_else(String::new, |(name, _)| name.clone())
    }),
    Column::always("Job title", |leaver| {
        leaver
            .work
            .as_ref()
            .map_or_else(String::new, |(_, title)| said(title))
    }),
    Column::for_me("Email", |leaver| said(&leaver.email)),
    Column::for_me("Phone", |leaver| leaver.phone(0)),
    Column::always("City", |leaver| said(&leaver.person.city)),
    Column::where_told("Email 2", |leaver| said(&leaver.other_email)),
    Column::where_told("Phone 2", |leaver| leaver.phone(1)),
    Column::where_told("Address", |leaver| said(&leaver.address)),
    Column::where_told("Birth date", |leaver| {
        let born = leaver.person.birth_date;
        born.map_or_else(String::new, |day| day.to_string())
    }),
    Column::where_told("Prefix", |leaver| said(&leaver.person.prefix)),
    Column::where_told("Website", |leaver| said(&leaver.website)),
    Column::where_told("Notes", |leaver| said(&leaver.person.notes)),
];

impl Leaver {
    pub fn card(&self) -> Card {
        let work = self.work.as_ref();
        Card {
            id: self.person.id.to_string(),
            name: self.name.clone(),
            prefix: said(&self.person.prefix),
            given_name: said(&self.person.given_name),
            middle_name: said(&self.person.middle_name),
            family_name: said(&self.person.family_name),
            suffix: said(&self.person.suffix),
            nickname: said(&self.person.preferred_name),
            pronouns: said(&self.person.pronouns),
            organization: work.map_or_else(String::new, |(name, _)| name.clone()),
            job_title: work.map_or_else(String::new, |(_, title)| said(title)),
            emails: self
                .email
                .iter()
                .chain(&self.other_email)
                .cloned()
                .collect(),
            phones: self.phones.clone(),
            address: said(&self.address),
            city: said(&self.person.city),
            birth_date: self.person.birth_date,
            website: said(&self.website),
            note: said(&self.person.notes),
        }
    }

    /// Of a seat in a cohort.
    pub fn of_seat(read: &Read<'_>, row: RosterRow, lens: Lens) -> Result<Self, StoreError> {
        let person = person::get(read, row.person, lens)?;
        let seat = Seat {
            role: row.role,
            stage: row.stage,
            since: row.since,
        };
        Self::read(read, person, (row.name, row.email, Some(seat)), lens)
    }

    /// Of anybody.
    pub fn of_person(read: &Read<'_>, person: Person, lens: Lens) -> Result<Self, StoreError> {
        let name = person.name().display().into_owned();
        Self::read(read, person, (name, None, None), lens)
    }

    /// The nth number; empty where there is none.
    fn phone(&self, n: usize) -> String {
        let phone = self.phones.get(n);
        phone.map_or_else(String::new, |(number, _)| number.clone())
    }

    fn read(
        read: &Read<'_>,
        mut person: Person,
        (mut name, email, seat): (String, Option<String>, Option<Seat>),
        lens: Lens,
    ) -> Result<Self, StoreError> {
        let contacts = contact_point::list(read, person.id, lens)?;
        let is_called_by = |contacts: &[ContactPoint]| {
            let reached = contacts.iter();
            let reached: Vec<_> = reached
                .map(|contact| (contact.kind, contact.value.clone()))
                .collect();
            is_nameless(&person, &reached)
        };
        let is_seen = is_called_by(&contacts);
        // Nobody who may not see an address reads it as a name.
        let is_hidden = !is_seen && {
            let called = person.name().display();
            person::is_hidden(read, person.id, &called, lens)?
        };
        if is_seen || is_hidden {
            person.given_name = None;
        }
        if is_hidden {
            name.clear();
        }
        let first = |kind: ContactKind| first(&contacts, kind);
        let email = email.or_else(|| first(ContactKind::Email));
        let other = contacts.iter().find(|contact| {
            contact.kind == ContactKind::Email && Some(&contact.value) != email.as_ref()
        });
        Ok(Self {
            email,
            other_email: other.map(|contact| contact.value.clone()),
            phones: phones(&contacts),
            address: first(ContactKind::Postal),
            website: first(ContactKind::Social),
            work: work(read, person.id)?,
            person,
            name,
            seat,
        })
    }
}

/// The primary one of a kind, else the first.
fn first(contacts: &[ContactPoint], kind: ContactKind) -> Option<String> {
    let mut of_kind = contacts.iter().filter(|contact| contact.kind == kind);
    let primary = of_kind.clone().find(|contact| contact.is_primary);
    primary
        .or_else(|| of_kind.next())
        .map(|contact| contact.value.clone())
}

/// All numbers, the primary one first, and what each is by its label.
fn phones(contacts: &[ContactPoint]) -> Vec<(String, Option<NumberOf>)> {
    let mut phones: Vec<&ContactPoint> = contacts
        .iter()
        .filter(|contact| contact.kind == ContactKind::Phone)
        .collect();
    phones.sort_by_key(|contact| !contact.is_primary);
    let told = |contact: &ContactPoint| contact.label.as_deref().and_then(NumberOf::of);
    let phones = phones.into_iter();
    phones
        .map(|contact| (contact.value.clone(), told(contact)))
        .collect()
}

fn work(read: &Read<'_>, person: PersonId) -> Result<Option<(String, Option<String>)>, StoreError> {
    let present = affiliation::list(read, person)?
        .into_iter()
        .filter(|affiliation| affiliation.to_date.is_none())
        .max_by_key(|affiliation| affiliation.id);
    let Some(present) = present else {
        return Ok(None);
    };
    let name = organization::get(read, present.organization)?.name;
    Ok(Some((name, present.title)))
}

fn said(value: &Option<String>) -> String {
    value.clone().unwrap_or_default()
}
