//! The text form of a value, "as string" (spec A 3.5): what concatenation, keys and format strings see.

use super::{json, json_text::number_text, number::double_text, wf_run_id_text};
use crate::wire::{Timestamp, VariableValue, variable_value::Value};
use serde_json::Value as Json;

/// The text of a value; NULL reads `null`.
///
/// JSON reads as `{a=1, b=[x, y]}`, BYTES as UTF-8 (lossily), a TIMESTAMP as its protobuf text, native containers as protobuf JSON.
pub fn text(value: &VariableValue) -> String {
    match &value.value {
        None => "null".to_string(),
        Some(Value::JsonObj(text)) => json_as_text(&Json::Object(json::object(text))),
        Some(Value::JsonArr(text)) => json_as_text(&Json::Array(json::list(text))),
        Some(Value::Double(number)) => double_text(*number),
        Some(Value::Bool(value)) => value.to_string(),
        Some(Value::Str(text)) => text.clone(),
        Some(Value::Int(number)) => number.to_string(),
        Some(Value::Bytes(bytes)) => String::from_utf8_lossy(bytes).into_owned(),
        Some(Value::WfRunId(id)) => wf_run_id_text(id),
        Some(Value::UtcTimestamp(timestamp)) => timestamp_text(timestamp),
        Some(Value::Struct(_) | Value::Array(_) | Value::Map(_)) => super::protojson::text(value),
    }
}

/// The protobuf text format of a timestamp: a line per part that is not zero.
fn timestamp_text(timestamp: &Timestamp) -> String {
    let mut text = String::new();
    for (name, number) in [("seconds", timestamp.seconds), ("nanos", i64::from(timestamp.nanos))] {
        if number != 0 {
            text += &format!("{name}: {number}\n");
        }
    }
    text
}

/// A JSON element in the notation of Java's collections: strings bare, `null` for null.
pub fn json_as_text(json: &Json) -> String {
    let mut text = String::new();
    push(json, &mut text);
    text
}

fn push(json: &Json, text: &mut String) {
    match json {
        Json::Null => text.push_str("null"),
        Json::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Json::Number(number) => text.push_str(&number_text(number)),
        Json::String(string) => text.push_str(string),
        Json::Array(list) => {
            text.push('[');
            for (index, item) in list.iter().enumerate() {
                text.push_str(if index > 0 { ", " } else { "" });
                push(item, text);
            }
            text.push(']');
        }
        Json::Object(object) => {
            text.push('{');
            for (index, (name, value)) in object.iter().enumerate() {
                text.push_str(if index > 0 { ", " } else { "" });
                text.push_str(name);
                text.push('=');
                push(value, text);
            }
            text.push('}');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{NULL, double, int, of, str, wf_run_id_of_text};

    #[test]
    fn every_kind_has_a_text() {
        // spec A 3.5
        for (value, expected) in [
            (NULL, "null"),
            (int(-5), "-5"),
            (double(1e10), "1.0E10"),
            (double(22.1), "22.1"),
            (crate::value::bool(true), "true"),
            (str("x y"), "x y"),
            (of(Value::JsonObj(r#"{"a":1,"b":["x","y"],"c":{"d":null,"e":1.0}}"#.to_string())), "{a=1, b=[x, y], c={d=null, e=1.0}}"),
            (of(Value::JsonArr("[1,2]".to_string())), "[1, 2]"),
            (of(Value::JsonArr("oops".to_string())), "[]"),
            (of(Value::Bytes("h\u{e9}".as_bytes().to_vec())), "h\u{e9}"),
            (of(Value::WfRunId(wf_run_id_of_text("a_b_c"))), "a_b_c"),
            (of(Value::UtcTimestamp(Timestamp { seconds: 5, nanos: 7 })), "seconds: 5\nnanos: 7\n"),
            (of(Value::UtcTimestamp(Timestamp { seconds: 5, nanos: 0 })), "seconds: 5\n"),
        ] {
            assert_eq!(text(&value), expected);
        }
    }
}
