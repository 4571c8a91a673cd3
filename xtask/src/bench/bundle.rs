//! One script of a page and the packages that it imports.

use crate::{project, run, tools};
use std::{fs, path::Path};

/// Bundles a script with what it imports from these packages and makes it small. `name` is the
/// script's, without ending.
///
/// # Errors
/// When the bundler cannot be installed or the script does not bundle.
pub fn bundle(packages: &Path, name: &str, source: &str) -> Result<Vec<u8>, String> {
    let fault = |error: std::io::Error| format!("{name}.js: {error}");
    // Imports are looked up from where the script stands.
    let entry = packages.join(format!("{name}-page.js"));
    fs::write(&entry, source).map_err(fault)?;
    let out = project::fresh_folder(&format!("bench/{name}"))?.join("app.js");
    let (entry, out_option) = (entry.to_string_lossy(), format!("--outfile={}", out.display()));
    let arguments =
        [&*entry, "--bundle", "--minify", "--format=esm", "--log-level=warning", &out_option];
    run::run(&tools::esbuild()?.to_string_lossy(), &arguments, &[])?;
    fs::read(&out).map_err(fault)
}
