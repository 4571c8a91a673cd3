//! Where a term occurs, as a list: how often and where, then every place with the words around it.

use super::{
    context::Context,
    places::{Place, Whose, places},
};
use crate::{
    edition::Term,
    publish::page::{Print, tongue},
};
use yew::prelude::*;

/// As many places as this are seen at once; more open on demand.
const FEW: usize = 6;

/// The numbers and the places.
pub(super) fn listed(print: &Print, term: &Term) -> Html {
    let places = places(print, term);
    let all: usize = places.iter().map(|place| place.contexts.len()).sum();
    let counts = every(print).into_iter().filter_map(|whose| {
        let own = places.iter().filter(|place| place.whose == whose);
        let count: usize = own.map(|place| place.contexts.len()).sum();
        // That a word at stake is not in the text at all is worth saying.
        (count > 0 || whose == Whose::Text)
            .then(|| html! { <li>{ name(print, &whose) }{ " " }<b>{ count }</b></li> })
    });
    let groups: Vec<Html> = places
        .chunk_by(|one, next| one.paragraph == next.paragraph)
        .map(|own| group(print, term, own))
        .collect();
    let groups = html! { <ul class="by-paragraph">{ groups }</ul> };
    html! {
        <div class="occurs">
            <h3>{ print.say("occurs") }</h3>
            <ul class="counts">{ for counts }</ul>
            if all > FEW {
                <details class="more">
                    <summary>{ print.say_with("occurs-all", &[("count", &all.to_string())]) }</summary>
                    { groups }
                </details>
            } else {
                { groups }
            }
        </div>
    }
}

/// Everybody in whose words a term may occur, in their order.
fn every(print: &Print) -> Vec<Whose> {
    let layers = print.edition().layers.iter();
    let layers = layers.filter(|layer| !layer.is_variants());
    let layers = layers.map(|layer| Whose::Layer(layer.id.clone()));
    let after = [Whose::Wordings, Whose::Timeline, Whose::Article];
    [Whose::Text].into_iter().chain(layers).chain(after).collect()
}

fn name(print: &Print, whose: &Whose) -> Html {
    match whose {
        Whose::Text => print.say("link-text").into(),
        Whose::Layer(id) => {
            html! { <span class="tone" data-layer={id.clone()}>{ &print.layer(id).name }</span> }
        }
        Whose::Wordings => print.say("view-wordings").into(),
        Whose::Timeline => print.say("occurs-timeline").into(),
        Whose::Article => print.say("occurs-article").into(),
    }
}

/// The places on one paragraph, or on no single one.
fn group(print: &Print, term: &Term, own: &[Place]) -> Html {
    let id = own.first().and_then(|place| place.paragraph.as_ref());
    let heading = match id.and_then(|id| print.edition().paragraph(id)) {
        Some(one) => {
            print.say_with("paragraph-heading", &[("name", &one.name), ("topic", &one.topic)])
        }
        None => print.say("occurs-elsewhere"),
    };
    html! {
        <li><p class="where">{ heading }</p><ul>{ for own.iter().map(|one| place(print, term, one)) }</ul></li>
    }
}

fn place(print: &Print, term: &Term, place: &Place) -> Html {
    let name = name(print, &place.whose);
    let name = match &place.href {
        Some(href) => html! { <a href={href.clone()}>{ name }</a> },
        None => name,
    };
    let contexts = place.contexts.iter().map(|(Context { before, words, after }, lang)| {
        // In words of another language a term of ours is none of theirs.
        let own = term.lang.clone().filter(|own| lang.as_ref() != Some(own));
        let around = |words: &str| match lang {
            Some(_) => words.to_owned().into(),
            None => tongue::marked(print, words),
        };
        html! {
            <span class="around" lang={lang.clone()}>{ around(before) }<strong lang={own}>{ words }</strong>{ around(after) }</span>
        }
    });
    html! { <li>{ name }{ for contexts }</li> }
}
