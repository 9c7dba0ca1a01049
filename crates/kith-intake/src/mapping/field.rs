kith_model::codes! {
    /// What a column can mean: a closed list with stable codes.
    Field, "field";
    /// Postal address in one cell.
    Address = "address", "Address";
    /// Whether somebody came, as a word.
    Attended = "attended", "Attended";
    /// What a log line says happened: joined, left.
    Action = "action", "Action";
    /// Birth date, possibly without its year.
    BirthDate = "birth_date", "Birth date";
    /// When somebody was checked in.
    CheckedInAt = "checked_in_at", "Checked in at";
    /// Town.
    City = "city", "City";
    /// Name of the cohort a row belongs to.
    Cohort = "cohort", "Cohort";
    /// Part of an organization.
    Department = "department", "Department";
    /// How long somebody was there, with units.
    Duration = "duration", "Duration";
    /// E-mail address.
    Email = "email", "Email";
    /// Second e-mail address.
    Email2 = "email_2", "Email 2";
    /// Key of the person in the tool the file comes from.
    ExternalId = "external_id", "External id";
    /// Family name.
    FamilyName = "family_name", "Family name";
    /// The whole name in one cell.
    FullName = "full_name", "Full name";
    /// Given name.
    GivenName = "given_name", "Given name";
    /// Whether somebody came from outside.
    Guest = "guest", "Guest";
    /// What somebody does.
    JobTitle = "job_title", "Job title";
    /// When somebody joined.
    Join = "join", "Join";
    /// When somebody left.
    Leave = "leave", "Leave";
    /// Middle name.
    MiddleName = "middle_name", "Middle name";
    /// How long somebody was there, as a plain number of minutes.
    Minutes = "minutes", "Minutes";
    /// What somebody likes to be called.
    Nickname = "nickname", "Nickname";
    /// Free text about a person.
    Notes = "notes", "Notes";
    /// Company, school, farm.
    Organization = "organization", "Organization";
    /// Telephone number.
    Phone = "phone", "Phone";
    /// Second telephone number.
    Phone2 = "phone_2", "Phone 2";
    /// "Dr.", "Prof."
    Prefix = "prefix", "Prefix";
    /// How somebody wants to be spoken of.
    Pronouns = "pronouns", "Pronouns";
    /// When somebody signed up.
    RegisteredAt = "registered_at", "Registered at";
    /// What somebody is in the cohort.
    Role = "role", "Role";
    /// Where an enrollment stands.
    Status = "status", "Status";
    /// "Jr.", "III"
    Suffix = "suffix", "Suffix";
    /// Labels.
    Tags = "tags", "Tags";
    /// When a log line was written.
    Timestamp = "timestamp", "Timestamp";
    /// Who asked not to be written to.
    Unsubscribed = "unsubscribed", "Unsubscribed";
    /// Web address.
    Url = "url", "Url";
}

impl Field {
    /// Whether its cells hold dates.
    pub fn is_date(self) -> bool {
        matches!(
            self,
            Self::BirthDate
                | Self::RegisteredAt
                | Self::CheckedInAt
                | Self::Join
                | Self::Leave
                | Self::Timestamp
        )
    }

    /// Whether it can tell who a row is about.
    pub fn names_a_person(self) -> bool {
        matches!(
            self,
            Self::FullName | Self::GivenName | Self::FamilyName | Self::Email | Self::ExternalId
        )
    }
}

/// A set of fields in eight bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FieldSet(u64);

impl FieldSet {
    /// Adds a field.
    pub fn insert(&mut self, field: Field) {
        self.0 |= 1 << field as u8;
    }

    /// Takes a field out.
    pub fn remove(&mut self, field: Field) {
        self.0 &= !(1 << field as u8);
    }

    /// Whether a field is in it.
    pub fn contains(self, field: Field) -> bool {
        self.0 & (1 << field as u8) != 0
    }

    /// What is in either.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in both.
    #[must_use]
    pub fn within(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The fields in it, by code.
    pub fn iter(self) -> impl Iterator<Item = Field> {
        Field::ALL
            .iter()
            .copied()
            .filter(move |field| self.contains(*field))
    }
}

impl FromIterator<Field> for FieldSet {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        let mut set = Self::default();
        fields.into_iter().for_each(|field| set.insert(field));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_the_closed_list() {
        let codes: Vec<&str> = Field::ALL.iter().map(|field| field.code()).collect();
        let list = "address attended action birth_date checked_in_at city cohort department duration email email_2 \
                    external_id family_name full_name given_name guest job_title join leave middle_name minutes nickname \
                    notes organization phone phone_2 prefix pronouns registered_at role status suffix tags timestamp unsubscribed url";
        assert_eq!(codes.join(" "), list, "nothing more, nothing less");
    }

    #[test]
    fn a_set_holds_what_was_put_in() {
        let set: FieldSet = [Field::Email, Field::Url, Field::Address]
            .into_iter()
            .collect();
        assert_eq!(
            set.iter().collect::<Vec<_>>(),
            [Field::Address, Field::Email, Field::Url],
            "the first and last too"
        );
    }
}
