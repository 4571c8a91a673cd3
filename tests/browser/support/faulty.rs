//! A server of a test's own, which sends `dist/` with one fault. Every fault has a folder of its own
//! in the address, so that no browser's cache carries anything from one to the next.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    sync::{Arc, Condvar, Mutex, MutexGuard},
    thread,
};

/// What may be wrong with what is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is not there.
    Missing,
    /// Half of it is sent as if it were all.
    Half,
    /// The connection ends in the middle.
    CutOff,
    /// It is said to be plain text, and that this is to be believed.
    WrongType,
    /// Its first byte is another.
    Garbled,
    /// It is another file of the same kind, by its name in `dist/`.
    Other(String),
    /// Nothing answers.
    Silent,
    /// It comes when the test says so ([`Faulty::heal`]).
    Late,
    /// These bytes come in its place.
    Rewritten(Arc<Vec<u8>>),
}

/// Which files a fault is about, by their names in `dist/`.
type About = Box<dyn Fn(&str) -> bool + Send>;

#[derive(Default)]
struct Cases {
    /// The faults that are not healed, by the number of their folder.
    faults: BTreeMap<usize, (About, Fault)>,
    next: usize,
    /// What was asked for in each folder.
    asked: BTreeSet<(usize, String)>,
    /// Pages of hosts.
    hosts: BTreeMap<String, String>,
}

#[derive(Default)]
struct Shared {
    cases: Mutex<Cases>,
    healed: Condvar,
}

impl Shared {
    fn cases(&self) -> MutexGuard<'_, Cases> {
        self.cases.lock().expect("no test panics in here")
    }
}

/// A server whose files are faulty. It ends with the process.
pub(crate) struct Faulty {
    shared: Arc<Shared>,
    port: u16,
}

/// The folder with what the build made.
pub(crate) fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

impl Faulty {
    /// Starts it on a port that is free.
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let port = listener.local_addr().expect("the port has a number").port();
        let shared = Arc::new(Shared::default());
        let own = shared.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = own.clone();
                // A reader who leaves in mid-answer is no fault of ours.
                thread::spawn(move || drop(answer(&stream, &shared)));
            }
        });
        Self { shared, port }
    }

    /// A folder in which these files are faulty. Gives its number and its address, without a slash.
    pub(crate) fn folder(
        &self,
        about: impl Fn(&str) -> bool + Send + 'static,
        fault: Fault,
    ) -> (usize, String) {
        let mut cases = self.shared.cases();
        cases.next += 1;
        let number = cases.next;
        cases.faults.insert(number, (Box::new(about), fault));
        (number, format!("http://127.0.0.1:{}/{number}", self.port))
    }

    /// The same for one file.
    pub(crate) fn with(&self, file: &str, fault: Fault) -> (usize, String) {
        let file = file.to_owned();
        self.folder(move |name| name == file, fault)
    }

    /// Ends a folder's fault; what was late comes.
    pub(crate) fn heal(&self, number: usize) {
        self.shared.cases().faults.remove(&number);
        self.shared.healed.notify_all();
    }

    /// Whether a file of a folder was asked for.
    pub(crate) fn was_asked(&self, number: usize, file: &str) -> bool {
        self.shared.cases().asked.contains(&(number, file.to_owned()))
    }

    /// Gives a host a page, in every folder and from another origin than the explainer's.
    pub(crate) fn host(&self, name: &str, page: &str) {
        self.shared.cases().hosts.insert(name.to_owned(), page.to_owned());
    }
}

/// Sends what one request asks for.
fn answer(stream: &TcpStream, shared: &Shared) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let path = first.split(' ').nth(1).unwrap_or_default().split('?').next().unwrap_or_default();
    let mut parts = path.trim_start_matches('/').splitn(2, '/');
    let number = parts.next().and_then(|number| number.parse().ok()).unwrap_or_default();
    let name = parts.next().unwrap_or_default().to_owned();

    let mut cases = shared.cases();
    cases.asked.insert((number, name.clone()));
    if let Some(page) = cases.hosts.get(&name).cloned() {
        drop(cases);
        return send(
            stream,
            "200 OK",
            "text/html; charset=utf-8",
            "no-cache",
            page.as_bytes(),
            None,
        );
    }
    let mut fault = None;
    while let Some((about, own)) = cases.faults.get(&number) {
        if !about(&name) {
            break;
        }
        fault = Some(own.clone());
        if *own != Fault::Late {
            break;
        }
        fault = None;
        cases = shared.healed.wait(cases).expect("no test panics in here");
    }
    drop(cases);

    let mut kind = kind(&name);
    // What has a hash in its name never changes. A style sheet that came broken and was to be kept for
    // ever only the reader's own hand can bring anew, so none is sent broken for ever here.
    let hashed = name.contains('-') && (name.ends_with(".wasm") || name.ends_with(".js"));
    let keep = if hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    // What keeps pages for when there is no network would answer in our place, and has tests of its own.
    let mut bytes = if name.ends_with("offline.js") { None } else { read(&name) };
    let mut length = None;
    match (fault, &mut bytes) {
        (Some(Fault::Silent), _) => return Ok(()),
        (Some(Fault::Missing), _) => bytes = None,
        (Some(Fault::Half), Some(bytes)) => bytes.truncate(bytes.len() / 2),
        (Some(Fault::CutOff), Some(bytes)) => {
            length = Some(bytes.len());
            bytes.truncate(bytes.len() / 2);
        }
        (Some(Fault::WrongType), _) => kind = "text/plain; charset=utf-8",
        (Some(Fault::Garbled), Some(bytes)) => bytes[0] = b'\\',
        (Some(Fault::Other(other)), _) => bytes = read(&other),
        (Some(Fault::Rewritten(other)), _) => bytes = Some(other.to_vec()),
        _ => {}
    }
    match bytes {
        Some(bytes) => send(stream, "200 OK", kind, keep, &bytes, length),
        None => send(stream, "404 Not Found", "text/plain", "no-cache", b"not found", None),
    }
}

/// Sends an answer. `length`: how long it claims to be, if that is not true.
fn send(
    mut stream: &TcpStream,
    status: &str,
    kind: &str,
    keep: &str,
    bytes: &[u8],
    length: Option<usize>,
) -> std::io::Result<()> {
    let length = length.unwrap_or(bytes.len());
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nCache-Control: {keep}\r\n\
         Access-Control-Allow-Origin: *\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    )?;
    stream.write_all(bytes)?;
    stream.flush()
}

/// A file of the build; nothing outside it.
pub(crate) fn read(name: &str) -> Option<Vec<u8>> {
    let path = Path::new(name);
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    if inside { fs::read(dist().join(path)).ok() } else { None }
}

/// The type that a file is sent as, by its name.
pub(crate) fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
