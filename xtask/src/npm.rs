//! Packages from npm, each exactly as it was when it was looked at: `xtask/npm` holds a lock file for
//! every package, with the version and the digest of whatever comes with it. npm refuses what has
//! another digest, and nothing of a package runs while it is installed.

use crate::{project, run};
use std::{
    fs,
    path::{Path, PathBuf},
};
use variorum::publish::style_sheets::hashed;

/// A package in this version; gives its `node_modules` below `home`.
///
/// # Errors
/// When it has no lock file, or one for another version, or cannot be installed as that says.
pub fn npm(home: &Path, package: &str, version: &str, what: &str) -> Result<PathBuf, String> {
    let lock = lock_of(package);
    let locked = fs::read_to_string(&lock).map_err(|error| {
        format!("{}: {error}\n{}", lock.display(), how_to_lock(package, version))
    })?;
    // Another lock file is another folder, so what was there before is never taken for it.
    let name = hashed(&format!("{}-{version}", plain(package)), "npm", locked.as_bytes());
    let folder = home.join(name);
    let modules = folder.join("node_modules");
    if !modules.join(package).join("package.json").exists() {
        println!("Installing {what}");
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let wanted = serde_json::json!({
            "name": "tool", "private": true, "dependencies": { package: version },
        });
        for (name, text) in
            [("package.json", wanted.to_string()), ("package-lock.json", locked.clone())]
        {
            let file = folder.join(name);
            fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
        }
        let root = folder.to_string_lossy().into_owned();
        let arguments =
            ["ci", "--ignore-scripts", "--silent", "--no-audit", "--no-fund", "--prefix", &root];
        run::run("npm", &arguments, &[]).map_err(|error| {
            format!(
                "{error}\nWhat came is not what {} says, or npm could not be reached.\n{}",
                lock.display(),
                how_to_lock(package, version)
            )
        })?;
    }
    Ok(modules)
}

fn lock_of(package: &str) -> PathBuf {
    project::root().join("xtask/npm").join(format!("{}.json", plain(package)))
}

/// A package's name as a file's.
fn plain(package: &str) -> String {
    package.trim_start_matches('@').replace('/', "-")
}

fn how_to_lock(package: &str, version: &str) -> String {
    format!(
        "A new version gets its lock file in an empty folder by\n  npm install --package-lock-only \
         --omit-lockfile-registry-resolved {package}@{version}\nLook at what it brings, call its \
         package-lock.json xtask/npm/{}.json, and name it \"tool\" where it has the folder's name.",
        plain(package)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn whatever_is_installed_has_a_digest_and_no_address() {
        let mut packages = 0;
        for entry in fs::read_dir(project::root().join("xtask/npm")).unwrap().flatten() {
            let name = entry.file_name();
            let lock: Value =
                serde_json::from_str(&fs::read_to_string(entry.path()).unwrap()).unwrap();
            for (place, one) in lock["packages"].as_object().unwrap() {
                if place.is_empty() {
                    let wanted = one["dependencies"].as_object().unwrap();
                    let exact = |version: &Value| {
                        version
                            .as_str()
                            .is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()))
                    };
                    assert!(wanted.len() == 1 && wanted.values().all(exact), "{name:?}");
                    continue;
                }
                let digest = one["integrity"].as_str().unwrap_or_default();
                assert!(digest.starts_with("sha512-"), "{name:?}: {place} has no digest");
                assert!(one["resolved"].is_null(), "{name:?}: {place} is from one place alone");
                packages += 1;
            }
        }
        assert!(packages > 20, "only {packages} packages were found");
    }
}
