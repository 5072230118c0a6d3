//! Types of values (spec A 3.1 to 3.5): a `TypeDefinition` of the wire made whole.
//!
//! **Invariant:** the quirks of the wire are resolved here and nowhere else: an unset definition and an `inline_struct_def` are JSON_OBJ, and
//! [`Shape::None`], the type of NULL, is never read from a definition.

use crate::wire::{
    InlineArrayDef, InlineMapDef, StructDefId, TypeDefinition, VariableDef, VariableType, VariableValue, type_definition::DefinedType,
    variable_value::Value,
};
use std::fmt;

/// A type. Equality is structural and includes `masked` (spec A 3.3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Type {
    pub shape: Shape,
    pub masked: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// "No type": of NULL, and of the elements of an empty container.
    None,
    Primitive(VariableType),
    Struct {
        name: String,
        version: i32,
    },
    Array(Box<Type>),
    Map(Box<Type>, Box<Type>),
}

impl Type {
    pub const NONE: Type = Type { shape: Shape::None, masked: false };
    pub const INT: Type = Type::primitive(VariableType::Int);
    pub const DOUBLE: Type = Type::primitive(VariableType::Double);
    pub const BOOL: Type = Type::primitive(VariableType::Bool);
    pub const STR: Type = Type::primitive(VariableType::Str);
    pub const BYTES: Type = Type::primitive(VariableType::Bytes);
    pub const JSON_OBJ: Type = Type::primitive(VariableType::JsonObj);
    pub const JSON_ARR: Type = Type::primitive(VariableType::JsonArr);
    pub const TIMESTAMP: Type = Type::primitive(VariableType::Timestamp);
    pub const WF_RUN_ID: Type = Type::primitive(VariableType::WfRunId);

    pub const fn primitive(kind: VariableType) -> Type {
        Type { shape: Shape::Primitive(kind), masked: false }
    }

    pub fn array(element: Type) -> Type {
        Type { shape: Shape::Array(Box::new(element)), masked: false }
    }

    pub fn map(key: Type, value: Type) -> Type {
        Type { shape: Shape::Map(Box::new(key), Box::new(value)), masked: false }
    }

    pub fn structure(id: &StructDefId) -> Type {
        Type { shape: Shape::Struct { name: id.name.clone(), version: id.version }, masked: false }
    }

    fn array_of(definition: &InlineArrayDef) -> Type {
        Type::array(definition.array_type.as_deref().map_or(Type::JSON_OBJ, Type::from))
    }

    fn map_of(definition: &InlineMapDef) -> Type {
        let part = |part: Option<&TypeDefinition>| part.map_or(Type::JSON_OBJ, Type::from);
        Type::map(part(definition.key_type.as_deref()), part(definition.value_type.as_deref()))
    }

    /// The type of a value (spec A 3.2): of a container what it carries, else what its first entry tells.
    pub fn of(value: &VariableValue) -> Type {
        let first = |value: Option<&VariableValue>| value.map_or(Type::NONE, Type::of);
        match &value.value {
            None => Type::NONE,
            Some(Value::JsonObj(_)) => Type::JSON_OBJ,
            Some(Value::JsonArr(_)) => Type::JSON_ARR,
            Some(Value::Double(_)) => Type::DOUBLE,
            Some(Value::Bool(_)) => Type::BOOL,
            Some(Value::Str(_)) => Type::STR,
            Some(Value::Int(_)) => Type::INT,
            Some(Value::Bytes(_)) => Type::BYTES,
            Some(Value::WfRunId(_)) => Type::WF_RUN_ID,
            Some(Value::UtcTimestamp(_)) => Type::TIMESTAMP,
            Some(Value::Struct(it)) => Type::structure(&it.struct_def_id.clone().unwrap_or_default()),
            Some(Value::Array(it)) => Type::array(it.element_type.as_ref().map_or_else(|| first(it.items.first()), Type::from)),
            Some(Value::Map(it)) => it.map_type.as_ref().map_or_else(
                || {
                    let entry = it.entries.first();
                    Type::map(first(entry.and_then(|entry| entry.key.as_ref())), first(entry.and_then(|entry| entry.value.as_ref())))
                },
                Type::map_of,
            ),
        }
    }

