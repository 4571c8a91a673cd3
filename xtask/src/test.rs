//! `cargo xtask test`: every test there is.

use crate::{
    build::{self, Profile},
    driver::{self, BROWSER_OPTIONS, Driver},
    project, run, server, tools,
};
use std::{ffi::OsString, process::ExitCode};

const WASM: &str = "wasm32-unknown-unknown";

/// Runs every test: form, lints, the edition, native tests, tests in the browser. With `browser`,
/// only those of the last kind; what follows it is handed on, such as a test's name.
///
/// # Errors
/// At the first that fails.
pub fn run(arguments: &[String]) -> Result<ExitCode, String> {
    let only = match arguments.split_first() {
        None => None,
        Some((first, rest)) if first == "browser" => Some(rest),
        Some(_) => {
            eprintln!("usage: cargo xtask test [browser [NAME]]");
            return Ok(ExitCode::from(2));
        }
    };
    if only.is_none() {
        forms_and_lints()?;
        run::run("cargo", &["xtask", "check"], &[])?;
    }
    let axe = tools::axe()?;
    let driver = driver::start()?;
    build::build(Profile::Release, &[])?;
    let port = server::serve(project::dist(), 0, None)?;
    let settings = [
        ("VARIORUM_PAGE", OsString::from(format!("http://127.0.0.1:{port}"))),
        ("VARIORUM_DRIVER", OsString::from(&driver.address)),
        ("VARIORUM_BROWSER", OsString::from(&driver.browser)),
        ("VARIORUM_BROWSER_OPTIONS", OsString::from(BROWSER_OPTIONS.join(" "))),
        ("VARIORUM_AXE", OsString::from(axe)),
    ];
    if let Some(rest) = only {
        let mut arguments = vec!["test", "--test", "browser", "--", "--test-threads=2"];
        arguments.extend(rest.iter().map(String::as_str));
        run::run("cargo", &arguments, &settings)?;
        return Ok(ExitCode::SUCCESS);
    }
    run::run("cargo", &["test", "--workspace"], &settings)?;
    islands(&driver)?;
    println!("\nEvery test passed.");
    Ok(ExitCode::SUCCESS)
}

/// How the code is written.
fn forms_and_lints() -> Result<(), String> {
    tools::for_building(true)?;
    tools::form_and_lints()?;
    run::run("cargo", &["fmt", "--all", "--check"], &[])?;
    run::run("cargo", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], &[])?;
    run::run(
        "cargo",
        &["clippy", "--target", WASM, "--lib", "--test", "islands", "--", "-D", "warnings"],
        &[],
    )
}

/// The islands, taken over in a real browser.
fn islands(driver: &Driver) -> Result<(), String> {
    let settings = [
        ("PATH", tools::path_with(&[tools::wasm_bindgen()?])),
        ("CHROMEDRIVER", OsString::from(&driver.program)),
    ];
    run::run("cargo", &["test", "--target", WASM, "--test", "islands"], &settings)
}
