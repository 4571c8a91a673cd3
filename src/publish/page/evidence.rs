//! One piece of evidence: the words or the fact, who, when, where, and how it was seen.

use super::{Print, commonmark, tongue};
use crate::edition::{Evidence, Quotation, Source, Translation, Translator};
use yew::prelude::*;

/// One piece of evidence as an item of a list.
pub(super) fn evidence(print: &Print, evidence: &Evidence) -> Html {
    let grade = evidence.grade;
    html! {
        <li data-grade={grade.word()}>
            if let Some(quotation) = &evidence.quotation {
                { quoted(print, quotation) }
            }
            if let Some(fact) = &evidence.fact {
                <p>{ commonmark::inline(print, fact) }</p>
            }
            <p class="cite">
                { said(print, evidence) }
                if let Some(key) = &evidence.source {
                    { cited(print, print.source(key), evidence) }
                }
                <span class="grade">{ print.say(&format!("grade-{}", grade.word())) }</span>
            </p>
        </li>
    }
}

/// Somebody's words in quotation marks, within which their own are single.
pub(in crate::publish) fn quoted_words(print: &Print, words: &str) -> String {
    let words = words.replace('“', "‘").replace('”', "’");
    print.say_with("quoted", &[("words", &words)])
}

/// Whose English a translation is.
pub(super) fn whose(print: &Print, translation: &Translation) -> String {
    match translation.by {
        Translator::Ours => print.say("translated-ours"),
        Translator::Official => print.say("translated-official"),
    }
}

fn quoted(print: &Print, quotation: &Quotation) -> Html {
    let translation = quotation.translation.as_ref().map(|translation| {
        let whose = whose(print, translation);
        html! { <p>{ quoted_words(print, &translation.text) }{ " " }<span class="grade">{ whose }</span></p> }
    });
    html! {
        <blockquote>
            <p lang={quotation.lang.clone()}>{ quoted_words(print, &quotation.text) }</p>
            { for translation }
        </blockquote>
    }
}

/// Who said it, where and when, where the source alone does not say that.
pub(super) fn said(print: &Print, evidence: &Evidence) -> Html {
    let date = evidence.date.map(|date| print.words().date(date));
    let parts: Vec<String> =
        [&evidence.speaker, &evidence.occasion, &date].into_iter().flatten().cloned().collect();
    if parts.is_empty() {
        return Html::default();
    }
    html! { <>{ parts.join(&print.say("comma")) }{ print.say("full-stop") }</> }
}

/// The source in short; the bibliography has it whole.
fn cited(print: &Print, source: &Source, evidence: &Evidence) -> Html {
    let after: Vec<String> = source
        .container
        .iter()
        .cloned()
        .chain([print.words().date(source.date)])
        .chain(evidence.locator.clone())
        .collect();
    // Who spoke is named already; a name that stands there is not said again.
    let named = |author: &String| evidence.speaker.as_ref().is_some_and(|who| who.contains(author));
    let authors = if source.authors.iter().all(named) {
        String::new()
    } else {
        source.authors.join(", ") + &print.say("comma")
    };
    html! {
        <span class="source">
            { authors }
            { title(print, source) }{ print.say("comma") }
            { tongue::marked(print, &after.join(&print.say("comma"))) }{ print.say("full-stop") }
        </span>
    }
}

/// The title, linked where it may be.
pub(super) fn title(print: &Print, source: &Source) -> Html {
    match &source.url {
        Some(url) => print.link(url, cite(source)),
        None => cite(source),
    }
}

/// The title, for where a link leads elsewhere or is around it already.
pub(super) fn cite(source: &Source) -> Html {
    html! { <cite lang={foreign(source)}>{ &source.title }</cite> }
}

/// The title's language where it is not the page's. The bibliography gives the work's language; of a
/// work in another script the title may be ours.
pub(super) fn foreign(source: &Source) -> Option<String> {
    let latin = source.title.chars().all(|letter| letter < '\u{370}' || !letter.is_alphabetic());
    let other_script =
        |lang: &str| ["zh", "ja", "ko", "ru", "ar"].iter().any(|one| lang.starts_with(one));
    let not_its_own = |lang: &String| lang.starts_with("en") || latin && other_script(lang);
    source.lang.clone().filter(|lang| !not_its_own(lang))
}
