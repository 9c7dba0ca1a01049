//! What the page cannot do, whatever gets into it.

use std::net::TcpListener;

use serde_json::{Value, json};
use support::window::{Setup, Window};

/// Does `deed` in the page and answers which part of the policy refused it, or "none"
/// when nothing did for two seconds.
fn violation(window: &Window, deed: &str) -> String {
    let body = format!(
        "const violated = new Promise((resolve) => document.addEventListener(
             'securitypolicyviolation', (event) => resolve(event.effectiveDirective), {{ once: true }}));
         {deed}
         const none = new Promise((resolve) => setTimeout(() => resolve('none'), 2000));
         return await Promise.race([violated, none]);"
    );
    let found = window.evaluate(&body, Value::Null);
    found.as_str().unwrap_or_default().to_owned()
}

#[test]
fn an_inline_script_does_not_run() {
    let window = Window::open(&Setup::default());
    let directive = violation(
        &window,
        "const script = document.createElement('script');
         script.textContent = 'window.__ran = true';
         document.body.append(script);",
    );
    assert_eq!(
        directive, "script-src-elem",
        "the policy refuses inline scripts"
    );
    let ran = window.evaluate("return window.__ran ?? false", Value::Null);
    assert_eq!(ran, json!(false), "the script did not run");
}

#[test]
fn text_is_never_evaluated() {
    let window = Window::open(&Setup::default());
    let answer = window.evaluate(
        "try { return new Function('return 1')() } catch (refused) { return refused.name }",
        Value::Null,
    );
    assert_eq!(
        answer,
        json!("EvalError"),
        "the policy refuses to make code of text"
    );
}

#[test]
fn an_inline_style_does_not_apply() {
    let window = Window::open(&Setup::default());
    let directive = violation(
        &window,
        "const style = document.createElement('style');
         style.textContent = 'body { display: none }';
         document.head.append(style);",
    );
    assert_eq!(
        directive, "style-src-elem",
        "the policy refuses inline styles"
    );
}

#[test]
fn nothing_outside_is_fetched() {
    let outside = TcpListener::bind("127.0.0.1:0").expect("a port to listen on");
    outside
        .set_nonblocking(true)
        .expect("a listener that does not wait");
    let address = outside.local_addr().expect("a bound port has a number");
    let window = Window::open(&Setup::default());
    for (deed, expected) in [
        (
            format!("fetch('http://{address}/').catch(() => {{}});"),
            "connect-src",
        ),
        (
            format!("new Image().src = 'http://{address}/seat.png';"),
            "img-src",
        ),
        (
            format!(
                "const frame = document.createElement('iframe'); frame.src = 'http://{address}/'; document.body.append(frame);"
            ),
            "frame-src",
        ),
        (
            format!(
                "const script = document.createElement('script'); script.src = 'http://{address}/a.js'; document.body.append(script);"
            ),
            "script-src-elem",
        ),
    ] {
        assert_eq!(
            violation(&window, &deed),
            expected,
            "the policy refuses: {deed}"
        );
    }
    assert!(outside.accept().is_err(), "nobody outside was called");
}

#[test]
fn the_page_cannot_leave_kith() {
    let outside = outside();
    let address = outside.local_addr().expect("a bound port has a number");
    let window = Window::open(&Setup::default());
    let here = window.evaluate("return location.origin", Value::Null);
    window.evaluate("location.href = given", json!(format!("http://{address}/")));
    // The shell decides in order: once it answers this, it has refused to leave.
    let answered = window.call("workspace_state", json!({}));
    assert!(
        answered.is_ok(),
        "the window still talks to Kith: {answered:?}"
    );
    let there = window.evaluate("return location.origin", Value::Null);
    assert_eq!(there, here, "the window stays with its own interface");
    assert!(outside.accept().is_err(), "nobody outside was called");
}

#[test]
fn commands_that_were_not_granted_are_refused() {
    let window = Window::open(&Setup::default());
    for command in [
        "plugin:dialog|open",
        "plugin:window|set_title",
        "plugin:webview|create_webview_window",
        "plugin:event|emit",
        "plugin:event|listen", // it would hear the paths of dropped files
        "plugin:window-state|save_window_state",
        "plugin:path|resolve_directory",
    ] {
        let answer = window.evaluate(
            "return window.__TAURI_INTERNALS__.invoke(given, {})
                .then(() => 'done', (refused) => String(refused))",
            json!(command),
        );
        let answer = answer.as_str().unwrap_or_default();
        assert!(
            answer.contains("not allowed"),
            "{command} is not the window's: {answer}"
        );
    }
}

/// Somebody who notices when he is called.
fn outside() -> TcpListener {
    let outside = TcpListener::bind("127.0.0.1:0").expect("a port to listen on");
    outside
        .set_nonblocking(true)
        .expect("a listener that does not wait");
    outside
}
