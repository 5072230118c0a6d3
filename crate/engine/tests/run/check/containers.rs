//! Structs, native Arrays and Maps in the text of definitions and scripts.
//!
//! ```text
//! struct car(brand STR, plate STR masked ?, km DOUBLE = 0.0)      a StructDef; `?` makes a field nullable
//! array INT, map STR DOUBLE, struct car, struct car 0             types; a Struct without a version is of the newest
//! [1, 2], map(a: 1, b: 2), struct car(brand: "x")                 values; keys of maps are STR
//! build car(brand: x, engine: build(hp: 5)), build map(a: x)      builders; `build(` is a Struct within one, keys of maps are STR
//! car@brand, cars@0@km, cars@?i                                   LHPaths; `?i` selects by what variable i holds
//! ```

use super::text::{Token, Tokens, assignment, shown};
use canter_engine::value::types::Type;
use canter_engine::wire::{
    self, InlineStructBuilder, InlineStructFieldValue, LhPath, StructDefId, TypeDefinition, VariableAssignment, VariableValue,
    inline_struct_field_value::StructValue, lh_path::selector::SelectorType, type_definition::DefinedType, variable_assignment::Source,
    variable_value::Value,
};

pub fn struct_def(line: &mut Tokens) -> wire::PutStructDefRequest {
    let name = line.word();
    let mut schema = wire::InlineStructDef::default();
    for_each(line, |line| {
        let (name, field_type) = (line.word(), Some(type_def(line)));
        let is_nullable = line.eat_word("?");
        let default_value = line.eat("=").then(|| line.literal());
        let field = wire::StructFieldDef { field_type, default_value, is_nullable, description: None };
        schema.fields.insert(name, field);
    });
    let allowed_updates = wire::StructDefCompatibilityType::FullyCompatibleSchemaUpdates.into();
    wire::PutStructDefRequest { name, description: None, struct_def: Some(schema), allowed_updates }
}

pub fn type_def(line: &mut Tokens) -> TypeDefinition {
    let name = line.word();
    let defined = match name.as_str() {
        "array" => DefinedType::InlineArrayDef(Box::new(wire::InlineArrayDef { array_type: Some(Box::new(type_def(line))) })),
        "map" => {
            let (key, value) = (type_def(line), type_def(line));
            DefinedType::InlineMapDef(Box::new(wire::InlineMapDef { key_type: Some(Box::new(key)), value_type: Some(Box::new(value)) }))
        }
        "struct" => DefinedType::StructDefId(struct_id(line)),
        _ => {
            let kind = wire::VariableType::from_str_name(&name).unwrap_or_else(|| panic!("no type {name}"));
            DefinedType::PrimitiveType(kind.into())
        }
    };
    TypeDefinition { masked: line.eat_word("masked"), defined_type: Some(defined) }
}

fn struct_id(line: &mut Tokens) -> StructDefId {
    let name = line.word();
    let has_version = matches!(line.peek(), Some(Token::Word(word)) if word.parse::<i32>().is_ok());
    StructDefId { name, version: if has_version { line.number() } else { -1 } }
}

/// `[..]`, `map(..)`, `struct car(..)`; `None`: it is something else.
pub fn literal(line: &mut Tokens) -> Option<VariableValue> {
    let value = if line.eat("[") {
        let mut items = Vec::new();
        while !line.eat("]") {
            items.push(line.literal());
            line.eat(",");
        }
        Value::Array(wire::Array { items, element_type: None })
    } else if line.eat_word("map") {
        let mut entries = Vec::new();
        for_each(line, |line| {
            let key = key(line);
            entries.push(wire::map::Entry { key: Some(text(key)), value: Some(line.literal()) });
        });
        Value::Map(wire::Map { entries, map_type: None })
    } else if line.eat_word("struct") {
        let struct_def_id = Some(struct_id(line));
        let mut inline = wire::InlineStruct::default();
        for_each(line, |line| {
            let name = key(line);
            inline.fields.insert(name, wire::StructField { value: Some(line.literal()), masked: false });
        });
        Value::Struct(wire::Struct { struct_def_id, r#struct: Some(inline) })
    } else {
        return None;
    };
    Some(VariableValue { value: Some(value) })
}

/// What follows `build`.
pub fn builder(line: &mut Tokens) -> VariableAssignment {
    if line.eat_word("map") {
        let mut entries = Vec::new();
        for_each(line, |line| {
            let key = assignment(Source::LiteralValue(text(key(line))));
            entries.push(wire::map_builder::Entry { key: Some(key), value: Some(line.expression()) });
        });
        return assignment(Source::MapBuilder(wire::MapBuilder { entries, map_type: None }));
    }
    let struct_def_id = Some(struct_id(line));
    assignment(Source::StructBuilder(wire::StructBuilder { struct_def_id, value: Some(fields(line)) }))
}

fn fields(line: &mut Tokens) -> InlineStructBuilder {
    let mut inline = InlineStructBuilder::default();
    for_each(line, |line| {
        let name = key(line);
        let nested = line.peek() == Some(&Token::Word("build".to_string())) && line.peek_second() == Some(&Token::Sign("("));
        let value = match nested && line.eat_word("build") {
            true => StructValue::SubStructure(fields(line)),
            false => StructValue::SimpleValue(line.expression()),
        };
        inline.fields.insert(name, InlineStructFieldValue { struct_value: Some(value) });
    });
    inline
}

/// `car@brand@0` as the name and the path.
pub fn split_lh_path(word: &str) -> (&str, Option<LhPath>) {
    let Some(at) = word.get(1..).and_then(|rest| rest.find('@')).map(|at| at + 1) else { return (word, None) };
    let selector = |step: &str| match (step.strip_prefix('?'), step.parse()) {
        (Some(variable), _) => SelectorType::Dynamic(assignment(Source::VariableName(variable.to_string()))),
        (None, Ok(index)) => SelectorType::Index(index),
        (None, Err(_)) => SelectorType::Key(step.to_string()),
    };
    let path = word[at + 1..].split('@').map(|step| wire::lh_path::Selector { selector_type: Some(selector(step)) });
    (&word[..at], Some(LhPath { path: path.collect() }))
}

/// A container as trails show it: with the types it carries.
pub fn shown_container(value: &VariableValue) -> String {
    let part = |value: &Option<VariableValue>| shown(value.as_ref());
    match &value.value {
        Some(Value::Array(array)) => {
            let items: Vec<String> = array.items.iter().map(|item| shown(Some(item))).collect();
            format!("{}[{}]", Type::of(value), items.join(", "))
        }
        Some(Value::Map(map)) => {
            let entries: Vec<String> = map.entries.iter().map(|entry| format!("{}: {}", part(&entry.key), part(&entry.value))).collect();
            format!("{}({})", Type::of(value), entries.join(", "))
        }
        Some(Value::Struct(it)) => {
            let fields = it.r#struct.iter().flat_map(|inline| &inline.fields);
            let fields: Vec<String> = fields.map(|(name, field)| format!("{name}: {}", part(&field.value))).collect();
            format!("{}({})", Type::of(value), fields.join(", "))
        }
        other => panic!("no container: {other:?}"),
    }
}

fn for_each(line: &mut Tokens, mut part: impl FnMut(&mut Tokens)) {
    line.expect("(");
    while !line.eat(")") {
        part(line);
        line.eat(",");
    }
}

fn key(line: &mut Tokens) -> String {
    let key = line.text().unwrap_or_else(|| line.word());
    line.expect(":");
    key
}

fn text(text: String) -> VariableValue {
    VariableValue { value: Some(Value::Str(text)) }
}
