//! A small server of static files, for `serve`, `test` and `bench`, on this machine only.
//!
//! It sends the strict policy that the page must live with. Some prefixes of an address misbehave
//! on purpose, so that tests can see what a reader sees when things go wrong.

use std::{
    fs::{self, File},
    net::TcpListener,
    path::{Component, Path, PathBuf},
    sync::Arc,
    thread,
    time::Duration,
};
use tiny_http::{Header, Request, Response, Server};

/// What the page may do: nothing but its own files.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; \
    base-uri 'none'; form-action 'self'";

/// What a prefix of an address does to the WebAssembly.
const MISBEHAVIOURS: [(&str, Misbehaviour); 4] = [
    ("slow-wasm/", Misbehaviour::Slow),
    ("no-wasm/", Misbehaviour::Missing),
    ("broken-wasm/", Misbehaviour::Broken),
    ("wrong-type/", Misbehaviour::WrongType),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Misbehaviour {
    /// It comes after two seconds.
    Slow,
    /// It is not there.
    Missing,
    /// It is cut off.
    Broken,
    /// It is said to be plain text, and that this is to be believed.
    WrongType,
}

/// What becomes of a file before it is sent: given its name and its bytes, none where there is no
/// such file.
pub type Retouch = Arc<dyn Fn(&str, Option<Vec<u8>>) -> Option<Vec<u8>> + Send + Sync>;

/// Serves a folder on a port of this machine (0: any that is free) until the process ends. Gives
/// the port. `retouch` may change what is sent, or answer for a file that is not there.
///
/// # Errors
/// When the port is taken.
pub fn serve(folder: PathBuf, port: u16, retouch: Option<Retouch>) -> Result<u16, String> {
    let listener = TcpListener::bind(("127.0.0.1", port))
        .map_err(|error| format!("port {port} cannot be had: {error}"))?;
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();
    let server = Server::from_listener(listener, None).map_err(|error| error.to_string())?;
    let server = Arc::new(server);
    for _ in 0..8 {
        let (server, folder, retouch) = (server.clone(), folder.clone(), retouch.clone());
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                answer(request, &folder, retouch.as_ref());
            }
        });
    }
    Ok(port)
}

fn answer(request: Request, folder: &Path, retouch: Option<&Retouch>) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let mut name = path.trim_start_matches('/').to_owned();
    let mut misbehaviour = None;
    for (prefix, kind) in MISBEHAVIOURS {
        if let Some(rest) = name.strip_prefix(prefix) {
            (name, misbehaviour) = (rest.to_owned(), Some(kind));
        }
    }
    if name.is_empty() || name.ends_with('/') {
        name.push_str("index.html");
    }
    let wasm = name.ends_with(".wasm");
    let mut bytes = read(folder, &name);
    if let Some(retouch) = retouch {
        bytes = retouch(&name, bytes);
    }
    let misbehaviour = misbehaviour.filter(|_| wasm);
    let mut kind = kind(&name);
    match misbehaviour {
        Some(Misbehaviour::Slow) => thread::sleep(Duration::from_secs(2)),
        Some(Misbehaviour::Missing) => bytes = None,
        Some(Misbehaviour::Broken) => {
            bytes = bytes.map(|bytes| bytes.get(..bytes.len() / 2).unwrap_or_default().to_vec());
        }
        Some(Misbehaviour::WrongType) => kind = "text/plain; charset=utf-8",
        None => {}
    }
    let sent = match bytes {
        Some(bytes) => {
            let mut response = Response::from_data(bytes);
            response.add_header(header("Content-Type", kind));
            if misbehaviour == Some(Misbehaviour::WrongType) {
                response.add_header(header("X-Content-Type-Options", "nosniff"));
            }
            response.add_header(header("Content-Security-Policy", POLICY));
            response.add_header(header("Cache-Control", "no-store"));
            request.respond(response)
        }
        None => request.respond(Response::from_string("not found").with_status_code(404)),
    };
    // A reader who leaves in mid-answer is no fault of ours.
    drop(sent);
}

/// A file below the folder; nothing outside it.
fn read(folder: &Path, name: &str) -> Option<Vec<u8>> {
    let path = Path::new(name);
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    let path = folder.join(path);
    if !inside || !File::open(&path).ok()?.metadata().ok()?.is_file() {
        return None;
    }
    fs::read(path).ok()
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("the headers written here are well formed")
}

/// The type that a file is sent as, by its name.
pub fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("jsonld") => "application/ld+json",
        Some("csv") => "text/csv; charset=utf-8",
        Some("bib") => "application/x-bibtex; charset=utf-8",
        Some("ris") => "application/x-research-info-systems; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
