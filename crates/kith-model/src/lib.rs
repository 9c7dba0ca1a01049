//! Kith's model room.
