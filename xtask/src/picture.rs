//! Pixels to PNG.

/// Encodes `pixels`, row by row, eight bits a channel. Only the quick compressions give the same
/// bytes wherever they are made: the others are whichever library the whole build agreed on.
///
/// # Panics
/// Never: a vector takes every byte, and callers hand over as many pixels as they announce.
pub fn png(
    (width, height): (u32, u32),
    pixels: &[u8],
    color: png::ColorType,
    compression: png::Compression,
) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(color);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(compression);
    encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(pixels))
        .expect("a vector takes every byte and the sizes agree");
    file
}
