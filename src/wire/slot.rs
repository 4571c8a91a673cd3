//! What the page says to its islands: read from the slots' attributes in the browser, given by the
//! edition at build time.

use crate::reader::{Id, Said};
use std::rc::Rc;

/// A layer that has a switch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayerLabel {
    /// The layer's id.
    pub id: Id,
    /// The name on the switch.
    pub name: Rc<str>,
    /// How many explanations it has.
    pub count: u32,
}

/// The sentences for a screen reader; `{layer}` and `{count}` stand for what is filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sayings {
    /// A layer was turned on.
    pub shown: String,
    /// A layer was turned off.
    pub hidden: String,
    /// Several explanations were opened.
    pub opened: String,
    /// An explanation was closed.
    pub closed: String,
    /// A link was copied.
    pub copied: String,
    /// A link could not be copied.
    pub not_copied: String,
}

impl Sayings {
    /// The sentence for what happened; empty where nothing did.
    pub fn sentence(&self, said: Option<&Said>, layers: &[LayerLabel]) -> String {
        let about = |template: &str, id: &Id| {
            let label = layers.iter().find(|label| label.id == *id);
            let (name, count) = label.map_or((&**id, 0), |label| (&*label.name, label.count));
            template.replace("{layer}", name).replace("{count}", &count.to_string())
        };
        match said {
            None => String::new(),
            Some(Said::Shown(id)) => about(&self.shown, id),
            Some(Said::Hidden(id)) => about(&self.hidden, id),
            Some(Said::Opened(count)) => self.opened.replace("{count}", &count.to_string()),
            Some(Said::Closed) => self.closed.clone(),
            Some(Said::Copied) => self.copied.clone(),
            Some(Said::NotCopied(_)) => self.not_copied.clone(),
        }
    }
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
            copied: "Link copied".into(),
            not_copied: "Copy it by hand".into(),
        };
        let layers = [LayerLabel { id: "us".into(), name: "United States".into(), count: 45 }];
        let say = |said: Said| sayings.sentence(Some(&said), &layers);
        assert_eq!(say(Said::Shown("us".into())), "United States shown, 45 explanations");
        assert_eq!(say(Said::Hidden("us".into())), "United States hidden");
        assert_eq!(say(Said::Hidden("mars".into())), "mars hidden");
        assert_eq!(say(Said::Opened(2)), "2 explanations opened");
        assert_eq!(say(Said::Closed), "Explanation closed");
        assert_eq!(say(Said::Copied), "Link copied");
        assert_eq!(say(Said::NotCopied("https://a/".into())), "Copy it by hand");
        assert_eq!(sayings.sentence(None, &layers), "");
    }
}
