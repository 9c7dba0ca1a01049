/// One thing that speaks for or against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// What.
    pub says: Says,
    /// How much, against where negative.
    pub points: i32,
}

/// What speaks for or against.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the words stand in `words`")]
pub enum Says {
    SameId,
    /// An id as any list counts them up.
    SameCountedId,
    NearId,
    /// One digit differs: a slip, or the number given out just before or after.
    NeighborId,
    OtherId,
    SameEmail,
    /// Two addresses at one institution are two accounts.
    OtherAccount,
    OtherEmail,
    SamePhone,
    SameAddress,
    /// An address without a house number.
    SameStreet,
    NearAddress,
    OtherAddress,
    SameNameTurned,
    NearNameTurned,
    HalfNameTurned,
    SameFamily,
    NearFamily,
    OtherFamily,
    SameGiven,
    /// Short form first, as written.
    ShortGiven(String, String),
    InitialGiven,
    NearGiven,
    SoundsGiven,
    OtherGiven,
    /// Of two who share the first given name.
    OtherSecond,
    /// Sr. and Jr.
    OtherGeneration,
    /// Only one of the two is a Sr. or Jr.
    OneGeneration,
    SameBirthday,
    /// Of which one has no year.
    SameDay,
    /// As lists have it of those whose birthday nobody knows.
    FirstOfJanuary,
    NearBirthday,
    OtherBirthday,
    SameWork,
    NearWork,
    OtherWork,
    SameCity,
    NearCity,
    OtherCity,
    /// Among many people somebody is alike by chance.
    ManyPeople,
    /// Nothing in it settles the question, so that it is asked.
    Asks,
}

impl Evidence {
    /// A sentence without its full stop.
    pub fn words(&self) -> String {
        let words = match &self.says {
            Says::SameId => "The id is the same",
            Says::SameCountedId => "The id is the same short number, which other lists have, too",
            Says::NearId => "The id is nearly the same",
            Says::NeighborId => "The id is the next number, or a slip",
            Says::OtherId => "The id is another",
            Says::SameEmail => "Email is the same",
            Says::OtherAccount => "Email is another account at the same place",
            Says::OtherEmail => "Email is another",
            Says::SamePhone => "Phone is the same",
            Says::SameAddress => "Address is the same",
            Says::SameStreet => "Address is the same, without a house number",
            Says::NearAddress => "Address is nearly the same",
            Says::OtherAddress => "Address is another",
            Says::SameNameTurned => "First and last name are the same, turned round",
            Says::NearNameTurned => "First and last name are nearly the same, turned round",
            Says::HalfNameTurned => "A first name is the other's last name",
            Says::SameFamily => "Last name is the same",
            Says::NearFamily => "Last name is nearly the same",
            Says::OtherFamily => "Last name is another",
            Says::SameGiven => "First name is the same",
            Says::ShortGiven(short, long) => return format!("{short} is a short form of {long}"),
            Says::InitialGiven => "First name begins with that initial",
            Says::NearGiven => "First name is nearly the same",
            Says::SoundsGiven => "First name is another that sounds like it",
            Says::OtherGiven => "First name is another",
            Says::OtherSecond => "First name is the same, second name is another",
            Says::OtherGeneration => "One is a Jr., the other is not",
            Says::OneGeneration => "Only one of them says Jr., Sr., II, or III",
            Says::SameBirthday => "Birthday is the same",
            Says::SameDay => "Birthday is the same day, without its year",
            Says::FirstOfJanuary => "Birthday is the same January 1, which many lists put in",
            Says::NearBirthday => "Birthday is the same but for a slip",
            Says::OtherBirthday => "Birthday is another",
            Says::SameWork => "Workplace is the same",
            Says::NearWork => "Workplace is nearly the same",
            Says::OtherWork => "Workplace is another",
            Says::SameCity => "Home is the same",
            Says::NearCity => "Home is nearly the same",
            Says::OtherCity => "Home is another",
            Says::ManyPeople => "Among many people somebody is alike by chance",
            Says::Asks if self.points > 0 => "What they share is never passed over",
            Says::Asks => "Nothing of it settles the question",
        };
        words.to_owned()
    }
}
