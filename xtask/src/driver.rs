//! A browser's driver, started for as long as a command needs it.

use crate::{
    run::{Kept, free_port},
    tools,
};
use std::{
    path::PathBuf,
    process::{Command, Stdio},
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
    let port = free_port()?;
    let process = Command::new(&program)
        .arg(format!("--port={port}"))
        .arg("--silent")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{} could not be started: {error}", program.display()))?;
    let mut process = Kept(process);
    if !process.listens(port) {
        return Err("the browser's driver does not listen".to_owned());
    }
    let address = format!("http://127.0.0.1:{port}");
    Ok(Driver { address, browser, program, _process: process })
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
