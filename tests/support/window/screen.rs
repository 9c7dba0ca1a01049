//! The window on its screen, as the X server has it.

use std::thread;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ChangeWindowAttributesAux, ConnectionExt, EventMask, MapState, Window,
};
use x11rb::rust_connection::RustConnection;

/// How long a window may take to ask for something.
const PATIENCE: Duration = Duration::from_secs(30);
/// How a program asks to have a state, as the window managers agreed on it; 0 asks to lose it.
const ADD: u32 = 1;

/// A window that stands on the screen.
pub struct OnScreen {
    x: RustConnection,
    root: Window,
    window: Window,
}

/// A part of the screen, in pixels from its corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the four sides")]
pub struct Area {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

impl Area {
    /// Whether all of the other lies in it.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }

    fn pixels(&self) -> i32 {
        (self.right - self.left) * (self.bottom - self.top)
    }
}

impl OnScreen {
    /// The largest window of a process.
    ///
    /// # Panics
    /// When it shows none, or the display does not answer.
    #[must_use]
    pub fn of(process: u32) -> Self {
        let (x, screen) = x11rb::connect(None).expect("a display");
        let root = x.setup().roots[screen].root;
        // What is asked of a window manager passes by here.
        let listens = ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_NOTIFY);
        x.change_window_attributes(root, &listens)
            .expect("the display is asked")
            .check()
            .expect("anybody may listen");
        let owner = atom(&x, "_NET_WM_PID");
        let shown = all_within(&x, root)
            .into_iter()
            .filter(|window| number(&x, *window, owner) == Some(process) && is_shown(&x, *window));
        let window = shown.max_by_key(|window| area(&x, root, *window).pixels());
        let window = window.expect("the process shows a window");
        Self { x, root, window }
    }

    /// Where it stands.
    #[must_use]
    pub fn area(&self) -> Area {
        area(&self.x, self.root, self.window)
    }

    /// The whole screen.
    #[must_use]
    pub fn screen(&self) -> Area {
        area(&self.x, self.root, self.root)
    }

    /// Waits until the window asks to fill the whole screen, or to fill it no longer. On a display
    /// without a window manager nobody does it.
    ///
    /// # Panics
    /// When it asks for nothing.
    #[must_use]
    pub fn wants_all(&self) -> bool {
        let (state, all) = (
            atom(&self.x, "_NET_WM_STATE"),
            atom(&self.x, "_NET_WM_STATE_FULLSCREEN"),
        );
        let began = Instant::now();
        loop {
            assert!(began.elapsed() < PATIENCE, "the window asks for nothing");
            match self.x.poll_for_event().expect("the display answers") {
                Some(Event::ClientMessage(told))
                    if told.window == self.window && told.type_ == state =>
                {
                    let [deed, first, second, ..] = told.data.as_data32();
                    if [first, second].contains(&all) {
                        return deed == ADD;
                    }
                }
                Some(_) => {}
                None => thread::yield_now(),
            }
        }
    }
}

/// Every window in another, and those within.
fn all_within(x: &RustConnection, window: Window) -> Vec<Window> {
    let tree = x.query_tree(window).ok();
    let children = tree
        .and_then(|asked| asked.reply().ok())
        .map_or_else(Vec::new, |tree| tree.children);
    let within = children.iter().flat_map(|child| all_within(x, *child));
    within.chain(children.clone()).collect()
}

fn is_shown(x: &RustConnection, window: Window) -> bool {
    let about = x.get_window_attributes(window).ok();
    let about = about.and_then(|asked| asked.reply().ok());
    about.is_some_and(|about| about.map_state == MapState::VIEWABLE)
}

fn area(x: &RustConnection, root: Window, window: Window) -> Area {
    let size = x.get_geometry(window).expect("the display is asked");
    let size = size.reply().expect("the window is there");
    let corner = x.translate_coordinates(window, root, 0, 0);
    let corner = corner.expect("the display is asked").reply();
    let corner = corner.expect("the window is there");
    let (left, top) = (i32::from(corner.dst_x), i32::from(corner.dst_y));
    Area {
        left,
        top,
        right: left + i32::from(size.width),
        bottom: top + i32::from(size.height),
    }
}

fn number(x: &RustConnection, window: Window, property: Atom) -> Option<u32> {
    let asked = x.get_property(false, window, property, AtomEnum::CARDINAL, 0, 1);
    asked.ok()?.reply().ok()?.value32()?.next()
}

fn atom(x: &RustConnection, name: &str) -> Atom {
    let asked = x.intern_atom(false, name.as_bytes());
    let atom = asked.expect("the display is asked").reply();
    atom.expect("the display answers").atom
}
