//! `cargo xtask fuzz`: whatever anybody may hand to the program, made up by a machine that watches
//! which ways it takes through the code.
//!
//! What a host may send is read by a script, so the target `messages` is `tests/scripts`, where Node makes
//! values up. Any other target is a file of `fuzz/targets`, with words to make inputs of in `fuzz/words`. `fuzz/corpus`
//! holds inputs to begin with, among them whatever broke a rule once. What a run finds stays in
//! `target/variorum/fuzz` until somebody keeps it.

use crate::{project, run, scripts, tools};
use std::{
    collections::BTreeSet,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

/// How long each target runs among the other tests, in seconds, its corpus included.
const BRIEFLY: u32 = 10;
/// How long a target runs by command if nobody says, in seconds.
const LONG: u32 = 600;
/// The target that is a script.
pub const MESSAGES: &str = "messages";
/// What one input may take, in seconds and megabytes (the machine may be busy with other things), and how
/// long it may be, in bytes.
const LIMITS: [&str; 3] = ["-timeout=60", "-rss_limit_mb=2048", "-max_len=4096"];

/// `fuzz` runs every target, `fuzz TARGET SECONDS` one, `fuzz TARGET FILE` tries one input, and `fuzz
/// TARGET keep` takes into the corpus what was found and goes new ways.
///
/// # Errors
/// When something cannot be built, or an input breaks a rule: then it is said where that input is.
pub fn run(arguments: &[String]) -> Result<ExitCode, String> {
    let mut known = targets()?;
    known.push(MESSAGES.to_owned());
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => each(&known, LONG, Manner::Anew)?,
        [one] if known.iter().any(|name| name == one) => each(&[*one], LONG, Manner::Anew)?,
        [one, what] if known.iter().any(|name| name == one) => {
            if let Ok(seconds) = what.parse() {
                each(&[*one], seconds, Manner::Anew)?;
            } else if *one == MESSAGES {
                return Err(format!(
                    "{MESSAGES} takes no file: put it into fuzz/corpus/{MESSAGES}, with which each run begins"
                ));
            } else if *what == "keep" {
                keep(one, &build()?)?;
            } else {
                start(one, &build()?, &[what])?;
            }
        }
        _ => {
            eprintln!("usage: cargo xtask fuzz [TARGET [SECONDS|FILE|keep]]");
            eprintln!("targets: {}", known.join(", "));
            return Ok(ExitCode::from(2));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Runs every target for as long as is right among other tests, always beginning in the same way.
///
/// # Errors
/// As [`run`].
pub fn briefly() -> Result<(), String> {
    each(&targets()?, BRIEFLY, Manner::TheSame)
}

/// Whether chance decides.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// Every run is another, and goes on from what others have found.
    Anew,
    /// Every run makes up the same inputs in the same order, and says little.
    TheSame,
}

fn each(names: &[impl AsRef<str>], seconds: u32, manner: Manner) -> Result<(), String> {
    let (messages, names): (Vec<&str>, Vec<&str>) =
        names.iter().map(AsRef::as_ref).partition(|name| *name == MESSAGES);
    if !names.is_empty() {
        let programs = build()?;
        names.iter().try_for_each(|name| search(name, &programs, seconds, manner))?;
    }
    if !messages.is_empty() {
        scripts::try_values(Some(seconds))?;
    }
    Ok(())
}

/// The names of the targets.
fn targets() -> Result<Vec<String>, String> {
    let folder = project::root().join("fuzz/targets");
    let entries =
        fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> =
        names.filter_map(|name| name.strip_suffix(".rs").map(str::to_owned)).collect();
    names.sort();
    Ok(names)
}

/// Compiles every target so that it can be watched; gives the folder of the programs. None of our code
/// is unsafe, so nobody watches the memory, and a stable compiler is enough.
fn build() -> Result<PathBuf, String> {
    let folder = project::root().join("target/fuzz");
    if !folder.exists() {
        println!("Compiling the fuzz targets (about 4 minutes)");
    }
    // cargo-fuzz cannot be told to leave the lock file as it is.
    let manifest = ["--manifest-path", "fuzz/Cargo.toml", "--format-version", "1"];
    let locked = run::command("cargo", &["metadata", "--locked"], &[]).args(manifest).output();
    if !locked.is_ok_and(|end| end.status.success()) {
        return Err("fuzz/Cargo.lock is not up to date: cargo metadata --manifest-path \
                    fuzz/Cargo.toml"
            .to_owned());
    }
    let settings = [("PATH", tools::path_with(&[tools::cargo_fuzz()?]))];
    let target = folder.to_string_lossy().into_owned();
    let arguments =
        ["fuzz", "build", "--fuzz-dir", "fuzz", "--sanitizer", "none", "--target-dir", &target];
    run::run("cargo", &arguments, &settings)?;
    let host = Command::new("rustc").args(["--print", "host-tuple"]).output();
    let host = host.map_err(|error| format!("rustc could not be started: {error}"))?;
    Ok(folder.join(String::from_utf8_lossy(&host.stdout).trim()).join("release"))
}

/// Looks for inputs that break a rule.
fn search(name: &str, programs: &Path, seconds: u32, manner: Manner) -> Result<(), String> {
    let found = match manner {
        Manner::Anew => place(name, "found")?,
        Manner::TheSame => project::fresh_folder(&format!("fuzz/{name}/brief"))?,
    };
    let broken = place(name, "broken")?;
    let mut options = vec![
        format!("-max_total_time={seconds}"),
        format!("-artifact_prefix={}/", broken.display()),
        "-print_final_stats=1".to_owned(),
    ];
    let words = project::root().join(format!("fuzz/words/{name}"));
    if words.exists() {
        options.push(format!("-dict={}", words.display()));
    }
    if manner == Manner::TheSame {
        options.extend(["-seed=20110912", "-verbosity=0"].map(str::to_owned));
    }
    let folders = [found, corpus(name)].map(|folder| folder.to_string_lossy().into_owned());
    let arguments: Vec<&str> = options.iter().chain(&folders).map(String::as_str).collect();
    start(name, programs, &arguments).map_err(|error| {
        format!(
            "{error}\nThe input that breaks a rule is the newest file in {}. `cargo xtask fuzz {name} \
             FILE` tries it alone. Mend the code, make it a test, and add it to fuzz/corpus/{name}.",
            broken.display()
        )
    })
}

/// Lays a corpus anew: of what is there and what was found, the smallest inputs that between them go
/// every way. What was put there by hand under a name of its own stays.
fn keep(name: &str, programs: &Path) -> Result<(), String> {
    let fault = |error| format!("the corpus of {name}: {error}");
    let merged = project::fresh_folder(&format!("fuzz/{name}/merged"))?;
    let folders = [merged.clone(), corpus(name), place(name, "found")?];
    let folders = folders.map(|folder| folder.to_string_lossy().into_owned());
    // How often a way is taken counts for nothing here: the corpus is for every checkout.
    let options = ["-merge=1", "-use_counters=0"];
    let arguments: Vec<&str> =
        options.into_iter().chain(folders.iter().map(String::as_str)).collect();
    start(name, programs, &arguments)?;
    let made_up = |path: &Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.len() == 40 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    for entry in fs::read_dir(corpus(name)).map_err(fault)?.flatten() {
        if made_up(&entry.path()) {
            fs::remove_file(entry.path()).map_err(fault)?;
        }
    }
    let mut there = BTreeSet::new();
    for entry in fs::read_dir(corpus(name)).map_err(fault)?.flatten() {
        there.insert(fs::read(entry.path()).map_err(fault)?);
    }
    for entry in fs::read_dir(merged).map_err(fault)?.flatten() {
        if !there.contains(&fs::read(entry.path()).map_err(fault)?) {
            fs::copy(entry.path(), corpus(name).join(entry.file_name())).map_err(fault)?;
        }
    }
    Ok(())
}

/// Starts a target with its limits. What it writes goes into a folder that is emptied before.
fn start(name: &str, programs: &Path, arguments: &[&str]) -> Result<(), String> {
    let temporary = project::fresh_folder(&format!("fuzz/{name}/temporary"))?;
    let settings = [("TMPDIR", OsString::from(temporary))];
    let arguments: Vec<&str> = LIMITS.into_iter().chain(arguments.iter().copied()).collect();
    run::run(&programs.join(name).to_string_lossy(), &arguments, &settings)
}

/// The inputs that every run begins with.
pub fn corpus(name: &str) -> PathBuf {
    project::root().join("fuzz/corpus").join(name)
}

/// A folder of a target's that stays from run to run.
fn place(name: &str, what: &str) -> Result<PathBuf, String> {
    let folder = project::root().join("target/variorum/fuzz").join(name).join(what);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}
