//! `cargo xtask bench`: bytes, waiting and memory of our page beside three others, of editions small
//! and large, as ratios in one run of one browser; held to what is promised.
//!
//! `--quick` measures only the Code beside the page by hand. Without it the figures are written to
//! `docs/measurements.md` and `.svg`.

mod bundle;
mod by_hand;
mod bytes;
mod data;
mod edition;
mod host;
mod machine;
mod measure;
mod ours;
mod page;
mod picture;
mod preact;
mod recogito;
mod rounds;
mod table;
mod targets;

use crate::{
    build::{self, Profile},
    driver, project,
};
use bytes::Bytes;
use edition::Size;
use measure::Times;
use page::Page;
use rounds::{Browser, FULL, Plan, QUARTER, SLOW};
use std::{fs, path::PathBuf, process::ExitCode};
use targets::{Edition, Target};
use variorum::authoring::check_folder;

/// The most that any page may weigh with its style after brotli, in bytes.
const TEXT_BUDGET: usize = 70_000;
/// The most that WebAssembly and the scripts of all pages may weigh after brotli, in bytes.
const PROGRAM_BUDGET: usize = 110_000;
/// The most that WebAssembly and scripts may weigh for who reads the text, after brotli, in bytes.
const READING_BUDGET: usize = 85_000;
/// The most that the learning page's own program may weigh after brotli, in bytes.
const LEARNING_BUDGET: usize = 115_000;

/// The made editions, from the smallest.
const SIZES: [Size; 3] = [
    Size { paragraphs: 21, explanations: 60 },
    Size { paragraphs: 300, explanations: 1_500 },
    Size { paragraphs: 2_000, explanations: 10_000 },
];
/// A text that is long, for tests: its parts, too, are left alone while they are off the screen.
const LONG: Size = Size { paragraphs: 150, explanations: 600 };
/// What is done on a page at each visit.
const TIMES: Times = Times { switch: 8, open: 4, scroll: 30 };

/// Measures, prints what is promised and whether it is kept, and writes the tables and the picture.
///
/// # Errors
/// When a page cannot be built or the browser cannot be driven.
pub fn run(arguments: &[String]) -> Result<ExitCode, String> {
    let quick = match arguments {
        [] => false,
        [option] if option == "--quick" => true,
        _ => {
            eprintln!("usage: cargo xtask bench [--quick]");
            return Ok(ExitCode::from(2));
        }
    };
    build::build(Profile::Release, &[])?;
    let mut targets = budgets(&Bytes::of(&project::dist())?);
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    let driver = driver::start()?;
    let browser = runtime.block_on(Browser::start(&driver))?;
    let measured = runtime.block_on(editions(&browser, quick));
    let machine = machine::line(&browser.version);
    runtime.block_on(browser.end());
    let editions = measured?;
    targets.extend(targets::targets(&editions));
    if quick {
        for edition in &editions {
            println!("\n{}", table::table(edition));
        }
    } else {
        let written = [
            ("measurements.md", table::document(&machine, &editions, &targets)),
            ("measurements.svg", picture::picture(&machine, &editions)),
        ];
        for (name, text) in written {
            let path = project::root().join("docs").join(name);
            fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        println!("\ndocs/measurements.md and docs/measurements.svg are written");
    }
    for Target { what, figures, kept } in &targets {
        println!("{} {what}: {figures}", if *kept { "within" } else { "MISSED" });
    }
    let kept = targets.iter().all(|target| target.kept);
    Ok(if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Writes a long text with the programs of the last build into a folder of its own, and gives that.
///
/// # Errors
/// When it cannot be made or written.
pub fn long_text() -> Result<PathBuf, String> {
    let folder = project::fresh_folder("long-text")?;
    for (name, bytes) in ours::page(edition::edition(LONG)?)?.files {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(folder)
}

/// The Code and, where it need not be quick, every made edition.
async fn editions(browser: &Browser, quick: bool) -> Result<Vec<Edition>, String> {
    let code = check_folder(&project::edition()).edition.ok_or("the edition has faults")?;
    let [paragraphs, explanations] = [code.paragraphs.len(), code.annotations.len()];
    let name = format!("The Code, {paragraphs} x {explanations}");
    println!("{name}");
    let pages = [ours::page(code.clone())?, by_hand::page(&code)];
    let plan: &[Plan] = if quick {
        &[(QUARTER, 5, Some(TIMES))]
    } else {
        &[(QUARTER, 3, Some(TIMES)), (FULL, 1, Some(TIMES)), (SLOW, 1, None)]
    };
    let pages = browser.measure(&pages, plan).await?;
    let mut all = vec![Edition { name, is_the_code: true, rank: 0, pages }];
    for (rank, size) in SIZES.into_iter().enumerate().filter(|_| !quick) {
        let name = format!("{} x {}", grouped(size.paragraphs), grouped(size.explanations));
        println!("{name}");
        let edition = edition::edition(size)?;
        let pages: [Page; 4] = [
            ours::page(edition.clone())?,
            by_hand::page(&edition),
            preact::page(&edition)?,
            recogito::page(&edition)?,
        ];
        // The largest is slow enough to be seen at once.
        let rounds = if rank + 1 < SIZES.len() { 2 } else { 1 };
        let plan = [(QUARTER, rounds, Some(TIMES)), (FULL, 1, Some(TIMES)), (SLOW, 1, None)];
        let pages = browser.measure(&pages, &plan).await?;
        all.push(Edition { name, is_the_code: false, rank, pages });
    }
    Ok(all)
}

/// A number with its thousands told apart.
fn grouped(number: usize) -> String {
    if number < 1000 {
        number.to_string()
    } else {
        format!("{},{:03}", number / 1000, number % 1000)
    }
}

/// What the bytes of `dist/` are held to.
fn budgets(bytes: &Bytes) -> Vec<Target> {
    let (heaviest, weight) = &bytes.heaviest;
    let lines = [
        (format!("HTML and style of the heaviest page, {heaviest}"), *weight, TEXT_BUDGET),
        (
            "WebAssembly and the scripts of all pages".to_owned(),
            bytes.wasm + bytes.all_scripts,
            PROGRAM_BUDGET,
        ),
        (
            "WebAssembly and scripts for who reads the text".to_owned(),
            bytes.wasm + bytes.script,
            READING_BUDGET,
        ),
        (
            "WebAssembly and glue of the learning page, which it alone loads".to_owned(),
            bytes.learning,
            LEARNING_BUDGET,
        ),
    ];
    lines
        .into_iter()
        .map(|(what, bytes, budget)| Target {
            what,
            figures: format!("{bytes} of {budget} bytes"),
            kept: bytes <= budget,
        })
        .collect()
}