    /// The wire's form; `None` for "no type", which the wire cannot say.
    pub fn to_definition(&self) -> Option<TypeDefinition> {
        let defined_type = match &self.shape {
            Shape::None => return None,
            Shape::Primitive(kind) => DefinedType::PrimitiveType(*kind as i32),
            Shape::Struct { name, version } => DefinedType::StructDefId(StructDefId { name: name.clone(), version: *version }),
            Shape::Array(element) => {
                DefinedType::InlineArrayDef(Box::new(InlineArrayDef { array_type: element.to_definition().map(Box::new) }))
            }
            Shape::Map(key, value) => DefinedType::InlineMapDef(Box::new(InlineMapDef {
                key_type: key.to_definition().map(Box::new),
                value_type: value.to_definition().map(Box::new),
            })),
        };
        Some(TypeDefinition { defined_type: Some(defined_type), masked: self.masked })
    }

    pub fn is_none(&self) -> bool {
        self.shape == Shape::None
    }

    /// The primitive kind, if it is one.
    pub fn as_primitive(&self) -> Option<VariableType> {
        match &self.shape {
            Shape::Primitive(kind) => Some(*kind),
            Shape::None | Shape::Struct { .. } | Shape::Array(_) | Shape::Map(..) => None,
        }
    }

    /// Whether a value of type `source` is accepted where `self` is expected, without a cast (spec A 3.4).
    pub fn accepts(&self, source: &Type) -> bool {
        match (&self.shape, &source.shape) {
            (Shape::None, _) | (_, Shape::None) => true,
            (Shape::Primitive(expected), Shape::Primitive(source)) => is_automatic(*source, *expected),
            (Shape::Struct { name: expected, .. }, Shape::Struct { name: source, .. }) => expected == source,
            (Shape::Array(expected), Shape::Array(source)) => source.is_none() || expected == source,
            (Shape::Map(key, value), Shape::Map(source_key, source_value)) => {
                source_key.is_none() && source_value.is_none() || key == source_key && value == source_value
            }
            (Shape::Primitive(_) | Shape::Struct { .. } | Shape::Array(_) | Shape::Map(..), _) => false,
        }
    }

    /// Whether the type may be a map's key, and may stand on the right of STR's operators (spec A 3.1).
    pub fn is_leaf(&self) -> bool {
        match self.as_primitive() {
            Some(
                VariableType::Int
                | VariableType::Bool
                | VariableType::Double
                | VariableType::WfRunId
                | VariableType::Timestamp
                | VariableType::Str,
            ) => true,
            Some(VariableType::Bytes | VariableType::JsonObj | VariableType::JsonArr) | None => false,
        }
    }

    /// Whether the type is INT or DOUBLE.
    pub fn is_number(&self) -> bool {
        matches!(self.as_primitive(), Some(VariableType::Int | VariableType::Double))
    }
}

/// Kinds that become STR without being asked (spec A 3.1, "str-castable").
fn is_str_castable(kind: VariableType) -> bool {
    match kind {
        VariableType::Str | VariableType::Int | VariableType::Double | VariableType::Bool | VariableType::Bytes | VariableType::WfRunId => {
            true
        }
        VariableType::Timestamp | VariableType::JsonObj | VariableType::JsonArr => false,
    }
}

/// Whether `source` may be used as `target` without a cast (spec A 3.4, rule 3).
pub fn is_automatic(source: VariableType, target: VariableType) -> bool {
    source == target
        || target == VariableType::Str && is_str_castable(source)
        || target == VariableType::Double && source == VariableType::Int
}

/// Whether `source` may be cast to `target` (spec A 3.5, automatic or explicit).
pub fn is_castable(source: VariableType, target: VariableType) -> bool {
    is_automatic(source, target)
        || source == VariableType::Str && is_str_castable(target)
        || source == VariableType::Double && target == VariableType::Int
}

