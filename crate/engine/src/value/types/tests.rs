use super::*;
use crate::value::{NULL, double, int, of, str};
use crate::wire::{Array, InlineStructDef, Map, Struct, map};

const KINDS: [VariableType; 9] = [
    VariableType::Int,
    VariableType::Double,
    VariableType::Str,
    VariableType::Bool,
    VariableType::Bytes,
    VariableType::WfRunId,
    VariableType::Timestamp,
    VariableType::JsonObj,
    VariableType::JsonArr,
];

fn masked(it: Type) -> Type {
    Type { masked: true, ..it }
}
fn structure(name: &str, version: i32) -> Type {
    Type { shape: Shape::Struct { name: name.to_string(), version }, masked: false }
}

#[test]
fn unset_and_inline_struct_definitions_are_json_objects() {
    // spec A 3.1, A 8 #5
    for defined_type in [None, Some(DefinedType::InlineStructDef(InlineStructDef::default())), Some(DefinedType::PrimitiveType(0))] {
        let mut definition = TypeDefinition { defined_type, masked: true };
        assert_eq!(Type::from(&definition), masked(Type::JSON_OBJ));
        normalize_definition(&mut definition);
        assert_eq!(definition, TypeDefinition { defined_type: Some(DefinedType::PrimitiveType(0)), masked: true });
    }
}

#[test]
fn types_go_to_the_wire_and_back() {
    for it in [
        Type::INT,
        masked(Type::STR),
        structure("car", 3),
        Type::array(masked(Type::INT)),
        Type::map(Type::STR, Type::array(structure("car", 0))),
    ] {
        let definition = it.to_definition().expect("only no type has none");
        assert_eq!(Type::from(&definition), it);
        assert_eq!(check_definition(&definition), Ok(()));
    }
    assert_eq!(Type::NONE.to_definition(), None);
}

#[test]
fn unknown_numbers_are_refused() {
    // spec D 9
    let unknown = TypeDefinition { defined_type: Some(DefinedType::PrimitiveType(77)), masked: false };
    let list = DefinedType::InlineArrayDef(Box::new(InlineArrayDef { array_type: Some(Box::new(unknown.clone())) }));
    assert_eq!(check_definition(&unknown), Err("Expected a VariableType, but 77 is none".to_string()));
    assert!(check_definition(&TypeDefinition { defined_type: Some(list), masked: false }).is_err());
}

#[test]
fn types_have_a_display_form() {
    // spec A 3.1
    for (it, text) in [
        (Type::JSON_OBJ, "JSON_OBJ"),
        (masked(Type::STR), "STR MASKED"),
        (structure("car", 2), "Struct<car,v2>"),
        (Type::array(Type::INT), "Array<INT>"),
        (Type::map(Type::STR, Type::array(Type::DOUBLE)), "Map<STR, Array<DOUBLE>>"),
    ] {
        assert_eq!(it.to_string(), text);
    }
}

