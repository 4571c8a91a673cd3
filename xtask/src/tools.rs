//! The tools that the other commands need, each installed when it is missing and only then.
//!
//! They are kept outside `target/`, by version, so that a clean checkout finds them again:
//! `$VARIORUM_TOOLS`, or `variorum/tools` in the user's cache folder.

use crate::{npm, project, run};
use std::{env, ffi::OsString, fs, path::PathBuf};

/// Trunk's version. Later ones need a later compiler than ours.
const TRUNK: &str = "0.21.14";
/// cargo-fuzz's version.
const CARGO_FUZZ: &str = "0.13.2";
/// cargo-deny's version.
const CARGO_DENY: &str = "0.20.2";
/// The npm package that brings wasm-opt.
const BINARYEN: &str = "132.0.0";
/// The npm package that makes scripts small.
const ESBUILD: &str = "0.28.2";
/// The npm package that checks the types of scripts.
const TYPESCRIPT: &str = "7.0.2";
/// The npm package of accessibility rules.
const AXE: &str = "4.14.1";
/// The npm package that makes values up and looks for one that breaks a rule.
const FAST_CHECK: &str = "4.10.2";
/// The npm package that scores pages. Later ones ask for the newest of what they build on, which no lock
/// file can hold.
const LIGHTHOUSE: &str = "12.2.2";
/// The npm package of a foreign resizer of frames that our frames understand.
const PYM: &str = "1.3.2";
/// The npm package of Apache Annotator, which finds again what annotations are about.
const ANNOTATOR: &str = "0.2.0";

/// Where the tools are kept.
pub fn home() -> PathBuf {
    let cache = || {
        env::var_os("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")))
            .unwrap_or_else(|| project::root().join("target"))
    };
    env::var_os("VARIORUM_TOOLS").map_or_else(|| cache().join("variorum/tools"), PathBuf::from)
}

/// What a build needs. `optimize` adds wasm-opt, which only a release build uses.
///
/// # Errors
/// When something cannot be installed.
pub fn for_building(optimize: bool) -> Result<Vec<PathBuf>, String> {
    wasm_target()?;
    let mut folders = vec![trunk()?, wasm_bindgen()?];
    if optimize {
        esbuild()?;
        folders.push(npm("binaryen", BINARYEN, "wasm-opt (about 10 seconds)")?.join(".bin"));
    }
    Ok(folders)
}

/// A PATH with these folders before everything else.
pub fn path_with(folders: &[PathBuf]) -> OsString {
    let old = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&old));
    env::join_paths(all).unwrap_or(old)
}

/// The minifier of scripts.
///
/// # Errors
/// When it cannot be installed.
pub fn esbuild() -> Result<PathBuf, String> {
    let modules = npm("esbuild", ESBUILD, "the minifier esbuild (a few seconds)")?;
    Ok(modules.join(".bin/esbuild"))
}

/// The checker of scripts' types.
///
/// # Errors
/// When it cannot be installed.
pub fn typescript() -> Result<PathBuf, String> {
    let modules = npm("typescript", TYPESCRIPT, "the type checker (a few seconds)")?;
    Ok(modules.join(".bin/tsc"))
}

/// The script of accessibility rules.
///
/// # Errors
/// When it cannot be installed.
pub fn axe() -> Result<PathBuf, String> {
    let folder = npm("axe-core", AXE, "the accessibility rules (a few seconds)")?;
    Ok(folder.join("axe-core/axe.min.js"))
}

/// The program that scores pages.
///
/// # Errors
/// When it cannot be installed.
pub fn lighthouse() -> Result<PathBuf, String> {
    let modules = npm("lighthouse", LIGHTHOUSE, "Lighthouse (about half a minute)")?;
    Ok(modules.join(".bin/lighthouse"))
}

/// The folder of the foreign resizer of frames.
///
/// # Errors
/// When it cannot be installed.
pub fn pym() -> Result<PathBuf, String> {
    Ok(npm("pym.js", PYM, "pym.js (a few seconds)")?.join("pym.js/dist"))
}

/// Somebody else's reader of annotations as one script, with everything under the name `annotator`.
///
/// # Errors
/// When it cannot be installed or bundled.
pub fn annotator() -> Result<PathBuf, String> {
    let modules = npm("apache-annotator", ANNOTATOR, "Apache Annotator (a few seconds)")?;
    let bundle = modules.join("annotator.js");
    if !bundle.exists() {
        let entry = modules.join("@apache-annotator/dom/lib/index.js");
        let out = format!("--outfile={}", bundle.display());
        let arguments =
            ["--bundle", "--format=iife", "--global-name=annotator", "--log-level=warning", &out];
        let entry = entry.to_string_lossy().into_owned();
        let arguments: Vec<&str> = arguments.into_iter().chain([entry.as_str()]).collect();
        run::run(&esbuild()?.to_string_lossy(), &arguments, &[])?;
    }
    Ok(bundle)
}

/// The browser and its driver.
///
/// # Errors
/// When they are missing and no package manager that we know can bring them.
pub fn browser() -> Result<(PathBuf, PathBuf), String> {
    if let Some(found) = find_browser() {
        return Ok(found);
    }
    println!("Installing Chromium and its driver with apt-get (about a minute)");
    apt_get(&["chromium", "chromium-driver", "fonts-noto-cjk"]).map_err(|error| {
        format!(
            "{error}\nInstall Chromium and ChromeDriver, or name them in CHROME and CHROMEDRIVER."
        )
    })?;
    find_browser().ok_or_else(|| "Chromium is installed but cannot be run".to_owned())
}

