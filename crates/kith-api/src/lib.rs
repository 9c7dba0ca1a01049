//! Kith's api room.
