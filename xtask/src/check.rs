//! `cargo xtask check [EDITION]`: the editor's command.

use crate::project;
use std::{
    io::{self, IsTerminal as _},
    path::PathBuf,
    process::ExitCode,
};
use variorum::authoring::{
    check_folder,
    report::{Style, report},
};

/// Checks an edition: 0 sound, 1 faults, 2 usage.
///
/// # Errors
/// Never; what is wrong with the edition is a report.
pub fn run(arguments: &[String]) -> Result<ExitCode, String> {
    let folder = match arguments {
        [] => project::edition(),
        [one] => {
            let path = PathBuf::from(one);
            if path.is_dir() { path } else { project::root().join("content").join(one) }
        }
        _ => {
            eprintln!(
                "usage: cargo xtask check [EDITION], a folder or the name of one in content/"
            );
            return Ok(ExitCode::from(2));
        }
    };
    if !folder.is_dir() {
        eprintln!("there is no edition in {}", folder.display());
        return Ok(ExitCode::from(2));
    }
    let checked = check_folder(&folder);
    let style = if io::stdout().is_terminal() { Style::Colour } else { Style::Plain };
    print!("{}", report(&checked.faults, style));
    if let Some(balance) = &checked.balance {
        println!("{balance}");
    }
    let (errors, warnings) = checked.faults.count();
    println!("{errors} errors, {warnings} warnings in {}", folder.display());
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
