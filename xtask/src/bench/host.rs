//! A host of pages that are measured: files in memory, compressed before they are asked for.

use crate::server::{POLICY, kind};
use std::{collections::BTreeMap, net::TcpListener, sync::Arc, thread};
use tiny_http::{Header, Request, Response, Server};

/// Files as they are sent, after brotli, by their names.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Serves files on a free port of this machine until the process ends; gives the port. A page that is
/// `strict` is sent with the policy that ours lives with.
///
/// # Errors
/// When no port can be had.
pub fn serve(files: Files, strict: bool) -> Result<u16, String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();
    let server = Server::from_listener(listener, None).map_err(|error| error.to_string())?;
    let (server, files) = (Arc::new(server), Arc::new(files));
    for _ in 0..4 {
        let (server, files) = (server.clone(), files.clone());
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                answer(request, &files, strict);
            }
        });
    }
    Ok(port)
}

fn answer(request: Request, files: &Files, strict: bool) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let name = match path.trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    let sent = match files.get(name) {
        Some(bytes) => {
            let mut response = Response::from_data(bytes.clone());
            let mut headers = vec![
                ("Content-Type", kind(name)),
                ("Content-Encoding", "br"),
                ("Cache-Control", "no-store"),
            ];
            if strict {
                headers.push(("Content-Security-Policy", POLICY));
            }
            for (field, value) in headers {
                if let Ok(header) = Header::from_bytes(field, value) {
                    response.add_header(header);
                }
            }
            request.respond(response)
        }
        None => request.respond(Response::from_string("not found").with_status_code(404)),
    };
    // A browser that leaves in mid-answer is no fault of ours.
    drop(sent);
}
