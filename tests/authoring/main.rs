//! What an editor relies on: every fault is found, with its file, line, words and mend.
//!
//! A folder of `faults` bears the name of a code and holds the files that break the edition
//! `editions/minimal` in that way; `expected.txt` is what the editor reads. A file whose name ends
//! in `.gone` is taken away. `UPDATE=1 cargo test --test authoring` writes the expectations anew.

#![cfg(not(target_arch = "wasm32"))]

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
};
use variorum::authoring::{
    check_folder,
    fault::CODES,
    report::{Style, report},
};

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Lays one folder's files over another's.
fn lay(from: &Path, over: &Path) {
    fs::create_dir_all(over).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let target = over.join(&name);
        if entry.path().is_dir() {
            lay(&entry.path(), &target);
        } else if let Some(gone) = name.strip_suffix(".gone") {
            fs::remove_file(over.join(gone)).unwrap();
        } else if name != "expected.txt" {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The minimal edition with a folder's files over it, and what an editor reads about it.
fn checked(broken: Option<&Path>) -> (variorum::authoring::Checked, String) {
    let folder = tempfile::tempdir().unwrap();
    let edition = folder.path().join("minimal");
    lay(&tests().join("editions/minimal"), &edition);
    if let Some(broken) = broken {
        lay(broken, &edition);
    }
    let checked = check_folder(&edition);
    let words = report(&checked.faults, Style::Plain);
    (checked, words)
}

#[test]
fn the_minimal_edition_is_sound() {
    let (checked, words) = checked(None);
    assert_eq!(words, "");
    assert!(checked.edition.is_some());
}

#[test]
fn every_code_has_a_folder_and_every_folder_a_code() {
    let folders: BTreeSet<String> = fs::read_dir(tests().join("authoring/faults"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let codes: BTreeSet<String> = CODES.iter().map(|code| (*code).to_owned()).collect();
    assert_eq!(folders, codes);
}

#[test]
fn every_fault_is_found_and_says_how_to_mend_it() {
    let update = env::var_os("UPDATE").is_some();
    for code in CODES {
        let folder = tests().join("authoring/faults").join(code);
        let (checked, words) = checked(Some(&folder));
        assert!(
            checked.faults.list().iter().any(|fault| fault.code == code),
            "{code} is not found:\n{words}"
        );
        assert!(checked.faults.list().iter().all(|fault| !fault.mend.is_empty()), "{code}");
        let expected = folder.join("expected.txt");
        if update {
            fs::write(&expected, &words).unwrap();
        }
        let expected = fs::read_to_string(&expected).unwrap_or_default();
        assert_eq!(words, expected, "{code}");
    }
}

#[test]
fn only_an_edition_without_errors_is_printed() {
    for code in CODES {
        let (checked, words) = checked(Some(&tests().join("authoring/faults").join(code)));
        assert_eq!(checked.edition.is_some(), code == "unbalanced", "{code}:\n{words}");
    }
}

#[test]
fn faults_in_several_files_are_all_found_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let edition = folder.path().join("minimal");
    lay(&tests().join("editions/minimal"), &edition);
    for code in ["no-such-words", "no-translation", "undated-source", "no-doubt-stated"] {
        lay(&tests().join("authoring/faults").join(code), &edition);
    }
    let found: BTreeSet<&str> =
        check_folder(&edition).faults.list().iter().map(|fault| fault.code).collect();
    for code in ["no-such-words", "no-translation", "undated-source", "no-doubt-stated"] {
        assert!(found.contains(code), "{code} is lost among {found:?}");
    }
}

/// The codes that are found when one file of the minimal edition says something else.
fn found_after(file: &str, from: &str, to: &str) -> Vec<&'static str> {
    let folder = tempfile::tempdir().unwrap();
    let edition = folder.path().join("minimal");
    lay(&tests().join("editions/minimal"), &edition);
    let text = fs::read_to_string(edition.join(file)).unwrap();
    assert!(text.contains(from), "{file} does not say {from}");
    fs::write(edition.join(file), text.replace(from, to)).unwrap();
    check_folder(&edition).faults.list().iter().map(|fault| fault.code).collect()
}

/// Each file that says the last instead of the one before is found to have this fault.
fn each_is_found(code: &str, cases: &[(&str, &str, &str)]) {
    for (file, from, to) in cases {
        assert!(found_after(file, from, to).contains(&code), "{file}: {to}");
    }
}

/// Addresses, styles, names of files and readers' devices would each drop or bend another sign.
#[test]
fn every_id_is_made_of_small_letters_digits_and_single_hyphens() {
    let ids = [
        ("text.toml", "id = 'b'", "id = 'B'"),
        ("edition.toml", "id = 'guest'", "id = 'U.S.'"),
        ("edition.toml", "id = 'lines'", "id = '../lines'"),
        ("glossary.toml", "id = 'house'", "id = 'a house'"),
        ("timeline.toml", "id = '2000-rules'", "id = '2000_rules'"),
        ("article.toml", "id = 'claim-2'", "id = 'claim-'"),
        ("variants.toml", "id = 'copy'", "id = 'café'"),
        ("sources.yml", "letter-2000-02:", "letter,2000:"),
        ("layers/north.toml", "id = 'north-a-1'", "id = 'north-a-1.'"),
        ("variants.toml", "id = 'wording-new-1'", "id = 'wording-new-one'"),
        ("variants.toml", "id = 'wording-new-1'", "id = 'wording-New-1'"),
        ("tour.toml", "id = 'doors'", "id = 'Doors'"),
        ("questions.toml", "id = 'whose-ear'", "id = 'whose--ear'"),
    ];
    each_is_found("malformed-id", &ids);
}

#[test]
fn a_question_is_to_be_read_again_when_what_it_rests_on_changes_and_only_then() {
    let rested_on = [
        ("layers/guest.toml", "heard nobody speak", "heard everybody speak"),
        ("layers/both.toml", "Both could sign this line.", "Both could sign this."),
        ("glossary.toml", "The open place between", "The place between"),
        ("article.toml", "The doors are thin.", "The doors are thick."),
        ("timeline.toml", "They were read on three days.", "They were read."),
        ("variants.toml", "Windows come in.", "Windows come too."),
    ];
    each_is_found("changed-since", &rested_on);
    let beside = [
        ("sources.yml", "Seen whole.", "Seen once more."),
        ("sources.yml", "Not linked: a copy.", "Not linked."),
        ("layers/north.toml", "Nobody should listen at doors.", "Nobody should listen."),
        ("layers/both.toml", "Nobody has objected.", "Nobody objected."),
        ("article.toml", "No line speaks of how thick a door is.", "No line speaks of it."),
        ("tour.toml", "A year later", "Two years later"),
        ("questions.toml", "Who heard nobody speak?", "Who was it that heard nobody speak?"),
    ];
    for (file, from, to) in beside {
        assert_eq!(found_after(file, from, to), [""; 0], "{file}: {to}");
    }
}

#[test]
fn a_question_has_a_choice_in_every_row_and_a_reply_to_every_wrong_one() {
    let (checked, _) = checked(None);
    let questions = checked.edition.unwrap().questions;
    let right = |id: &str| -> Vec<usize> {
        questions.question(id).unwrap().rows.iter().map(|row| row.right).collect()
    };
    assert_eq!(right("whose-ear"), [0]);
    assert_eq!(right("sign-doors"), [0, 0]);
    assert_eq!(right("order-of-rules"), [1, 0, 2]);
    assert_eq!(right("match-words"), [0, 1]);
    for question in &questions.list {
        for row in &question.rows {
            assert_eq!(row.words.is_empty(), !question.kind.is_grid(), "{}", question.id);
            let all_but_right = row.options.iter().enumerate().map(|(at, _)| at != row.right);
            let replies = row.options.iter().map(|option| option.reply.is_some());
            let wanted: Vec<bool> =
                all_but_right.map(|wrong| wrong || !question.kind.is_grid()).collect();
            assert_eq!(replies.collect::<Vec<_>>(), wanted, "{}", question.id);
        }
    }
    let order = &questions.question("order-of-rules").unwrap().rows[0];
    let places: Vec<&str> = order.options.iter().map(|option| option.words.as_str()).collect();
    assert_eq!(places, ["1", "2", "3"]);
}

#[test]
fn a_folder_that_is_not_there_is_a_fault_and_no_panic() {
    let checked = check_folder(Path::new("no/such/edition"));
    assert!(checked.edition.is_none() && checked.faults.has_errors());
}

#[test]
fn the_code_of_conduct_is_sound_and_balanced_and_no_paragraph_lacks_a_side() {
    let folder = tests().parent().unwrap().join("content/code-of-conduct-2011");
    let checked = check_folder(&folder);
    assert_eq!(report(&checked.faults, Style::Plain), "");
    let edition = checked.edition.unwrap();
    for paragraph in &edition.paragraphs {
        let sides: BTreeSet<&str> = edition
            .annotations_on(&paragraph.id)
            .filter(|a| a.layer == "us" || a.layer == "china")
            .map(|a| a.layer.as_str())
            .collect();
        let from_the_preamble_on =
            !["letter-1", "letter-2", "chapeau", "pledges"].contains(&paragraph.id.as_str());
        assert!(sides.len() == 2 || !from_the_preamble_on, "{} has only {sides:?}", paragraph.id);
    }
}

#[test]
fn names_in_another_language_are_complete_and_name_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let edition = folder.path().join("minimal");
    lay(&tests().join("editions/minimal"), &edition);
    fs::create_dir(edition.join("names")).unwrap();
    let mut own = BTreeSet::new();
    check_folder(&edition).edition.unwrap().for_each_name(|name| {
        own.insert(name.clone());
    });
    let line = |name: &String| format!("{} = '名'\n", toml::Value::from(name.as_str()));
    let whole: String = own.iter().map(line).collect();
    let file = edition.join("names/zh.toml");
    fs::write(&file, &whole).unwrap();
    let checked = check_folder(&edition);
    assert_eq!(report(&checked.faults, Style::Plain), "");
    assert_eq!(checked.edition.unwrap().names["zh"].len(), own.len());
    // One name is missing, one is of nothing, one is empty.
    let first = line(own.first().unwrap());
    fs::write(&file, whole.replacen(&first, "'Nobody' = '无'\n'Empty' = ''\n", 1)).unwrap();
    let checked = check_folder(&edition);
    let found: BTreeSet<&str> = checked.faults.list().iter().map(|fault| fault.code).collect();
    assert_eq!(found, ["missing-key", "not-readable", "unknown-key"].into());
    let words = report(&checked.faults, Style::Plain);
    assert!(words.contains("names/zh.toml") && words.contains("`Nobody`"), "{words}");
    fs::write(edition.join("names/zh.txt"), "").unwrap();
    let faults = check_folder(&edition).faults;
    assert!(faults.list().iter().any(|fault| fault.code == "unexpected-file"));
}

/// Found by fuzzing: drawing what stands in itself a hundred thousand times over ended the build.
#[test]
fn a_text_without_end_is_a_fault_and_no_crash() {
    for deep in [">".repeat(100_000), "- ".repeat(100_000), "*a **b ".repeat(50_000)] {
        let folder = tempfile::tempdir().unwrap();
        let edition = folder.path().join("minimal");
        lay(&tests().join("editions/minimal"), &edition);
        let text = format!("{deep}x{}", "** c*".repeat(50_000));
        fs::write(edition.join("about.md"), text).unwrap();
        let checked = check_folder(&edition);
        let codes: Vec<_> = checked.faults.list().iter().map(|fault| fault.code).collect();
        assert_eq!(codes, ["deep-text"]);
    }
}
