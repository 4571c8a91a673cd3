//! Another wording as readers see it: its words with their language, how they are said, their
//! English.

use super::Print;
use crate::edition::{Variant, VariantWords, Version};
use yew::prelude::*;

/// The variant with this id and its version.
pub(super) fn of<'a>(print: &'a Print, id: &str) -> Option<(&'a Variant, &'a Version)> {
    let variants = print.edition().variants.as_ref()?;
    let variant = variants.variant(id)?;
    Some((variant, variants.version(&variant.version)?))
}

/// The words, to the letter.
pub(super) fn words(print: &Print, version: &Version, words: &VariantWords) -> Html {
    let lang = version.foreign_lang().map(str::to_owned);
    html! {
        <>
            <blockquote class="other-words"><p {lang}>{ print.say_with("quoted", &[("words", &words.text)]) }</p></blockquote>
            if let Some(translation) = &words.translation {
                <p class="other-english">
                    if let Some(pinyin) = &words.pinyin {
                        <span lang="zh-Latn-pinyin">{ pinyin }</span>{ ": " }
                    }
                    { print.say_with("quoted", &[("words", translation)]) }{ " " }
                    <span class="grade">{ print.say("translated-ours") }</span>
                </p>
            }
        </>
    }
}
