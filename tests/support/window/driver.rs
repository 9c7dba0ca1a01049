//! As much of the WebDriver protocol as the window tests speak.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use serde_json::{Value, json};
use ureq::Agent;

use super::{Setup, Theme, process};

/// How long the driver may take to start, and a script to end.
const PATIENCE: Duration = Duration::from_secs(90);
/// Under which key the protocol hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One WebKitWebDriver with one session of Kith.
pub struct Driver {
    process: Child,
    agent: Agent,
    session: String,
}

impl Driver {
    /// Starts the driver, and Kith through it, with its state in `home`.
    pub fn start(home: &Path, setup: &Setup) -> Self {
        let kith = super::program();
        let address = free_address();
        let theme = match setup.theme {
            Theme::Light => "Adwaita",
            Theme::Dark => "Adwaita:dark",
        };
        let mut driver = Command::new("WebKitWebDriver");
        if setup.is_heard {
            driver.env_remove("NO_AT_BRIDGE");
        }
        if setup.is_still {
            driver.env("XDG_CONFIG_HOME", still(home));
        }
        let process = driver
            .arg(format!("--port={}", address.port()))
            .env("KITH_HOME", home)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("GTK_THEME", theme)
            .envs(setup.now.map(|moment| ("KITH_NOW", moment)))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver starts");
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(2 * PATIENCE))
            .proxy(None);
        let mut driver = Self {
            process,
            agent: config.build().new_agent(),
            session: format!("http://{address}/session"),
        };
        wait_for(address);
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": { "binary": kith, "args": setup.files },
        }}});
        let session = driver.post("", &wanted);
        let id = session["sessionId"]
            .as_str()
            .expect("the session has a name")
            .to_owned();
        driver.session = format!("{}/{id}", driver.session);
        let patience = u64::try_from(PATIENCE.as_millis()).unwrap_or(u64::MAX);
        driver.post(
            "/timeouts",
            &json!({ "script": patience, "implicit": 5000 }),
        );
        driver
    }

    /// The value of an async function of `given` with this `body`.
    pub fn evaluate(&self, body: &str, given: Value) -> Value {
        let script = format!(
            "const [given, done] = arguments;
             (async () => {{ {body} }})()
                .then((value) => done({{ value }}), (thrown) => done({{ thrown: String(thrown) }}));"
        );
        let outcome = self.post(
            "/execute/async",
            &json!({ "script": script, "args": [given] }),
        );
        assert!(
            outcome.get("thrown").is_none(),
            "the script threw: {outcome}"
        );
        outcome["value"].clone()
    }

    /// The process of Kith.
    ///
    /// # Panics
    /// When it has ended.
    pub fn kith(&self) -> u32 {
        let started = process::children(self.process.id());
        *started.first().expect("the driver has started Kith")
    }

    /// Runs a script that ends Kith, and comes back once it has ended by itself.
    pub fn until_ended(&self, script: &str) {
        let kith = self.kith();
        // It may be gone before it has answered.
        let _ = self
            .agent
            .post(format!("{}/execute/sync", self.session))
            .send_json(json!({ "script": script, "args": [] }));
        process::until_gone(kith, PATIENCE);
    }

    /// Finds an element and does something with it.
    pub fn on_element(&self, using: &str, value: &str, deed: &str, given: Value) {
        let found = self.post("/element", &json!({ "using": using, "value": value }));
        let element = found[ELEMENT]
            .as_str()
            .expect("what was found is an element");
        self.post(&format!("/element/{element}/{deed}"), &given);
    }

    /// Presses keys one after another where the keyboard is, so many milliseconds apart.
    pub fn type_at_pace(&self, keys: &str, pace: u64) {
        let actions: Vec<Value> = keys
            .chars()
            .flat_map(|key| {
                [
                    json!({ "type": "keyDown", "value": key }),
                    json!({ "type": "keyUp", "value": key }),
                    json!({ "type": "pause", "duration": pace }),
                ]
            })
            .collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("/actions", &json!({ "actions": [keyboard] }));
    }

    /// Takes the pointer off everything, into the corner.
    pub fn rest_pointer(&self) {
        let corner = json!({ "type": "pointerMove", "duration": 0, "x": 0, "y": 0 });
        let pointer = json!({ "type": "pointer", "id": "mouse", "actions": [corner] });
        self.post("/actions", &json!({ "actions": [pointer] }));
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        value(
            self.agent
                .post(format!("{}{path}", self.session))
                .send_json(body),
        )
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let started = process::children(self.process.id());
        let _ = self.agent.delete(&self.session).call();
        let _ = self.process.kill();
        let _ = self.process.wait();
        // The driver can end before it has ended Kith, which would then take the next start
        // for its own second one.
        for kith in started {
            process::end(kith, PATIENCE);
        }
    }
}

/// A folder of settings for a desktop on which nothing moves.
fn still(home: &Path) -> PathBuf {
    let folder = home.join("settings");
    let own = folder.join("gtk-3.0");
    fs::create_dir_all(&own).expect("the home can be written to");
    let settings = "[Settings]\ngtk-enable-animations=0\n";
    fs::write(own.join("settings.ini"), settings).expect("the home can be written to");
    folder
}

fn value(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Value {
    let mut answer = answer.expect("the driver answers");
    let status = answer.status();
    let body: Value = answer
        .body_mut()
        .with_config()
        .limit(64 << 20)
        .read_json()
        .expect("an answer in JSON");
    assert!(status.is_success(), "the driver refused: {body}");
    body["value"].clone()
}

fn free_address() -> SocketAddr {
    let any = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    any.local_addr().expect("a bound port has a number")
}

fn wait_for(address: SocketAddr) {
    let began = Instant::now();
    while TcpStream::connect(address).is_err() {
        assert!(
            began.elapsed() < PATIENCE,
            "WebKitWebDriver did not start to listen"
        );
        thread::yield_now();
    }
}
