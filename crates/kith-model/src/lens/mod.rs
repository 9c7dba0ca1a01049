//! Who may see what (DOMAIN.md §4), held once and written to SQL from here.
//!
//! A thing lies in layers: its own privacy, its session's rule, the person's
//! wishes, a live consent. Each is a [`Privacy`]. It is visible through a
//! [`Lens`] when the AND of the audiences meets the lens; its attribution is
//! the strictest of the layers. So a container never loosens what lies in it.

mod attribution;
mod audience;
mod cases;
mod privacy;
mod sql;

pub use attribution::Attribution;
pub use audience::{Audience, AudiencePreset, Viewer};
pub use cases::{Case, cases};
pub use privacy::{Privacy, SessionRule};
pub use sql::Layer;

codes! {
    /// Through whose eyes one looks.
    Lens, "lens";
    Me = "me", "Me";
    Team = "team", "Co-facilitators";
    Circle = "circle", "Circle";
    Client = "client", "Client";
    Funder = "funder", "Funder";
    Public = "public", "Public";
    Projector = "projector", "Projector";
}

codes! {
    /// What sort of thing is looked at: the projector leaves some sorts out.
    Matter, "sort of thing";
    Content = "content", "what was said or made";
    Person = "person", "that a person is there";
    Contact = "contact", "how to reach someone";
    Remark = "remark", "a private remark";
    Reason = "reason", "why someone was away or left";
    Need = "need", "access needs and diet";
}

impl Lens {
    /// The one viewer this lens stands for. The projector shows what the circle may see.
    pub const fn viewer(self) -> Viewer {
        match self {
            Self::Me => Viewer::Me,
            Self::Team => Viewer::Team,
            Self::Circle | Self::Projector => Viewer::Circle,
            Self::Client => Viewer::Client,
            Self::Funder => Viewer::Funder,
            Self::Public => Viewer::Public,
        }
    }

    /// Whether a thing in these layers is visible at all.
    ///
    /// What may only be counted is visible as a row to me and the team alone.
    pub fn sees(self, matter: Matter, layers: &[Privacy]) -> bool {
        let whole = Privacy::within_all(layers);
        self.shows(matter)
            && whole.audience.holds(self.viewer())
            && (self.is_inside() || whole.attribution < Attribution::AggregateOnly)
    }

    /// How a visible thing in these layers may be attributed. Me and the team
    /// know who said it; for everyone else the strictest layer holds.
    pub fn attribution(self, layers: &[Privacy]) -> Attribution {
        if self.is_inside() {
            Attribution::Named
        } else {
            Privacy::within_all(layers).attribution
        }
    }

    /// Whether this lens shows things of this sort at all. The projector
    /// stands in a room: no contacts, remarks, reasons or needs.
    pub const fn shows(self, matter: Matter) -> bool {
        match matter {
            Matter::Content | Matter::Person => true,
            Matter::Contact | Matter::Remark | Matter::Reason | Matter::Need => {
                !matches!(self, Self::Projector)
            }
        }
    }

    /// Me or the team: whoever holds the circle, and may see small counts.
    pub const fn is_inside(self) -> bool {
        matches!(self, Self::Me | Self::Team)
    }
}

#[cfg(test)]
mod tests;
