//! Whether a value given from outside fits the type it is given for (spec A 3.4): RunWf inputs, child inputs, task inputs and outputs, events.
//!
//! **Invariant:** nothing is converted: an INT accepted for a DOUBLE stays an INT. Only what says of which type a value is is written: the
//! types containers carry, the ids of Structs, the masks of their fields.

use super::cast::{cast, map_definition};
use super::structs::{StructDefs, field_type, fields, is_required, none};
use super::types::{Shape, Type};
use crate::error::Failure;
use crate::wire::{InlineStruct, StructDefId, TypeDefinition, VariableValue, map, variable_value::Value};

/// Checks the value against the type it is expected to have, and stamps the expected types onto the containers and Structs in it.
///
/// NULL always fits. Errors: one line, "Expected ..., but ...".
pub fn check_value(expected: &TypeDefinition, value: &mut VariableValue, structs: &mut dyn StructDefs) -> Result<(), String> {
    let expected = Type::from(expected);
    stamp(&expected, value, structs);
    fits(&expected, value, structs)
}

/// Makes a value fit a parameter of a TaskDef: checked as above, then converted to the declared type, so that an INT given for a DOUBLE
/// reaches the worker as one (spec A 8, B 5.3).
///
/// Errors: VAR_SUB_ERROR for a value that does not fit.
pub fn to_parameter(parameter: &TypeDefinition, mut value: VariableValue, structs: &mut dyn StructDefs) -> Result<VariableValue, Failure> {
    check_value(parameter, &mut value, structs).map_err(Failure::var_sub)?;
    if Type::of(&value).as_primitive().is_some() { cast(value, parameter) } else { Ok(value) }
}

/// Writes the expected types over what the client sent, however deep they nest. What is of another type is left as it is.
fn stamp(expected: &Type, value: &mut VariableValue, structs: &mut dyn StructDefs) {
    match (&expected.shape, &mut value.value) {
        (Shape::Array(element), Some(Value::Array(array))) => {
            array.element_type = element.to_definition();
            array.items.iter_mut().for_each(|item| stamp(element, item, structs));
        }
        (Shape::Map(key, value), Some(Value::Map(map))) => {
            map.map_type = map_definition(key, value);
            for map::Entry { key: given_key, value: given_value } in &mut map.entries {
                given_key.iter_mut().for_each(|given| stamp(key, given, structs));
                given_value.iter_mut().for_each(|given| stamp(value, given, structs));
            }
        }
        (Shape::Struct { name, version }, Some(Value::Struct(given))) => {
            let id = StructDefId { name: name.clone(), version: *version };
            let is_same = given.struct_def_id.as_ref().is_some_and(|given| given.name == *name);
            let Some(def) = structs.struct_def(&id).filter(|_| is_same) else { return };
            given.struct_def_id = Some(id);
            let InlineStruct { fields: given } = given.r#struct.get_or_insert_default();
            for (name, field) in fields(&def) {
                let Some(given) = given.get_mut(name) else { continue };
                let expected = field_type(field);
                given.masked = expected.masked;
                given.value.iter_mut().for_each(|given| stamp(&expected, given, structs));
            }
        }
        (Shape::None | Shape::Primitive(_) | Shape::Struct { .. } | Shape::Array(_) | Shape::Map(..), _) => (),
    }
}

