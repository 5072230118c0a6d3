//! Structs in expressions: built, walked into, mutated in part, typed.

use super::Step::{Dynamic, Index, Key};
use super::*;
use crate::expr::{assign::evaluate, check, mutate::apply};
use crate::value::structs::test_support::{car, structure, trip};
use crate::value::{NULL, double, int, str};
use crate::wire::{VariableMutation, VariableMutationType as Op, variable_mutation::RhsValue};

fn kia() -> VariableValue {
    structure("car", 0, &[("brand", str("Kia")), ("km", double(5.0)), ("plate*", str("B-1"))])
}

fn scope() -> Fixture {
    Fixture::with(&[
        ("car", car(0), kia()),
        ("new", car(1), NULL),
        ("trip", trip(), structure("trip", 0, &[("car", kia())])),
        ("cars", Type::array(car(0)), array(vec![kia()], car(0))),
        ("s", Type::STR, str("brand")),
        ("i", Type::INT, int(7)),
    ])
}

fn simple(of: VariableAssignment) -> StructValue {
    StructValue::SimpleValue(of)
}

#[test]
fn a_builder_makes_what_it_is_told_and_fills_nothing_in() {
    // spec A 5.5, A 8 #20: values are not looked at here.
    let brand = || ("brand", simple(lit(str("Kia"))));
    let nested = || StructValue::SubStructure(inline(vec![brand()]));
    for (builder, expected) in [
        (build("car", 1, vec![brand()]), Ok(structure("car", 1, &[("brand", str("Kia"))]))),
        (build("car", 0, vec![("plate", simple(var("i")))]), Ok(structure("car", 0, &[("plate*", int(7))]))),
        (build("trip", 0, vec![("car", nested())]), Ok(structure("trip", 0, &[("car", structure("car", 0, &[("brand", str("Kia"))]))]))),
        (build("car", 0, vec![("brand", nested())]), Err("Expected field brand of car to be a Struct, but it is none")),
        (build("boat", 0, vec![]), Err("Expected StructDef \"boat\" in version 0, but there is none")),
    ] {
        let found = evaluate(&builder, &mut scope()).map_err(|failure| failure.message);
        assert_eq!(found, expected.map_err(ToString::to_string), "{builder:?}");
    }
}

#[test]
fn paths_lead_through_structs() {
    // spec A 5.4, D 4
    for (path, expected) in [
        (var("car").get(&[Key("brand")]), Ok(str("Kia"))),
        (var("trip").get(&[Key("car"), Key("km")]), Ok(double(5.0))),
        (var("cars").get(&[Index(0), Dynamic(var("s"))]), Ok(str("Kia"))),
        (var("car").get(&[Key("tags")]), Err("Expected field \"tags\" of a Struct, but it is absent")),
        (var("car").get(&[Index(0)]), Err("Expected the name of a field to select in a Struct, but it is index 0")),
        (var("new").get(&[Key("brand")]), Err("Expected a value with parts at step 0 of a path, but it is NULL")),
    ] {
        let found = evaluate(&path, &mut scope()).map_err(|failure| failure.message);
        assert_eq!(found, expected.map_err(ToString::to_string), "{path:?}");
    }
}

#[test]
fn structs_have_static_types() {
    // spec A 4.10, 5.4, D 4
    let brand = || ("brand", simple(var("s")));
    for (assignment, expected) in [
        (var("car").get(&[Key("km")]), Ok(Some(Type::DOUBLE))),
        (var("cars").get(&[Index(0), Key("plate")]), Ok(Some(Type { masked: true, ..Type::STR }))),
        (var("trip").get(&[Key("car"), Dynamic(lit(str("km")))]), Ok(Some(Type::DOUBLE))),
        (var("car").get(&[Dynamic(var("s"))]), Err("Expected the name of a field of car to select by, but it is none")),
        (var("car").get(&[Key("seats")]), Err("Expected a field of car in version 0, but there is none of name \"seats\"")),
        (build("car", 1, vec![brand(), ("seats", simple(var("i")))]), Ok(Some(car(1)))),
        (build("car", 0, vec![]), Err("Expected field brand of car, but the builder does not give it")),
        (
            build("car", 0, vec![brand(), ("seats", simple(var("i")))]),
            Err("Expected fields of car in version 0 only, but there is \"seats\""),
        ),
        (build("car", 0, vec![brand(), ("km", simple(var("s")))]), Err("field km: Expected a value of type DOUBLE, but it is of type STR")),
        (build("car", 0, vec![brand(), ("km", simple(var("s").cast(Type::DOUBLE)))]), Ok(Some(car(0)))),
        (build("trip", 0, vec![("car", simple(build("car", 1, vec![brand()])))]), Ok(Some(trip()))),
        (
            build("trip", 0, vec![("car", StructValue::SubStructure(inline(vec![])))]),
            Err("field car: Expected field brand of car, but the builder does not give it"),
        ),
        (
            build("car", 0, vec![("brand", StructValue::SubStructure(inline(vec![])))]),
            Err("field brand: Expected a value of type STR, but a Struct is built"),
        ),
    ] {
        assert_eq!(check::static_type(&assignment, &scope()), expected.map_err(ToString::to_string), "{assignment:?}");
    }
}

