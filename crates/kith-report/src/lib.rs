//! Kith's report room.
