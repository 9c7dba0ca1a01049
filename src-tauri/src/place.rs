//! Where the window stands: on one screen, as a whole.

use std::fs;
use std::path::PathBuf;

use serde::Deserialize;
use tauri::{Manager, PhysicalPosition, PhysicalSize, WebviewWindow, Wry};

use crate::{environment, window};

/// What the window left behind, in the file that remembers it.
#[derive(Deserialize)]
struct Left {
    width: u32,
    height: u32,
    x: i32,
    y: i32,
    #[serde(default)]
    maximized: bool,
}

/// A part of the desktop, in physical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Area {
    x: i32,
    y: i32,
    width: u32,
    height: u32,
}

/// Moves a window that was left where only a part of it can be seen now, as on a screen that is
/// gone or was larger, until all of it is on one.
pub fn mend(window: &WebviewWindow<Wry>) {
    let Some(left) = left(window) else { return };
    if left.maximized {
        return;
    }
    let area = Area {
        x: left.x,
        y: left.y,
        width: left.width,
        height: left.height,
    };
    let screens = screens(window);
    let stands = on_a_screen(area, &screens);
    if stands == area || screens.is_empty() {
        return;
    }
    let mended = window
        .set_size(PhysicalSize::new(stands.width, stands.height))
        .and_then(|()| window.set_position(PhysicalPosition::new(stands.x, stands.y)));
    if let Err(problem) = mended {
        tracing::warn!(%problem, "the window stands where it was left");
    }
}

fn left(window: &WebviewWindow<Wry>) -> Option<Left> {
    let text = fs::read_to_string(file(window)?).ok()?;
    let mut all: serde_json::Value = serde_json::from_str(&text).ok()?;
    serde_json::from_value(all[window::LABEL].take()).ok()
}

fn file(window: &WebviewWindow<Wry>) -> Option<PathBuf> {
    let folder = environment::home().or_else(|| window.app_handle().path().app_config_dir().ok());
    Some(folder?.join(window::PLACE))
}

fn screens(window: &WebviewWindow<Wry>) -> Vec<Area> {
    let screens = window.available_monitors().unwrap_or_default();
    let areas = screens.iter().map(|screen| {
        let free = screen.work_area();
        Area {
            x: free.position.x,
            y: free.position.y,
            width: free.size.width,
            height: free.size.height,
        }
    });
    areas.collect()
}

/// The area inside the screen that it shares most with, else inside the first; as it is where
/// there is no screen.
fn on_a_screen(area: Area, screens: &[Area]) -> Area {
    let Some(first) = screens.first() else {
        return area;
    };
    let shared = screens.iter().max_by_key(|screen| area.shared(screen));
    let screen = shared
        .filter(|screen| area.shared(screen) > 0)
        .unwrap_or(first);
    let (width, height) = (area.width.min(screen.width), area.height.min(screen.height));
    let within = |at: i32, size: u32, from: i32, room: u32| {
        at.clamp(from, from.saturating_add_unsigned(room - size))
    };
    Area {
        x: within(area.x, width, screen.x, screen.width),
        y: within(area.y, height, screen.y, screen.height),
        width,
        height,
    }
}

impl Area {
    /// How many pixels two areas share.
    fn shared(&self, other: &Self) -> u64 {
        let side = |a: i32, a_size: u32, b: i32, b_size: u32| {
            let end = (i64::from(a) + i64::from(a_size)).min(i64::from(b) + i64::from(b_size));
            u64::try_from(end - i64::from(a.max(b))).unwrap_or(0)
        };
        side(self.x, self.width, other.x, other.width)
            * side(self.y, self.height, other.y, other.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn area(x: i32, y: i32, width: u32, height: u32) -> Area {
        Area {
            x,
            y,
            width,
            height,
        }
    }

    const SCREENS: [Area; 2] = [area(0, 0, 1440, 900), area(1440, 0, 1920, 1080)];

    #[test]
    fn a_window_stands_where_it_was_left_while_it_can_be_seen() {
        for place in [area(90, 40, 1280, 800), area(1500, 100, 1280, 800)] {
            assert_eq!(on_a_screen(place, &SCREENS), place, "whole on one screen");
        }
    }

    #[test]
    fn a_window_that_would_stand_half_aside_is_moved_and_one_too_large_is_made_smaller() {
        for (left, stands, why) in [
            (
                area(-1270, -790, 1280, 800),
                area(0, 0, 1280, 800),
                "a corner",
            ),
            (
                area(200, 850, 1000, 800),
                area(200, 100, 1000, 800),
                "below",
            ),
            (area(0, 0, 2560, 1400), area(0, 0, 1440, 900), "too large"),
            (area(9000, 40, 1280, 800), area(160, 40, 1280, 800), "gone"),
        ] {
            assert_eq!(on_a_screen(left, &SCREENS[..1]), stands, "{why}");
        }
    }
}
