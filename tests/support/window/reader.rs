//! What a screen reader is told of the window, over the accessibility bus.

use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use atspi::connection::{AccessibilityConnection, set_session_accessibility};
use atspi::proxy::accessible::AccessibleProxy;
use atspi::proxy::text::TextProxy;
use atspi::{ObjectEvents, Role, State, StateSet};
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::{Message, Type};
use zbus::proxy::CacheProperties;
use zbus::zvariant::OwnedObjectPath;

/// How long the window may take to tell what is waited for.
const PATIENCE: Duration = Duration::from_secs(30);
/// As the window's program calls itself.
const KITH: &str = "kith-desktop";

/// A program that listens on the accessibility bus, as a screen reader does.
pub struct Reader {
    bus: AccessibilityConnection,
    /// One for each change that any program tells.
    told: Receiver<()>,
}

/// An object of the page with everything in it, as a screen reader knows it.
#[derive(Debug, Clone)]
pub struct Heard {
    /// What it is.
    pub role: Role,
    /// The same in words, as they are spoken.
    pub spoken: String,
    /// What it is called.
    pub name: String,
    /// What is said after its name, where there is more to say.
    pub description: String,
    /// The words in it.
    pub text: String,
    /// How it is: focused, selected, required.
    pub states: StateSet,
    /// What is in it.
    pub within: Vec<Heard>,
}

/// Whose it is, and where. The library's own reference has no room for the page's, whose
/// process goes by a name of its own.
type Object = (String, OwnedObjectPath);

impl Reader {
    /// Starts to listen. Programs opened from now on know that somebody does.
    ///
    /// # Panics
    /// When there is no session bus, or at-spi2-core is missing.
    #[must_use]
    pub fn listen() -> Self {
        let bus = zbus::block_on(async {
            set_session_accessibility(true).await?;
            let bus = AccessibilityConnection::new().await?;
            bus.register_event::<ObjectEvents>().await?;
            Ok::<_, atspi::AtspiError>(bus)
        });
        let bus = bus.expect("the accessibility bus answers");
        let (tell, told) = channel();
        let messages = MessageIterator::from(Connection::from(bus.connection().clone()));
        // It ends with the test's process at the latest.
        thread::spawn(move || {
            let mut changes = messages
                .filter(|message| message.as_ref().is_ok_and(is_change))
                .map(|_| tell.send(()));
            while changes.next().is_some_and(|told| told.is_ok()) {}
        });
        Self { bus, told }
    }

    /// What `look` finds on the page, as soon as it finds it; the page is looked at again after
    /// each change that is told.
    ///
    /// # Panics
    /// When it never does.
    pub fn wait_for<T>(&self, what: &str, look: impl Fn(&Heard) -> Option<T>) -> T {
        let until = Instant::now() + PATIENCE;
        loop {
            while self.told.try_recv().is_ok() {}
            let page = self.page();
            if let Some(found) = page.as_ref().and_then(&look) {
                return found;
            }
            let left = until.saturating_duration_since(Instant::now());
            assert!(
                self.told.recv_timeout(left).is_ok(),
                "a screen reader is never told of {what}: {}",
                page.map_or_else(|| "no page".to_owned(), |page| page.read())
            );
        }
    }

    /// The page as it is now; none while the window is on its way.
    fn page(&self) -> Option<Heard> {
        let root = (
            "org.a11y.atspi.Registry".to_owned(),
            OwnedObjectPath::try_from("/org/a11y/atspi/accessible/root").ok()?,
        );
        zbus::block_on(async {
            for program in self.within(&root).await.ok()? {
                if self.object(&program).await.ok()?.name().await.ok()? == KITH {
                    let page = Box::pin(self.find(program, Role::DocumentWeb)).await?;
                    return Box::pin(self.hear(page)).await.ok();
                }
            }
            None
        })
    }

    /// The first object of that role in `object`.
    async fn find(&self, object: Object, role: Role) -> Option<Object> {
        if self.object(&object).await.ok()?.get_role().await.ok()? == role {
            return Some(object);
        }
        for within in self.within(&object).await.ok()? {
            if let Some(found) = Box::pin(self.find(within, role)).await {
                return Some(found);
            }
        }
        None
    }

