//! Whether a value given from outside fits the type it is given for (spec A 3.4): RunWf inputs, child inputs, task inputs and outputs, events.
//!
//! **Invariant:** nothing is converted: an INT accepted for a DOUBLE stays an INT. Only the types containers carry are written.

use super::cast::{cast, map_definition};
use super::types::{Shape, Type};
use crate::error::Failure;
use crate::wire::{TypeDefinition, VariableValue, map, variable_value::Value};

/// Checks the value against the type it is expected to have, and stamps the expected element types onto native containers in it.
///
/// NULL always fits. Errors: one line, "Expected ..., but ...".
pub fn check_value(expected: &TypeDefinition, value: &mut VariableValue) -> Result<(), String> {
    let expected = Type::from(expected);
    stamp(&expected, value);
    fits(&expected, value)
}

/// Makes a value fit a parameter of a TaskDef: checked as above, then converted to the declared type, so that an INT given for a DOUBLE
/// reaches the worker as one (spec A 8, B 5.3).
///
/// Errors: VAR_SUB_ERROR for a value that does not fit.
pub fn to_parameter(parameter: &TypeDefinition, mut value: VariableValue) -> Result<VariableValue, Failure> {
    check_value(parameter, &mut value).map_err(Failure::var_sub)?;
    if Type::of(&value).as_primitive().is_some() { cast(value, parameter) } else { Ok(value) }
}

/// Writes the expected element types over what the client sent, however deep they nest.
fn stamp(expected: &Type, value: &mut VariableValue) {
    match (&expected.shape, &mut value.value) {
        (Shape::Array(element), Some(Value::Array(array))) => {
            array.element_type = element.to_definition();
            array.items.iter_mut().for_each(|item| stamp(element, item));
        }
        (Shape::Map(key, value), Some(Value::Map(map))) => {
            map.map_type = map_definition(key, value);
            for map::Entry { key: given_key, value: given_value } in &mut map.entries {
                given_key.iter_mut().for_each(|given| stamp(key, given));
                given_value.iter_mut().for_each(|given| stamp(value, given));
            }
        }
        (Shape::None | Shape::Primitive(_) | Shape::Struct { .. } | Shape::Array(_) | Shape::Map(..), _) => (),
    }
}

fn fits(expected: &Type, value: &VariableValue) -> Result<(), String> {
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
        (Shape::Struct { .. }, _) => Err(super::not_supported_yet("a Struct").message),
        (Shape::None | Shape::Primitive(_) | Shape::Array(_) | Shape::Map(..), _) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{NULL, double, int, of, str};
    use crate::wire::{Array, Map, map};

    fn array(items: Vec<VariableValue>, element: Type) -> VariableValue {
        of(Value::Array(Array { items, element_type: element.to_definition() }))
    }

    fn check(expected: Type, mut value: VariableValue, outcome: Result<VariableValue, &'static std::primitive::str>) {
        let definition = expected.to_definition().expect("a definition is never of no type");
        let found = check_value(&definition, &mut value).map(|()| value);
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
        // spec A 8 (11)
        for (parameter, value, expected) in [
            (Type::DOUBLE, int(1), Some(double(1.0))),
            (Type::STR, int(1), Some(str("1"))),
            (Type::INT, double(1.0), None),
            (Type::INT, str("1"), None),
            (Type::INT, NULL, Some(NULL)),
            (Type::array(Type::INT), array(vec![int(1)], Type::NONE), Some(array(vec![int(1)], Type::INT))),
        ] {
            let definition = parameter.to_definition().expect("a definition is never of no type");
            assert_eq!(to_parameter(&definition, value).ok(), expected, "{parameter}");
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
}
