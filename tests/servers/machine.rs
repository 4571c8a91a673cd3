//! What is published says nothing of the machine that built it.

use super::{addresses, file};
use std::{env, fs};

#[test]
fn no_file_names_a_folder_of_the_machine_that_built_it() {
    let home = env::var("HOME").unwrap_or_default();
    let folders = [env!("CARGO_MANIFEST_DIR"), &home, ".cargo/registry", ".rustup/toolchains"];
    let folders: Vec<String> = folders
        .into_iter()
        .filter(|folder| folder.len() > 1)
        .map(|folder| format!("{}/", folder.trim_end_matches('/')))
        .collect();
    assert!(folders.len() > 2);
    for address in addresses() {
        let bytes = fs::read(file("dist").join(&address[1..])).expect("a file of dist/");
        let text = String::from_utf8_lossy(&bytes);
        for folder in &folders {
            assert!(!text.contains(folder), "{address} names {folder}");
        }
    }
}
