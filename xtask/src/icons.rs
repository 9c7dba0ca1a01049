//! Draws the mark, a ring of seats with one chair kept open, in every size a platform asks for.

use std::path::PathBuf;

use crate::generated::Generated;

const GROUND: [u8; 3] = [0x1B, 0x65, 0x51];
const SEAT: [u8; 3] = [0xFD, 0xFC, 0xFA];
/// Samples along each side of a pixel.
const SAMPLES: u32 = 8;

/// Every icon file of the desktop application, with its path below the repository.
pub fn all() -> Vec<Generated> {
    let mut files: Vec<Generated> = [
        ("32x32.png", 32),
        ("64x64.png", 64),
        ("128x128.png", 128),
        ("128x128@2x.png", 256),
        ("icon.png", 512),
    ]
    .into_iter()
    .map(|(name, side)| icon(name, png(side)))
    .collect();
    files.push(icon("icon.ico", ico(&[16, 24, 32, 48, 64, 256])));
    files.push(icon("icon.icns", icns()));
    files
}

fn icon(name: &str, content: Vec<u8>) -> Generated {
    Generated {
        path: PathBuf::from("src-tauri/icons").join(name),
        content,
    }
}

/// A `side` × `side` picture as PNG with transparency.
fn png(side: u32) -> Vec<u8> {
    let mut pixels = Vec::with_capacity((side * side * 4) as usize);
    for y in 0..side {
        for x in 0..side {
            pixels.extend(pixel(x, y, side));
        }
    }
    let color = png::ColorType::Rgba;
    crate::picture::png((side, side), &pixels, color, png::Compression::Fast)
}

/// The ICO container: a directory of PNG pictures.
fn ico(sides: &[u32]) -> Vec<u8> {
    let pictures: Vec<Vec<u8>> = sides.iter().map(|&side| png(side)).collect();
    let mut file = vec![0, 0, 1, 0];
    file.extend((sides.len() as u16).to_le_bytes());
    let mut offset = 6 + 16 * sides.len() as u32;
    for (&side, picture) in sides.iter().zip(&pictures) {
        let byte = if side >= 256 { 0 } else { side as u8 };
        file.extend([byte, byte, 0, 0, 1, 0, 32, 0]);
        file.extend((picture.len() as u32).to_le_bytes());
        file.extend(offset.to_le_bytes());
        offset += picture.len() as u32;
    }
    file.extend(pictures.concat());
    file
}

/// The ICNS container: PNG pictures, each behind the four letters of its size.
fn icns() -> Vec<u8> {
    let sizes: [(&[u8; 4], u32); 5] = [
        (b"ic11", 32),
        (b"ic12", 64),
        (b"ic07", 128),
        (b"ic08", 256),
        (b"ic09", 512),
    ];
    let mut body = Vec::new();
    for (kind, side) in sizes {
        let picture = png(side);
        body.extend(kind);
        body.extend((picture.len() as u32 + 8).to_be_bytes());
        body.extend(picture);
    }
    let mut file = b"icns".to_vec();
    file.extend((body.len() as u32 + 8).to_be_bytes());
    file.extend(body);
    file
}

fn pixel(x: u32, y: u32, side: u32) -> [u8; 4] {
    let (mut ground, mut seat) = (0_u32, 0_u32);
    for sample in 0..SAMPLES * SAMPLES {
        let at = |pixel: u32, step: u32| {
            (f64::from(pixel) + (f64::from(step) + 0.5) / f64::from(SAMPLES)) * 32.0
                / f64::from(side)
        };
        let (u, v) = (at(x, sample % SAMPLES), at(y, sample / SAMPLES));
        ground += u32::from(in_ground(u, v));
        seat += u32::from(in_seat(u - 4.0, v - 4.0));
    }
    if ground == 0 {
        return [0; 4];
    }
    let mix = |below: u8, above: u8| {
        let share = f64::from(seat) / f64::from(ground);
        (f64::from(below) + (f64::from(above) - f64::from(below)) * share).round() as u8
    };
    [
        mix(GROUND[0], SEAT[0]),
        mix(GROUND[1], SEAT[1]),
        mix(GROUND[2], SEAT[2]),
        (ground * 255 / (SAMPLES * SAMPLES)) as u8,
    ]
}

/// The rounded square the ring lies on, in a drawing of 32 × 32.
fn in_ground(u: f64, v: f64) -> bool {
    let (half, radius) = (15.0, 7.0);
    let over = |w: f64| ((w - 16.0).abs() - (half - radius)).max(0.0);
    over(u).hypot(over(v)) <= radius
}

/// The eight seats of the design's mark, in its drawing of 24 × 24. The second one is kept open.
fn in_seat(u: f64, v: f64) -> bool {
    const SEATS: [(f64, f64); 7] = [
        (12.0, 3.8),
        (20.2, 12.0),
        (17.8, 17.8),
        (12.0, 20.2),
        (6.2, 17.8),
        (3.8, 12.0),
        (6.2, 6.2),
    ];
    let from = |(x, y): (f64, f64)| (u - x).hypot(v - y);
    let open = from((17.8, 6.2));
    SEATS.into_iter().any(|seat| from(seat) <= 2.35) || (1.15..=2.35).contains(&open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_open_chair_shows_the_ground_in_its_middle() {
        let middle = |(x, y): (f64, f64)| pixel((x + 4.0) as u32 * 16, (y + 4.0) as u32 * 16, 512);
        assert_eq!(
            middle((18.0, 6.0))[..3],
            GROUND,
            "nobody sits on the chair that is kept"
        );
        assert_eq!(
            middle((12.0, 4.0))[..3],
            SEAT,
            "the seat at the top is taken"
        );
    }

    #[test]
    fn corners_are_transparent() {
        assert_eq!(pixel(0, 0, 64)[3], 0, "the square is rounded");
    }
}