    async fn hear(&self, object: Object) -> zbus::Result<Heard> {
        let known = self.object(&object).await?;
        let mut heard = Heard {
            role: known.get_role().await?,
            spoken: known.get_localized_role_name().await?,
            name: known.name().await?,
            description: known.description().await?,
            text: self.text(&object).await.unwrap_or_default(),
            states: known.get_state().await?,
            within: Vec::new(),
        };
        for within in self.within(&object).await? {
            // What went away meanwhile is not there.
            heard.within.extend(Box::pin(self.hear(within)).await.ok());
        }
        Ok(heard)
    }

    /// What is in `object`. The window tells of the page only when it is asked for its first child.
    async fn within(&self, object: &Object) -> zbus::Result<Vec<Object>> {
        let known = self.object(object).await?;
        let within: Vec<Object> = known.inner().call("GetChildren", &()).await?;
        if within.is_empty() && known.child_count().await? == 1 {
            return Ok(vec![known.inner().call("GetChildAtIndex", &0).await?]);
        }
        Ok(within)
    }

    /// The words of an object that has some.
    async fn text(&self, (program, path): &Object) -> zbus::Result<String> {
        let known = TextProxy::builder(self.bus.connection())
            .destination(program.clone())?
            .path(path.clone())?
            .cache_properties(CacheProperties::No)
            .build()
            .await?;
        known.get_text(0, -1).await
    }

    async fn object(&self, (program, path): &Object) -> zbus::Result<AccessibleProxy<'static>> {
        AccessibleProxy::builder(self.bus.connection())
            .destination(program.clone())?
            .path(path.clone())?
            .cache_properties(CacheProperties::No)
            .build()
            .await
    }
}

/// Answers to our own questions come the same way, and are none.
fn is_change(message: &Message) -> bool {
    message.message_type() == Type::Signal
}

impl Heard {
    /// This and everything in it, in the order in which it is read.
    #[must_use]
    pub fn all(&self) -> Vec<&Self> {
        let within = self.within.iter().flat_map(Self::all);
        std::iter::once(self).chain(within).collect()
    }

    /// Everything in it of that role.
    #[must_use]
    pub fn every(&self, role: Role) -> Vec<&Self> {
        let mut all = self.all();
        all.retain(|one| one.role == role);
        all
    }

    /// The first of that role and name in it.
    #[must_use]
    pub fn first(&self, role: Role, name: &str) -> Option<&Self> {
        let mut all = self.every(role).into_iter();
        all.find(|one| one.name == name)
    }

    /// What is read of it: its name, or the words in it.
    #[must_use]
    pub fn words(&self) -> String {
        let said = |one: &Self| {
            [&one.name, &one.text]
                .into_iter()
                .find(|said| !said.is_empty())
                .cloned()
        };
        let all = self.all().into_iter().filter_map(said);
        // A placeholder stands for what is within and is read in its turn.
        let mut words = all.filter(|said| !said.contains('\u{fffc}'));
        words.next().unwrap_or_default().trim().to_owned()
    }

    /// What has the keyboard: the innermost that says so.
    #[must_use]
    pub fn focused(&self) -> Option<&Self> {
        let mut all = self.all();
        all.retain(|one| one.is(State::Focused));
        all.pop()
    }

    /// Whether it is in that state.
    #[must_use]
    pub fn is(&self, state: State) -> bool {
        self.states.contains(state)
    }

    /// What a person can act on that has no name to be called by, or no words for what it is.
    #[must_use]
    pub fn nameless(&self) -> Vec<String> {
        let mut all = self.all();
        // A cell may be empty, and where the screen begins its heading says what it is.
        let may_be_silent = [Role::DocumentWeb, Role::Landmark, Role::TableCell];
        all.retain(|one| one.is(State::Focusable) && !may_be_silent.contains(&one.role));
        let has_words = |one: &&Self| !one.name.trim().is_empty() || !one.text.trim().is_empty();
        all.retain(|one| !has_words(one) || one.role == Role::Unknown || one.spoken.is_empty());
        all.iter().map(|one| one.line()).collect()
    }

    /// Everything in it, a line each.
    #[must_use]
    pub fn read(&self) -> String {
        let mut lines = vec![self.line()];
        for within in &self.within {
            lines.extend(within.read().lines().map(|line| format!("  {line}")));
        }
        lines.join("\n")
    }

    fn line(&self) -> String {
        format!(
            "{:?} {:?} {:?} {:?} {:?}",
            self.role, self.name, self.text, self.description, self.states
        )
    }
}
