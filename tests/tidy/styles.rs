//! Style sheets hold for languages that are written from either side.

use super::{files, read};

/// Why a declaration depends on the side that a language begins at; nothing where it does not.
fn physical(declaration: &str) -> Option<&'static str> {
    let (property, value) = declaration.split_once(':')?;
    let (property, value) = (property.trim(), value.trim());
    let words: Vec<&str> = {
        let mut depth = 0;
        let apart = |sign: char| {
            depth += i32::from(sign == '(') - i32::from(sign == ')');
            sign == ' ' && depth == 0
        };
        value.split(apart).filter(|word| !word.is_empty()).collect()
    };
    let sides = ["left", "right"];
    let of_a_box = ["margin", "padding", "inset", "scroll-margin", "scroll-padding"];
    if property.split('-').any(|part| sides.contains(&part)) && !property.starts_with("--") {
        Some("names a side")
    } else if ["text-align", "float", "clear", "justify-content"].contains(&property)
        && words.iter().any(|word| sides.contains(word))
    {
        Some("has a side for a value")
    } else if of_a_box.contains(&property) && words.len() == 4 && words[1] != words[3] {
        Some("gives the two sides different lengths")
    } else if property == "border-radius"
        && words.len() == 4
        && (words[0] != words[1] || words[2] != words[3])
    {
        Some("rounds the two sides differently")
    } else {
        None
    }
}

#[test]
fn style_sheets_name_no_side_that_another_script_would_swap() {
    let mut checked = 0;
    let made = ["src/publish/layer_styles.rs", "src/publish/page/compare/styles.rs"];
    let made = made.map(|file| (file.to_owned(), read(file)));
    for (file, text) in files("www", ".css").into_iter().chain(made) {
        for declaration in text.split(['{', '}', ';']) {
            if let Some(why) = physical(declaration) {
                panic!("{file}: `{}` {why}: use -inline-start and -inline-end", declaration.trim());
            }
            checked += 1;
        }
    }
    assert!(checked > 1500, "only {checked} declarations were found");
    let wrong = [
        "margin-left: 1px",
        "left: 0",
        "padding: 1px 2px 3px 4px",
        "float: right",
        "border-radius: 0 1px 1px 0",
    ];
    assert!(wrong.iter().all(|one| physical(one).is_some()));
    assert!(
        ["inset: 0 auto auto", "margin: calc(1px + 2px) 0 0", "--left: 1px"]
            .iter()
            .all(|one| physical(one).is_none())
    );
}
