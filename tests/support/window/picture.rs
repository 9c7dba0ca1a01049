//! What stands on the screen, as a small PNG: on a virtual display the driver's own pictures
//! never come.

use std::collections::HashMap;

use color_quant::NeuQuant;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat};

/// As many as a PNG with one byte a pixel can have.
const COLORS: usize = 256;

/// One pixel in so many is learned from; their places are spread over the picture.
const SAMPLE: i32 = 10;

/// Red, green, blue and full opacity of every pixel of the screen from `top` on.
///
/// # Panics
/// When the display does not answer.
pub fn pixels(top: i16, width: u16, height: u16) -> Vec<u8> {
    let (x, screen) = x11rb::connect(None).expect("a display");
    let root = x.setup().roots[screen].root;
    let image = x
        .get_image(ImageFormat::Z_PIXMAP, root, 0, top, width, height, u32::MAX)
        .expect("the display is asked")
        .reply()
        .expect("the display answers");
    let colors = image.data.chunks_exact(4);
    colors
        .flat_map(|pixel| [pixel[2], pixel[1], pixel[0], u8::MAX])
        .collect()
}

/// A PNG with a palette. Paper, ink and accents keep their exact colors; only the rarest shades
/// between them move to their nearest.
///
/// # Panics
/// When there are fewer pixels than announced.
pub fn png(width: u32, height: u32, pixels: &[u8]) -> Vec<u8> {
    let quantized = NeuQuant::new(SAMPLE, COLORS, pixels);
    let mut nearest = HashMap::new();
    let mut counts: Vec<HashMap<[u8; 3], usize>> = vec![HashMap::new(); COLORS];
    let indices: Vec<u8> = pixels
        .chunks_exact(4)
        .map(|pixel| {
            let index = *nearest
                .entry([pixel[0], pixel[1], pixel[2]])
                .or_insert_with(|| quantized.index_of(pixel));
            *counts[index]
                .entry([pixel[0], pixel[1], pixel[2]])
                .or_default() += 1;
            u8::try_from(index).expect("no more colors than a byte can name")
        })
        .collect();
    let palette = counts.iter().flat_map(most_frequent).collect::<Vec<u8>>();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette);
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().expect("a vector takes every byte");
    writer
        .write_image_data(&indices)
        .expect("as many pixels as were announced");
    writer.finish().expect("a vector takes every byte");
    file
}

/// Of all colors that came to one place of the palette, the one most pixels have.
fn most_frequent(colors: &HashMap<[u8; 3], usize>) -> [u8; 3] {
    let most = colors
        .iter()
        .max_by_key(|(color, count)| (**count, **color));
    most.map_or([0; 3], |(color, _)| *color)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_areas_keep_their_exact_color() {
        let paper = [0xFD, 0xFC, 0xFA, 0xFF];
        let shades = (0..=255u8).flat_map(|shade| [shade, shade / 2, 255 - shade, 0xFF]);
        let pixels: Vec<u8> = paper.repeat(44 * 40).into_iter().chain(shades).collect();
        let file = png(42, 48, &pixels);
        let mut reader = png::Decoder::new(std::io::Cursor::new(file));
        reader.set_transformations(png::Transformations::EXPAND);
        let mut reader = reader.read_info().expect("a PNG");
        let mut read = vec![0; reader.output_buffer_size().expect("its size")];
        reader.next_frame(&mut read).expect("its pixels");
        assert_eq!(read[..3], paper[..3], "the paper is the paper");
        assert_eq!(read[3 * 43 * 40..][..3], paper[..3], "all of it");
    }
}
