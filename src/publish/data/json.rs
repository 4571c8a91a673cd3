//! JSON that is the same whenever its content is: keys stand in their order.

use serde_json::{Map, Value};

/// With line breaks, for files that people open.
pub fn pretty(value: &Value) -> String {
    format!("{:#}\n", sorted(value))
}

/// Without a space: what a hash is taken of. For what an edition holds (strings, whole numbers, lists
/// and objects with ASCII keys) this is RFC 8785's canonical form.
pub fn canonical(value: &Value) -> String {
    sorted(value).to_string()
}

/// The same with every object's keys in order. How maps keep them depends on who else is built.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(sorted).collect(),
        Value::Object(fields) => {
            let mut names: Vec<&String> = fields.keys().collect();
            names.sort();
            let field = |name: &String| Some((name.clone(), sorted(fields.get(name)?)));
            Value::Object(names.into_iter().filter_map(field).collect::<Map<_, _>>())
        }
        other => other.clone(),
    }
}

/// The same without what is nothing: nulls, and lists that are empty.
pub fn lean(value: Value) -> Value {
    let is_something =
        |value: &Value| !value.is_null() && value.as_array().is_none_or(|all| !all.is_empty());
    match value {
        Value::Array(items) => items.into_iter().map(lean).collect(),
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(name, value)| (name, lean(value)));
            Value::Object(fields.filter(|(_, value)| is_something(value)).collect::<Map<_, _>>())
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keys_stand_in_their_order_and_nothing_is_left_out() {
        let value = json!({ "b": [{ "d": 1, "c": "信 \"a\"\n" }], "a": null });
        assert_eq!(canonical(&value), r#"{"a":null,"b":[{"c":"信 \"a\"\n","d":1}]}"#);
        assert_eq!(canonical(&lean(value)), r#"{"b":[{"c":"信 \"a\"\n","d":1}]}"#);
    }
}
