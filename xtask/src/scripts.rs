//! The scripts in `www`: checked for types, and made small for readers.

use crate::{project, run, tools};
use std::{fs, path::Path};

/// Checks the types that the scripts' comments give.
///
/// # Errors
/// When the checker cannot be installed or finds a fault.
pub fn check_types() -> Result<(), String> {
    let checker = tools::typescript()?;
    let mut arguments = vec![
        "--allowJs",
        "--checkJs",
        "--noEmit",
        "--strict",
        "--target",
        "es2024",
        "--lib",
        "es2024,dom,dom.iterable",
        "--module",
        "esnext",
        "--moduleResolution",
        "bundler",
        "--moduleDetection",
        "force",
        "--types",
        "",
    ];
    let scripts = scripts(&project::root().join("www"))?;
    arguments.extend(scripts.iter().map(String::as_str));
    run::run(&checker.to_string_lossy(), &arguments, &[])
}

/// Makes every script in a folder small. What it says to the browser stays the same.
///
/// # Errors
/// When the minifier cannot be installed or a script cannot be read.
pub fn make_small(folder: &Path) -> Result<(), String> {
    let minifier = tools::esbuild()?;
    let out = format!("--outdir={}", folder.display());
    let mut arguments = vec!["--minify", "--allow-overwrite", "--log-level=warning", &out];
    let scripts = scripts(folder)?;
    arguments.extend(scripts.iter().map(String::as_str));
    run::run(&minifier.to_string_lossy(), &arguments, &[])
}

/// The scripts of a folder, in the order of their names.
fn scripts(folder: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.path().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".js"))
        .collect();
    names.sort();
    Ok(names)
}
