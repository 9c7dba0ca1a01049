//! Pixels to PNG.

/// Encodes `pixels`, row by row, eight bits a channel.
///
/// # Panics
/// Never: a vector takes every byte, and callers hand over as many pixels as they announce.
pub fn png(width: u32, height: u32, pixels: &[u8], color: png::ColorType) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(color);
    encoder.set_depth(png::BitDepth::Eight);
    encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(pixels))
        .expect("a vector takes every byte and the sizes agree");
    file
}
