//! Kith's intake room.
