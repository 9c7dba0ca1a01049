use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The bundled typefaces, parsed once for the life of the process.
pub(super) struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) faces: Vec<Font>,
}

pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let faces: Vec<Font> = FILES
        .iter()
        .flat_map(|file| Font::iter(Bytes::new(*file)))
        .collect();
    Fonts {
        book: LazyHash::new(FontBook::from_fonts(&faces)),
        faces,
    }
});

impl Fonts {
    /// The letters of `text` that no bundled typeface can draw, each once, in
    /// the order they appear. Marks that only join or vary their neighbors
    /// need no picture of their own.
    pub(super) fn missing(&self, text: &str) -> Vec<char> {
        let mut missing = Vec::new();
        for letter in text.chars() {
            if letter.is_ascii() || is_invisible(letter) || missing.contains(&letter) {
                continue;
            }
            let covered = self
                .faces
                .iter()
                .any(|face| face.info().coverage.contains(u32::from(letter)));
            if !covered {
                missing.push(letter);
            }
        }
        missing
    }
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

const FILES: [&[u8]; 30] = [
    include_bytes!("../../fonts/RedditSans-Regular.ttf"),
    include_bytes!("../../fonts/RedditSans-Medium.ttf"),
    include_bytes!("../../fonts/RedditSans-SemiBold.ttf"),
    include_bytes!("../../fonts/Literata-Regular.ttf"),
    include_bytes!("../../fonts/Literata-Medium.ttf"),
    include_bytes!("../../fonts/Literata-Italic.ttf"),
    include_bytes!("../../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../../fonts/NotoEmoji-Regular.ttf"),
    include_bytes!("../../fonts/DroidSansFallback-Regular.ttf"),
    include_bytes!("../../fonts/KithHangul-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansArmenian-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansBengali-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansCanadianAboriginal-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansCherokee-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansDevanagari-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansEthiopic-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansGeorgian-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansGujarati-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansGurmukhi-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansKannada-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansKhmer-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansLao-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansMalayalam-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansMyanmar-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansSinhala-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansTamil-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansTelugu-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansThai-Regular.ttf"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_typeface_can_be_read() {
        assert_eq!(
            FONTS.faces.len(),
            FILES.len(),
            "each file holds one readable face"
        );
    }

    #[test]
    fn names_from_many_places_have_their_letters() {
        let names = "Łį́į́ʼ Diné Rentería Đặng Øyvind Жанна Αθηνά שרה محمد 🌽👩‍🌾 \
                     日本太郎 李华 김민준 ᏣᎳᎩ ᐃᓄᒃᑎᑐᑦ अनिता বাংলা ਗੁਰਮੁਖੀ ગુજરાતી தமிழ் తెలుగు ಕನ್ನಡ മലയാളം \
                     සිංහල ไทย ລາວ ខ្មែរ မြန်မာ አማርኛ Հայերեն ქართული";
        assert_eq!(
            FONTS.missing(names),
            Vec::<char>::new(),
            "all of these are covered"
        );
    }

    #[test]
    fn a_letter_that_no_typeface_has_is_told() {
        assert_eq!(
            FONTS.missing("𓀀 Li 𓀀"),
            vec!['𓀀'],
            "no hieroglyphs are bundled; each letter is told once"
        );
    }
}
