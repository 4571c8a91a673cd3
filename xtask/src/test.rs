//! `cargo xtask test`: every test there is.

use crate::{
    audit::{self, Advisories},
    bench,
    build::{self, Profile},
    caddy,
    driver::{self, BROWSER_OPTIONS, Driver},
    elsewhere, fuzz, lighthouse, nginx, project, run, scripts, server, single_file, tools,
};
use std::{ffi::OsString, process::ExitCode};

const WASM: &str = "wasm32-unknown-unknown";

/// Runs every test: form, lints, packages, the edition, native tests, tests over real servers, tests in
/// the browser, inputs made up, Lighthouse. With `browser` or `servers`, only those; with `elsewhere`, those in
/// other browsers, which are no part of the whole. What follows is handed on, such as a test's name.
///
/// # Errors
/// At the first that fails.
pub fn run(arguments: &[String]) -> Result<ExitCode, String> {
    let only = match arguments.split_first() {
        None => None,
        Some((first, rest)) if first == "elsewhere" => return elsewhere::run(rest),
        Some((first, rest)) if first == "browser" || first == "servers" => Some((first, rest)),
        Some(_) => {
            eprintln!("usage: cargo xtask test [browser|servers|elsewhere [NAME]]");
            return Ok(ExitCode::from(2));
        }
    };
    if only.is_none() {
        forms_and_lints()?;
        audit::rules()?;
        run::run("cargo", &["xtask", "check"], &[])?;
    }
    let (axe, annotator) = (tools::axe()?, tools::annotator()?);
    let driver = driver::start()?;
    build::build(Profile::Release, &[])?;
    let one_file = project::fresh_folder("one-file-test")?;
    single_file::write(None, &one_file)?;
    let port = server::serve(project::dist(), 0, None)?;
    let long = server::serve(bench::long_text()?, 0, None)?;
    let nginx = nginx::start()?;
    let caddy = caddy::start()?;
    let settings = [
        ("VARIORUM_PAGE", OsString::from(format!("http://127.0.0.1:{port}"))),
        ("VARIORUM_LONG", OsString::from(format!("http://127.0.0.1:{long}"))),
        ("VARIORUM_FILE", OsString::from(one_file)),
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
    scripts::try_values(None)?;
    fuzz::briefly()?;
    if !lighthouse::over(&nginx)? {
        return Err("Lighthouse finds fault".to_owned());
    }
    println!("\nEvery test passed.");
    if audit::advisories()? == Advisories::NotLookedAt {
        println!("But nobody has looked for what is known to be wrong with packages, see above.");
    }
    Ok(ExitCode::SUCCESS)
}

/// How the code is written.
fn forms_and_lints() -> Result<(), String> {
    tools::for_building(true)?;
    tools::form_and_lints()?;
    scripts::check_types()?;
    run::run("cargo", &["fmt", "--all", "--check"], &[])?;
    let targets = ["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"];
    run::run("cargo", &targets, &[])?;
    run::run("cargo", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], &[])?;
    run::run("cargo", &["clippy", "--test", "elsewhere", "--", "-D", "warnings"], &[])?;
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