impl From<&TypeDefinition> for Type {
    fn from(definition: &TypeDefinition) -> Type {
        let plain = match &definition.defined_type {
            // Old clients leave the type out, and inline structs are not supported: both are JSON objects. So is a number of a newer client,
            // which `check_definition` refuses before it is stored.
            None | Some(DefinedType::InlineStructDef(_)) => Type::JSON_OBJ,
            Some(DefinedType::PrimitiveType(number)) => Type::primitive(VariableType::try_from(*number).unwrap_or(VariableType::JsonObj)),
            Some(DefinedType::StructDefId(id)) => Type::structure(id),
            Some(DefinedType::InlineArrayDef(array)) => Type::array_of(array),
            Some(DefinedType::InlineMapDef(map)) => Type::map_of(map),
        };
        Type { masked: definition.masked, ..plain }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.shape {
            Shape::None => write!(f, "NULL")?,
            Shape::Primitive(kind) => write!(f, "{}", kind.as_str_name())?,
            Shape::Struct { name, version } => write!(f, "Struct<{name},v{version}>")?,
            Shape::Array(element) => write!(f, "Array<{element}>")?,
            Shape::Map(key, value) => write!(f, "Map<{key}, {value}>")?,
        }
        if self.masked { write!(f, " MASKED") } else { Ok(()) }
    }
}

/// Refuses what a stored definition may not hold: a primitive type of an unknown number (spec D 9).
pub fn check_definition(definition: &TypeDefinition) -> Result<(), String> {
    match &definition.defined_type {
        Some(DefinedType::PrimitiveType(number)) => match VariableType::try_from(*number) {
            Ok(_) => Ok(()),
            Err(_) => Err(format!("Expected a VariableType, but {number} is none")),
        },
        Some(DefinedType::InlineArrayDef(it)) => it.array_type.iter().try_for_each(|part| check_definition(part)),
        Some(DefinedType::InlineMapDef(it)) => it.key_type.iter().chain(&it.value_type).try_for_each(|part| check_definition(part)),
        Some(DefinedType::StructDefId(_) | DefinedType::InlineStructDef(_)) | None => Ok(()),
    }
}

/// Refuses native maps, however deep inside, whose keys are not simple values (spec A 4.1, 2e).
pub fn check_map_keys(of: &Type) -> Result<(), String> {
    match &of.shape {
        Shape::None | Shape::Primitive(_) | Shape::Struct { .. } => Ok(()),
        Shape::Array(element) => check_map_keys(element),
        Shape::Map(key, _) if !key.is_leaf() => {
            Err(format!("Expected the keys of a Map to be INT, STR, BOOL, DOUBLE, TIMESTAMP or WF_RUN_ID, but they are {key}"))
        }
        Shape::Map(_, value) => check_map_keys(value),
    }
}

/// Refuses JSON, however deep inside (spec A 2.6.2).
pub fn check_no_json(of: &Type) -> Result<(), String> {
    match &of.shape {
        Shape::Primitive(VariableType::JsonObj | VariableType::JsonArr) => {
            Err(format!("Expected a type without JSON in it, but there is {of}"))
        }
        Shape::None | Shape::Primitive(_) | Shape::Struct { .. } => Ok(()),
        Shape::Array(element) => check_no_json(element),
        Shape::Map(key, value) => check_no_json(key).and_then(|()| check_no_json(value)),
    }
}

/// Brings a `VariableDef` to its one stored form: the deprecated `type` and `masked_value` win over `type_def` and become it, an unset
/// type is written out as JSON_OBJ, and the default is normalised (spec A 2.1, 3.1, 3.6).
pub fn normalize_variable_def(definition: &mut VariableDef) {
    let masked_value = definition.masked_value.take().unwrap_or(false);
    if let Some(number) = definition.r#type.take() {
        definition.type_def = Some(TypeDefinition { defined_type: Some(DefinedType::PrimitiveType(number)), masked: masked_value });
    }
    normalize_definition(definition.type_def.get_or_insert_default());
    if let Some(value) = &mut definition.default_value {
        super::json::normalize(value);
    }
}

/// Writes out what a definition leaves to its reader: unset and inline struct become JSON_OBJ (spec A 3.1).
pub fn normalize_definition(definition: &mut TypeDefinition) {
    match &mut definition.defined_type {
        None | Some(DefinedType::InlineStructDef(_)) => {
            definition.defined_type = Some(DefinedType::PrimitiveType(VariableType::JsonObj as i32))
        }
        Some(DefinedType::InlineArrayDef(it)) => normalize_definition(it.array_type.get_or_insert_default()),
        Some(DefinedType::InlineMapDef(it)) => {
            normalize_definition(it.key_type.get_or_insert_default());
            normalize_definition(it.value_type.get_or_insert_default());
        }
        Some(DefinedType::PrimitiveType(_) | DefinedType::StructDefId(_)) => (),
    }
}

#[cfg(test)]
mod tests;
