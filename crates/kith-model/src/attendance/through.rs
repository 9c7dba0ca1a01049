//! A mark as a lens may see it.

use super::Attendance;
use crate::lens::{Lens, Matter, SessionRule};

impl Attendance {
    /// Without reason or remark where this lens may not see them, under the
    /// rule of its session.
    #[must_use]
    pub fn through(mut self, lens: Lens, rule: SessionRule) -> Self {
        let layers = [self.privacy, rule.privacy()];
        if !lens.sees(Matter::Reason, &layers) {
            self.reason = None;
        }
        if !lens.sees(Matter::Remark, &layers) {
            self.remark = None;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::super::{NewAttendance, Source};
    use super::*;
    use crate::lens::Privacy;

    #[test]
    fn reasons_and_remarks_follow_their_privacy_and_the_sessions_rule() {
        let mut new = NewAttendance::new(1_i64, 1_i64, Source::Roll);
        new.reason = Some("harvest".into());
        new.remark = Some("will send a note".into());
        new.privacy = Privacy::CIRCLE;
        let mark = new.with_id(1.into());
        let seen = |lens, rule| mark.clone().through(lens, rule).remark.is_some();
        assert!(
            seen(Lens::Circle, SessionRule::None),
            "opened to the circle"
        );
        assert!(
            !seen(Lens::Circle, SessionRule::Sealed),
            "a sealed session holds it back"
        );
        assert!(
            !seen(Lens::Projector, SessionRule::None),
            "and never on the wall"
        );
        assert!(!seen(Lens::Client, SessionRule::None), "nor for the client");
        let client = mark.clone().through(Lens::Client, SessionRule::None);
        assert_eq!(
            (client.reason, client.status),
            (None, mark.status),
            "the mark itself stays"
        );
    }
}
