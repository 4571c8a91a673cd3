//! `cargo xtask build --single-file`: `dist/variorum.html`, with everything inside that it needs.

use crate::{integrity, project, run, site, tools};
use std::{
    fs,
    path::{Path, PathBuf},
};
use variorum::publish::{
    Words,
    one_file::{INSIDE, NAME, Parts, one_file},
};

/// Writes the file beside the pages of a release that was just built, for the site at the address that
/// was given for it or at its own, into a folder; gives its bytes.
///
/// # Errors
/// When a file cannot be read or written, or a link in it would lead nowhere.
pub fn write(address: Option<&str>, folder: &Path) -> Result<usize, String> {
    let dist = project::dist();
    let text = |name: &str| read(&project::root().join(name));
    let names = ["index"].into_iter().chain(INSIDE.map(|leaf| leaf.name()));
    let mut pages = Vec::new();
    for name in names {
        // An edition without events has no page of them.
        let page = dist.join(format!("{name}.html"));
        if page.exists() {
            pages.push((name.to_owned(), read(&page)?));
        }
    }
    let mut style = read(&made(&dist, "leaf-", ".css")?)?;
    style.push_str(&text("www/outlets/file.css")?);
    let script = script(&dist)?;
    let words = Words::parse("en", &text("content/interface/en.ftl")?)?;
    let site = site::site_at(address)?;
    let parts = Parts { style: &style, script: &script, words: &words, site: &site };
    let file = one_file(&pages, parts, integrity::digest)?;
    let place = folder.join(NAME);
    fs::write(&place, &file).map_err(|error| format!("{}: {error}", place.display()))?;
    Ok(file.len())
}

/// The program, its glue and what starts them as one module.
fn script(dist: &Path) -> Result<String, String> {
    let folder = project::fresh_folder("one-file")?;
    let (entry, out) = (folder.join("entry.js"), folder.join("script.js"));
    let whole = |path: PathBuf| path.to_string_lossy().replace('\\', "/");
    let code = format!(
        "import * as app from \"{}\";\nimport program from \"{}\";\nimport {{ begin }} from \"{}\";\n\
         begin(app, program);\n",
        whole(made(dist, "variorum-", ".js")?),
        whole(made(dist, "variorum-", "_bg.wasm")?),
        whole(project::root().join("www/file.js")),
    );
    fs::write(&entry, code).map_err(|error| format!("{}: {error}", entry.display()))?;
    let (from, to) = (whole(entry), format!("--outfile={}", out.display()));
    let arguments = [
        &from,
        "--bundle",
        "--minify",
        "--format=esm",
        "--loader:.wasm=binary",
        "--legal-comments=none",
        "--log-level=warning",
        &to,
    ];
    run::run(&tools::esbuild()?.to_string_lossy(), &arguments, &[])?;
    read(&out)
}

/// The one file of `dist/` whose name begins and ends so.
fn made(dist: &Path, start: &str, end: &str) -> Result<PathBuf, String> {
    let entries = fs::read_dir(dist).map_err(|error| format!("{}: {error}", dist.display()))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names = names.filter(|name| name.starts_with(start) && name.ends_with(end));
    match (names.next(), names.next()) {
        (Some(name), None) => Ok(dist.join(name)),
        _ => Err(format!("dist/ does not have one file {start}…{end}; run `cargo xtask build`")),
    }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
