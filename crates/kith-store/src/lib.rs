//! Kith's store room.