fn fits(expected: &Type, value: &VariableValue, structs: &mut dyn StructDefs) -> Result<(), String> {
    let found = Type::of(value);
    if found.is_none() {
        return Ok(());
    }
    if !expected.accepts(&found) {
        return Err(format!("Expected a value of type {expected}, but it is of type {found}"));
    }
    let part = |what: &str, place: usize, expected: &Type, found: Option<&VariableValue>| {
        let found = found.map_or(Type::NONE, Type::of);
        if expected.accepts(&found) {
            return Ok(());
        }
        Err(format!("Expected {what} {place} to be of type {expected}, but it is of type {found}"))
    };
    match (&expected.shape, &value.value) {
        (Shape::Array(element), Some(Value::Array(array))) => {
            array.items.iter().enumerate().try_for_each(|(place, item)| part("item", place, element, Some(item)))
        }
        (Shape::Map(key, value), Some(Value::Map(map))) => map.entries.iter().enumerate().try_for_each(|(place, entry)| {
            part("the key of entry", place, key, entry.key.as_ref())?;
            part("the value of entry", place, value, entry.value.as_ref())
        }),
        (Shape::Struct { name, version }, Some(Value::Struct(given))) => {
            let id = StructDefId { name: name.clone(), version: *version };
            let empty = InlineStruct::default();
            has_fields(&id, given.r#struct.as_ref().unwrap_or(&empty), structs)
        }
        (Shape::None | Shape::Primitive(_) | Shape::Struct { .. } | Shape::Array(_) | Shape::Map(..), _) => Ok(()),
    }
}

/// Every required field is there, and every known one fits. Fields the StructDef does not know are no fault.
fn has_fields(id: &StructDefId, given: &InlineStruct, structs: &mut dyn StructDefs) -> Result<(), String> {
    let def = structs.struct_def(id).ok_or_else(|| none(id))?;
    for (name, field) in fields(&def) {
        let at = |reason: String| format!("field {name}: {reason}");
        match given.fields.get(name) {
            None if is_required(field) => return Err(format!("Expected field {name} of {}, but it is missing", id.name)),
            None => (),
            Some(given) => match given.value.as_ref().filter(|value| value.value.is_some()) {
                Some(value) => fits(&field_type(field), value, structs).map_err(at)?,
                None if field.is_nullable => (),
                None => return Err(at("Expected a value, but it is NULL".to_string())),
            },
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::structs::test_support::{Garage, car, structure, trip};
    use crate::value::{NULL, double, int, of, str};
    use crate::wire::{Array, Map, map};

    fn array(items: Vec<VariableValue>, element: Type) -> VariableValue {
        of(Value::Array(Array { items, element_type: element.to_definition() }))
    }

    fn check(expected: Type, mut value: VariableValue, outcome: Result<VariableValue, &'static std::primitive::str>) {
        let definition = expected.to_definition().expect("a definition is never of no type");
        let found = check_value(&definition, &mut value, &mut Garage).map(|()| value);
        assert_eq!(found, outcome.map_err(ToString::to_string), "{expected}");
    }

    #[test]
    fn values_fit_without_being_converted() {
        // spec A 3.4, 4.16
        for (expected, value) in [
            (Type::INT, NULL),
            (Type::DOUBLE, int(1)),
            (Type::STR, int(1)),
            (Type::STR, crate::value::bool(true)),
            (Type::STR, of(Value::Bytes(vec![1]))),
        ] {
            check(expected, value.clone(), Ok(value));
        }
        check(Type::INT, double(1.0), Err("Expected a value of type INT, but it is of type DOUBLE"));
        check(Type::STR, of(Value::JsonObj("{}".to_string())), Err("Expected a value of type STR, but it is of type JSON_OBJ"));
        check(Type::JSON_OBJ, of(Value::JsonArr("[]".to_string())), Err("Expected a value of type JSON_OBJ, but it is of type JSON_ARR"));
        check(Type::TIMESTAMP, int(1), Err("Expected a value of type TIMESTAMP, but it is of type INT"));
    }

    #[test]
    fn parameters_are_converted() {
        // spec A 8 #11
        for (parameter, value, expected) in [
            (Type::DOUBLE, int(1), Some(double(1.0))),
            (Type::STR, int(1), Some(str("1"))),
            (Type::INT, double(1.0), None),
            (Type::INT, str("1"), None),
            (Type::INT, NULL, Some(NULL)),
            (Type::array(Type::INT), array(vec![int(1)], Type::NONE), Some(array(vec![int(1)], Type::INT))),
        ] {
            let definition = parameter.to_definition().expect("a definition is never of no type");
            assert_eq!(to_parameter(&definition, value, &mut Garage).ok(), expected, "{parameter}");
        }
    }

    #[test]
    fn containers_are_stamped_and_looked_into_once() {
        // spec A 3.4
        let ints = || Type::array(Type::INT);
        check(ints(), array(vec![int(1), NULL], Type::NONE), Ok(array(vec![int(1), NULL], Type::INT)));
        check(ints(), array(vec![], Type::STR), Ok(array(vec![], Type::INT)));
        check(ints(), array(vec![int(1), str("x")], Type::NONE), Err("Expected item 1 to be of type INT, but it is of type STR"));
        check(ints(), int(1), Err("Expected a value of type Array<INT>, but it is of type INT"));
        check(Type::array(ints()), array(vec![array(vec![], Type::STR)], Type::NONE), Ok(array(vec![array(vec![], Type::INT)], ints())));
        let entry = |key, value| map::Entry { key: Some(key), value: Some(value) };
        let map = |entries, map_type| of(Value::Map(Map { entries, map_type }));
        let typed = map_definition(&Type::STR, &Type::DOUBLE);
        let expected = || Type::map(Type::STR, Type::DOUBLE);
        check(expected(), map(vec![entry(str("k"), int(1))], None), Ok(map(vec![entry(str("k"), int(1))], typed)));
        check(
            expected(),
            map(vec![entry(str("k"), str("x"))], None),
            Err("Expected the value of entry 0 to be of type DOUBLE, but it is of type STR"),
        );
        check(
            expected(),
            map(vec![entry(array(vec![], Type::NONE), int(1))], None),
            Err("Expected the key of entry 0 to be of type STR, but it is of type Array<NULL>"),
        );
    }

    #[test]
    fn structs_have_their_required_fields_and_keep_unknown_ones() {
        // spec A 3.4: the version of the expected type counts, and is written.
        let brand = || ("brand", str("Kia"));
        check(car(0), structure("car", -1, &[brand()]), Ok(structure("car", 0, &[brand()])));
        check(car(0), structure("car", 1, &[brand(), ("seats", int(4))]), Ok(structure("car", 0, &[brand(), ("seats", int(4))])));
        let full =
            |plate, tags| structure("car", 0, &[brand(), (plate, str("B-1")), ("tags", array(vec![str("x")], tags)), ("km", int(5))]);
        check(car(0), full("plate", Type::NONE), Ok(full("plate*", Type::STR)));
        check(car(0), structure("car", 0, &[brand(), ("plate", NULL)]), Ok(structure("car", 0, &[brand(), ("plate*", NULL)])));
        for (expected, given, reason) in [
            (car(0), structure("car", 0, &[]), "Expected field brand of car, but it is missing"),
            (car(0), structure("car", 0, &[("brand", NULL)]), "field brand: Expected a value, but it is NULL"),
            (car(0), structure("car", 0, &[brand(), ("km", NULL)]), "field km: Expected a value, but it is NULL"),
            (car(0), structure("car", 0, &[brand(), ("km", str("1"))]), "field km: Expected a value of type DOUBLE, but it is of type STR"),
            (car(0), structure("trip", 0, &[]), "Expected a value of type Struct<car,v0>, but it is of type Struct<trip,v0>"),
            (car(7), structure("car", 0, &[]), "Expected StructDef \"car\" in version 7, but there is none"),
            (
                trip(),
                structure("trip", 0, &[("car", structure("car", 0, &[]))]),
                "field car: Expected field brand of car, but it is missing",
            ),
        ] {
            check(expected, given, Err(reason));
        }
    }

    #[test]
    fn structs_in_containers_are_checked_by_name_and_yet_stamped() {
        // spec A 3.4: items are not descended into. Their masks are ours: nothing would hide them on reads.
        let plate = |name| structure("car", 0, &[(name, str("B-1"))]);
        check(Type::array(car(0)), array(vec![plate("plate")], Type::NONE), Ok(array(vec![plate("plate*")], car(0))));
    }
}
