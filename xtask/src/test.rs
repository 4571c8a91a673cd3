//! `cargo xtask test`: every test there is.

use crate::{
    build::{self, Profile},
    driver::{self, BROWSER_OPTIONS},
    project, run, server, tools,
};
use std::{ffi::OsString, process::ExitCode};

/// Runs every test: form, lints, the edition, native tests, tests in the browser.
///
/// # Errors
/// At the first that fails.
pub fn run(_: &[String]) -> Result<ExitCode, String> {
    let wasm = "wasm32-unknown-unknown";
    let folders = tools::for_building(true)?;
    let axe = tools::axe()?;
    let driver = driver::start()?;

    run::run("cargo", &["fmt", "--all", "--check"], &[])?;
    run::run("cargo", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], &[])?;
    run::run("cargo", &["clippy", "--target", wasm, "--all-targets", "--", "-D", "warnings"], &[])?;
    run::run("cargo", &["xtask", "check"], &[])?;
    build::build(Profile::Release, &[])?;

    let port = server::serve(project::dist(), 0, None)?;
    let page = OsString::from(format!("http://127.0.0.1:{port}"));
    let settings = [
        ("VARIORUM_PAGE", page),
        ("VARIORUM_DRIVER", OsString::from(&driver.address)),
        ("VARIORUM_BROWSER", OsString::from(&driver.browser)),
        ("VARIORUM_BROWSER_OPTIONS", OsString::from(BROWSER_OPTIONS.join(" "))),
        ("VARIORUM_AXE", OsString::from(axe)),
    ];
    run::run("cargo", &["test", "--workspace"], &settings)?;

    let settings =
        [("PATH", tools::path_with(&folders)), ("CHROMEDRIVER", OsString::from(&driver.program))];
    run::run("cargo", &["test", "--target", wasm, "--test", "islands"], &settings)?;
    println!("\nEvery test passed.");
    Ok(ExitCode::SUCCESS)
}
