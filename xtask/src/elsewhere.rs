//! `cargo xtask test elsewhere`: the promises that matter most, in Firefox and in WebKit.

use crate::{
    build::{self, Profile},
    nginx, project,
    run::{self, Kept, free_port},
    server::{self, Retouch},
    tools,
};
use std::{
    ffi::OsString,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    sync::Arc,
};

/// Firefox's driver, as crates.io has it.
const GECKODRIVER: &str = "0.37.1";
/// Where Debian puts the smallest browser around WebKit, by the machine's kind.
const MINI_BROWSER: [&str; 2] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
];

/// Builds, serves, and runs `tests/elsewhere` in both browsers, one after the other; what follows is
/// handed on, such as a test's name.
///
/// # Errors
/// When a browser can neither be found nor installed, or at the first promise that is not kept.
pub fn run(arguments: &[String]) -> Result<ExitCode, String> {
    let (firefox, geckodriver) = firefox()?;
    let (mini_browser, webkit_driver, screen) = webkit()?;
    build::build(Profile::Release, &[])?;
    let port = server::serve(project::dist(), 0, None)?;
    let still = server::serve(project::dist(), 0, Some(without_scripts()))?;
    let nginx = nginx::start()?;

    let (_screen, display) = display(&screen)?;
    let quiet = |program: &Path| {
        let mut command = Command::new(program);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    let (gecko_port, webkit_port) = (free_port()?, free_port()?);
    let gecko = quiet(&geckodriver).arg("--port").arg(gecko_port.to_string()).spawn();
    let webkit = quiet(&webkit_driver)
        .arg(format!("--port={webkit_port}"))
        .env("DISPLAY", &display)
        .env_remove("WAYLAND_DISPLAY")
        .spawn();
    let listens = |process: std::io::Result<_>, port, name: &str| {
        let mut process = Kept(process.map_err(|error| format!("{name}: {error}"))?);
        if process.listens(port) { Ok(process) } else { Err(format!("{name} does not listen")) }
    };
    let _gecko = listens(gecko, gecko_port, "geckodriver")?;
    let _webkit = listens(webkit, webkit_port, "WebKitWebDriver")?;

    let address = |port| OsString::from(format!("http://127.0.0.1:{port}"));
    let settings = [
        ("VARIORUM_PAGE", address(port)),
        ("VARIORUM_STILL", address(still)),
        ("VARIORUM_HOSTS", OsString::from(&nginx.hosts)),
        ("VARIORUM_GECKODRIVER", address(gecko_port)),
        ("VARIORUM_FIREFOX", OsString::from(&firefox)),
        ("VARIORUM_WEBKITDRIVER", address(webkit_port)),
        ("VARIORUM_MINIBROWSER", OsString::from(&mini_browser)),
    ];
    // A driver of either kind has one session at a time.
    let mut all = vec!["test", "--test", "elsewhere", "--", "--test-threads=1"];
    all.extend(arguments.iter().map(String::as_str));
    run::run("cargo", &all, &settings)?;
    Ok(ExitCode::SUCCESS)
}

/// Pages in which no script runs: drivers cannot turn scripts off in every browser.
fn without_scripts() -> Retouch {
    Arc::new(|name, bytes| {
        let bytes = bytes?;
        if !name.ends_with(".html") {
            return Some(bytes);
        }
        let text = String::from_utf8_lossy(&bytes);
        Some(text.replace("<script ", "<script type=\"text/plain\" ").into_bytes())
    })
}

/// A screen that nobody sees, for a browser that has no way without one; its name.
fn display(program: &Path) -> Result<(Kept, String), String> {
    let fault = |error: &dyn std::fmt::Display| format!("{}: {error}", program.display());
    let process = Command::new(program)
        .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut process = Kept(process.map_err(|error| fault(&error))?);
    let said = process.0.stdout.take().ok_or_else(|| fault(&"it says nothing"))?;
    let mut number = String::new();
    BufReader::new(said).read_line(&mut number).map_err(|error| fault(&error))?;
    if number.trim().is_empty() {
        return Err(fault(&"it has no screen"));
    }
    Ok((process, format!(":{}", number.trim())))
}

/// Firefox and its driver.
fn firefox() -> Result<(PathBuf, PathBuf), String> {
    let find = || ["firefox-esr", "firefox"].into_iter().find_map(tools::on_path);
    let browser = found_or_installed("Firefox", &["firefox-esr"], find)?;
    let driver = match tools::on_path("geckodriver") {
        Some(driver) => driver,
        None => {
            let what = "Firefox's driver (about 2 minutes)";
            let name = "geckodriver";
            tools::cargo_tool(name, name, GECKODRIVER, &["--locked"], what)?.join(name)
        }
    };
    Ok((browser, driver))
}

/// A browser around WebKit, its driver, and the screen that it needs.
fn webkit() -> Result<(PathBuf, PathBuf, PathBuf), String> {
    let find = || {
        let browser = MINI_BROWSER.into_iter().map(PathBuf::from).find(|path| path.is_file())?;
        Some((browser, there("WebKitWebDriver")?, there("Xvfb")?))
    };
    found_or_installed("WebKit", &["webkit2gtk-driver", "xvfb"], find)
}

/// A program of the PATH, which may not know how to say its version.
fn there(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// What is there, or what is there once these packages of Debian are.
fn found_or_installed<T>(
    what: &str,
    packages: &[&str],
    find: impl Fn() -> Option<T>,
) -> Result<T, String> {
    if let Some(found) = find() {
        return Ok(found);
    }
    println!("Installing {what} with apt-get (about a minute)");
    tools::apt_get(packages).map_err(|error| format!("{error}\nInstall {what} and its driver."))?;
    find().ok_or_else(|| format!("{what} is installed but cannot be found"))
}
