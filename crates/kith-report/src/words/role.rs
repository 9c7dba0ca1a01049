use kith_model::enrollment::Role;

/// The same for a group of a report; one of several roles are people, or
/// others where they stand beside a role.
pub(crate) fn group_names(role: Option<Role>, is_alone: bool) -> (&'static str, &'static str) {
    match role {
        Some(role) => names(role),
        None if is_alone => ("person", "people"),
        None => ("other", "others"),
    }
}

/// "fellow", "fellows": the role of one person, and of more.
pub(crate) fn names(role: Role) -> (&'static str, &'static str) {
    match role {
        Role::Participant => ("participant", "participants"),
        Role::Fellow => ("fellow", "fellows"),
        Role::Alum => ("alum", "alumni"),
        Role::Mentor => ("mentor", "mentors"),
        Role::Coach => ("coach", "coaches"),
        Role::Facilitator => ("facilitator", "facilitators"),
        Role::GuestExpert => ("guest expert", "guest experts"),
        Role::Elder => ("elder", "elders"),
        Role::Sponsor => ("sponsor", "sponsors"),
        Role::Observer => ("observer", "observers"),
        Role::Staff => ("staff member", "staff"),
    }
}
