//! `cargo xtask serve`: the page while one writes it.
//!
//! A change of content, style or shell prints the edition again with the bundler's page of the
//! last build; only a change of Rust calls the compiler.

use crate::{
    build::{self, Profile},
    project, publish, run,
    server::{self, Retouch},
};
use notify_debouncer_mini::{DebounceEventResult, new_debouncer, notify::RecursiveMode};
use std::{
    ffi::OsString,
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc,
    },
    time::Duration,
};

const PORT: u16 = 8080;

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
            "index.html" => {
                let page = String::from_utf8(bytes).ok()?;
                let script = "<script type=\"module\" src=\"/reload.js\"></script></head>";
                Some(page.replacen("</head>", script, 1).into_bytes())
            }
            _ => None,
        })
    };
    server::serve(project::dist(), PORT, Some(retouch))?;
    println!("\nThe explainer is at http://127.0.0.1:{PORT}\nStop with Ctrl+C.\n");

    let (sender, changes) = mpsc::channel::<DebounceEventResult>();
    let mut watcher =
        new_debouncer(Duration::from_millis(300), sender).map_err(|e| e.to_string())?;
    for place in ["content", "www", "src", "index.html", "Trunk.toml", "Cargo.toml"] {
        watcher
            .watcher()
            .watch(&project::root().join(place), RecursiveMode::Recursive)
            .map_err(|error| format!("{place} cannot be watched: {error}"))?;
    }
    for events in changes.into_iter().flatten() {
        let needs_bundler = events.iter().any(|event| {
            let place = event.path.strip_prefix(project::root()).unwrap_or(&event.path);
            !place.starts_with("content") && !place.starts_with("www/styles")
        });
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