#[test]
fn values_tell_their_type() {
    // spec A 3.2
    let array =
        |items, element_type: Option<Type>| of(Value::Array(Array { items, element_type: element_type.and_then(|it| it.to_definition()) }));
    let map = |entries| of(Value::Map(Map { entries, map_type: None }));
    for (value, it) in [
        (NULL, Type::NONE),
        (int(1), Type::INT),
        (double(1.0), Type::DOUBLE),
        (crate::value::bool(true), Type::BOOL),
        (str("x"), Type::STR),
        (of(Value::Bytes(vec![])), Type::BYTES),
        (of(Value::JsonObj("{}".to_string())), Type::JSON_OBJ),
        (of(Value::JsonArr("[]".to_string())), Type::JSON_ARR),
        (of(Value::WfRunId(Default::default())), Type::WF_RUN_ID),
        (of(Value::UtcTimestamp(Default::default())), Type::TIMESTAMP),
        (
            of(Value::Struct(Struct { struct_def_id: Some(StructDefId { name: "car".to_string(), version: 1 }), r#struct: None })),
            structure("car", 1),
        ),
        (array(vec![], None), Type::array(Type::NONE)),
        (array(vec![int(1), str("x")], None), Type::array(Type::INT)),
        (array(vec![int(1)], Some(Type::STR)), Type::array(Type::STR)),
        (map(vec![]), Type::map(Type::NONE, Type::NONE)),
        (map(vec![map::Entry { key: Some(str("k")), value: Some(int(1)) }]), Type::map(Type::STR, Type::INT)),
    ] {
        assert_eq!(Type::of(&value), it);
    }
}

#[test]
fn equality_includes_version_and_mask() {
    // spec A 3.3
    assert_ne!(Type::STR, masked(Type::STR));
    assert_ne!(structure("car", 1), structure("car", 2));
    assert_ne!(Type::array(Type::STR), Type::array(masked(Type::STR)));
}

/// Rows are sources, columns targets, in the order of `KINDS`: `a`utomatic, `e`xplicit, `-` none.
const CASTS: [&str; 9] = [
    "aaa------", // INT
    "eaa------", // DOUBLE
    "eeaeee---", // STR
    "--aa-----", // BOOL
    "--a-a----", // BYTES
    "--a--a---", // WF_RUN_ID
    "------a--", // TIMESTAMP
    "-------a-", // JSON_OBJ
    "--------a", // JSON_ARR
];

#[test]
fn casts_are_as_the_table_says() {
    // spec A 3.4, 3.5
    for (source, row) in KINDS.into_iter().zip(CASTS) {
        for (target, cell) in KINDS.into_iter().zip(row.chars()) {
            assert_eq!(is_automatic(source, target), cell == 'a', "{source:?} to {target:?}");
            assert_eq!(is_castable(source, target), cell != '-', "{source:?} to {target:?}");
            assert_eq!(Type::primitive(target).accepts(&Type::primitive(source)), cell == 'a', "{source:?} to {target:?}");
        }
    }
}

#[test]
fn containers_accept_equal_elements_and_unknown_ones() {
    // spec A 3.4
    for (expected, source, accepted) in [
        (Type::NONE, Type::INT, true),
        (Type::INT, Type::NONE, true),
        (masked(Type::INT), Type::INT, true),
        (structure("car", 1), structure("car", 2), true),
        (structure("car", 1), masked(structure("car", 1)), true),
        (structure("car", 1), structure("bus", 1), false),
        (Type::array(Type::INT), Type::array(Type::INT), true),
        (Type::array(Type::INT), Type::array(Type::NONE), true),
        (Type::array(Type::DOUBLE), Type::array(Type::INT), false),
        (Type::array(Type::INT), Type::array(masked(Type::INT)), false),
        (Type::map(Type::STR, Type::INT), Type::map(Type::NONE, Type::NONE), true),
        (Type::map(Type::STR, Type::INT), Type::map(Type::STR, Type::INT), true),
        (Type::map(Type::STR, Type::INT), Type::map(Type::STR, Type::STR), false),
        (Type::JSON_ARR, Type::array(Type::INT), false),
        (Type::array(Type::INT), Type::JSON_ARR, false),
    ] {
        assert_eq!(expected.accepts(&source), accepted, "{expected} from {source}");
    }
}

#[test]
fn leaves_are_the_kinds_maps_may_have_as_keys() {
    let leaves: Vec<VariableType> = KINDS.into_iter().filter(|kind| Type::primitive(*kind).is_leaf()).collect();
    assert_eq!(
        leaves,
        [VariableType::Int, VariableType::Double, VariableType::Str, VariableType::Bool, VariableType::WfRunId, VariableType::Timestamp]
    );
}

#[test]
fn the_deprecated_type_of_a_variable_wins() {
    // spec A 2.1, A 8 #5
    let primitive = |kind: VariableType, masked| TypeDefinition { defined_type: Some(DefinedType::PrimitiveType(kind as i32)), masked };
    for (r#type, masked_value, type_def, expected) in [
        (Some(VariableType::Str), Some(true), Some(primitive(VariableType::Int, false)), primitive(VariableType::Str, true)),
        (Some(VariableType::Str), None, Some(primitive(VariableType::Int, true)), primitive(VariableType::Str, false)),
        (None, Some(true), Some(primitive(VariableType::Int, false)), primitive(VariableType::Int, false)),
        (None, None, None, primitive(VariableType::JsonObj, false)),
    ] {
        let mut definition = VariableDef {
            r#type: r#type.map(|kind| kind as i32),
            masked_value,
            type_def,
            default_value: Some(of(Value::JsonObj("{ }".to_string()))),
            ..VariableDef::default()
        };
        normalize_variable_def(&mut definition);
        let default_value = Some(of(Value::JsonObj("{}".to_string())));
        assert_eq!(definition, VariableDef { type_def: Some(expected), default_value, ..VariableDef::default() });
    }
}
