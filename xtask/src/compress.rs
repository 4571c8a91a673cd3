//! FILE.br and FILE.gz beside every file of `dist/` that they make smaller: the slow, best
//! compression is done once here, and a host only picks one.

use crate::files::files;
use std::{
    fs,
    num::NonZero,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Instant,
};

/// The endings of what compresses well. Pictures are compressed in themselves.
const COMPRESSIBLE: [&str; 11] =
    ["html", "css", "js", "wasm", "json", "jsonld", "csv", "bib", "ris", "svg", "txt"];

/// A way to make bytes fewer, and the ending of what it gives.
type Encoding = (&'static str, fn(&[u8]) -> Result<Vec<u8>, String>);

const ENCODINGS: [Encoding; 2] = [("br", brotli), ("gz", gzip)];

/// Takes away what is compressed in a folder and below; it may be of files that have changed.
///
/// # Errors
/// When a file cannot be removed.
pub fn clear(folder: &Path) -> Result<(), String> {
    for path in files(folder)? {
        if ENCODINGS.iter().any(|(ending, _)| has_ending(&path, ending)) {
            fs::remove_file(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    Ok(())
}

/// Compresses what compresses in a folder and below, on every processor, and says what it saved.
///
/// # Errors
/// When a file cannot be read or written.
pub fn compress(folder: &Path) -> Result<(), String> {
    let start = Instant::now();
    let mut work = Vec::new();
    for path in files(folder)? {
        if COMPRESSIBLE.iter().any(|ending| has_ending(&path, ending)) {
            let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            work.push((path, bytes));
        }
    }
    // The longest first, so that no processor is left alone with it at the end.
    work.sort_by_key(|(path, bytes)| (std::cmp::Reverse(bytes.len()), path.clone()));
    let plain: usize = work.iter().map(|(_, bytes)| bytes.len()).sum();
    let mut line = format!("{} files of {plain} bytes", work.len());
    let saved = all(&work)?;
    for ((ending, _), bytes) in ENCODINGS.iter().zip(saved) {
        line.push_str(&format!(", .{ending} {bytes}"));
    }
    println!("Compressed {line} in {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}

/// Writes every file in every encoding; gives how many bytes a reader of each then gets.
fn all(work: &[(PathBuf, Vec<u8>)]) -> Result<[usize; ENCODINGS.len()], String> {
    let next = AtomicUsize::new(0);
    let sums = [const { AtomicUsize::new(0) }; ENCODINGS.len()];
    let one_after_another = || -> Result<(), String> {
        loop {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            let Some((path, bytes)) = work.get(turn / ENCODINGS.len()) else { return Ok(()) };
            let way = turn % ENCODINGS.len();
            if let (Some((ending, encode)), Some(sum)) = (ENCODINGS.get(way), sums.get(way)) {
                sum.fetch_add(one(path, bytes, ending, *encode)?, Ordering::Relaxed);
            }
        }
    };
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let hands: Vec<_> = (0..processors).map(|_| scope.spawn(one_after_another)).collect();
        for hand in hands {
            hand.join().map_err(|_| "a compressor panicked".to_owned())??;
        }
        Ok::<(), String>(())
    })?;
    Ok(sums.map(AtomicUsize::into_inner))
}

/// Writes one file in one encoding where that is smaller; gives the bytes that a reader gets.
fn one(
    path: &Path,
    bytes: &[u8],
    ending: &str,
    encode: fn(&[u8]) -> Result<Vec<u8>, String>,
) -> Result<usize, String> {
    let less = encode(bytes)?;
    if less.len() >= bytes.len() {
        return Ok(bytes.len());
    }
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{ending}"));
    fs::write(&name, &less).map_err(|error| format!("{}: {error}", name.display()))?;
    Ok(less.len())
}

/// Brotli at its best.
///
/// # Errors
/// When the compressor fails, which it does not in memory.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>, String> {
    brotli_at(11, bytes)
}

/// Brotli at a quality from 0 to 11.
///
/// # Errors
/// When the compressor fails, which it does not in memory.
pub fn brotli_at(quality: i32, bytes: &[u8]) -> Result<Vec<u8>, String> {
    let parameters = brotli::enc::BrotliEncoderParams { quality, lgwin: 24, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters).map_err(|e| e.to_string())?;
    Ok(out)
}

/// Gzip by Zopfli: the same format, a few in a hundred smaller than what `gzip -9` gives.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    // More rounds than five gain 40 bytes and take as long again.
    let rounds = NonZero::new(5).unwrap_or(NonZero::<u64>::MIN);
    let options = zopfli::Options { iteration_count: rounds, ..Default::default() };
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut out)
        .map_err(|error| error.to_string())?;
    Ok(out)
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|own| own == ending)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    #[test]
    fn only_what_gets_smaller_gets_a_sibling_and_none_outlives_its_file() {
        let folder = project::fresh_folder("compress-test").unwrap();
        fs::create_dir(folder.join("below")).unwrap();
        for (name, bytes) in [
            ("page.html", "words ".repeat(200)),
            ("below/page.html", "words ".repeat(100)),
            ("short.json", "{}".to_owned()),
            ("picture.png", "words ".repeat(200)),
            ("gone.html.br", "of a file that is no more".to_owned()),
        ] {
            fs::write(folder.join(name), bytes).unwrap();
        }
        let names = || {
            let mut names: Vec<String> = files(&folder)
                .unwrap()
                .iter()
                .map(|path| path.strip_prefix(&folder).unwrap().to_string_lossy().into_owned())
                .collect();
            names.sort();
            names
        };
        let plain = ["below/page.html", "page.html", "picture.png", "short.json"];
        clear(&folder).unwrap();
        assert_eq!(names(), plain);
        compress(&folder).unwrap();
        let made = ["below/page.html.br", "below/page.html.gz", "page.html.br", "page.html.gz"];
        let mut all = [plain, made].concat();
        all.sort_unstable();
        assert_eq!(names(), all);
        clear(&folder).unwrap();
        assert_eq!(names(), plain);
    }
}
