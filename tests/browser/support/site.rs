//! The explainer on a server of the test's own, which can publish another version, publish half of
//! it, lose its connection and come back.

use super::faulty;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// Words that stand in every page, and those in their place in the second version. No page changes its
/// length: a browser that goes by that alone is not told.
const WORDS: (&str, &str) = ("One text, two readings", "Two readings, one text");
/// Before the scripts of the second version that differ: those that pages load late or by another
/// script. The others' bytes are said in the pages.
const MARK: &str = "/* second */";
const MARKED: [&str; 2] = ["attention.js", "outside.js"];

/// How much of the second version is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Version {
    /// Nothing.
    First,
    /// The worker and its list; of all that it names, one script is still the first's.
    Half,
    /// All.
    Second,
    /// The first, with a script that somebody on the way has changed.
    Altered,
}

/// A running site; its threads end with the test's process.
pub(crate) struct Site {
    /// Its address, without a stroke at the end.
    pub(crate) address: String,
    version: Arc<Mutex<Version>>,
    /// How many more requests are answered.
    left: Arc<AtomicUsize>,
}

impl Site {
    /// Serves `dist/`.
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let version = Arc::new(Mutex::new(Version::First));
        let left = Arc::new(AtomicUsize::new(usize::MAX));
        let site = Self {
            address: format!("http://localhost:{port}"),
            version: version.clone(),
            left: left.clone(),
        };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (version, left) = (version.clone(), left.clone());
                thread::spawn(move || answer(stream, &version, &left));
            }
        });
        site
    }

    /// Publishes a version in place of the one before.
    pub(crate) fn publish(&self, version: Version) {
        *self.version.lock().expect("one test, one site") = version;
    }

    /// After so many requests more there is no connection.
    pub(crate) fn lose_after(&self, requests: usize) {
        self.left.store(requests, Ordering::SeqCst);
    }

    /// There is a connection again.
    pub(crate) fn come_back(&self) {
        self.lose_after(usize::MAX);
    }
}

/// Answers one request; a connection is for one. Where there is none any more it breaks off without a
/// word.
fn answer(mut stream: TcpStream, version: &Mutex<Version>, left: &AtomicUsize) {
    let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let asked = lines.next().unwrap_or_default();
    // What else was said is of no matter; it must be heard before the connection ends.
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    let go_on = |left: usize| left.checked_sub(1);
    if left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, go_on).is_err() {
        return;
    }
    let address = asked.split(' ').nth(1).unwrap_or_default();
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let mut name = path.trim_start_matches('/').to_owned();
    if name.is_empty() || name.ends_with('/') {
        name.push_str("index.html");
    }
    let kind = faulty::kind(&name);
    let version = *version.lock().expect("one test, one site");
    let (status, bytes) = match file(&name, version) {
        Some(bytes) => ("200 OK", bytes),
        None => ("404 Not Found", Vec::new()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Cache-Control: no-cache\r\nConnection: close\r\n\r\n",
        bytes.len()
    );
    // One that leaves in mid-answer is no fault of ours.
    let _ = stream.write_all(&[head.as_bytes(), &bytes].concat());
}

/// A file of a version; none where there is no such file.
fn file(name: &str, version: Version) -> Option<Vec<u8>> {
    let plain = name.split('/').all(|part| !part.is_empty() && part != "..");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist").join(name);
    let bytes = plain.then(|| fs::read(path).ok())??;
    match version {
        Version::First => Some(bytes),
        Version::Altered if name == "start.js" => Some([&bytes, MARK.as_bytes()].concat()),
        Version::Altered => Some(bytes),
        Version::Half if name == "attention.js" => Some(bytes),
        Version::Half | Version::Second if name.ends_with("offline.js") => {
            Some(worker(name, &bytes))
        }
        Version::Half | Version::Second => Some(second(name, bytes)),
    }
}

/// What pages and workers say of a file's bytes.
fn digest(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// A file as the second version has it.
fn second(name: &str, bytes: Vec<u8>) -> Vec<u8> {
    match name.rsplit('.').next() {
        Some("html") => {
            let page = String::from_utf8_lossy(&bytes).replace(WORDS.0, WORDS.1);
            let renewed = MARKED.iter().fold(page, |page, script| {
                let digest = |version| digest(&file(script, version).unwrap_or_default());
                page.replace(&digest(Version::First), &digest(Version::Second))
            });
            renewed.into_bytes()
        }
        Some("js") if MARKED.contains(&name) => [MARK.as_bytes(), &bytes].concat(),
        _ => bytes,
    }
}

/// What a worker keeps, each name with its hash, and the rest of the worker.
pub(crate) fn listed(worker: &str) -> (Map<String, Value>, &str) {
    let (list, code) = worker.split_once("});\n").expect("the list's end");
    let (_, files) = list.split_once("FILES:").expect("the list");
    (serde_json::from_str(files).expect("a list of files"), code)
}

/// The worker of the second version: the same, with another list.
fn worker(name: &str, bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let (files, code) = listed(&text);
    let folder = name.strip_suffix("offline.js").unwrap_or_default();
    let changed = files.into_iter().map(|(way, _)| {
        let file_name = way.strip_prefix("../").map_or(format!("{folder}{way}"), str::to_owned);
        let bytes = file(&file_name, Version::Second).unwrap_or_default();
        (way, Value::from(digest(&bytes)))
    });
    let changed = Value::Object(changed.collect());
    format!("Object.assign(self,{{VERSION:\"second\",FILES:{changed}}});\n{code}").into_bytes()
}
