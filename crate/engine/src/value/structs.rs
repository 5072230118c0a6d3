//! What values need of StructDefs: which fields there are, and which of them must be there (spec A 2.6).
//!
//! Not here: putting StructDefs and their evolution (`meta::struct_def`), finding them (`meta::lookup`).

use super::types::Type;
use crate::wire::rows::StructDefRow;
use crate::wire::{StructDefId, StructFieldDef};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The version number that means the newest (spec A 2.6.5).
pub const NEWEST: i32 = -1;

/// The StructDefs there are. Also deleted ones, because values go on having them.
pub trait StructDefs {
    /// An exact version; [`NEWEST`] is the newest that is not deleted.
    fn struct_def(&mut self, id: &StructDefId) -> Option<Arc<StructDefRow>>;
}

/// The fields of a StructDef by name.
pub fn fields(row: &StructDefRow) -> &BTreeMap<String, StructFieldDef> {
    static NONE: BTreeMap<String, StructFieldDef> = BTreeMap::new();
    let def = row.struct_def.as_ref().and_then(|def| def.struct_def.as_ref());
    def.map_or(&NONE, |def| &def.fields)
}

/// Whether a Struct must have the field: neither a default nor a NULL may stand for it.
pub fn is_required(field: &StructFieldDef) -> bool {
    field.default_value.is_none() && !field.is_nullable
}

/// The type of a field.
pub fn field_type(field: &StructFieldDef) -> Type {
    field.field_type.as_ref().map_or(Type::JSON_OBJ, Type::from)
}

/// Why there is no such StructDef, as errors tell it.
pub fn none(id: &StructDefId) -> String {
    let version = if id.version == NEWEST { String::new() } else { format!(" in version {}", id.version) };
    format!("Expected StructDef {:?}{version}, but there is none", id.name)
}

/// StructDefs of tests: `car` 0 (`brand` STR; `plate` masked STR, nullable; `km` DOUBLE with a default; `tags` Array of STR, nullable),
/// `car` 1 (with `seats` INT, nullable, too), `trip` 0 (`car` of `car` 0).
#[cfg(test)]
pub mod test_support {
    use super::*;
    use crate::value::{double, of};
    use crate::wire::{InlineStruct, InlineStructDef, Struct, StructDef, StructField, VariableValue, variable_value::Value};

    pub struct Garage;

    pub fn car(version: i32) -> Type {
        Type::structure(&StructDefId { name: "car".to_string(), version })
    }

    pub fn trip() -> Type {
        Type::structure(&StructDefId { name: "trip".to_string(), version: 0 })
    }

    fn field(of: Type, is_nullable: bool) -> StructFieldDef {
        StructFieldDef { field_type: of.to_definition(), is_nullable, ..StructFieldDef::default() }
    }

    impl StructDefs for Garage {
        fn struct_def(&mut self, id: &StructDefId) -> Option<Arc<StructDefRow>> {
            let version = if id.version == NEWEST { if id.name == "car" { 1 } else { 0 } } else { id.version };
            let mut fields: BTreeMap<String, StructFieldDef> = BTreeMap::new();
            match (id.name.as_str(), version) {
                ("car", 0 | 1) => {
                    fields.insert("brand".to_string(), field(Type::STR, false));
                    fields.insert("plate".to_string(), field(Type { masked: true, ..Type::STR }, true));
                    let km = StructFieldDef { default_value: Some(double(0.0)), ..field(Type::DOUBLE, false) };
                    fields.insert("km".to_string(), km);
                    fields.insert("tags".to_string(), field(Type::array(Type::STR), true));
                    if version == 1 {
                        fields.insert("seats".to_string(), field(Type::INT, true));
                    }
                }
                ("trip", 0) => drop(fields.insert("car".to_string(), field(car(0), false))),
                _ => return None, // A test's name, not one of a closed set.
            }
            let id = Some(StructDefId { name: id.name.clone(), version });
            let def = StructDef { id, struct_def: Some(InlineStructDef { fields }), ..StructDef::default() };
            Some(Arc::new(StructDefRow { struct_def: Some(def), deleted: false }))
        }
    }

    /// A Struct as a client gives it, or as the engine keeps it: fields whose names end in `*` are masked.
    pub fn structure(name: &str, version: i32, fields: &[(&str, VariableValue)]) -> VariableValue {
        let field = |(name, value): &(&str, VariableValue)| {
            let masked = name.ends_with('*');
            (name.trim_end_matches('*').to_string(), StructField { value: Some(value.clone()), masked })
        };
        let id = StructDefId { name: name.to_string(), version };
        let fields = fields.iter().map(field).collect();
        of(Value::Struct(Struct { struct_def_id: Some(id), r#struct: Some(InlineStruct { fields }) }))
    }
}
