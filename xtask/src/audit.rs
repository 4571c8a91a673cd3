//! `cargo xtask audit`: what every package that we compile may be, by the rules of `deny.toml`.
//!
//! Licences, sources and bans are in the packages themselves. What is known to be wrong with a package
//! is in a database that has to be fetched; where it cannot be, nobody has looked, and that is said.

use crate::{run, tools};
use std::process::ExitCode;

/// The workspaces: what we ship and the workshop; the fuzz targets.
const WORKSPACES: [&str; 2] = ["Cargo.toml", "fuzz/Cargo.toml"];
/// What cargo-deny says when it could not fetch the database.
const NOT_FETCHED: &str = "failed to fetch advisory database";

/// What came of asking for advisories.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advisories {
    /// Nothing is known to be wrong.
    None,
    /// The database could not be had.
    NotLookedAt,
}

/// Checks everything. 0: all is well; 3: all but that nobody could look at the advisories.
///
/// # Errors
/// When a rule is broken or something is known to be wrong.
pub fn run(_: &[String]) -> Result<ExitCode, String> {
    rules()?;
    Ok(match advisories()? {
        Advisories::None => ExitCode::SUCCESS,
        Advisories::NotLookedAt => ExitCode::from(3),
    })
}

/// Checks what needs nothing from outside: licences, sources, bans.
///
/// # Errors
/// When a rule is broken.
pub fn rules() -> Result<(), String> {
    let program = tools::cargo_deny()?.to_string_lossy().into_owned();
    WORKSPACES.iter().try_for_each(|workspace| {
        let arguments = ["--manifest-path", workspace, "--locked", "--config", "deny.toml"];
        let which = ["check", "--hide-inclusion-graph", "licenses", "sources", "bans"];
        run::run(&program, &[&arguments[..], &which].concat(), &[])
    })
}

/// Asks the database of advisories about every package.
///
/// # Errors
/// When something is known to be wrong with one.
pub fn advisories() -> Result<Advisories, String> {
    let program = tools::cargo_deny()?;
    for workspace in WORKSPACES {
        println!("$ cargo-deny --manifest-path {workspace} check advisories");
        let end = run::command(&program.to_string_lossy(), &[], &[])
            .args(["--manifest-path", workspace, "--locked", "--config", "deny.toml"])
            .args(["check", "--hide-inclusion-graph", "advisories"])
            .output()
            .map_err(|error| format!("cargo-deny could not be started: {error}"))?;
        let said = String::from_utf8_lossy(&end.stderr);
        if said.contains(NOT_FETCHED) {
            println!(
                "ADVISORIES WERE NOT LOOKED AT: their database cannot be had from here. Run `cargo \
                 xtask audit` where github.com can be reached."
            );
            return Ok(Advisories::NotLookedAt);
        }
        print!("{said}");
        if !end.status.success() {
            return Err(format!("something is known to be wrong with a package of {workspace}"));
        }
    }
    Ok(Advisories::None)
}
