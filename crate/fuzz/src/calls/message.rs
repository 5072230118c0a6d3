//! Messages by their descriptors: well formed, and odd where a choice says so.

use crate::draw::Draw;
use prost_reflect::{DescriptorPool, DynamicMessage, FieldDescriptor, Kind, MapKey, MessageDescriptor, ReflectMessage, Value};
use std::sync::LazyLock;

/// How deep messages nest: beyond what a reader of protobuf takes there is nothing to find, and before it little.
const DEPTH_MAX: usize = 10;

static POOL: LazyLock<DescriptorPool> = LazyLock::new(|| {
    let home = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let mut compiler =
        protox::Compiler::new([format!("{home}/proto"), format!("{home}/crate/engine/proto")]).expect("the folders are there");
    compiler.include_imports(true).open_files(["service.proto", "output_topic.proto", "canter.proto", "rows.proto"]).expect("they compile");
    compiler.descriptor_pool()
});

/// The message of a name as `api/method.rs` has it: without a package it is `littlehorse`'s.
pub fn descriptor(name: &str) -> MessageDescriptor {
    let name = name.trim_start_matches("stream ");
    let full = if name.contains('.') { name.to_string() } else { format!("littlehorse.{name}") };
    POOL.get_message_by_name(&full).unwrap_or_else(|| panic!("Expected a message {full}, but there is none"))
}

/// A message made from nothing.
pub fn fill(kind: &MessageDescriptor, draw: &mut Draw<'_>, names: &[String], depth: usize) -> DynamicMessage {
    let mut message = DynamicMessage::new(kind.clone());
    if depth < DEPTH_MAX {
        for field in kind.fields() {
            if draw.byte() % 3 == 1 {
                message.set_field(&field, value(&field, draw, names, depth));
            }
        }
    }
    message
}

/// Changes one field of a message, or of one within it.
pub fn change(message: &mut DynamicMessage, draw: &mut Draw<'_>, names: &[String], depth: usize) {
    let present: Vec<FieldDescriptor> = message.fields().map(|(field, _)| field).collect();
    let all: Vec<FieldDescriptor> = message.descriptor().fields().collect();
    let way = draw.byte();
    let Some(field) = draw.pick(if way.is_multiple_of(4) { &all } else { &present }).cloned() else { return };
    if way % 4 == 3 && descend(message, &field, draw, names, depth) {
        return;
    }
    if way % 16 == 1 {
        return message.clear_field(&field);
    }
    message.set_field(&field, value(&field, draw, names, depth));
}

/// Goes into what a field holds. `false`: there is nothing to go into.
fn descend(message: &mut DynamicMessage, field: &FieldDescriptor, draw: &mut Draw<'_>, names: &[String], depth: usize) -> bool {
    if depth >= DEPTH_MAX || !message.has_field(field) {
        return false;
    }
    let within = match message.get_field_mut(field) {
        Value::Message(within) => Some(within),
        Value::List(items) => {
            let at = draw.below(items.len());
            items.get_mut(at).and_then(Value::as_message_mut)
        }
        Value::Map(entries) => {
            // A hash map: its order is no one's choice, so keys are sorted first.
            let mut keys: Vec<(String, MapKey)> = entries.keys().map(|key| (format!("{key:?}"), key.clone())).collect();
            keys.sort_by(|left, right| left.0.cmp(&right.0));
            draw.pick(&keys).cloned().and_then(|(_, key)| entries.get_mut(&key)?.as_message_mut())
        }
        _ => None,
    };
    let Some(within) = within else { return false };
    change(within, draw, names, depth + 1);
    true
}

fn value(field: &FieldDescriptor, draw: &mut Draw<'_>, names: &[String], depth: usize) -> Value {
    if field.is_map() {
        let Kind::Message(entry) = field.kind() else { unreachable!("a map is of entries") };
        let entries = (0..draw.below(3)).map(|_| {
            let key = match entry.map_entry_key_field().kind() {
                Kind::String => MapKey::String(text(draw, names)),
                Kind::Bool => MapKey::Bool(draw.byte() % 2 == 1),
                Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 => MapKey::I32(draw.i64() as i32),
                Kind::Uint32 | Kind::Fixed32 => MapKey::U32(draw.i64() as u32),
                Kind::Uint64 | Kind::Fixed64 => MapKey::U64(draw.i64() as u64),
                _ => MapKey::I64(draw.i64()),
            };
            (key, one(&entry.map_entry_value_field().kind(), draw, names, depth))
        });
        return Value::Map(entries.collect());
    }
    if field.is_list() {
        return Value::List((0..draw.below(4)).map(|_| one(&field.kind(), draw, names, depth)).collect());
    }
    one(&field.kind(), draw, names, depth)
}

fn one(kind: &Kind, draw: &mut Draw<'_>, names: &[String], depth: usize) -> Value {
    match kind {
        Kind::Double => Value::F64(draw.f64()),
        Kind::Float => Value::F32(draw.f64() as f32),
        Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 => Value::I32(draw.i64() as i32),
        Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 => Value::I64(draw.i64()),
        Kind::Uint32 | Kind::Fixed32 => Value::U32(draw.i64() as u32),
        Kind::Uint64 | Kind::Fixed64 => Value::U64(draw.i64() as u64),
        Kind::Bool => Value::Bool(draw.byte() % 2 == 1),
        Kind::String => Value::String(text(draw, names)),
        Kind::Bytes => Value::Bytes(draw.bytes().to_vec().into()),
        Kind::Message(of) => Value::Message(fill(of, draw, names, depth + 1)),
        Kind::Enum(of) => {
            let numbers: Vec<i32> = of.values().map(|value| value.number()).collect();
            // One that nobody knows, now and then.
            Value::EnumNumber(draw.pick(&numbers).copied().filter(|_| draw.byte() < 0xf0).unwrap_or(99))
        }
    }
}

fn text(draw: &mut Draw<'_>, names: &[String]) -> String {
    const ODD: [&str; 16] = [
        "",
        "\0",
        "\u{1}",
        "a/b",
        "A b",
        "x_y_z",
        "$.a",
        "$..*",
        "{0}",
        "{",
        "*/5 * * * *",
        "30 2 * * *",
        "{\"a\":[1,null]}",
        "[",
        "-1",
        "\u{e4}\u{1f600}",
    ];
    match draw.byte() % 8 {
        0..=4 => draw.pick(names).cloned().unwrap_or_default(),
        5 => draw.pick(&ODD).expect("there are some").to_string(),
        6 => String::from_utf8_lossy(draw.bytes()).into_owned(),
        // Longer than a name may be.
        _ => "x".repeat(usize::from(draw.byte()) * 4),
    }
}
