//! Starting processes, and saying so.

use crate::project;
use std::{
    ffi::OsString,
    net::{TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command},
    thread,
    time::Duration,
};

/// Runs a program in the repository's top folder and waits for it.
///
/// # Errors
/// When it cannot be started or does not end well.
pub fn run(program: &str, arguments: &[&str], settings: &[(&str, OsString)]) -> Result<(), String> {
    println!("$ {program} {}", arguments.join(" "));
    let status = command(program, arguments, settings)
        .status()
        .map_err(|error| format!("{program} could not be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{program} {} failed", arguments.join(" "))) }
}

/// A program that is ready to start in the repository's top folder.
pub fn command(program: &str, arguments: &[&str], settings: &[(&str, OsString)]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(project::root());
    for (name, value) in settings {
        command.env(name, value);
    }
    command
}

/// Whether a program runs at all and what it says of its version.
pub fn version(program: impl Into<PathBuf>) -> Option<String> {
    let output = Command::new(program.into()).arg("--version").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A process that ends with its owner.
pub struct Kept(pub Child);

impl Drop for Kept {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Kept {
    /// Waits until the process listens on a port of this machine; whether it does within ten
    /// seconds.
    pub fn listens(&mut self, port: u16) -> bool {
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return true;
            }
            // What has ended will not listen any more.
            if self.0.try_wait().is_ok_and(|end| end.is_some()) {
                return false;
            }
            thread::sleep(Duration::from_millis(100));
        }
        false
    }
}

/// A port of this machine on which nobody listens.
///
/// # Errors
/// When there is none.
pub fn free_port() -> Result<u16, String> {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| error.to_string())
}