/// Installs packages of Debian.
///
/// # Errors
/// When there is no apt-get, or it may not or cannot install them.
pub fn apt_get(packages: &[&str]) -> Result<(), String> {
    let quiet = [("DEBIAN_FRONTEND", OsString::from("noninteractive"))];
    run::run("apt-get", &["update", "-qq"], &quiet)?;
    run::run("apt-get", &[&["install", "-y", "-qq"], packages].concat(), &quiet)
}

fn find_browser() -> Option<(PathBuf, PathBuf)> {
    let named = |name: &str| env::var_os(name).map(PathBuf::from);
    let find = |name: &str, usual: &[&str]| {
        named(name).or_else(|| usual.iter().find_map(|program| on_path(program)))
    };
    Some((
        find("CHROME", &["chromium", "google-chrome", "chromium-browser"])?,
        find("CHROMEDRIVER", &["chromedriver"])?,
    ))
}

/// A program of the PATH; drivers want the whole path of a browser.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    let mut all = env::split_paths(&folders).map(|folder| folder.join(program));
    all.find(|path| path.is_file() && run::version(path).is_some())
}

fn wasm_target() -> Result<(), String> {
    let target = "wasm32-unknown-unknown";
    let output =
        run::command("rustc", &["--print", "target-libdir", "--target", target], &[]).output();
    let there = output
        .is_ok_and(|output| PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()).exists());
    if there {
        return Ok(());
    }
    println!("Adding the compiler's WebAssembly target (a few seconds)");
    run::run("rustup", &["target", "add", target], &[])
}

/// What looks at the code's form: parts of the toolchain that a minimal one leaves out.
///
/// # Errors
/// When they cannot be added.
pub fn form_and_lints() -> Result<(), String> {
    for (component, program) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if on_path(program).is_none() {
            println!("Adding {component} to the toolchain (a few seconds)");
            run::run("rustup", &["component", "add", component], &[])?;
        }
    }
    Ok(())
}

/// What makes inputs up and watches which ways they take through the code.
///
/// # Errors
/// When it cannot be installed.
pub fn cargo_fuzz() -> Result<PathBuf, String> {
    cargo_tool(
        "cargo-fuzz",
        "cargo-fuzz",
        CARGO_FUZZ,
        &["--locked"],
        "cargo-fuzz (about half a minute)",
    )
}

/// What looks at licences, at sources and at what is known of packages.
///
/// # Errors
/// When it cannot be installed.
pub fn cargo_deny() -> Result<PathBuf, String> {
    let folder = cargo_tool(
        "cargo-deny",
        "cargo-deny",
        CARGO_DENY,
        &["--locked"],
        "cargo-deny (about 2 minutes)",
    )?;
    Ok(folder.join("cargo-deny"))
}

/// The folder of packages with the library that makes values up.
///
/// # Errors
/// When it cannot be installed.
pub fn fast_check() -> Result<PathBuf, String> {
    npm("fast-check", FAST_CHECK, "fast-check (a few seconds)")
}

fn trunk() -> Result<PathBuf, String> {
    let extra = ["--locked", "--no-default-features", "--features", "rustls"];
    cargo_tool("trunk", "trunk", TRUNK, &extra, "the bundler Trunk (about 3 minutes)")
}

/// The folder of wasm-bindgen in the version that `Cargo.lock` names; the two must be the same.
///
/// # Errors
/// When it cannot be installed.
pub fn wasm_bindgen() -> Result<PathBuf, String> {
    let version = locked("wasm-bindgen")?;
    // Not --locked: the lock that it ships names a version that registries do not all serve.
    cargo_tool("wasm-bindgen-cli", "wasm-bindgen", &version, &[], "wasm-bindgen (about a minute)")
}

/// The version of a package in `Cargo.lock`.
fn locked(package: &str) -> Result<String, String> {
    let lock = fs::read_to_string(project::root().join("Cargo.lock"))
        .map_err(|error| format!("Cargo.lock cannot be read: {error}"))?;
    let lock: toml::Table = lock.parse().map_err(|error| format!("Cargo.lock: {error}"))?;
    let packages = lock.get("package").and_then(|packages| packages.as_array());
    packages
        .into_iter()
        .flatten()
        .find(|entry| entry.get("name").and_then(|name| name.as_str()) == Some(package))
        .and_then(|entry| entry.get("version")?.as_str().map(str::to_owned))
        .ok_or_else(|| format!("Cargo.lock does not name {package}"))
}

/// The folder of a program from crates.io, compiled without optimisation and with nothing for a
/// debugger: it is here sooner, and fast enough.
///
/// # Errors
/// When it cannot be installed.
pub fn cargo_tool(
    package: &str,
    program: &str,
    version: &str,
    extra: &[&str],
    what: &str,
) -> Result<PathBuf, String> {
    let folder = home().join(format!("{program}-{version}"));
    let bin = folder.join("bin");
    if run::version(bin.join(program)).is_none() {
        println!("Installing {what}");
        let root = folder.to_string_lossy().into_owned();
        let mut arguments =
            vec!["install", package, "--version", version, "--debug", "--root", &root, "--force"];
        arguments.extend(extra);
        run::run("cargo", &arguments, &[("CARGO_PROFILE_DEV_DEBUG", OsString::from("false"))])?;
    }
    Ok(bin)
}

/// A package from npm; gives its `node_modules`.
///
/// # Errors
/// When it cannot be installed.
pub fn npm(package: &str, version: &str, what: &str) -> Result<PathBuf, String> {
    npm::npm(&home(), package, version, what)
}
