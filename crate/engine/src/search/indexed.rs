//! By what a variable is found: names of attributes and the text of their values (spec B 14.6).
//!
//! **Invariant:** values are found by their text, whatever their kind; masked variables by the real one.

use crate::id::{Family, FamilyKind, Key, RunKey, put_i32, put_i64, put_str};
use crate::tx::millis;
use crate::value::json_text::number_text;
use crate::value::name::INPUT;
use crate::value::{json, number::double_text};
use crate::wire::rows::VariableRow;
use crate::wire::{VariableValue, WfSpecId, variable_value::Value};
use serde_json::Value as Json;
use std::collections::BTreeSet;
use xxhash_rust::xxh3::xxh3_128;

/// Bytes of a text up to which an entry holds it whole; of a longer one it holds the beginning and a hash. Keys have a length of two bytes.
const TEXT_BYTES_MAX: usize = 256;

/// Values one variable is found by: the rest of a bigger list is not looked at.
pub const VALUES_MAX: usize = 1_000;

/// The name of a field of a JSON variable: `order_$.total`.
pub fn field_name(variable: &str, path: &str) -> String {
    format!("{variable}_{path}")
}

/// A value as entries hold it; `None`: values of its kind are not found.
pub fn value_key(value: &VariableValue) -> Option<Vec<u8>> {
    let text = match &value.value {
        Some(Value::Str(text)) => text.clone(),
        Some(Value::Bool(value)) => value.to_string(),
        Some(Value::Int(number)) => number.to_string(),
        Some(Value::Double(number)) => double_text(*number),
        Some(
            Value::JsonObj(_)
            | Value::JsonArr(_)
            | Value::Bytes(_)
            | Value::WfRunId(_)
            | Value::UtcTimestamp(_)
            | Value::Struct(_)
            | Value::Array(_)
            | Value::Map(_),
        )
        | None => return None,
    };
    Some(text_key(&text))
}

fn text_key(text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    if text.len() <= TEXT_BYTES_MAX {
        put_str(&mut key, text);
        return key;
    }
    let end = (0..=TEXT_BYTES_MAX).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    put_str(&mut key, &format!("{}{:032x}", &text[..end], xxh3_128(text.as_bytes())));
    key
}

/// Variables of one WfSpec, or of one version of it, by the value of one attribute: suffix (value, creation, thread, name, path of the run).
pub fn family(tenant: &str, wf_spec: &str, version: Option<(i32, i32)>, attribute: &str) -> Family {
    let kind = if version.is_some() { FamilyKind::VariableByVersion } else { FamilyKind::VariableByName };
    let mut bytes = vec![kind as u8];
    put_str(&mut bytes, tenant);
    put_str(&mut bytes, wf_spec);
    if let Some((major, revision)) = version {
        put_i32(&mut bytes, major);
        put_i32(&mut bytes, revision);
    }
    put_str(&mut bytes, attribute);
    Family::from_bytes(bytes)
}

/// WfRuns of one WfSpec by the value of a variable of their entrypoint: suffix (value, start of the WfRun, path of its id).
pub fn wf_runs_family(tenant: &str, wf_spec: &str, variable: &str) -> Family {
    Family::new(FamilyKind::WfRunByVariable, &[tenant, wf_spec, variable])
}

/// The entries of a variable: none unless something of it is declared to be found.
pub fn entries(key: &Key, row: &VariableRow, entries: &mut Vec<Key>) {
    let (false, Some(variable)) = (!row.searchable && row.json_paths.is_empty(), &row.variable) else { return };
    let id = variable.id.clone().unwrap_or_default();
    if id.name == INPUT {
        return;
    }
    let run = RunKey::of(&key.family).expect("a Variable lies in a run family");
    let WfSpecId { name: wf_spec, major_version, revision } = variable.wf_spec_id.clone().unwrap_or_default();
    let created_ms = millis(variable.created_at.as_ref()).unwrap_or(0);
    if let Some(mut suffix) = variable.value.as_ref().filter(|_| row.searchable && id.thread_run_number == 0).and_then(value_key) {
        put_i64(&mut suffix, row.run_start_ms.unwrap_or(created_ms));
        suffix.extend(run.path());
        entries.push(wf_runs_family(&run.tenant(), &wf_spec, &id.name).key(suffix));
    }
    let mut rest = Vec::new();
    put_i64(&mut rest, created_ms);
    put_i32(&mut rest, id.thread_run_number);
    put_str(&mut rest, &id.name);
    rest.extend(run.path());
    for (attribute, mut suffix) in found_by(&id.name, variable.value.as_ref(), &row.json_paths) {
        suffix.extend(&rest);
        for version in [None, Some((major_version, revision))] {
            entries.push(family(&run.tenant(), &wf_spec, version, &attribute).key(suffix.clone()));
        }
    }
}

fn found_by(name: &str, value: Option<&VariableValue>, paths: &[String]) -> BTreeSet<(String, Vec<u8>)> {
    let mut found = BTreeSet::new();
    let mut see = |path: &str, text: &str| {
        if path == "$" {
            found.insert((name.to_string(), text_key(text)));
        } else if paths.iter().any(|declared| declared == path) {
            found.insert((field_name(name, path), text_key(text)));
        }
        found.len() < VALUES_MAX
    };
    match value.and_then(|value| value.value.as_ref()) {
        Some(Value::JsonObj(text)) => {
            flatten(&Json::Object(json::object(text)), "$", &mut see);
        }
        Some(Value::JsonArr(text)) => {
            let list = json::list(text);
            // Lists in lists are not looked at.
            let mut elements = list.iter().filter(|element| !element.is_array());
            elements.all(|element| flatten(element, "$", &mut see));
        }
        // As a value, or not at all.
        Some(_) | None => found.extend(value.and_then(value_key).map(|key| (name.to_string(), key))),
    }
    found
}

/// Shows every scalar with the path to it, in which lists are no step; until `see` has seen enough.
fn flatten(json: &Json, path: &str, see: &mut dyn FnMut(&str, &str) -> bool) -> bool {
    match json {
        Json::Null => true,
        Json::Bool(value) => see(path, &value.to_string()),
        Json::Number(number) => see(path, &number_text(number)),
        Json::String(text) => see(path, text),
        Json::Array(list) => list.iter().all(|element| flatten(element, path, see)),
        Json::Object(object) => object.iter().all(|(key, element)| flatten(element, &format!("{path}.{key}"), see)),
    }
}
