//! Whether a message file says in its language what another says in its own: the same messages, with
//! the same words filled in.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use std::collections::{BTreeMap, BTreeSet};

/// What is filled into each message, by its id.
pub(super) type Messages = BTreeMap<String, BTreeSet<String>>;

/// The messages of a file.
pub(super) fn messages(resource: &FluentResource) -> Messages {
    let messages = resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    let filled = messages.map(|message| {
        let mut filled = BTreeSet::new();
        let attributes = message.attributes.iter().map(|attribute| &attribute.value);
        for pattern in message.value.iter().chain(attributes) {
            in_pattern(pattern, &mut filled);
        }
        (message.id.name.to_owned(), filled)
    });
    filled.collect()
}

fn in_pattern(pattern: &Pattern<&str>, filled: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, filled);
        }
    }
}

fn in_expression(expression: &Expression<&str>, filled: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, filled),
        Expression::Select { selector, variants } => {
            in_inline(selector, filled);
            for variant in variants {
                in_pattern(&variant.value, filled);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, filled: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            filled.insert(format!("${}", id.name));
        }
        // What the browser fills in is written as words in braces.
        InlineExpression::StringLiteral { value } if value.starts_with('{') => {
            filled.insert((*value).to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            let CallArguments { positional, .. } = arguments;
            positional.iter().for_each(|one| in_inline(one, filled));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, filled),
        _ => {}
    }
}

/// What is wrong with a file that should say what the first says, a sentence each.
pub(super) fn differences(first: &Messages, other: &Messages) -> Vec<String> {
    let mut differences = Vec::new();
    for (id, filled) in first {
        match other.get(id) {
            None => differences.push(format!("`{id}` is missing")),
            Some(own) => {
                let list = |from: &BTreeSet<String>, to: &BTreeSet<String>| -> String {
                    from.difference(to).map(String::as_str).collect::<Vec<_>>().join(", ")
                };
                let (lacks, foreign) = (list(filled, own), list(own, filled));
                if !lacks.is_empty() {
                    differences.push(format!("`{id}` lacks {lacks}"));
                }
                if !foreign.is_empty() {
                    differences.push(format!("`{id}` has {foreign}, which nothing fills in"));
                }
            }
        }
    }
    let extra = other.keys().filter(|id| !first.contains_key(*id));
    differences.extend(extra.map(|id| format!("`{id}` is not a message of the page")));
    differences
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(first: &str, other: &str, expected: &[&str]) {
        let read = |file: &str| messages(&FluentResource::try_new(file.to_owned()).unwrap());
        assert_eq!(differences(&read(first), &read(other)), expected, "{other}");
    }

    #[test]
    fn a_file_must_say_what_the_first_says() {
        let first = "a = A { $n }\nb = { $n ->\n    [one] one\n   *[other] { $n } of { $all }\n }\nc = {\"{x}\"}";
        check(first, "a = { $n } 个\nb = 共 { $all } 处中的 { $n } 处\nc = {\"{x}\"} 。", &[]);
        check(
            first,
            "a = 个\nb = { $n } { $all } { $of }\nd = 多",
            &[
                "`a` lacks $n",
                "`b` has $of, which nothing fills in",
                "`c` is missing",
                "`d` is not a message of the page",
            ],
        );
    }
}
