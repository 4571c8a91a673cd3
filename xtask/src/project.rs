//! Where things stand in the repository.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The repository's top folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// Options of the compiler that keep this machine's folders out of what it makes.
pub fn unnamed() -> String {
    let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let named = |variable: &str, usual: &str| {
        env::var_os(variable).map_or_else(|| home.join(usual), PathBuf::from)
    };
    let folders = [
        (root(), "variorum"),
        (named("CARGO_HOME", ".cargo"), "cargo"),
        (named("RUSTUP_HOME", ".rustup"), "rustup"),
    ];
    let option = |(folder, name): (PathBuf, &str)| {
        format!("--remap-path-prefix={}=/{name}", folder.display())
    };
    folders.map(option).join(" ")
}

/// The folder of the edition that is built.
pub fn edition() -> PathBuf {
    root().join("content/code-of-conduct-2011")
}

/// The settings of servers, as they are shipped.
pub fn servers() -> PathBuf {
    root().join("www/servers")
}

/// What the build leaves.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The bundler's page before the edition was printed into it, kept so that a change of content
/// needs no bundler.
pub fn kept_shell() -> PathBuf {
    root().join("target/variorum/shell.html")
}

/// An empty folder of this name under `target/variorum`, for what a command leaves behind.
///
/// # Errors
/// When it cannot be emptied or made.
pub fn fresh_folder(name: &str) -> Result<PathBuf, String> {
    let folder = root().join("target/variorum").join(name);
    let fault = |error| format!("{}: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(fault)?;
    }
    fs::create_dir_all(&folder).map_err(fault)?;
    Ok(folder)
}

/// The settings of a server as they are shipped, but for these words: each stands there exactly
/// once and makes way for its other.
///
/// # Errors
/// When the file cannot be read or words are missing or there twice.
pub fn server_settings(name: &str, changes: &[(&str, String)]) -> Result<String, String> {
    let path = servers().join(name);
    let mut text =
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    for (words, others) in changes {
        if text.matches(words).count() != 1 {
            return Err(format!("{} does not have “{words}” exactly once", path.display()));
        }
        text = text.replace(words, others);
    }
    Ok(text)
}
