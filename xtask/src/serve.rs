//! `cargo xtask serve`: the page while one writes it.
//!
//! A change of content, style or shell prints the edition again with the bundler's page of the
//! last build; only a change of Rust calls the compiler.

use crate::{
    build::{self, Profile},
    project, publish, run,
    server::{self, Retouch},
};
use notify::{Event, RecursiveMode, Watcher as _};
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc,
    },
    time::Duration,
};

const PORT: u16 = 8080;

/// What is watched: folders with everything below them, and files of the top folder.
const FOLDERS: [&str; 3] = ["content", "www", "src"];
const FILES: [&str; 4] = ["index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock"];

/// What no bundler touches: `cargo xtask publish` reads it by itself.
const PUBLISHED: [&str; 4] = ["content", "www/styles", "www/leaves", "www/outlets"];

/// How long nothing must have changed before a build begins.
const REST: Duration = Duration::from_millis(150);

/// Asks once a second whether the page has changed; served, never built.
const RELOAD: &str = "let seen;for(;;){try{const now=await(await fetch('/version')).text();\
    if(seen!==undefined&&seen!==now)location.reload();seen=now}catch{}\
    await new Promise(done=>setTimeout(done,1000))}";

/// Builds, serves, and builds again on every change, until it is stopped.
///
/// # Errors
/// When a tool cannot be installed, the first build fails or the port is taken.
pub fn run(_: &[String]) -> Result<ExitCode, String> {
    let settings = [(publish::SERVING, OsString::from("1"))];
    build::build(Profile::Quick, &settings)?;

    let version = Arc::new(AtomicU64::new(0));
    let retouch: Retouch = {
        let version = version.clone();
        Arc::new(move |name, bytes| match name {
            "version" => Some(version.load(Ordering::Relaxed).to_string().into_bytes()),
            "reload.js" => Some(RELOAD.as_bytes().to_vec()),
            "index.html" => bytes.map(|bytes| {
                let page = String::from_utf8_lossy(&bytes);
                let script = "<script type=\"module\" src=\"/reload.js\"></script></head>";
                page.replacen("</head>", script, 1).into_bytes()
            }),
            _ => bytes,
        })
    };
    server::serve(project::dist(), PORT, Some(retouch))?;
    println!("\nThe explainer is at http://127.0.0.1:{PORT}\nStop with Ctrl+C.\n");

    let (sender, changes) = mpsc::channel::<notify::Result<Event>>();
    let mut watcher = notify::recommended_watcher(sender).map_err(|error| error.to_string())?;
    let root = project::root();
    let mut watch = |place: &Path, mode| {
        let fault = |error| format!("{} cannot be watched: {error}", place.display());
        watcher.watch(place, mode).map_err(fault)
    };
    watch(&root, RecursiveMode::NonRecursive)?;
    for folder in FOLDERS {
        watch(&root.join(folder), RecursiveMode::Recursive)?;
    }
    while let Ok(first) = changes.recv() {
        let mut changed = changed(first);
        while let Ok(next) = changes.recv_timeout(REST) {
            changed.extend(self::changed(next));
        }
        if changed.is_empty() {
            continue;
        }
        let needs_bundler =
            !changed.iter().all(|place| PUBLISHED.iter().any(|folder| place.starts_with(folder)));
        let done = if needs_bundler {
            build::build(Profile::Quick, &settings)
        } else {
            run::run("cargo", &["xtask", "publish"], &settings)
        };
        match done {
            Ok(()) => version.fetch_add(1, Ordering::Relaxed),
            Err(error) => {
                eprintln!("{error}");
                continue;
            }
        };
    }
    Ok(ExitCode::SUCCESS)
}

/// The watched places that an event changed, from the top folder on. That a file was opened or read,
/// as every build does, is no change.
fn changed(event: notify::Result<Event>) -> Vec<PathBuf> {
    let Ok(event) = event else { return Vec::new() };
    if event.kind.is_access() {
        return Vec::new();
    }
    let root = project::root();
    let places = event.paths.iter().filter_map(|path| path.strip_prefix(&root).ok());
    let watched = |place: &&Path| {
        FOLDERS.iter().any(|folder| place.starts_with(folder))
            || FILES.iter().any(|file| *place == Path::new(file))
    };
    places.filter(watched).map(Path::to_owned).collect()
}
