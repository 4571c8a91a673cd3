//! Somebody's article about the text, claim by claim: what it says, in our words and in short in the
//! author's own, and the words of the text that it rests on.

use super::{Print, checked, commonmark, evidence, explanation, sources};
use crate::edition::{Article, Claim, ClaimTarget, Rests};
use yew::prelude::*;

/// The sign of how a claim stands to the text.
pub(super) fn rests_sign(rests: Rests) -> &'static str {
    match rests {
        Rests::TheseWords => "■",
        Rests::SeveralClauses => "▤",
        Rests::NoSingleClause => "▧",
        Rests::NoClause => "□",
    }
}

/// The article; nothing where the edition has none.
pub(super) fn article(print: &Print) -> Html {
    let Some(article) = &print.edition().article else { return Html::default() };
    let claims = article.claims.iter().enumerate();
    html! {
        <>
            <div class="lead">{ commonmark::blocks(print, &article.introduction) }</div>
            <p class="cite">{ print.say("article-source") }{ " " }{ sources::whole(print, print.source(&article.source)) }</p>
            { overview(print, article) }
            <ol class="claims">{ for claims.map(|(at, one)| claim(print, article, one, at)) }</ol>
        </>
    }
}

/// How many claims rest on what, each a link.
fn overview(print: &Print, article: &Article) -> Html {
    let rows = Rests::ALL.into_iter().filter_map(|rests| {
        let own: Vec<_> =
            article.claims.iter().enumerate().filter(|(_, claim)| claim.rests == rests).collect();
        if own.is_empty() {
            return None;
        }
        let count = own.len().to_string();
        let links = own.into_iter().map(|(at, claim)| {
            let number = (at + 1).to_string();
            let name = print.say_with("claim-number", &[("number", &number)]);
            html! { <li><a href={format!("#{}", claim.id)} aria-label={name}>{ number }</a></li> }
        });
        Some(html! {
            <li>
                <span class="count">{ count }</span>
                { word(print, rests) }
                <ul class="numbers">{ for links }</ul>
            </li>
        })
    });
    html! {
        <section class="tally">
            <h2>{ print.say("claims-overview") }</h2>
            <ul>{ for rows }</ul>
        </section>
    }
}

/// Sign and word of how a claim stands to the text.
fn word(print: &Print, rests: Rests) -> Html {
    html! {
        <span class="rests" data-rests={rests.word()}>
            <span class="stance" aria-hidden="true">{ rests_sign(rests) }</span>{ " " }
            { print.say(&format!("rests-{}", rests.word())) }
        </span>
    }
}

fn claim(print: &Print, article: &Article, claim: &Claim, at: usize) -> Html {
    let number = (at + 1).to_string();
    let on = if claim.rests == Rests::TheseWords || claim.rests == Rests::SeveralClauses {
        "claim-on"
    } else {
        "claim-nearest"
    };
    html! {
        <li class="claim" id={claim.id.clone()}>
            <h2>
                <a href={format!("#{}", claim.id)}>{ print.say_with("claim-number", &[("number", &number)]) }</a>
                { word(print, claim.rests) }
            </h2>
            <p class="gist">{ commonmark::inline(print, &claim.gist) }</p>
            { quotation(print, article, claim) }
            <h3>{ print.say(on) }</h3>
            <ul class="on">{ for claim.on.iter().map(|one| target(print, one)) }</ul>
            { remark(print, "claim-leaves-out", claim.leaves_out.as_deref()) }
            { remark(print, "claim-note", claim.note.as_deref()) }
        </li>
    }
}

/// The author's own words, with who and where.
fn quotation(print: &Print, article: &Article, claim: &Claim) -> Html {
    let Some(quotation) = &claim.quotation else { return Html::default() };
    let source = print.source(&article.source);
    let place = source.authors.iter().cloned().chain(claim.locator.clone());
    html! {
        <figure>
            <blockquote><p>{ evidence::quoted_words(print, quotation) }</p></blockquote>
            <figcaption class="cite">{ place.collect::<Vec<_>>().join(&print.say("comma")) }</figcaption>
        </figure>
    }
}

/// Words of the text: to the explanation about them, with how far they were checked.
fn target(print: &Print, on: &ClaimTarget) -> Html {
    let Some(paragraph) = print.edition().paragraph(&on.target.paragraph) else {
        return Html::default();
    };
    let about = on.see.as_deref().and_then(|id| print.edition().annotation(id));
    html! {
        <li>
            <p class="quoted">{ evidence::quoted_words(print, &on.target.selector.exact) }</p>
            <p class="cite">
                { print.link(&format!("#{}", paragraph.id), paragraph.name.clone().into()) }
                { " · " }
                { print.link(&format!("#{}-checked", paragraph.id), checked::words_checked(print, paragraph, on.target.range)) }
                if let Some(annotation) = about {
                    { " · " }
                    { print.link(&format!("#{}", annotation.id), explanation::name(print, annotation).into()) }
                }
            </p>
        </li>
    }
}

fn remark(print: &Print, heading: &str, text: Option<&str>) -> Html {
    let Some(text) = text else { return Html::default() };
    html! { <><h3>{ print.say(heading) }</h3>{ commonmark::blocks(print, text) }</> }
}
