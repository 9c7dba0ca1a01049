use kith_model::enrollment::{Role, Stage};
use kith_model::match_key::fold;

/// Words for roles beyond their codes, folded.
const ROLES: &[(Role, &str)] = &[
    (
        Role::Participant,
        "attendee|member|student|learner|participante|teilnehmer|participant(e)|deelnemer|deltagare",
    ),
    (Role::Fellow, "fellows|becario|becaria"),
    (
        Role::Alum,
        "alumni|alumna|alumnus|alumnae|graduate|egresado|egresada|ex alumno",
    ),
    (Role::Mentor, "mentora|mentors"),
    (Role::Coach, "coaches"),
    (
        Role::Facilitator,
        "host|co-facilitator|cofacilitator|trainer|instructor|facilitador|facilitadora|moderator",
    ),
    (
        Role::GuestExpert,
        "guest|speaker|guest speaker|expert|experto|experta|ponente|invitado",
    ),
    (Role::Elder, "elders|anciano|anciana"),
    (Role::Sponsor, "funder|patrocinador"),
    (Role::Observer, "observador|observadora"),
    (Role::Staff, "team|personal|equipo"),
];

/// Words for stages beyond their codes, folded.
const STAGES: &[(Stage, &str)] = &[
    (Stage::Nominated, "invited|invitado|nominado"),
    (
        Stage::Applied,
        "pending|submitted|in review|under review|pending approval|pending_approval|solicitado|pendiente",
    ),
    (
        Stage::ApplicationDenied,
        "denied|rejected|not selected|not accepted|rechazado",
    ),
    (
        Stage::Waitlisted,
        "waitlist|waiting list|wait list|on waitlist|lista de espera",
    ),
    (
        Stage::Accepted,
        "approved|selected|admitted|aceptado|aprobado",
    ),
    (Stage::Deferred, "postponed|aplazado"),
    (Stage::Declined, "not attending|not going|no asistira"),
    (
        Stage::Enrolled,
        "registered|confirmed|attending|going|checked in|inscrito|inscrita|matriculado|confirmado",
    ),
    (Stage::Active, "current|in progress|activo|activa"),
    (Stage::Paused, "on hold|on leave|inactive|en pausa"),
    (
        Stage::Completed,
        "graduated|finished|done|complete|completado|graduado",
    ),
    (
        Stage::Withdrawn,
        "dropped|dropped out|canceled|cancelled|left|retirado|cancelado|baja",
    ),
    (Stage::NoShow, "no-show|noshow|did not attend|no asistio"),
    (Stage::Alumni, "alum|alumna|alumnus|egresado"),
];

/// The role that a cell names by code, label or a usual word; `None` for words
/// that are no role here, such as those of meeting tools.
pub fn role(cell: &str) -> Option<Role> {
    let word = fold(cell);
    let own = Role::ALL
        .iter()
        .copied()
        .find(|role| role.code() == word || fold(role.label()) == word);
    own.or_else(|| named(ROLES, &word))
}

/// The stage that a cell names by code, label or a usual word.
pub fn stage(cell: &str) -> Option<Stage> {
    let word = fold(cell);
    let own = Stage::ALL
        .iter()
        .copied()
        .find(|stage| stage.code() == word || fold(stage.label()) == word);
    own.or_else(|| named(STAGES, &word))
}

fn named<T: Copy>(list: &[(T, &str)], word: &str) -> Option<T> {
    list.iter()
        .find(|(_, words)| words.split('|').any(|known| known == word))
        .map(|&(meaning, _)| meaning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_and_stages_are_read_by_code_by_label_and_by_usual_words() {
        for (cell, meant) in [
            ("participant", Some(Role::Participant)),
            ("Guest expert", Some(Role::GuestExpert)),
            (" FACILITADORA ", Some(Role::Facilitator)),
            ("Presenter of the year", None),
            ("", None),
        ] {
            assert_eq!(role(cell), meant, "{cell:?}");
        }
        for (cell, meant) in [
            ("no_show", Some(Stage::NoShow)),
            ("Attending", Some(Stage::Enrolled)),
            ("approved", Some(Stage::Accepted)),
            ("Cancelled", Some(Stage::Withdrawn)),
            ("Lista de espera", Some(Stage::Waitlisted)),
            ("maybe", None),
        ] {
            assert_eq!(stage(cell), meant, "{cell:?}");
        }
    }

    #[test]
    fn no_word_means_two_things() {
        for list in [
            ROLES.iter().map(|(_, words)| *words).collect::<Vec<_>>(),
            STAGES.iter().map(|(_, words)| *words).collect(),
        ] {
            let mut words: Vec<&str> = list.iter().flat_map(|words| words.split('|')).collect();
            let count = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), count, "each word once");
            assert!(
                words.iter().all(|word| fold(word) == *word),
                "and written folded"
            );
        }
    }
}
