//! `cargo xtask publish`: prints the edition into the bundler's page.
//!
//! The bundler calls it when it has staged its files (`TRUNK_STAGING_DIR`). Called alone, it
//! prints again into `dist/` with the bundler's page of the last build: that is how a change of
//! content reaches the browser without a compiler. For a release it also lays the settings of
//! servers beside the pages, makes the scripts small and compresses everything.

use crate::{compress, integrity, offline, project, scripts, site};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};
use variorum::{
    authoring::{
        check_folder,
        report::{Style, report},
    },
    edition::Edition,
    publish::{
        Conformance, Materials, Published, Site, Words, publish, publish_text, shell::with_program,
        style_sheets::hashed,
    },
};

/// The language that the edition is written in, and the first of the interface.
const FIRST: &str = "en";

/// Set while `serve` runs: faults are then shown as the page and do not stop the server.
pub const SERVING: &str = "VARIORUM_SERVING";

/// Prints the edition.
///
/// # Errors
/// When a file cannot be read or written, or when the edition has faults.
pub fn run(_: &[String]) -> Result<ExitCode, String> {
    let out = match env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) {
        Some(staging) => {
            let kept = project::kept_shell();
            let folder = kept.parent().map(Path::to_owned).unwrap_or_default();
            fs::create_dir_all(&folder)
                .map_err(|error| format!("{}: {error}", folder.display()))?;
            write(&kept, &read_bytes(&staging.join("index.html"))?)?;
            staging
        }
        None => project::dist(),
    };
    // A server prefers FILE.br to FILE; none must be older than its file.
    compress::clear(&out)?;
    let shell = read(&project::kept_shell())?;
    let [script, wasm] = learning_program(&out)?;
    let learning_shell = with_program(&shell, &script, &wasm);
    match print(&shell, &learning_shell) {
        Ok(files) => {
            remove_old_styles(&out)?;
            for (name, bytes) in files {
                let place = out.join(name);
                if let Some(folder) = place.parent() {
                    fs::create_dir_all(folder)
                        .map_err(|error| format!("{}: {error}", folder.display()))?;
                }
                write(&place, &bytes)?;
            }
            copy_servers(&out, &site::site()?)?;
            // The bundler says so to what it calls; called alone, nobody does.
            if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release") {
                scripts::make_small(&out)?;
                integrity::add(&out)?;
                offline::write(&out)?;
                compress::compress(&out)?;
                let (files, bytes) = offline::weight(&out)?;
                println!("Kept for reading without a network: {files} files, {bytes} bytes");
            } else {
                offline::write_empty(&out)?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) if env::var_os(SERVING).is_some() => {
            eprintln!("{faults}");
            write(&out.join("index.html"), faults_page(&faults).as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => Err(faults),
    }
}

/// The edition's files, name and bytes, printed into these pages of the bundler.
///
/// # Errors
/// When the edition has faults or a message is missing.
pub(crate) fn print(shell: &str, learning_shell: &str) -> Result<Vec<(String, Vec<u8>)>, String> {
    let checked = check_folder(&project::edition());
    let Some(edition) = checked.edition else {
        return Err(format!("the edition has faults\n{}", report(&checked.faults, Style::Plain)));
    };
    with_materials(shell, learning_shell, |words, materials| {
        publish(edition, words, other_languages()?, materials)
    })
}

/// The page with the whole text of an edition in the first language, and its style sheet, around the
/// programs of the last build: name and bytes.
///
/// # Errors
/// When a file of the repository cannot be read or the page cannot be drawn.
pub fn text_alone(edition: Edition) -> Result<Vec<(String, Vec<u8>)>, String> {
    let shell = read(&project::kept_shell())?;
    with_materials(&shell, &shell, |words, materials| publish_text(edition, words, materials))
}

/// Draws with the repository's words, styles and site.
fn with_materials(
    shell: &str,
    learning_shell: &str,
    draw: impl FnOnce(Words, Materials<'_>) -> Result<Published, String>,
) -> Result<Vec<(String, Vec<u8>)>, String> {
    let text = |name: &str| read(&project::root().join(name));
    let site = site::site()?;
    let tested = tested()?;
    let leaves = styles("www/leaves")?;
    let of = |wanted: &dyn Fn(&str) -> bool| -> String {
        leaves.iter().filter(|(name, _)| wanted(name)).map(|(_, css)| css.as_str()).collect()
    };
    let leaf_styles = of(&|name| name != "print.css");
    // That page has signs and layers to explain, and nothing of the others.
    let paper_styles = of(&|name| ["leaf.css", "about.css", "print.css"].contains(&name));
    let materials = Materials {
        shell,
        learning_shell,
        styles: &styles("www/styles")?,
        leaf_styles: &leaf_styles,
        paper_styles: &paper_styles,
        frame_styles: &text("www/outlets/frame.css")?,
        element_styles: &text("www/outlets/element.css")?,
        embed_code: &text("www/embed-code.html")?,
        site: &site,
        tested: &tested,
    };
    let words = Words::parse(FIRST, &text(&format!("content/interface/{FIRST}.ftl"))?)?;
    let published = draw(words, materials)?;
    if !published.missing_words.is_empty() {
        return Err(format!("content/interface lacks: {}", published.missing_words.join(", ")));
    }
    Ok(published.files.into_iter().map(|file| (file.name, file.bytes)).collect())
}

/// The words of the interface in every language but the first, in the order of their names.
fn other_languages() -> Result<Vec<Words>, String> {
    let folder = project::root().join("content/interface");
    let mut all = Vec::new();
    for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
        let file = entry.file_name().to_string_lossy().into_owned();
        let Some(name) = file.strip_suffix(".ftl").filter(|name| *name != FIRST) else { continue };
        let words = Words::parse(name, &read(&entry.path())?)
            .map_err(|error| format!("content/interface/{file}: {error}"))?;
        all.push(words);
    }
    all.sort_by(|a, b| a.name().cmp(b.name()));
    Ok(all)
}

/// What was tested so that everybody can use the pages.
///
/// # Errors
/// What is wrong with `content/accessibility.toml`.
pub fn tested() -> Result<Conformance, String> {
    const NAME: &str = "content/accessibility.toml";
    Conformance::parse(&read(&project::root().join(NAME))?)
        .map_err(|faults| format!("{NAME}:\n{faults}"))
}

/// The style sheets of a folder in the order of their names; `tokens.css` sets the order of the cascade and
/// comes first.
fn styles(folder: &str) -> Result<Vec<(String, String)>, String> {
    let folder = project::root().join(folder);
    let entries =
        fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".css"))
        .collect();
    names.sort_by_key(|name| (name != "tokens.css", name.clone()));
    names.into_iter().map(|name| Ok((name.clone(), read(&folder.join(&name))?))).collect()
}

