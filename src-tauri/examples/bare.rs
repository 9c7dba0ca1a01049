//! The least window that Tauri opens, for `cargo xtask bench window` to hold Kith's beside:
//! as large, as private, and shown as soon as its page stands.

use tauri::http::Response;
use tauri::webview::PageLoadEvent;
use tauri::{WebviewUrl, WebviewWindowBuilder};

const PAGE: &str = "<!doctype html><html lang=\"en\"><title>Bare</title>\
    <h1>A page</h1><p>with a few words, which is all there is to draw.</p></html>";

fn main() {
    let opened = tauri::Builder::default()
        .register_uri_scheme_protocol("bare", |_, _| {
            let page = Response::builder().header("content-type", "text/html");
            page.body(PAGE.as_bytes().to_vec())
                .expect("a page is a response")
        })
        .setup(|app| {
            let page = WebviewUrl::CustomProtocol("bare://localhost/".parse()?);
            WebviewWindowBuilder::new(app, "main", page)
                .title("Bare")
                .inner_size(1280.0, 800.0)
                .incognito(true)
                .visible(false)
                .on_page_load(|window, load| {
                    if matches!(load.event(), PageLoadEvent::Finished) {
                        window.show().expect("a window can be shown");
                    }
                })
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    opened.expect("a window opens");
}