#[test]
fn a_builder_is_checked_in_the_version_of_its_target() {
    // spec A 4.10
    let built = |fields| build("car", 1, fields);
    let fits = |of: &VariableAssignment, target: Type| check::task_input(of, &definition(&target), &scope());
    let small = built(vec![("brand", simple(var("s")))]);
    let big = built(vec![("brand", simple(var("s"))), ("seats", simple(var("i")))]);
    assert_eq!((fits(&small, car(0)), fits(&small, car(1)), fits(&big, car(1))), (Ok(()), Ok(()), Ok(())));
    assert_eq!(fits(&big, car(0)), Err("Expected fields of car in version 0 only, but there is \"seats\"".to_string()));
    assert_eq!(fits(&small, Type::INT), Err("Expected a value of type INT, but a Struct<car,v1> is built".to_string()));
    // spec A 4.11: exactly the type.
    assert_eq!(check::can_be(&small, &scope(), &definition(&car(1))), Ok(()));
    assert!(check::can_be(&small, &scope(), &definition(&car(0))).is_err());
}

/// `car` after `op` on the part at `path`, or why not; then what the check at the put says of it.
fn mutate(name: &str, path: &[Step], op: Op, right: VariableAssignment) -> (Result<VariableValue, String>, bool) {
    let mutation = VariableMutation {
        lhs_name: name.to_string(),
        lhs_lh_path: (!path.is_empty()).then(|| lh(path)),
        operation: op.into(),
        rhs_value: Some(RhsValue::RhsAssignment(right)),
        ..VariableMutation::default()
    };
    let changed = apply(std::slice::from_ref(&mutation), "n", &mut scope()).map(|mut changed| changed.remove(0).1);
    (changed.map_err(|failure| failure.message), check::mutation(&mutation, &scope()).is_ok())
}

#[test]
fn a_part_of_a_struct_is_mutated_as_a_variable_of_its_type() {
    // spec D 5
    let with = |field, value| {
        let mut fields = vec![("brand", str("Kia")), ("km", double(5.0)), ("plate*", str("B-1"))];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, value));
        structure("car", 0, &fields)
    };
    let fails = |reason: &str| Err(format!("Mutating variable car: {reason}"));
    for (path, op, right, expected, passes) in [
        (Key("km"), Op::Add, lit(int(2)), Ok(with("km", double(7.0))), true),
        (Key("km"), Op::Assign, lit(int(2)), Ok(with("km", double(2.0))), true),
        (Key("plate"), Op::Assign, lit(NULL), Ok(with("plate*", NULL)), true),
        (Key("tags"), Op::Assign, lit(array(vec![], Type::NONE)), Ok(with("tags", array(vec![], Type::STR))), true),
        (
            Key("brand"),
            Op::Assign,
            lit(NULL),
            fails("Expected a value for field brand of car, which is not nullable, but it is NULL"),
            true,
        ),
        (Key("tags"), Op::Extend, lit(str("x")), fails("Expected field \"tags\" of car to mutate, but it is absent"), true),
        (Key("wings"), Op::Assign, lit(int(2)), fails("Expected field \"wings\" of car to mutate, but it is absent"), false),
        (Key("km"), Op::Assign, lit(str("x")), fails("Expected a text that reads as DOUBLE, but it does not"), false),
        (Index(0), Op::Assign, lit(int(2)), fails("Expected the name of a field to select in a Struct, but it is index 0"), false),
    ] {
        let shown = format!("{path:?} {op:?} {right:?}");
        assert_eq!(mutate("car", &[path], op, right), (expected, passes), "{shown}");
    }
    let (nested, _) = mutate("trip", &[Key("car"), Key("km")], Op::Multiply, lit(int(2)));
    assert_eq!(nested, Ok(structure("trip", 0, &[("car", with("km", double(10.0)))])));
    let (item, _) = mutate("cars", &[Index(0), Key("km")], Op::Assign, lit(int(1)));
    assert_eq!(item, Ok(array(vec![with("km", double(1.0))], car(0))));
    let (through_null, _) = mutate("new", &[Key("brand")], Op::Assign, lit(str("x")));
    assert!(through_null.is_err());
}

#[test]
fn a_struct_is_assigned_only_to_its_own_version() {
    // spec A 8 #25: by name at the put, by name and version when it runs.
    assert_eq!(mutate("car", &[], Op::Assign, var("car")), (Ok(kia()), true));
    let (changed, passes) = mutate("new", &[], Op::Assign, var("car"));
    assert_eq!(
        changed,
        Err("Mutating variable new: Expected a value of type Struct<car,v1>, but it is of type Struct<car,v0>".to_string())
    );
    assert!(passes);
    // spec A 6.4: everything but ASSIGN fails.
    assert!(matches!(mutate("car", &[], Op::Add, lit(int(1))), (Err(_), false)));
}
