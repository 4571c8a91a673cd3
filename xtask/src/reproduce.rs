//! `cargo xtask reproduce`: two releases, built in different folders from nothing but the sources, are
//! the same to the last byte.

use crate::{
    build::{self, Profile},
    files::files,
    project, run,
};
use std::{
    collections::BTreeSet,
    env, fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// What is made of the sources, and what stands beside them.
const NOT_SOURCES: [&str; 3] = ["target", "dist", ".git"];

/// Settings that would have the second build look at the first.
const OF_THE_FIRST: [&str; 4] =
    ["CARGO_TARGET_DIR", "CARGO_MANIFEST_DIR", "CARGO_BUILD_TARGET_DIR", "TRUNK_STAGING_DIR"];

/// Builds twice and compares. The second build compiles everything anew, which takes minutes.
///
/// # Errors
/// When a build fails or a file cannot be read.
pub fn run(_: &[String]) -> Result<ExitCode, String> {
    build::build(Profile::Release, &[])?;
    let folder = env::temp_dir().join(format!("variorum-again-{}", std::process::id()));
    println!("Building again in {} (some minutes)", folder.display());
    let outcome = again(&folder);
    fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    match outcome? {
        None => {
            println!("Both builds are the same, byte for byte.");
            Ok(ExitCode::SUCCESS)
        }
        Some(difference) => {
            eprintln!("The builds differ: {difference}");
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Builds a copy of the sources; gives the first difference.
fn again(folder: &Path) -> Result<Option<String>, String> {
    copy(&project::root(), folder, &NOT_SOURCES)
        .map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut command = run::command("cargo", &["xtask", "build"], &[]);
    command.current_dir(folder);
    for setting in OF_THE_FIRST {
        command.env_remove(setting);
    }
    let end = command.status().map_err(|error| format!("cargo could not be started: {error}"))?;
    if !end.success() {
        return Err("the second build failed".to_owned());
    }
    difference(&project::dist(), &folder.join("dist"))
}

/// Copies a folder, but for some names in it.
fn copy(from: &Path, to: &Path, but: &[&str]) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if but.iter().any(|one| name == *one) {
            continue;
        }
        let (from, to) = (entry.path(), to.join(&name));
        if entry.file_type()?.is_dir() {
            copy(&from, &to, &[])?;
        } else {
            fs::copy(from, to)?;
        }
    }
    Ok(())
}

/// The first file, in the order of names, that is not the same in both folders, and where it differs.
fn difference(first: &Path, second: &Path) -> Result<Option<String>, String> {
    let (mut names, others) = (names(first)?, names(second)?);
    names.extend(others);
    for name in names {
        let [one, other] = [first, second].map(|folder| fs::read(folder.join(&name)));
        let name = name.display();
        match (one, other) {
            (Ok(one), Ok(other)) if one == other => {}
            (Ok(one), Ok(other)) => {
                let at = one.iter().zip(&other).position(|(a, b)| a != b);
                let at = at.unwrap_or_else(|| one.len().min(other.len()));
                return Ok(Some(format!("{name}, from byte {at} on")));
            }
            (Ok(_), Err(_)) => return Ok(Some(format!("{name} is made by the first alone"))),
            (Err(_), Ok(_)) => return Ok(Some(format!("{name} is made by the second alone"))),
            (Err(error), Err(_)) => return Err(format!("{name}: {error}")),
        }
    }
    Ok(None)
}

/// The name of every file of a folder and of those in it, from the folder on.
fn names(folder: &Path) -> Result<BTreeSet<PathBuf>, String> {
    let all = files(folder)?;
    Ok(all.iter().filter_map(|path| path.strip_prefix(folder).ok()).map(Path::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish;
    use std::thread;
    use variorum::publish::shell::PLAIN;

    #[test]
    fn the_same_sources_print_the_same_bytes() {
        let both = [(); 2].map(|()| thread::spawn(|| publish::print(PLAIN, PLAIN).unwrap()));
        let [one, other] = both.map(|printing| printing.join().unwrap());
        assert_eq!(one.len(), other.len());
        assert!(one.len() > 100, "only {} files", one.len());
        for (one, other) in one.iter().zip(&other) {
            assert!(one == other, "{} is not printed alike, or not at the same place", one.0);
        }
    }

    #[test]
    fn the_first_difference_is_named() {
        let folder = project::fresh_folder("reproduce-test").unwrap();
        let [first, second] = ["first", "second"].map(|name| folder.join(name));
        for place in [&first, &second] {
            fs::create_dir_all(place.join("p")).unwrap();
            fs::write(place.join("p/c.html"), "abc").unwrap();
        }
        let told = || difference(&first, &second).unwrap();
        assert_eq!(told(), None);
        fs::write(second.join("p/c.html"), "abd").unwrap();
        assert_eq!(told().as_deref(), Some("p/c.html, from byte 2 on"));
        fs::write(first.join("a.css"), "").unwrap();
        assert_eq!(told().as_deref(), Some("a.css is made by the first alone"));
        let copied = folder.join("copied");
        copy(&folder.join("first"), &copied, &["a.css"]).unwrap();
        assert_eq!(names(&copied).unwrap(), BTreeSet::from([PathBuf::from("p/c.html")]));
    }
}