/// The names of the learning page's program. The bundler gives the second program of a page a name
/// that does not change with its bytes; here it gets one that does. Where the bundler has not run, the
/// names of its last run hold.
fn learning_program(out: &Path) -> Result<[String; 2], String> {
    let made = ["learn.js", "learn_bg.wasm"].map(|name| out.join(name));
    if made.iter().all(|path| path.exists()) {
        let bytes = made.iter().map(|path| read_bytes(path)).collect::<Result<Vec<_>, _>>()?;
        let script = hashed("learn", "js", &bytes.concat());
        let names = [script.clone(), script.replace(".js", "_bg.wasm")];
        for (path, name) in made.iter().zip(&names) {
            fs::rename(path, out.join(name)).map_err(|error| format!("{name}: {error}"))?;
        }
        return Ok(names);
    }
    let entries = fs::read_dir(out).map_err(|error| format!("{}: {error}", out.display()))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let names: Vec<String> = names.filter(|name| name.starts_with("learn-")).collect();
    let of = |ending: &str| names.iter().find(|name| name.ends_with(ending)).cloned();
    match (of(".js"), of("_bg.wasm")) {
        (Some(script), Some(wasm)) => Ok([script, wasm]),
        _ => Err("the learning page's program is not there; run `cargo xtask build`".to_owned()),
    }
}

/// Names change with their bytes, so the last build's style sheet would stay for ever.
fn remove_old_styles(out: &Path) -> Result<(), String> {
    for entry in fs::read_dir(out).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let ours = ["styles-", "leaf-", "paper-", "frame-", "framed-", "framedpaper-", "element-"]
            .iter()
            .any(|stem| name.starts_with(stem));
        if ours && name.ends_with(".css") {
            fs::remove_file(entry.path()).map_err(|error| format!("{name}: {error}"))?;
        }
    }
    Ok(())
}

/// The settings of servers: `_headers` where static hosts look for it, with the site's own address, the
/// others in a folder.
fn copy_servers(out: &Path, site: &Site) -> Result<(), String> {
    let folder = project::servers();
    let servers = out.join("servers");
    fs::create_dir_all(&servers).map_err(|error| format!("{}: {error}", servers.display()))?;
    for name in ["nginx.conf", "Caddyfile"] {
        write(&servers.join(name), &read_bytes(&folder.join(name))?)?;
    }
    let headers = read(&folder.join("_headers"))?;
    let headers = headers.replace(Site::made_up().origin(), site.origin());
    write(&out.join("_headers"), headers.as_bytes())
}

/// The faults as a page, so that an editor sees them where the text would be.
fn faults_page(faults: &str) -> String {
    let words = faults.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Faults</title></head>\
         <body><h1>The edition has faults</h1><pre>{words}</pre></body></html>"
    )
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}
