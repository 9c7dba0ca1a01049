//! Waiting for the window on a virtual display, and taking its picture.

use std::fs;
use std::path::Path;
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ClientMessageEvent, ConnectionExt, EventMask, ImageFormat, MapState, Window,
};
use x11rb::rust_connection::RustConnection;

use crate::picture;

const PATIENCE: Duration = Duration::from_secs(60);
const BETWEEN_LOOKS: Duration = Duration::from_millis(150);

/// Waits until the program's window shows a picture that has come to rest, and
/// writes it to `file`. Kith shows its window when the interface is ready.
pub fn take(display: &str, program: &mut Child, file: &Path) -> Result<()> {
    let (x, screen) = x11rb::connect(Some(display)).context("the display does not answer")?;
    let root = x.setup().roots[screen].root;
    let began = Instant::now();
    let mut before = Vec::new();
    while began.elapsed() < PATIENCE {
        if let Some(status) = program.try_wait()? {
            bail!("Kith ended before its window was ready: {status}");
        }
        if let Some((window, width, height)) = shown(&x, root)? {
            let pixels = pixels(&x, window, width, height)?;
            if pixels == before && !is_blank(&pixels) {
                let size = (width.into(), height.into());
                let png = picture::png(
                    size,
                    &pixels,
                    png::ColorType::Rgb,
                    png::Compression::Balanced,
                );
                return fs::write(file, png)
                    .with_context(|| format!("{} cannot be written", file.display()));
            }
            before = pixels;
        }
        thread::sleep(BETWEEN_LOOKS);
    }
    bail!("the window was not ready within {} s", PATIENCE.as_secs())
}

/// Asks the window to close, as its title bar would, where it is still there.
pub fn close_window(display: &str) -> Result<()> {
    let (x, screen) = x11rb::connect(Some(display)).context("the display does not answer")?;
    let root = x.setup().roots[screen].root;
    let Some((window, ..)) = shown(&x, root)? else {
        return Ok(());
    };
    let protocols = x.intern_atom(false, b"WM_PROTOCOLS")?.reply()?.atom;
    let close = x.intern_atom(false, b"WM_DELETE_WINDOW")?.reply()?.atom;
    let message = ClientMessageEvent::new(32, window, protocols, [close, 0, 0, 0, 0]);
    x.send_event(false, window, EventMask::NO_EVENT, message)?
        .check()?;
    Ok(())
}

/// The largest window on the screen, with its width and height.
fn shown(x: &RustConnection, root: Window) -> Result<Option<(Window, u16, u16)>> {
    let mut largest = None;
    for window in x.query_tree(root)?.reply()?.children {
        let (Ok(attributes), Ok(shape)) = (
            x.get_window_attributes(window)?.reply(),
            x.get_geometry(window)?.reply(),
        ) else {
            continue; // It was closed meanwhile.
        };
        let area = |(_, w, h): &(Window, u16, u16)| u32::from(*w) * u32::from(*h);
        let found = (window, shape.width, shape.height);
        if attributes.map_state == MapState::VIEWABLE
            && shape.width > 200
            && largest
                .as_ref()
                .is_none_or(|so_far| area(&found) > area(so_far))
        {
            largest = Some(found);
        }
    }
    Ok(largest)
}

/// Red, green and blue of every pixel, from the server's blue, green, red and padding.
fn pixels(x: &RustConnection, window: Window, width: u16, height: u16) -> Result<Vec<u8>> {
    let image = x
        .get_image(ImageFormat::Z_PIXMAP, window, 0, 0, width, height, u32::MAX)?
        .reply()?;
    Ok(image
        .data
        .chunks_exact(4)
        .flat_map(|pixel| [pixel[2], pixel[1], pixel[0]])
        .collect())
}

fn is_blank(pixels: &[u8]) -> bool {
    pixels.chunks_exact(3).all(|pixel| pixel == &pixels[..3])
}
