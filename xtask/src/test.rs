//! `cargo xtask test`: every test there is.

use crate::{
    build::{self, Profile},
    caddy,
    driver::{self, BROWSER_OPTIONS, Driver},
    lighthouse, nginx, project, run, scripts, server, single_file, tools,
};
use std::{ffi::OsString, process::ExitCode};

const WASM: &str = "wasm32-unknown-unknown";

/// Runs every test: form, lints, the edition, native tests, tests over real servers, tests in the
/// browser, Lighthouse. With `browser` or `servers`, only those; what follows is handed on, such as a
/// test's name.
///
/// # Errors
/// At the first that fails.
pub fn run(arguments: &[String]) -> Result<ExitCode, String> {
    let only = match arguments.split_first() {
        None => None,
        Some((first, rest)) if first == "browser" || first == "servers" => Some((first, rest)),
        Some(_) => {
            eprintln!("usage: cargo xtask test [browser|servers [NAME]]");
            return Ok(ExitCode::from(2));
        }
    };
    if only.is_none() {
        forms_and_lints()?;
        run::run("cargo", &["xtask", "check"], &[])?;
    }
    let (axe, annotator) = (tools::axe()?, tools::annotator()?);
    let driver = driver::start()?;
    build::build(Profile::Release, &[])?;
    single_file::write(None)?;
    let port = server::serve(project::dist(), 0, None)?;
    let nginx = nginx::start()?;
    let caddy = caddy::start()?;
    let settings = [
        ("VARIORUM_PAGE", OsString::from(format!("http://127.0.0.1:{port}"))),
        ("VARIORUM_DRIVER", OsString::from(&driver.address)),
        ("VARIORUM_BROWSER", OsString::from(&driver.browser)),
        ("VARIORUM_BROWSER_OPTIONS", OsString::from(BROWSER_OPTIONS.join(" "))),
        ("VARIORUM_AXE", OsString::from(axe)),
        ("VARIORUM_ANNOTATOR", OsString::from(annotator)),
        ("VARIORUM_EMBED", OsString::from(&nginx.embed)),
        ("VARIORUM_HOSTS", OsString::from(&nginx.hosts)),
        ("VARIORUM_LOG", OsString::from(&nginx.log)),
        ("VARIORUM_HOSTS_LOG", OsString::from(&nginx.hosts_log)),
        ("VARIORUM_CADDY", OsString::from(&caddy.address)),
    ];
    if let Some((name, rest)) = only {
        let mut arguments = vec!["test", "--test", name, "--", "--test-threads=2"];
        arguments.extend(rest.iter().map(String::as_str));
        run::run("cargo", &arguments, &settings)?;
        return Ok(ExitCode::SUCCESS);
    }
    run::run("cargo", &["test", "--workspace"], &settings)?;
    islands(&driver)?;
    if !lighthouse::over(&nginx)? {
        return Err("Lighthouse finds fault".to_owned());
    }
    println!("\nEvery test passed.");
    Ok(ExitCode::SUCCESS)
}

/// How the code is written.
fn forms_and_lints() -> Result<(), String> {
    tools::for_building(true)?;
    tools::form_and_lints()?;
    scripts::check_types()?;
    run::run("cargo", &["fmt", "--all", "--check"], &[])?;
    run::run("cargo", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], &[])?;
    run::run(
        "cargo",
        &[
            "clippy", "--target", WASM, "--lib", "--bins", "--test", "islands", "--", "-D",
            "warnings",
        ],
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
