//! The pages in another language: each has its twin, each leads to the other, and every word says
//! which language it is in.

use super::edition;
use std::collections::{BTreeMap, BTreeSet};
use variorum::{
    edition::Edition,
    publish::{Published, Words},
};

/// Messages of so many words are told from what an edition may say by chance.
const LONG: usize = 5;

fn chinese() -> Words {
    Words::parse("zh", include_str!("../../content/interface/zh.ftl")).expect("the messages")
}

fn published(edition: Edition, others: Vec<Words>) -> Result<Published, String> {
    let shell = "<!doctype html>\n<html lang=\"en\">\n<head><!-- slot: head --></head><body><!-- slot: page --></body></html>";
    super::published(shell, edition, others)
}

/// The pages by their names.
fn pages(published: &Published) -> BTreeMap<&str, &str> {
    let pages = published.files.iter().filter(|file| file.name.ends_with(".html"));
    let pages = pages.filter(|file| file.name != "embed-code.html");
    pages.map(|file| (&*file.name, std::str::from_utf8(&file.bytes).expect("text"))).collect()
}

/// What a page's elements say, with the language of each text, as a browser would work it out.
fn said(page: &str) -> Vec<(String, String)> {
    const VOID: [&str; 6] = ["<meta", "<link", "<br", "<input", "<col", "<hr"];
    let mut langs: Vec<String> = vec![String::new()];
    let mut said = Vec::new();
    let mut raw = false;
    for piece in page.split_inclusive('>') {
        let (words, tag) = piece.split_once('<').map_or((piece, ""), |(words, tag)| (words, tag));
        let lang = langs.last().cloned().unwrap_or_default();
        if !raw && !words.trim().is_empty() {
            said.push((words.replace("&amp;", "&"), lang.clone()));
        }
        let tag = format!("<{tag}");
        if tag.starts_with("</") {
            raw = false;
            langs.pop();
        } else if tag.len() > 1 && !tag.starts_with("<!") && !raw {
            let own = tag.split_once(" lang=\"").and_then(|(_, rest)| rest.split_once('"'));
            let own = own.map_or(lang, |(own, _)| own.to_owned());
            if !VOID.iter().any(|void| tag.starts_with(void)) {
                raw = tag.starts_with("<script");
                langs.push(own);
            }
        }
    }
    said
}

#[test]
fn every_page_has_its_twin_and_each_leads_to_the_other() {
    let published = published(edition("minimal"), vec![chinese()]).expect("pages");
    assert_eq!(published.missing_words, Vec::<String>::new());
    let pages = pages(&published);
    let (twins, own): (BTreeSet<&str>, BTreeSet<&str>) =
        pages.keys().partition(|name| name.starts_with("zh/"));
    let expected: BTreeSet<String> = own.iter().map(|name| format!("zh/{name}")).collect();
    assert_eq!(twins.iter().map(ToString::to_string).collect::<BTreeSet<_>>(), expected);
    assert!(own.len() > 20, "{own:?}");
    for name in own {
        let up = |name: &str| "../".repeat(name.matches('/').count());
        let twin = format!("zh/{name}");
        let to_twin = format!(
            "<a href=\"{}{twin}\" rel=\"alternate\" hreflang=\"zh-Hans\" lang=\"zh-Hans\">中文</a>",
            up(name)
        );
        assert_eq!(pages[name].matches(&to_twin).count(), 1, "{name} lacks {to_twin}");
        let back = format!(
            "<a href=\"{}{name}\" rel=\"alternate\" hreflang=\"en\" lang=\"en\">English</a>",
            up(&twin)
        );
        assert_eq!(pages[&*twin].matches(&back).count(), 1, "{twin} lacks {back}");
        assert!(
            pages[name].contains("<html lang=\"en\">")
                && pages[&*twin].contains("<html lang=\"zh-Hans\">")
        );
        if name.starts_with("embed/") {
            continue;
        }
        // What other sites are told is the same on both, and is there.
        let whole = |name: &str| {
            format!("https://example.org/small/{}", if name == "index.html" { "" } else { name })
        };
        for page in [pages[name], pages[&*twin]] {
            for (lang, there) in [("en", name), ("zh-Hans", &*twin), ("x-default", name)] {
                let link = format!(
                    "<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{}\">",
                    whole(there)
                );
                assert_eq!(page.matches(&link).count(), 1, "{name}: {link}");
            }
        }
        assert!(
            pages[&*twin].contains(&format!("<link rel=\"canonical\" href=\"{}\">", whole(&twin)))
        );
    }
}

