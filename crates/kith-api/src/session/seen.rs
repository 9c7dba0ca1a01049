use kith_model::lens::{Attribution, Lens, Matter, SessionRule};
use kith_model::session::Session;

/// Whether the attendance list of a session may be shown to a lens: not under
/// the Chatham House Rule, nor where the session is not for it (DOMAIN.md §4).
pub(crate) fn opens_roll(session: &Session, lens: Lens) -> bool {
    let rule = [session.rule.privacy()];
    lens.sees(Matter::Person, &rule) && lens.attribution(&rule) == Attribution::Named
}

/// Whether a session is sealed and the lens is not mine: not even how many came is told.
pub(crate) fn is_sealed_from(session: &Session, lens: Lens) -> bool {
    session.rule == SessionRule::Sealed && lens != Lens::Me
}

/// The session as a file for a lens tells it: what is sealed is in none, for anybody.
pub(crate) fn told(session: Session, lens: Lens) -> Session {
    match session.rule {
        SessionRule::Sealed => seen(session, Lens::Public),
        _ => seen(session, lens),
    }
}

/// The session as a lens sees it: of one that is not for it, what sort of
/// meeting it was and when; under a rule that keeps names, without its place.
pub(crate) fn seen(mut session: Session, lens: Lens) -> Session {
    if !lens.sees(Matter::Content, &[session.rule.privacy()]) {
        session.kind.label().clone_into(&mut session.title);
        session.purpose = None;
    }
    if !opens_roll(&session, lens) {
        session.place = None;
    }
    session
}
