//! What a screen reader hears after the reader's deeds.

use super::LayerLabel;
use crate::{
    reader::Said,
    store::{Store, use_part},
};
use yew::prelude::*;

/// The sentences to say, from the page; `{layer}` and `{count}` stand for what is filled in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sayings {
    /// A layer was turned on.
    pub shown: AttrValue,
    /// A layer was turned off.
    pub hidden: AttrValue,
    /// Several explanations were opened.
    pub opened: AttrValue,
    /// An explanation was closed.
    pub closed: AttrValue,
}

impl Sayings {
    /// The sentence for what happened; empty where nothing did.
    pub fn sentence(&self, said: Option<&Said>, layers: &[LayerLabel]) -> String {
        let of = |id: &str| layers.iter().find(|label| label.id == id);
        let about = |template: &AttrValue, id: &str| {
            let (name, count) = of(id).map_or((id, 0), |label| (label.name.as_str(), label.count));
            template.replace("{layer}", name).replace("{count}", &count.to_string())
        };
        match said {
            None => String::new(),
            Some(Said::Shown(id)) => about(&self.shown, id),
            Some(Said::Hidden(id)) => about(&self.hidden, id),
            Some(Said::Opened(count)) => self.opened.replace("{count}", &count.to_string()),
            Some(Said::Closed) => self.closed.to_string(),
        }
    }
}

/// Properties of [`Status`].
#[derive(Properties, PartialEq)]
pub struct StatusProps {
    /// The explainer's store.
    pub store: Store,
    /// The sentences.
    pub sayings: Sayings,
    /// The layers that have a switch.
    pub layers: Vec<LayerLabel>,
}

/// The live region.
#[component]
pub fn Status(props: &StatusProps) -> Html {
    let said = use_part(&props.store, |state| state.said.clone());
    let sentence = props.sayings.sentence(said.as_ref(), &props.layers);
    html! { <p role="status" class="unseen">{ sentence }</p> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_filled_from_the_page() {
        let sayings = Sayings {
            shown: "{layer} shown, {count} explanations".into(),
            hidden: "{layer} hidden".into(),
            opened: "{count} explanations opened".into(),
            closed: "Explanation closed".into(),
        };
        let layers = [LayerLabel { id: "us".into(), name: "United States".into(), count: 45 }];
        let say = |said: Said| sayings.sentence(Some(&said), &layers);
        assert_eq!(say(Said::Shown("us".into())), "United States shown, 45 explanations");
        assert_eq!(say(Said::Hidden("us".into())), "United States hidden");
        assert_eq!(say(Said::Opened(2)), "2 explanations opened");
        assert_eq!(say(Said::Closed), "Explanation closed");
        assert_eq!(sayings.sentence(None, &layers), "");
    }
}