#[test]
fn nothing_english_of_the_interface_is_left_and_every_word_says_its_language() {
    let published = published(edition("minimal"), vec![chinese()]).expect("pages");
    let messages = include_str!("../../content/interface/en.ftl").lines();
    let messages = messages.filter_map(|line| line.split_once(" = "));
    let messages =
        messages.filter(|(id, _)| !id.starts_with(['#', ' '])).map(|(_, message)| message);
    // What is filled in stands between, and markup is no longer there on the page.
    let whole = messages.filter(|message| !message.contains(['{', '*', '[']));
    let long: Vec<&str> = whole.filter(|message| message.split(' ').count() >= LONG).collect();
    assert!(long.len() > 100, "only {} messages", long.len());
    let (mut chinese, mut foreign) = (0, 0);
    for (name, page) in pages(&published).into_iter().filter(|(name, _)| name.starts_with("zh/")) {
        assert!(!page.contains(['\u{e000}', '\u{e001}']), "{name} has signs in it");
        for message in &long {
            assert!(!page.contains(&format!("=\"{message}\"")), "{name} says {message}");
        }
        for (words, lang) in said(page) {
            let han = words.chars().any(|sign| ('\u{4e00}'..='\u{9fff}').contains(&sign));
            let latin = words
                .split(|sign: char| !sign.is_ascii_alphabetic())
                .filter(|word| word.len() > 3)
                .count();
            if lang.starts_with("zh") {
                let left = long.iter().find(|message| words.contains(**message));
                assert_eq!(left, None, "{name}: {words}");
            }
            if han && latin == 0 {
                assert!(lang.starts_with("zh"), "{name}: `{words}` is said to be {lang}");
                chinese += 1;
            } else if !han && latin > 3 {
                assert!(
                    !lang.starts_with("zh") || lang.contains("Latn"),
                    "{name}: `{words}` is said to be {lang}"
                );
                foreign += 1;
            }
        }
    }
    assert!(chinese > 1000 && foreign > 300, "{chinese} {foreign}");
}

#[test]
fn an_edition_s_names_take_the_place_of_its_own() {
    let mut named = edition("minimal");
    let own = named.layers[0].name.clone();
    named.names.insert("zh".to_owned(), [(own.clone(), "北方".to_owned())].into());
    let published = published(named, vec![chinese()]).expect("pages");
    let pages = pages(&published);
    let switch = |name: &str| format!("<span class=\"switch-name\">{name}</span>");
    assert!(pages["index.html"].contains(&switch(&own)));
    assert!(pages["zh/index.html"].contains(&switch("北方")));
    // What is cited, and what is data, is the edition's own.
    assert!(
        !pages["zh/p/a.html"]
            .split("<dl class=\"citation\">")
            .nth(1)
            .unwrap_or_default()
            .split("</dl>")
            .next()
            .unwrap_or_default()
            .contains("北方")
    );
    let data = published.files.iter().find(|file| file.name == "edition.json").expect("the data");
    assert!(!String::from_utf8_lossy(&data.bytes).contains("北方"));
}

#[test]
fn a_language_that_lacks_a_message_or_fills_in_others_is_refused_with_its_file() {
    let file = include_str!("../../content/interface/zh.ftl");
    let lines = file.lines().filter(|line| !line.starts_with("skip-to-text = "));
    let file: String =
        lines.map(|line| format!("{line}\n")).collect::<String>() + "more-than-asked = 多\n";
    let file = file.replace("{ $date }", "{ $day }");
    let other = Words::parse("zh", &file).expect("messages");
    let refused = published(edition("minimal"), vec![other]).expect_err("a fault");
    assert!(refused.starts_with("content/interface/zh.ftl: "), "{refused}");
    for part in [
        "`skip-to-text` is missing",
        "`more-than-asked` is not a message of the page",
        " lacks $date",
        " has $day, which nothing fills in",
    ] {
        assert!(refused.contains(part), "{refused}");
    }
}

#[test]
fn a_page_in_chinese() {
    let published = published(edition("minimal"), vec![chinese()]).expect("pages");
    let styles =
        published.files.iter().map(|file| &file.name).find(|name| name.starts_with("styles-"));
    let page = pages(&published)["zh/index.html"].replace(styles.expect("a style sheet"), "STYLES");
    insta::assert_snapshot!(super::lines(&page));
}
