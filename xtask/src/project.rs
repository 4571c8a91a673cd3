//! Where things stand in the repository.

use std::path::{Path, PathBuf};

/// The repository's top folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// The folder of the edition that is built.
pub fn edition() -> PathBuf {
    root().join("content/code-of-conduct-2011")
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
