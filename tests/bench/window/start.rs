use std::collections::HashSet;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::damage::{ConnectionExt as _, ReportLevel};
use x11rb::protocol::xproto::{
    ChangeWindowAttributesAux, ConnectionExt as _, EventMask, ImageFormat, Window,
};
use x11rb::rust_connection::RustConnection;

/// Above it lies the menu bar, which stands before the page does.
const MENU: u16 = 60;
/// Paper alone has one color, and words have many between theirs and the paper's.
const COLORS: usize = 8;

/// A program whose window shows its page. It ends with this value.
pub struct Started {
    /// From the start of the process until its page stood on the screen.
    pub took: Duration,
    process: Child,
}

impl Started {
    /// Starts `program` and waits, told by the display, until its page is drawn.
    pub fn new(program: &str, home: &Path) -> Self {
        let (x, screen) = x11rb::connect(None).expect("a display");
        let root = x.setup().roots[screen].root;
        x.damage_query_version(1, 1)
            .expect("the display tells what was drawn");
        let structure = ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_NOTIFY);
        x.change_window_attributes(root, &structure)
            .expect("the display tells which windows appear");
        x.flush().expect("the display listens");
        let began = Instant::now();
        let process = Command::new(program)
            .env("KITH_HOME", home)
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        wait_until_drawn(&x);
        Self {
            took: began.elapsed(),
            process,
        }
    }

    pub fn process(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        // It may have ended already, and then there is nothing left to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn wait_until_drawn(x: &RustConnection) {
    loop {
        match x.wait_for_event().expect("the display goes on") {
            Event::MapNotify(shown) => {
                let damage = x.generate_id().expect("a name");
                // A window that is gone again is not the one waited for.
                let _ = x.damage_create(damage, shown.window, ReportLevel::RAW_RECTANGLES);
                let _ = x.flush();
                if is_drawn(x, shown.window) {
                    return;
                }
            }
            Event::DamageNotify(drawn) if is_drawn(x, drawn.drawable) => return,
            _ => {}
        }
    }
}

/// Whether a window as large as Kith's shows more than its ground. False for one that went away.
fn is_drawn(x: &RustConnection, window: Window) -> bool {
    let look = || {
        let shape = x.get_geometry(window).ok()?.reply().ok()?;
        if shape.width < 800 || shape.height < 600 {
            return None;
        }
        let (top, height) = (i16::try_from(MENU).ok()?, shape.height - MENU);
        let format = ImageFormat::Z_PIXMAP;
        let image = x.get_image(format, window, 0, top, shape.width, height, u32::MAX);
        image.ok()?.reply().ok()
    };
    look().is_some_and(|image| {
        let colors: HashSet<&[u8]> = image.data.chunks_exact(4).collect();
        colors.len() > COLORS
    })
}
