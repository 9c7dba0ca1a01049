//! `kith:` serves the pages of the report that is looked at: by token, from
//! memory, off the window's thread. Nothing of it is written to the disk.

use kith_api::Desk;
use tauri::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use tauri::http::{Request, Response, StatusCode};
use tauri::{AppHandle, Manager, UriSchemeContext, UriSchemeResponder, Wry, async_runtime};

/// The scheme, as the policy of the page names it.
pub const SCHEME: &str = "kith";

/// Answers `kith://localhost/TOKEN/PAGE/WIDTH` with a PNG.
pub fn serve(
    context: UriSchemeContext<'_, Wry>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    async_runtime::spawn_blocking(move || {
        let picture = picture(&app, request.uri().path());
        responder.respond(response(picture));
    });
}

fn picture(app: &AppHandle<Wry>, path: &str) -> Option<Vec<u8>> {
    let mut parts = path.trim_start_matches('/').split('/');
    let (token, page, width) = (parts.next()?, parts.next()?, parts.next()?);
    let desk = app.state::<Desk>();
    desk.page_picture(token, page.parse().ok()?, width.parse().ok()?)
}

fn response(picture: Option<Vec<u8>>) -> Response<Vec<u8>> {
    let status = match picture {
        Some(_) => StatusCode::OK,
        None => StatusCode::NOT_FOUND,
    };
    let mut response = Response::new(picture.unwrap_or_default());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("image/png"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
