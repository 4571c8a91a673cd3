//! The timeline: a drawing, the choice of whose events to show, and every event with its sources.
//!
//! The choice is a group of radio buttons. Everything that belongs to an event says whose it is in
//! `data-whose`, and the style sheet leaves out what the choice does not name.

mod axis;
mod figure;
mod list;
mod whose;

use super::Print;
use whose::{Choice, Sides};
use yew::prelude::*;

/// The drawing and the list; nothing where the edition tells of no event.
pub(super) fn timeline(print: &Print) -> Html {
    if print.edition().events.is_empty() {
        return Html::default();
    }
    let sides = Sides::of(print.edition());
    html! {
        <>
            { choices(print, &sides) }
            { figure::figure(print, &sides) }
            { list::list(print, &sides) }
        </>
    }
}

/// Whose events to show, each choice with their number.
fn choices(print: &Print, sides: &Sides<'_>) -> Html {
    let choices = sides.choices().into_iter().map(|choice| {
        let count = sides.count(choice).to_string();
        let name = match choice {
            Choice::All => print.say("choice-all"),
            Choice::Lane(lane) => sides.name(print, lane),
        };
        let name = print.say_with("choice-counted", &[("name", &name), ("count", &count)]);
        html! {
            <label>
                <input type="radio" name="whose" value={choice.word()} checked={choice == Choice::All} />
                { name }
            </label>
        }
    });
    html! { <fieldset class="choices"><legend>{ print.say("choice-legend") }</legend>{ for choices }</fieldset> }
}
