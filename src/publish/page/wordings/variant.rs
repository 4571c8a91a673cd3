//! One variant: the words of record, the other words, what the difference changes, what it rests on.

use super::compared::{Piece, compared};
use crate::{
    edition::{Variant, VariantWords, Version},
    publish::page::{Print, commonmark, evidence},
};
use yew::prelude::*;

/// A variant as an entry of its own.
pub(super) fn variant(print: &Print, version: &Version, variant: &Variant) -> Html {
    html! {
        <div class="variant" id={variant.id.clone()}>
            { texts(print, version, variant) }
            <p class="gist">{ commonmark::inline(print, &variant.gist) }</p>
            <ul class="evidence">
                { for variant.evidence.iter().map(|one| evidence::evidence(print, one)) }
            </ul>
            { in_text(print, variant) }
        </div>
    }
}

/// The way to where the variant is drawn over the text.
pub(super) fn in_text(print: &Print, variant: &Variant) -> Html {
    if print.edition().annotation(&variant.id).is_none() {
        return Html::default();
    }
    let link = print.link(&format!("#{}", variant.id), print.say("variant-in-text").into());
    html! { <p class="in-text">{ link }</p> }
}

/// The words of record that the variant stands for, where it names any.
pub(super) fn record(variant: &Variant) -> Option<&str> {
    let (selector, _) = variant.on.as_ref()?.words.as_ref()?;
    Some(&selector.exact)
}

/// Both wordings, and in a sentence why no differences are drawn, where none are.
pub(super) fn texts(print: &Print, version: &Version, variant: &Variant) -> Html {
    let english = version.foreign_lang().is_none();
    let words = variant.words.as_ref();
    let both = record(variant).zip(words);
    let sides = both
        .filter(|_| english && variant.record_seen)
        .and_then(|(record, words)| compared(record, &words.text));
    let note = match (words, &variant.on) {
        (None, _) => Some("variant-not-known"),
        (Some(_), Some(_)) if !variant.record_seen && english => Some("variant-from-memory"),
        (Some(_), Some(_)) if !variant.record_seen => Some("variant-memory"),
        _ if english && both.is_some() && sides.is_none() => Some("variant-few-shared"),
        _ => None,
    };
    let [here, there] = match &sides {
        Some([here, there]) => [drawn(print, here, Side::Here), drawn(print, there, Side::There)],
        None => [
            record(variant).map(Html::from).unwrap_or_default(),
            words.map(|words| Html::from(&words.text)).unwrap_or_default(),
        ],
    };
    html! {
        <>
            if words.is_some() || record(variant).is_some() {
                <dl class="texts">
                if record(variant).is_some() {
                    <div>
                        <dt>{ print.say("variant-here") }</dt>
                        <dd><p class="wording-words">{ here }</p></dd>
                    </div>
                }
                if let Some(words) = words {
                    <div>
                        <dt>{ print.say("variant-there") }</dt>
                        <dd>
                            <p class="wording-words" lang={(!english).then(|| version.lang.clone())}>{ there }</p>
                            { spoken(print, words) }
                        </dd>
                    </div>
                }
                </dl>
            }
            if let Some(note) = note {
                <p class="note-on-words">{ print.say(note) }</p>
            }
        </>
    }
}

/// As they were printed, how they are said, and their English.
fn spoken(print: &Print, words: &VariantWords) -> Html {
    html! {
        <>
            if let Some(traditional) = &words.traditional {
                <p class="traditional">
                    <span lang="zh-Hant">{ traditional }</span>{ " " }
                    <span class="grade">{ print.say("variant-traditional") }</span>
                </p>
            }
            if let Some(pinyin) = &words.pinyin {
                <p class="pinyin" lang="zh-Latn-pinyin">{ pinyin }</p>
            }
            if let Some(translation) = &words.translation {
                <p>
                    { print.say_with("quoted", &[("words", translation)]) }{ " " }
                    <span class="grade">{ print.say("translated-ours") }</span>
                </p>
            }
        </>
    }
}

/// Which of two wordings.
#[derive(Clone, Copy)]
enum Side {
    Here,
    There,
}

/// A wording with what it alone has: a line and a sign to the eye, words to the ear.
fn drawn(print: &Print, pieces: &[Piece], side: Side) -> Html {
    let said = match side {
        Side::Here => "left-out",
        Side::There => "added",
    };
    let alone = |text: &str| {
        let before = html! { <span class="unseen">{ "[" }{ print.say(said) }{ " " }</span> };
        let after = html! { <span class="unseen">{ "]" }</span> };
        // A line through a comma would make another sign of it.
        let point = (!text.chars().any(char::is_alphanumeric)).then_some("point");
        match side {
            Side::Here => html! { <del class={point}>{ before }{ text }{ after }</del> },
            Side::There => html! { <ins class={point}>{ before }{ text }{ after }</ins> },
        }
    };
    let piece = |one: &Piece| if one.alone { alone(&one.text) } else { Html::from(&one.text) };
    pieces.iter().map(piece).collect()
}
