//! A browser's driver, started for as long as a command needs it.

use crate::{run::Kept, tools};
use std::{
    net::{TcpListener, TcpStream},
    path::PathBuf,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

/// A running driver.
pub struct Driver {
    /// Its address.
    pub address: String,
    /// The browser that it starts.
    pub browser: PathBuf,
    /// The driver itself.
    pub program: PathBuf,
    _process: Kept,
}

/// Starts the driver on a free port and waits until it listens.
///
/// # Errors
/// When there is no browser or the driver does not listen within ten seconds.
pub fn start() -> Result<Driver, String> {
    let (browser, program) = tools::browser()?;
    let port = TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map_err(|error| error.to_string())?
        .port();
    let process = Command::new(&program)
        .arg(format!("--port={port}"))
        .arg("--silent")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{} could not be started: {error}", program.display()))?;
    let process = Kept(process);
    for _ in 0..100 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            let address = format!("http://127.0.0.1:{port}");
            return Ok(Driver { address, browser, program, _process: process });
        }
        thread::sleep(Duration::from_millis(100));
    }
    Err("the browser's driver does not listen".to_owned())
}

/// The browser's options: no window, no sandbox (a container's root has none), no calls home.
pub const BROWSER_OPTIONS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];
