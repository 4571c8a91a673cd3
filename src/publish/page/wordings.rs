//! Other wordings of the same words: each version of the text with what it has where the text of
//! record has something else, in the order of the text.

mod compared;
pub(super) mod mapping;
mod variant;

use super::{Print, commonmark};
use crate::edition::{Paragraph, Part, Variant, Variants, Version};
use yew::prelude::*;

/// A version with fewer entries than this is looked through without links to its places.
const FEW: usize = 7;

/// Every version; nothing where the edition knows of none.
pub(super) fn wordings(print: &Print) -> Html {
    let Some(variants) = &print.edition().variants else { return Html::default() };
    let versions = variants.versions.iter();
    let links = versions.clone().map(|version| {
        let count = variants.variants_of(&version.id).count().to_string();
        html! {
            <li>
                { print.link(&format!("#version-{}", version.id), version.name.clone().into()) }
                { " " }<span class="count">{ print.say_with("version-entries", &[("count", &count)]) }</span>
            </li>
        }
    });
    html! {
        <>
            <div class="prose">{ commonmark::blocks(print, &variants.introduction) }</div>
            <nav class="versions" aria-label={print.say("versions-name")}><ul>{ for links }</ul></nav>
            { for versions.map(|one| version(print, variants, one)) }
        </>
    }
}

fn version(print: &Print, variants: &Variants, version: &Version) -> Html {
    let own: Vec<&Variant> = variants.variants_of(&version.id).collect();
    let places = own.chunk_by(|one, next| paragraph_id(one) == paragraph_id(next));
    let date = print.words().date(version.date);
    html! {
        <section class="version" id={format!("version-{}", version.id)}>
            <h2>{ &version.name }</h2>
            <p class="when"><time datetime={version.date.to_string()}>{ date }</time></p>
            <div class="prose">{ commonmark::blocks(print, &version.introduction) }</div>
            if own.len() >= FEW {
                { links(print, version, &own) }
            }
            if version.maps {
                { mapping::mapping(print, version, &own) }
            } else {
                { for places.map(|own| place(print, version, own)) }
            }
        </section>
    }
}

/// The variants of one paragraph under its name.
fn place(print: &Print, version: &Version, own: &[&Variant]) -> Html {
    let heading = match own.first().and_then(|one| paragraph(print, one)) {
        Some(paragraph) => to_paragraph(print, paragraph),
        None => print.say("variant-whole").into(),
    };
    html! {
        <>
            <h3>{ heading }</h3>
            { for own.iter().map(|one| variant::variant(print, version, one)) }
        </>
    }
}

/// Links to the first entry on each paragraph, part by part.
fn links(print: &Print, version: &Version, own: &[&Variant]) -> Html {
    let first = |one: &Paragraph| own.iter().find(|v| paragraph_id(v) == Some(&one.id));
    let link = |paragraph: &Paragraph| {
        let id = &first(paragraph)?.id;
        let short = if paragraph.label.is_empty() { &paragraph.topic } else { &paragraph.label };
        Some(html! { <>{ " " }<a href={format!("#{id}")}>{ short }</a></> })
    };
    let part = |part: &Part| {
        let paragraphs = print.edition().paragraphs.iter().filter(|one| one.part == part.id);
        let links: Vec<Html> = paragraphs.filter_map(link).collect();
        (!links.is_empty()).then(|| html! { <li><span>{ &part.heading }</span>{ links }</li> })
    };
    let name = print.say_with("places-name", &[("version", &version.name)]);
    html! {
        <nav class="places" aria-label={name}>
            <ul>{ for print.edition().parts.iter().filter_map(part) }</ul>
        </nav>
    }
}

fn paragraph_id(variant: &Variant) -> Option<&str> {
    variant.on.as_ref().map(|on| on.paragraph.as_str())
}

fn paragraph<'a>(print: &'a Print, variant: &Variant) -> Option<&'a Paragraph> {
    print.edition().paragraph(paragraph_id(variant)?)
}

/// A paragraph's label and topic, leading to its words.
fn to_paragraph(print: &Print, paragraph: &Paragraph) -> Html {
    let seen = html! {
        <>
            if !paragraph.label.is_empty() {
                <span class="short">{ &paragraph.label }</span>{ " " }
            }
            { &paragraph.topic }
        </>
    };
    print.link(&format!("#{}", paragraph.id), seen)
}
