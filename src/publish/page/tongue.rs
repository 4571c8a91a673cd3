//! Chinese words inside a text in another language, said to be Chinese: a screen reader then reads them
//! with a voice that can, and a browser draws them with a font that has them.

use super::Print;
use crate::publish::languages::{HERE, THERE};
use yew::prelude::*;

/// A stretch of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stretch<'a> {
    /// In the language of what is around it.
    Own(&'a str),
    /// In Chinese characters.
    Characters(&'a str),
    /// Chinese in Latin letters, as it stands in brackets after the characters.
    Pinyin(&'a str),
}

/// A text with what is Chinese in it marked as such. The interface's own words are left alone: what
/// language they are in is said when the page has been drawn.
pub(super) fn marked(print: &Print, text: &str) -> Html {
    let characters = text.chars().filter(|c| is_character(*c)).count();
    let of_the_interface = print.speaks_another()
        && (text.contains([HERE, THERE])
            || characters * 2 > text.chars().filter(|c| c.is_alphabetic()).count());
    if characters == 0 || of_the_interface {
        return text.to_owned().into();
    }
    let stretches = stretches(text).into_iter().map(|stretch| match stretch {
        Stretch::Own(words) => words.to_owned().into(),
        Stretch::Characters(words) => html! { <span lang="zh">{ words }</span> },
        Stretch::Pinyin(words) => html! { <span lang="zh-Latn-pinyin">{ words }</span> },
    });
    stretches.collect()
}

/// A text by its stretches; together they are the text.
fn stretches(text: &str) -> Vec<Stretch<'_>> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(from) = rest.find(is_character) {
        let (before, after) = rest.split_at(from);
        let end = after.find(|c| !is_character(c) && !is_punctuation(c)).unwrap_or(after.len());
        let (words, after) = after.split_at(end);
        if !before.is_empty() {
            all.push(Stretch::Own(before));
        }
        all.push(Stretch::Characters(words));
        rest = after;
        if let Some(bracket) = rest.strip_prefix(" (") {
            let end = bracket.find([',', ')', ';', ':']).unwrap_or(bracket.len());
            let (sounds, after) = bracket.split_at(end);
            if sounds.contains(is_toned) {
                all.extend([Stretch::Own(" ("), Stretch::Pinyin(sounds)]);
                rest = after;
            }
        }
    }
    if !rest.is_empty() {
        all.push(Stretch::Own(rest));
    }
    all
}

fn is_character(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}

/// What may stand between characters.
fn is_punctuation(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
}

/// A vowel with the sign of a tone.
fn is_toned(c: char) -> bool {
    "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ".contains(c)
}

#[cfg(test)]
mod tests {
    use super::{Stretch::*, stretches};

    #[test]
    fn characters_and_their_sounds_are_told_from_what_is_around_them() {
        assert_eq!(
            stretches("To Beijing 信息安全 (xìnxī ānquán, information security) covers"),
            [
                Own("To Beijing "),
                Characters("信息安全"),
                Own(" ("),
                Pinyin("xìnxī ānquán"),
                Own(", information security) covers"),
            ]
        );
        assert_eq!(
            stretches("求是 (Qiushi), October"),
            [Characters("求是"), Own(" (Qiushi), October")]
        );
        assert_eq!(stretches("第十，和平。"), [Characters("第十，和平。")]);
        assert_eq!(stretches("no more"), [Own("no more")]);
    }
}
