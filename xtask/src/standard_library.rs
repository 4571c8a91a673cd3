//! The standard library, compiled anew with a program for the browser. The one that comes with the
//! compiler is made for speed and carries the words of every panic; made for size, and with panics
//! that only stop, it leaves a fifth less for a reader to load.
//!
//! The compiler calls this unstable, so it is asked for here alone, for WebAssembly in a release, and
//! only if the compiler that is there understands it.

use crate::{project, run};
use std::{ffi::OsString, process::Command};

/// What makes a stable compiler take unstable settings.
const BOOTSTRAP: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");
/// A panic stops the program and says nothing. `www/program.js` tells the reader what is lost.
const PANICS: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];
/// How the compiler is told its options for the browser's programs.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// The other settings, as cargo reads them.
const SETTINGS: [(&str, &str); 3] = [
    BOOTSTRAP,
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// What cargo's environment needs for it; where it cannot be had, that is said. The
/// hook in Trunk.toml takes these settings away again before it calls cargo for this machine.
pub fn settings() -> Vec<(&'static str, OsString)> {
    if let Err(why) = sources().and_then(|()| understood()) {
        println!("The programs become a fifth heavier than they could be: {why}");
        // Its panics say where they are, and would say where that was built.
        return vec![(FLAGS, project::unnamed().into())];
    }
    let flags = (FLAGS, PANICS.join(" "));
    let others = SETTINGS.map(|(name, value)| (name, value.to_owned()));
    others.into_iter().chain([flags]).map(|(name, value)| (name, value.into())).collect()
}

/// The library's sources.
fn sources() -> Result<(), String> {
    run::run("rustup", &["component", "add", "rust-src"], &[])
}

/// Whether the compiler knows this kind of panic.
fn understood() -> Result<(), String> {
    let answer = Command::new("rustc")
        .args(PANICS)
        .args(["--target", "wasm32-unknown-unknown", "--print", "cfg"])
        .env(BOOTSTRAP.0, BOOTSTRAP.1)
        .output()
        .map_err(|error| format!("rustc could not be started: {error}"))?;
    if answer.status.success() {
        Ok(())
    } else {
        Err(format!("rustc says: {}", String::from_utf8_lossy(&answer.stderr).trim()))
    }
}
