//! What the browser hands a screen reader: its tree of things with role, name and state.

use super::Page;
use serde_json::{Value, json};
use std::{collections::BTreeMap, time::Duration};
use thirtyfour::prelude::*;

/// Something that a screen reader can tell of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Thing {
    /// What it is, in Chromium's words.
    pub(crate) role: String,
    /// What it is called; of text, the words.
    pub(crate) name: String,
    /// What else is told of it: `checked`, `expanded`, `level`, `focused`, `details` …
    pub(crate) states: Vec<(String, String)>,
    /// How deep it stands.
    depth: usize,
    focusable: bool,
}

/// The states that a screen reader says or follows.
const TOLD: [&str; 6] = ["checked", "expanded", "level", "focused", "details", "live"];

impl Thing {
    /// The thing in one line, such as `switch "China" checked=true`.
    pub(crate) fn line(&self) -> String {
        let states: String =
            self.states.iter().map(|(name, value)| format!(" {name}={value}")).collect();
        format!("{} “{}”{states}", self.role, self.name)
    }

    /// Whether Tab or a script can bring the focus there.
    pub(crate) fn is_focusable(&self) -> bool {
        self.focusable
    }

    /// A state's value.
    pub(crate) fn state(&self, name: &str) -> Option<&str> {
        self.states.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Lays out what is out of sight, too. The tree that a test is given has only what is laid out.
pub(crate) async fn lay_out(page: &Page) -> WebDriverResult<()> {
    let script = "(() => { const sheet = new CSSStyleSheet(); \
        sheet.replaceSync('* { content-visibility: visible !important }'); \
        document.adoptedStyleSheets = [sheet]; return document.body.offsetHeight })()";
    page.evaluate(script).await?;
    Ok(())
}

/// Everything below the first element that a selector matches, in the order in which it is read.
/// What only repeats the name of the thing around it is left out, and so is what has neither a role
/// nor a name.
pub(crate) async fn things(page: &Page, selector: &str) -> WebDriverResult<Vec<Thing>> {
    let document = page.cdp("DOM.getDocument", json!({ "depth": 0 })).await?;
    let asked = json!({ "nodeId": document["root"]["nodeId"], "selector": selector });
    let found = page.cdp("DOM.querySelector", asked).await?;
    let node = page.cdp("DOM.describeNode", json!({ "nodeId": found["nodeId"] })).await?;
    let wanted = &node["node"]["backendNodeId"];
    let tree = page.cdp("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let root = nodes.iter().find(|node| &node["backendDOMNodeId"] == wanted).cloned();
    let by_id: BTreeMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let mut things = Vec::new();
    if let Some(root) = root {
        walk(&root, &by_id, 0, "", &mut things);
    }
    Ok(things)
}

fn walk(
    node: &Value,
    by_id: &BTreeMap<&str, &Value>,
    depth: usize,
    around: &str,
    things: &mut Vec<Thing>,
) {
    let word = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
    let (role, name) = (word(&node["role"]), word(&node["name"]));
    let properties = node["properties"].as_array().cloned().unwrap_or_default();
    let states = properties.iter().filter_map(|one| {
        let name = one["name"].as_str().filter(|name| TOLD.contains(name))?;
        let value = match &one["value"]["value"] {
            Value::String(words) => words.clone(),
            Value::Null => related(&one["value"]),
            other => other.to_string(),
        };
        Some((name.to_owned(), value))
    });
    let focusable = properties
        .iter()
        .any(|one| one["name"] == "focusable" && one["value"]["value"] == json!(true));
    let silent = node["ignored"] == json!(true)
        || role == "InlineTextBox"
        || matches!(role.as_str(), "none" | "generic" | "LabelText" | "Legend") && name.is_empty()
        || role == "StaticText" && around.contains(&name);
    let (depth, around) = if role == "LabelText" {
        // The words of a label are the name of what it labels.
        (depth, words_below(node, by_id))
    } else if silent {
        (depth, around.to_owned())
    } else {
        let states = states.collect();
        things.push(Thing { role, name: name.clone(), states, depth, focusable });
        (depth + 1, name)
    };
    for id in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if let Some(child) = by_id.get(id) {
            walk(child, by_id, depth, &around, things);
        }
    }
}

/// Every text below a node, one after the other.
fn words_below(node: &Value, by_id: &BTreeMap<&str, &Value>) -> String {
    let own =
        if node["role"]["value"] == "StaticText" { node["name"]["value"].as_str() } else { None };
    let below = node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let below: String =
        below.filter_map(|id| by_id.get(id)).map(|child| words_below(child, by_id)).collect();
    format!("{}{below}", own.unwrap_or_default())
}

/// The ids of what a thing is tied to.
fn related(value: &Value) -> String {
    let nodes = value["relatedNodes"].as_array();
    let ids = nodes.into_iter().flatten().filter_map(|node| node["idref"].as_str());
    ids.collect::<Vec<_>>().join(" ")
}

/// Waits until a screen reader is handed exactly these lines for an element; the tree follows the page
/// with a delay. A line that ends with `…` is the beginning of what is said.
pub(crate) async fn hears(page: &Page, selector: &str, lines: &[&str]) -> WebDriverResult<()> {
    let same = |said: &[String]| {
        said.len() == lines.len()
            && said.iter().zip(lines).all(|(said, line)| match line.strip_suffix('…') {
                Some(beginning) => said.starts_with(beginning),
                None => said == line,
            })
    };
    let mut said = Vec::new();
    for _ in 0..100 {
        said = things(page, selector).await?.iter().map(indented).collect();
        if same(&said) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{selector} should be told as\n{}\nand is\n{}", lines.join("\n"), said.join("\n"));
}

fn indented(thing: &Thing) -> String {
    format!("{}{}", "  ".repeat(thing.depth), thing.line())
}
