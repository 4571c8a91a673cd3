//! The scripts in `www`: checked for types, tried with values that are made up, made small for readers.

use crate::{fuzz, project, run, tools};
use std::{ffi::OsString, fs, path::Path};

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

/// Makes values up for the scripts in `tests/scripts`, which say what must be true of every value: for
/// so many seconds, each time others; without that the same ones every time. It begins with what stands
/// in `fuzz/corpus/messages`.
///
/// # Errors
/// When a tool cannot be installed, or a rule is broken: Node shows the smallest value that breaks it.
pub fn try_values(seconds: Option<u32>) -> Result<(), String> {
    let corpus = fuzz::corpus(fuzz::MESSAGES);
    let mut settings = vec![("VARIORUM_MESSAGES", corpus.into_os_string())];
    settings
        .extend(seconds.map(|seconds| ("VARIORUM_SECONDS", OsString::from(seconds.to_string()))));
    let packages = [("NODE_PATH", OsString::from(tools::fast_check()?))];
    let bundler = tools::esbuild()?.to_string_lossy().into_owned();
    let folder = project::fresh_folder("scripts")?;
    for script in scripts(&project::root().join("tests/scripts"))? {
        let name = Path::new(&script).file_stem().unwrap_or_default();
        let made = folder.join(name).with_extension("mjs").to_string_lossy().into_owned();
        let out = format!("--outfile={made}");
        let bundle = ["--bundle", "--platform=node", "--format=esm", "--log-level=warning"];
        run::run(&bundler, &[&bundle[..], &[&out, &script]].concat(), &packages)?;
        run::run("node", &[&made], &settings)?;
    }
    Ok(())
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
