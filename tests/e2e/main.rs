//! Journeys in the real window, and what it must refuse.

mod capabilities;
mod first_screen;
mod handover;
mod journey;
mod policy;
