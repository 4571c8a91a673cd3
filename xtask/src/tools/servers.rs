//! The real servers that tests run: found on the machine or unpacked from their Debian packages.

use super::home;
use crate::run;
use std::{env, fs, path::PathBuf, process::Command};

/// The server nginx.
///
/// # Errors
/// When it is missing and cannot be brought.
pub fn nginx() -> Result<PathBuf, String> {
    server("nginx", "-v")
}

/// The server Caddy.
///
/// # Errors
/// When it is missing and cannot be brought.
pub fn caddy() -> Result<PathBuf, String> {
    server("caddy", "version")
}

/// A server of this name; with `says` it says its version. Debian's package is unpacked among our
/// tools and not installed: an installation starts a service.
fn server(name: &str, says: &str) -> Result<PathBuf, String> {
    let unpacked = home().join(format!("{name}-unpacked"));
    let find = || {
        let folders = env::split_paths(&env::var_os("PATH").unwrap_or_default())
            .chain(["/usr/sbin".into(), unpacked.join("usr/sbin"), unpacked.join("usr/bin")])
            .collect::<Vec<_>>();
        let runs = |program: &PathBuf| {
            program.is_file()
                && Command::new(program).arg(says).output().is_ok_and(|end| end.status.success())
        };
        folders.into_iter().map(|folder| folder.join(name)).find(runs)
    };
    if let Some(found) = find() {
        return Ok(found);
    }
    println!("Unpacking {name} from its Debian package (a few seconds)");
    fs::create_dir_all(&unpacked).map_err(|error| format!("{}: {error}", unpacked.display()))?;
    // Without root the lists stay as they are, which may be good enough.
    let script = "cd \"$0\" && rm -f ./*.deb && { apt-get update -qq || true; } && \
        apt-get download -qq -o APT::Sandbox::User=root \"$1\" && \
        dpkg-deb -x ./*.deb . && rm ./*.deb";
    let end = run::run("sh", &["-c", script, &unpacked.to_string_lossy(), name], &[]);
    let lacking = || format!("{name} cannot be run: install it, and turn its service off");
    end.map_err(|error| format!("{error}\n{}", lacking()))?;
    find().ok_or_else(lacking)
}
