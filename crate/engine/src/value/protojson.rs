//! Native containers as protobuf JSON: their text form (spec A 3.5, 5.2). Compact; defaults left out.

use crate::wire::{
    Array, Map, Struct, StructDefId, TypeDefinition, VariableType, VariableValue, WfRunId, type_definition::DefinedType,
    variable_value::Value,
};
use serde_json::{Map as Object, Value as Json, json};

/// The text of a struct, array or map, as the message inside the value; other kinds as the value.
pub fn text(value: &VariableValue) -> String {
    match &value.value {
        Some(Value::Struct(it)) => structure(it),
        Some(Value::Array(it)) => array(it),
        Some(Value::Map(it)) => map(it),
        Some(
            Value::JsonObj(_)
            | Value::JsonArr(_)
            | Value::Double(_)
            | Value::Bool(_)
            | Value::Str(_)
            | Value::Int(_)
            | Value::Bytes(_)
            | Value::WfRunId(_)
            | Value::UtcTimestamp(_),
        )
        | None => variable_value(value),
    }
    .to_string()
}

fn variable_value(value: &VariableValue) -> Json {
    match &value.value {
        None => json!({}),
        Some(Value::JsonObj(text)) => json!({ "jsonObj": text }),
        Some(Value::JsonArr(text)) => json!({ "jsonArr": text }),
        Some(Value::Double(number)) if number.is_finite() => json!({ "double": number }),
        Some(Value::Double(number)) => json!({ "double": super::number::double_text(*number) }),
        Some(Value::Bool(value)) => json!({ "bool": value }),
        Some(Value::Str(text)) => json!({ "str": text }),
        Some(Value::Int(number)) => json!({ "int": number.to_string() }),
        Some(Value::Bytes(bytes)) => json!({ "bytes": base64(bytes) }),
        Some(Value::WfRunId(id)) => json!({ "wfRunId": wf_run_id(id) }),
        Some(Value::UtcTimestamp(at)) => json!({ "utcTimestamp": at.to_string() }),
        Some(Value::Struct(it)) => json!({ "struct": structure(it) }),
        Some(Value::Array(it)) => json!({ "array": array(it) }),
        Some(Value::Map(it)) => json!({ "map": map(it) }),
    }
}

fn structure(it: &Struct) -> Json {
    let mut json = Object::new();
    if let Some(id) = &it.struct_def_id {
        json.insert("structDefId".to_string(), struct_def_id(id));
    }
    if let Some(inline) = &it.r#struct {
        let fields: Object<String, Json> = inline
            .fields
            .iter()
            .map(|(name, field)| {
                let mut json = Object::new();
                if let Some(value) = &field.value {
                    json.insert("value".to_string(), variable_value(value));
                }
                if field.masked {
                    json.insert("masked".to_string(), Json::Bool(true));
                }
                (name.clone(), Json::Object(json))
            })
            .collect();
        json.insert("struct".to_string(), if fields.is_empty() { json!({}) } else { json!({ "fields": fields }) });
    }
    Json::Object(json)
}

fn array(it: &Array) -> Json {
    let mut json = Object::new();
    if !it.items.is_empty() {
        json.insert("items".to_string(), it.items.iter().map(variable_value).collect());
    }
    if let Some(element) = &it.element_type {
        json.insert("elementType".to_string(), definition(element));
    }
    Json::Object(json)
}

fn map(it: &Map) -> Json {
    let mut json = Object::new();
    if !it.entries.is_empty() {
        let entries = it.entries.iter().map(|entry| pair(entry.key.as_ref(), entry.value.as_ref(), variable_value, ["key", "value"]));
        json.insert("entries".to_string(), entries.collect());
    }
    if let Some(it) = &it.map_type {
        json.insert("mapType".to_string(), pair(it.key_type.as_deref(), it.value_type.as_deref(), definition, ["keyType", "valueType"]));
    }
    Json::Object(json)
}

fn pair<T>(key: Option<&T>, value: Option<&T>, convert: impl Fn(&T) -> Json, names: [&str; 2]) -> Json {
    names.into_iter().zip([key, value]).filter_map(|(name, part)| Some((name.to_string(), convert(part?)))).collect()
}

fn definition(it: &TypeDefinition) -> Json {
    let mut json = match &it.defined_type {
        None => json!({}),
        Some(DefinedType::PrimitiveType(number)) => match VariableType::try_from(*number) {
            Ok(kind) => json!({ "primitiveType": kind.as_str_name() }),
            Err(_) => json!({ "primitiveType": number }),
        },
        Some(DefinedType::StructDefId(id)) => json!({ "structDefId": struct_def_id(id) }),
        Some(DefinedType::InlineArrayDef(it)) => {
            json!({ "inlineArrayDef": it.array_type.as_deref().map_or(json!({}), |it| json!({ "arrayType": definition(it) })) })
        }
        Some(DefinedType::InlineStructDef(_)) => json!({ "inlineStructDef": {} }),
        Some(DefinedType::InlineMapDef(it)) => {
            json!({ "inlineMapDef": pair(it.key_type.as_deref(), it.value_type.as_deref(), definition, ["keyType", "valueType"]) })
        }
    };
    if it.masked {
        json["masked"] = Json::Bool(true);
    }
    json
}

fn struct_def_id(id: &StructDefId) -> Json {
    let mut json = json!({ "name": id.name });
    if id.version != 0 {
        json["version"] = json!(id.version);
    }
    json
}

fn wf_run_id(id: &WfRunId) -> Json {
    let mut json = json!({ "id": id.id });
    if let Some(parent) = &id.parent_wf_run_id {
        json["parentWfRunId"] = wf_run_id(parent);
    }
    json
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().enumerate().fold(0u32, |bits, (index, byte)| bits | u32::from(*byte) << (16 - 8 * index));
        for place in 0..4 {
            text.push(if place <= chunk.len() { char::from(DIGITS[(bits >> (18 - 6 * place) & 63) as usize]) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{int, of, str};
    use crate::wire::{InlineMapDef, map};

    #[test]
    fn containers_are_written_as_protobuf_json() {
        let int_type = TypeDefinition { defined_type: Some(DefinedType::PrimitiveType(VariableType::Int as i32)), masked: false };
        let array =
            of(Value::Array(Array { items: vec![int(1), of(Value::Bytes(vec![1, 2, 3, 4]))], element_type: Some(int_type.clone()) }));
        assert_eq!(text(&array), r#"{"items":[{"int":"1"},{"bytes":"AQIDBA=="}],"elementType":{"primitiveType":"INT"}}"#);
        let map = of(Value::Map(Map {
            entries: vec![map::Entry { key: Some(str("k")), value: Some(array) }],
            map_type: Some(InlineMapDef { key_type: Some(Box::new(int_type)), value_type: None }),
        }));
        assert_eq!(
            text(&map),
            r#"{"entries":[{"key":{"str":"k"},"value":{"array":{"items":[{"int":"1"},{"bytes":"AQIDBA=="}],"elementType":{"primitiveType":"INT"}}}}],"mapType":{"keyType":{"primitiveType":"INT"}}}"#
        );
    }

    #[test]
    fn base64_is_padded() {
        for (bytes, expected) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")] {
            assert_eq!(base64(bytes.as_bytes()), expected);
        }
    }
}
