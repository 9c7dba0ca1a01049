use typst::utils::Scalar;
use typst_render::RenderOptions;

use super::Proof;

/// Wider than any window shows a page.
const WIDEST: u32 = 4_000;

impl Proof {
    /// A page, from 0, as a PNG so many pixels wide; none where there is no such page.
    pub fn picture(&self, page: usize, width: u32) -> Option<Vec<u8>> {
        let page = self.pages.pages().get(page)?;
        let pixels = f64::from(width.clamp(1, WIDEST));
        let options = RenderOptions {
            pixel_per_pt: Scalar::new(pixels / page.frame.width().to_pt()),
            ..RenderOptions::default()
        };
        typst_render::render(page, &options).encode_png().ok()
    }

    /// How wide and how high a page is, in points; none where there is no such page.
    pub fn size(&self, page: usize) -> Option<(f64, f64)> {
        let size = self.pages.pages().get(page)?.frame.size();
        Some((size.x.to_pt(), size.y.to_pt()))
    }
}
