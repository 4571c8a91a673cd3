//! `cargo xtask build`: `dist/`, ready for any static host.

use crate::{project, run, single_file, site, standard_library, tools};
use std::{ffi::OsString, process::ExitCode};

/// How the WebAssembly is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quickly, for looking at while one writes.
    Quick,
    /// Small, for readers.
    Release,
}

/// Builds for readers.
///
/// # Errors
/// When a tool cannot be installed or the build fails.
pub fn run(arguments: &[String]) -> Result<ExitCode, String> {
    let (mut settings, mut one_file) = (Vec::new(), false);
    let mut left = arguments.iter().map(String::as_str);
    while let Some(option) = left.next() {
        match (option, (option == "--site").then(|| left.next()).flatten()) {
            ("--single-file", _) => one_file = true,
            ("--site", Some(address)) => settings.push((site::ADDRESS, OsString::from(address))),
            _ => {
                eprintln!("usage: cargo xtask build [--site ADDRESS] [--single-file]");
                return Ok(ExitCode::from(2));
            }
        }
    }
    build(Profile::Release, &settings)?;
    if one_file {
        let address = settings.first().and_then(|(_, address)| address.to_str());
        let bytes = single_file::write(address, &project::dist())?;
        println!("dist/variorum.html is ready: {bytes} bytes");
    }
    println!("dist/ is ready");
    if settings.is_empty() && site::site()?.is_made_up() {
        println!(
            "Its pages name an address that no site has. Before you publish, put yours into \
             content/site.toml or build with --site ADDRESS."
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// Builds `dist/`, with further settings for the bundler's environment.
///
/// # Errors
/// When a tool cannot be installed or the build fails.
pub fn build(profile: Profile, settings: &[(&str, OsString)]) -> Result<(), String> {
    let folders = tools::for_building(profile == Profile::Release)?;
    let mut settings = settings.to_vec();
    settings.push(("PATH", tools::path_with(&folders)));
    // Trunk takes this well-known variable for an option of its own and refuses other values.
    settings.push(("NO_COLOR", OsString::from("true")));
    let mut arguments = vec!["build"];
    if profile == Profile::Release {
        arguments.push("--release");
        settings.extend(standard_library::settings());
    }
    run::run("trunk", &arguments, &settings)
}
