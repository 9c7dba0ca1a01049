//! The real window, driven through WebKitWebDriver.
//!
//! `KITH_DESKTOP` names a window built with the feature `window-tests`; a display
//! and a session bus must be there. `cargo xtask test` sees to all three.

mod axe;
mod driver;
pub mod keys;
mod picture;
mod process;
#[cfg(target_os = "linux")]
pub mod reader;
mod roster;
pub mod screen;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::{env, fs};

use serde_json::{Value, json};
use tempfile::TempDir;

use driver::Driver;
use screen::OnScreen;

/// How a window is to be opened.
#[derive(Clone, Debug)]
pub struct Setup {
    /// Width and height of the page in pixels.
    pub size: (u32, u32),
    /// Where the window stood when it was left, in pixels from the corner of the screen.
    pub place: (i32, i32),
    /// What the desktop around Kith looks like.
    pub theme: Theme,
    /// The moment at which every clock stands, in RFC 3339; the computer's own when none.
    pub now: Option<&'static str>,
    /// Whether a screen reader is told what the window shows.
    pub is_heard: bool,
    /// Whether the desktop asks programs to move nothing.
    pub is_still: bool,
    /// Where Kith keeps its state; a folder that ends with the window when none.
    pub home: Option<PathBuf>,
    /// Files that Kith is opened with.
    pub files: Vec<PathBuf>,
}

/// Light or dark, as the desktop has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// Where the keyboard is.
#[derive(Clone, Debug)]
pub struct Stop {
    /// By its words; none where it was before, or nowhere.
    pub seen: Option<String>,
    /// What keeps one from seeing this one, or kept one from seeing the one before.
    pub found: Vec<String>,
}

/// A running Kith. It ends with this value.
pub struct Window {
    driver: Driver,
    home: PathBuf,
    /// Kept until the window is gone.
    _own_home: Option<TempDir>,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            size: (1280, 800),
            place: (0, 0),
            theme: Theme::Light,
            now: None,
            is_heard: false,
            is_still: false,
            home: None,
            files: Vec::new(),
        }
    }
}

impl Window {
    /// Opens Kith and waits until its first screen is ready.
    #[must_use]
    pub fn open(setup: &Setup) -> Self {
        let own = setup
            .home
            .is_none()
            .then(|| TempDir::new().expect("a folder for the home"));
        let home = setup.home.as_deref().or(own.as_ref().map(TempDir::path));
        let home = home.expect("either home is there").to_owned();
        remember(&home, setup);
        let window = Self {
            driver: Driver::start(&home, setup),
            home,
            _own_home: own,
        };
        window.wait_until_ready();
        window
    }

    /// Starts Kith once more beside this one, with `arguments`, and waits until it has ended.
    #[must_use]
    pub fn start_again(&self, arguments: &[&Path]) -> ExitStatus {
        Command::new(program())
            .args(arguments)
            .env("KITH_HOME", &self.home)
            .status()
            .expect("Kith starts")
    }

    /// Waits until nothing is being loaded and the screen is drawn.
    pub fn wait_until_ready(&self) {
        self.evaluate(include_str!("window/until_ready.js"), json!(null));
    }

    /// Waits until the page reads `words` and nothing is being loaded.
    ///
    /// # Panics
    /// When it does not come to that.
    pub fn wait_for(&self, words: &str) {
        self.evaluate(include_str!("window/until_read.js"), json!(words));
    }

