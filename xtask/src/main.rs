//! The workshop: `cargo xtask serve`, `test`, `build`, `check`, `fuzz`, `audit`, `bench`,
//! `reproduce`, `lighthouse`.
//!
//! Everything that starts a process is here; the library starts none. Each command sets up what it
//! needs, says so, and says how long that takes.

mod audit;
mod bench;
mod build;
mod caddy;
mod check;
mod compress;
mod driver;
mod elsewhere;
mod files;
mod fuzz;
mod integrity;
mod lighthouse;
mod nginx;
mod npm;
mod offline;
mod project;
mod publish;
mod reproduce;
mod run;
mod scripts;
mod serve;
mod server;
mod single_file;
mod site;
mod standard_library;
mod test;
mod tools;
mod unpacked;

use std::process::ExitCode;

/// A command's name, what it does, and the function that does it.
type Command = (&'static str, &'static str, fn(&[String]) -> Result<ExitCode, String>);

const COMMANDS: [Command; 10] = [
    ("serve", "build, serve at http://127.0.0.1:8080, rebuild on change", serve::run),
    ("test", "run every test, browser tests included", test::run),
    (
        "build",
        "[--site ADDRESS] [--single-file] build dist/, ready for any static host",
        build::run,
    ),
    ("check", "[EDITION] check an edition's files and report the balance", check::run),
    ("fuzz", "[TARGET [SECONDS|FILE|keep]] look for inputs that break a rule", fuzz::run),
    ("audit", "look at licences, sources and known faults of every package", audit::run),
    ("bench", "[--quick] measure beside other pages, as ratios in one run", bench::run),
    ("reproduce", "build twice in different folders and compare every byte", reproduce::run),
    ("lighthouse", "the scores of Lighthouse, as a phone sees the pages", lighthouse::run),
    (
        "publish",
        "print the edition into what the bundler has staged (build calls this)",
        publish::run,
    ),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let command =
        arguments.first().and_then(|name| COMMANDS.iter().find(|(known, ..)| known == name));
    let Some((_, _, run)) = command else {
        eprintln!("usage: cargo xtask COMMAND\n");
        for (name, does, _) in COMMANDS {
            eprintln!("  {name:10} {does}");
        }
        return ExitCode::from(2);
    };
    match run(arguments.get(1..).unwrap_or_default()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}
