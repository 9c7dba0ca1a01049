//! Keys as WebDriver names them.
#![allow(missing_docs, reason = "a key's name says which it is")]

pub const ENTER: &str = "\u{e007}";
pub const DOWN: &str = "\u{e015}";
pub const BACK: &str = "\u{e003}";
pub const HOME: &str = "\u{e011}";
pub const SHIFT_DOWN: &str = "\u{e008}\u{e015}\u{e000}";
pub const EVERYONE_HERE: &str = "\u{e008}H\u{e000}";
/// The main action of a screen or dialog.
pub const SEND: &str = "\u{e009}\u{e007}\u{e000}";
pub const TAB: &str = "\u{e004}";
pub const F2: &str = "\u{e032}";
pub const UP: &str = "\u{e013}";
pub const LEFT: &str = "\u{e012}";
pub const ALT_UP: &str = "\u{e00a}\u{e013}\u{e000}";
pub const BACK_THERE: &str = "\u{e00a}\u{e012}\u{e000}";
pub const ALL: &str = "\u{e009}a\u{e000}";
pub const COPY: &str = "\u{e009}c\u{e000}";
pub const PASTE: &str = "\u{e009}v\u{e000}";
pub const PASTE_A_TABLE: &str = "\u{e009}\u{e008}v\u{e000}";
pub const DETAILS: &str = "\u{e009}i\u{e000}";
pub const END: &str = "\u{e010}";
pub const UNDO: &str = "\u{e009}z\u{e000}";
pub const REDO: &str = "\u{e009}\u{e008}z\u{e000}";
pub const FIND_HERE: &str = "\u{e009}f\u{e000}";
pub const FIND_ANYTHING: &str = "\u{e009}k\u{e000}";
pub const ESCAPE: &str = "\u{e00c}";
pub const SEEN_AS: &str = "\u{e009}l\u{e000}";
pub const LOCK: &str = "\u{e009}\u{e008}l\u{e000}";
pub const SIDEBAR: &str = "\u{e009}\\\u{e000}";
