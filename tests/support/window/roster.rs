//! A roster on its way in.

use std::fs;
use std::path::Path;

use serde_json::json;

use super::Window;

impl Window {
    /// Lets Kith know somebody, whom a roster may then be about.
    ///
    /// # Panics
    /// When they cannot be added.
    pub fn know(&self, given: &str, family: &str, email: &str) {
        let person =
            json!({ "person": { "given_name": given, "family_name": family }, "email": email });
        self.call("person_add", person).expect("they are added");
    }

    /// Writes a roster to `file`, drops it on the window, and waits until it is laid out.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn bring_in(&self, file: &Path, roster: impl AsRef<[u8]>) {
        fs::write(file, roster).expect("the roster can be written");
        self.drop_file(file);
        self.wait_for("Look it over before anything is saved");
    }

    /// The same of a roster with a row in doubt, whose people go to the Book Circle.
    ///
    /// # Panics
    /// As [`Window::bring_in`].
    pub fn bring_in_with_doubt(&self, file: &Path, roster: impl AsRef<[u8]>) {
        self.bring_in(file, roster);
        self.type_into("#program", "Book Circle\t");
        self.wait_for("Are these the same person?");
    }
}
