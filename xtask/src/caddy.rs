//! A real Caddy with the settings that we ship, for as long as a test needs it.

use crate::{
    project,
    run::{self, Kept, free_port},
    unpacked,
};
use std::{ffi::OsString, fs, process::Stdio};

/// A running Caddy.
pub struct Caddy {
    /// Its address.
    pub address: String,
    _process: Kept,
}

/// What a test's Caddy is told besides: no certificates, no port for orders, no other interface.
const AROUND: &str = "{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n";

/// Checks the settings as they are shipped, starts Caddy on a free port and waits until it listens.
///
/// # Errors
/// When there is no Caddy, or it refuses the settings.
pub fn start() -> Result<Caddy, String> {
    let program = unpacked::caddy()?.to_string_lossy().into_owned();
    let folder = project::fresh_folder("caddy")?;
    // It keeps things about itself, and not in the user's home.
    let settings = ["XDG_CONFIG_HOME", "XDG_DATA_HOME"].map(|name| (name, OsString::from(&folder)));
    let shipped = project::servers().join("Caddyfile");
    let check = ["validate", "--adapter", "caddyfile", "--config", &shipped.to_string_lossy()];
    let checked = run::command(&program, &check, &settings)
        .output()
        .map_err(|error| format!("{program} could not be started: {error}"))?;
    if !checked.status.success() {
        return Err(format!("{}", String::from_utf8_lossy(&checked.stderr)));
    }

    let port = free_port()?;
    let address = format!("http://localhost:{port}");
    let changes = [
        ("variorum.example {", format!("{address} {{")),
        ("root * /srv/variorum/dist", format!("root * \"{}\"", project::dist().display())),
    ];
    let text = project::server_settings("Caddyfile", &changes)?;
    let file = folder.join("Caddyfile");
    fs::write(&file, format!("{AROUND}{text}"))
        .map_err(|error| format!("{}: {error}", file.display()))?;
    let log = folder.join("caddy.log");
    let said = fs::File::create(&log).map_err(|error| format!("{}: {error}", log.display()))?;
    let process = run::command(
        &program,
        &["run", "--adapter", "caddyfile", "--config", &file.to_string_lossy()],
        &settings,
    )
    .stdin(Stdio::null())
    .stdout(Stdio::null())
    .stderr(said)
    .spawn()
    .map_err(|error| format!("{program} could not be started: {error}"))?;
    let mut process = Kept(process);
    if !process.listens(port) {
        let said = fs::read_to_string(&log).unwrap_or_default();
        return Err(format!("Caddy does not listen\n{said}"));
    }
    Ok(Caddy { address, _process: process })
}
