//! `cargo xtask bench`: bytes, start and switching against a hand-written page, as ratios in one
//! run of one browser.

mod baseline;
mod bytes;
mod measure;

use crate::{
    build::{self, Profile},
    compress::brotli,
    driver, project, server,
};
use bytes::Bytes;
use measure::Measured;
use std::{fs, process::ExitCode};
use variorum::authoring::check_folder;

/// The most that any page may weigh with its style after brotli, in bytes.
const TEXT_BUDGET: usize = 70_000;
/// The most that WebAssembly and the scripts of all pages may weigh after brotli, in bytes.
const PROGRAM_BUDGET: usize = 110_000;
/// The most that WebAssembly and scripts may weigh for who reads the text, after brotli, in bytes.
const READING_BUDGET: usize = 85_000;
/// The most that the learning page's own program may weigh after brotli, in bytes.
const LEARNING_BUDGET: usize = 115_000;
/// The longest that a switch may take, as a multiple of the hand-written page's.
const SWITCH_BUDGET: f64 = 1.2;

/// Measures, prints a table, and says whether the budgets are kept.
///
/// # Errors
/// When the page cannot be built or the browser cannot be driven.
pub fn run(_: &[String]) -> Result<ExitCode, String> {
    build::build(Profile::Release, &[])?;
    let folder = project::root().join("target/variorum/bench");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let edition = check_folder(&project::edition()).edition.ok_or("the edition has faults")?;
    let by_hand = baseline::page(&edition);
    let style = baseline::style(&edition);
    fs::write(folder.join("index.html"), &by_hand).map_err(|error| error.to_string())?;
    fs::write(folder.join("style.css"), &style).map_err(|error| error.to_string())?;

    let ours = Bytes::of(&project::dist())?;
    let theirs = Bytes {
        text: brotli(by_hand.as_bytes())?.len() + brotli(style.as_bytes())?.len(),
        ..Bytes::default()
    };
    let pages = [server::serve(project::dist(), 0, None)?, server::serve(folder, 0, None)?];
    let driver = driver::start()?;
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    let [explainer, hand_written] = runtime.block_on(measure::both(&driver, pages))?;

    println!("\n| after brotli | explainer | by hand | ratio |\n|---|---|---|---|");
    row("HTML and style, bytes", ours.text as f64, theirs.text as f64);
    row("JavaScript, bytes", ours.script as f64, theirs.script as f64);
    row("WebAssembly, bytes", ours.wasm as f64, theirs.wasm as f64);
    println!(
        "\n| at a quarter of the speed, median | explainer | by hand | ratio |\n|---|---|---|---|"
    );
    row("first text, ms", explainer.first_text, hand_written.first_text);
    row("ready, ms (by hand: loaded)", explainer.ready, hand_written.ready);
    row("longest task after the first text, ms", explainer.longest_task, hand_written.longest_task);
    row("switch to paint, ms", explainer.switch, hand_written.switch);
    row("layout shift", explainer.shift, hand_written.shift);

    println!();
    let kept = budgets(&ours, &explainer, &hand_written);
    Ok(if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn row(what: &str, ours: f64, theirs: f64) {
    let ratio = if theirs > 0.0 { format!("{:.2}", ours / theirs) } else { "–".to_owned() };
    println!("| {what} | {} | {} | {ratio} |", figure(ours), figure(theirs));
}

fn figure(value: f64) -> String {
    if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.1}") }
}

fn budgets(bytes: &Bytes, ours: &Measured, theirs: &Measured) -> bool {
    let lines = [
        (
            "HTML and style of the heaviest page",
            bytes.heaviest.1 <= TEXT_BUDGET,
            format!("{} of {TEXT_BUDGET} bytes ({})", bytes.heaviest.1, bytes.heaviest.0),
        ),
        (
            "WebAssembly and the scripts of all pages",
            bytes.wasm + bytes.all_scripts <= PROGRAM_BUDGET,
            format!("{} of {PROGRAM_BUDGET} bytes", bytes.wasm + bytes.all_scripts),
        ),
        (
            "WebAssembly and scripts for who reads the text",
            bytes.wasm + bytes.script <= READING_BUDGET,
            format!("{} of {READING_BUDGET} bytes", bytes.wasm + bytes.script),
        ),
        (
            "WebAssembly and glue of the learning page, which it alone loads",
            bytes.learning <= LEARNING_BUDGET,
            format!("{} of {LEARNING_BUDGET} bytes", bytes.learning),
        ),
        (
            "switch",
            ours.switch <= theirs.switch * SWITCH_BUDGET,
            format!("{:.2} of {SWITCH_BUDGET} times", ours.switch / theirs.switch),
        ),
        ("layout shift", ours.shift == 0.0, format!("{} of 0", ours.shift)),
    ];
    for (what, kept, figures) in &lines {
        println!("{} {what}: {figures}", if *kept { "within" } else { "OVER  " });
    }
    lines.iter().all(|(_, kept, _)| *kept)
}