    /// All that the page reads, without what is hidden.
    #[must_use]
    pub fn text(&self) -> String {
        self.evaluate("return document.body.innerText", json!(null))
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// The title of the page.
    #[must_use]
    pub fn title(&self) -> String {
        self.evaluate("return document.title", json!(null))
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Waits until the page has this title.
    ///
    /// # Panics
    /// When it does not come to that.
    pub fn wait_for_title(&self, title: &str) {
        self.evaluate(include_str!("window/until_titled.js"), json!(title));
    }

    /// Waits until one of the elements that `css` selects reads `words`, and nothing else.
    ///
    /// # Panics
    /// When it does not come to that.
    pub fn wait_in(&self, css: &str, words: &str) {
        self.evaluate(include_str!("window/until_in.js"), json!([css, words]));
    }

    /// Runs the body of an async function of `given` in the page, whose policy does not bind it.
    ///
    /// # Panics
    /// When the script throws.
    pub fn evaluate(&self, body: &str, given: Value) -> Value {
        self.driver.evaluate(body, given)
    }

    /// Sends a command as the interface does: what it answers, or how it was refused.
    ///
    /// # Errors
    /// The refusal, `{ code, message, details }`.
    pub fn call(&self, name: &str, request: Value) -> Result<Value, Value> {
        let answer = self.evaluate(
            "return window.__TAURI_INTERNALS__.invoke('call', given)
                .then((ok) => ({ ok }), (refused) => ({ refused }))",
            json!({ "name": name, "request": request }),
        );
        match answer.get("refused") {
            Some(refused) => Err(refused.clone()),
            None => Ok(answer["ok"].clone()),
        }
    }

    /// From now on the commands of these names are refused so, `{ code, message, details }`; where
    /// no refusal is given, they wait. What was refused before, or waited, is answered again.
    pub fn refuse(&self, names: &[&str], refusal: Option<Value>) {
        self.evaluate(include_str!("window/refuse.js"), json!([names, refusal]));
    }

    /// Lets the next native dialog answer with `path`, or be canceled.
    pub fn answer_dialog(&self, path: Option<&Path>) {
        let prepared = self.call("test_answer", json!({ "path": path }));
        assert!(
            prepared.is_ok(),
            "this window was built for tests: {prepared:?}"
        );
    }

    /// Chooses an item of the menu bar.
    ///
    /// # Panics
    /// When this window was not built for tests.
    pub fn choose_item(&self, item: &str) {
        self.call("test_menu", json!({ "item": item }))
            .expect("this window was built for tests");
    }

    /// Closes the window by the menu bar, and comes back once Kith has ended by itself.
    ///
    /// # Panics
    /// When it does not end.
    pub fn close(self) {
        self.close_amid("");
    }

    /// Closes it in the same turn in which `script` did its work.
    ///
    /// # Panics
    /// When it does not end.
    pub fn close_amid(self, script: &str) {
        let close = "window.__TAURI_INTERNALS__.invoke('call', { name: 'test_menu', request: { item: 'close' } })";
        self.driver.until_ended(&format!("{script}\n{close}"));
    }

    /// The window as it stands on the screen.
    #[must_use]
    pub fn on_screen(&self) -> OnScreen {
        OnScreen::of(self.driver.kith())
    }

    /// Drops the file at `path` on the window.
    pub fn drop_file(&self, path: &Path) {
        let dropped = self.call("test_drop", json!({ "path": path }));
        assert!(
            dropped.is_ok(),
            "this window was built for tests: {dropped:?}"
        );
    }

    /// Holds the file at `path` over the window, or takes what was held away again.
    pub fn hold_file(&self, path: Option<&Path>) {
        let held = self.call("test_drag", json!({ "path": path }));
        assert!(held.is_ok(), "this window was built for tests: {held:?}");
    }

    /// Files that would stand in the system's viewer now.
    #[must_use]
    pub fn opened(&self) -> Vec<PathBuf> {
        let opened = self.call("test_opened", json!({}));
        let opened = opened.expect("this window was built for tests");
        serde_json::from_value(opened).expect("a list of paths")
    }

    /// What the page said on its console, threw, or violated of its policy, since it was loaded.
    #[must_use]
    pub fn said(&self) -> Vec<String> {
        let said = self.evaluate("return window.__said", json!(null));
        serde_json::from_value(said).expect("the page keeps a list of texts")
    }

    /// What stands in the way of WCAG 2.2 A and AA on the screen as it is now.
    #[must_use]
    pub fn violations(&self) -> Vec<String> {
        axe::violations(self)
    }

    /// What one can act on and cannot bring into sight, and words that an edge cuts.
    #[must_use]
    pub fn out_of_reach(&self) -> Vec<String> {
        let found = self.evaluate(include_str!("window/reach.js"), json!(null));
        serde_json::from_value(found).expect("the look ends in a list of texts")
    }

    /// Clicks the first element that `css` selects. The driver itself leaves one that shows at all
    /// where it is, though what scrolls may hide its middle.
    pub fn click(&self, css: &str) {
        self.evaluate(
            "document.querySelector(given)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })",
            json!(css),
        );
        self.driver
            .on_element("css selector", css, "click", json!({}));
    }

    /// Clicks the button or link that reads `words`.
    pub fn click_words(&self, words: &str) {
        let path =
            format!("//*[self::button or self::a or self::summary][normalize-space()={words:?}]");
        self.driver.on_element("xpath", &path, "click", json!({}));
    }

    /// Clicks the button whose words begin so; key caps and second lines may follow.
    pub fn click_beginning(&self, words: &str) {
        let path = format!("//button[starts-with(normalize-space(), {words:?})]");
        self.driver.on_element("xpath", &path, "click", json!({}));
    }

    /// The same, of the buttons in the first element that `css` selects by its class.
    pub fn click_beginning_in(&self, css: &str, words: &str) {
        let class = css.trim_start_matches('.');
        let path = format!(
            "//*[contains(concat(' ', @class, ' '), ' {class} ')]//button[starts-with(normalize-space(), {words:?})]"
        );
        self.driver.on_element("xpath", &path, "click", json!({}));
    }

    /// Presses keys one after another where the keyboard is, so many milliseconds apart, as a person types.
    pub fn type_at_pace(&self, keys: &str, pace: u64) {
        self.driver.type_at_pace(keys, pace);
    }

    /// Kills Kith as it is, without a chance to save anything.
    ///
    /// # Panics
    /// When no workspace is open, whose lock names the process.
    pub fn kill(self) {
        let lock = files(&self.home).find(|path| path.extension().is_some_and(|end| end == "lock"));
        let lock = fs::read(lock.expect("an open workspace has a lock")).expect("it can be read");
        let holder: Value = serde_json::from_slice(&lock).expect("a lock says who holds it");
        let killed = Command::new("kill")
            .args(["-9", &holder["pid"].to_string()])
            .status()
            .expect("kill runs");
        assert!(killed.success(), "the process was there");
    }

    /// Presses keys where the keyboard is, written as WebDriver writes them.
    pub fn press(&self, keys: &str) {
        self.evaluate(
            "document.querySelector('[data-pressed]')?.removeAttribute('data-pressed');
             (document.activeElement ?? document.body).setAttribute('data-pressed', '')",
            json!(null),
        );
        self.type_into("[data-pressed]", keys);
    }

    /// Types `text` into the first element that `css` selects.
    pub fn type_into(&self, css: &str, text: &str) {
        self.driver
            .on_element("css selector", css, "value", json!({ "text": text }));
    }

    /// Goes on to whatever Tab leads to, as a hand on the keyboard does.
    pub fn tab(&self) {
        self.driver.type_at_pace(keys::TAB, 0);
    }

    /// What has the focus now, and what is amiss with how this or the stop before it is drawn.
    ///
    /// # Panics
    /// When the page cannot tell.
    #[must_use]
    pub fn stop(&self) -> Stop {
        let stop = self.evaluate(include_str!("window/ring.js"), json!(null));
        let (seen, found) = serde_json::from_value(stop).expect("the look ends in a stop");
        Stop { seen, found }
    }

    /// Takes the pointer off everything.
    pub fn rest_pointer(&self) {
        self.driver.rest_pointer();
    }

    /// Saves what the window shows as a PNG of few colors.
    pub fn save_picture(&self, file: &Path) {
        // The menu bar lies above the page, and zoom makes its pixels larger.
        let shape = "const zoom = outerWidth / innerWidth, height = Math.round(innerHeight * zoom);
            return [outerHeight - height, outerWidth, height]";
        let shape = serde_json::from_value(self.evaluate(shape, json!(null)));
        let (top, width, height) = shape.expect("three numbers");
        let pixels = picture::pixels(top, width, height);
        fs::write(file, picture::png(width.into(), height.into(), &pixels))
            .expect("the picture can be written");
    }
}

fn program() -> String {
    env::var("KITH_DESKTOP").expect("KITH_DESKTOP names the window; see `cargo xtask test`")
}

/// The window opens where and as large as it was left, so that is what it is told.
fn remember(home: &Path, setup: &Setup) {
    let ((width, height), (x, y)) = (setup.size, setup.place);
    let remembered = json!({ "main": {
        "width": width, "height": height, "x": x, "y": y, "prev_x": x, "prev_y": y,
        "maximized": false, "visible": true, "decorated": true, "fullscreen": false,
    }});
    fs::write(home.join("window.json"), remembered.to_string())
        .expect("the home can be written to");
}

/// Every file in a folder and the folders within.
fn files(folder: &Path) -> Box<dyn Iterator<Item = PathBuf>> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    Box::new(entries.flat_map(|entry| {
        let path = entry.path();
        if path.is_dir() {
            files(&path)
        } else {
            Box::new(std::iter::once(path)) as Box<dyn Iterator<Item = PathBuf>>
        }
    }))
}
