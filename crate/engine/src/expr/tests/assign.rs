use super::*;
use crate::expr::ASSIGNMENT_DEPTH_MAX;
use crate::expr::assign::evaluate;
use crate::value::{NULL, bool, double, equal, int, str};
use crate::wire::{InlineMapDef, MapBuilder, map_builder};

fn scope() -> Fixture {
    Fixture::with(&[
        ("i", Type::INT, int(5)),
        ("s", Type::STR, str("key")),
        ("none", Type::STR, NULL),
        ("o", Type::JSON_OBJ, obj(r#"{"a":{"b":[1,2.5,"x",true,null,{"c":1},[7]]},"a.b":8,"m n":9}"#)),
        ("l", Type::JSON_ARR, arr("[10,20]")),
        ("bad", Type::JSON_OBJ, obj("{ oops")),
        ("array", Type::array(Type::INT), array(vec![int(1), int(2)], Type::INT)),
        ("map", Type::map(Type::STR, Type::INT), map(vec![(str("key"), int(1)), (int(3), int(4))], None)),
        ("nested", Type::map(Type::STR, Type::JSON_OBJ), map(vec![(str("key"), obj(r#"{"x":1}"#))], None)),
    ])
    .output("n", obj(r#"{"a":1}"#))
}

fn check(assignment: VariableAssignment, expected: Option<VariableValue>) {
    match (evaluate(&assignment, &mut scope()), expected) {
        (Ok(found), Some(expected)) => assert!(equal(&found, &expected), "{assignment:?}: found {found:?}"),
        (Err(failure), None) => assert_eq!(failure.name, "VAR_SUB_ERROR"),
        (found, expected) => panic!("{assignment:?}: expected {expected:?}, found {found:?}"),
    }
}

#[test]
fn every_source_has_a_value() {
    // spec A 5.1, 5.6
    for (assignment, expected) in [
        (lit(int(1)), Some(int(1))),
        (lit(NULL), Some(NULL)),
        (lit(obj("{ a : 1 }")), Some(obj(r#"{"a":1}"#))),
        (lit(obj("null")), Some(NULL)),
        (var("i"), Some(int(5))),
        (var("nobody"), None),
        (node("n"), Some(obj(r#"{"a":1}"#))),
        (node("nobody"), None),
        (VariableAssignment::default(), None),
        (fmt(lit(str("{0}/{1}")), vec![var("i"), var("none")]), Some(str("5/null"))),
        (fmt(lit(int(1)), vec![]), None),
        (fmt(var("none"), vec![]), None),
        (size(lit(str("a\u{1f600}"))), Some(int(3))),
        (size(var("l")), Some(int(2))),
        (size(var("array")), Some(int(2))),
        (size(var("o")), None),
        (size(var("map")), None),
        (size(var("none")), None),
        (size(lit(int(1))), None),
        (from(Source::StructBuilder(Default::default())), None),
    ] {
        check(assignment, expected);
    }
}

#[test]
fn json_paths_read_json_only() {
    // spec A 5.3
    for (assignment, expected) in [
        (var("o").json("$.a.b[0]"), Some(int(1))),
        (var("o").json("$.a.b[1]"), Some(double(2.5))),
        (var("o").json("$.a.b[2]"), Some(str("x"))),
        (var("o").json("$.a.b[3]"), Some(bool(true))),
        (var("o").json("$.a.b[4]"), Some(NULL)),
        (var("o").json("$.a.b[5]"), Some(obj(r#"{"c":1}"#))),
        (var("o").json("a.b[6]"), Some(arr("[7]"))),
        (var("o").json("$..c"), Some(arr("[1]"))),
        (var("o").json("$.nobody.at.home"), Some(NULL)),
        (var("l").json("$[-1]"), Some(int(20))),
        (var("l").json("$.length()"), Some(int(2))),
        (var("bad").json("$.a"), Some(NULL)),
        (var("bad").json("$"), Some(obj("{}"))),
        (var("o").json("$["), None),
        (var("o").json(""), None),
        (var("i").json("$"), None),
        (var("none").json("$"), None),
        (var("array").json("$[0]"), None),
    ] {
        check(assignment, expected);
    }
}

#[test]
fn lh_paths_walk_containers() {
    // spec A 5.4, D 4, A 8 #22
    use Step::{Dynamic, Index, Key};
    for (assignment, expected) in [
        (var("i").get(&[]), Some(int(5))),
        (var("i").get(&[Key("a")]), None),
        (var("none").get(&[Key("a")]), None),
        (var("o").get(&[Key("a"), Key("b"), Index(0)]), Some(int(1))),
        (var("o").get(&[Key("a"), Key("b"), Index(-1)]), Some(arr("[7]"))),
        (var("o").get(&[Key("a.b")]), Some(arr(r#"[1,2.5,"x",true,null,{"c":1},[7]]"#))),
        (var("o").get(&[Dynamic(lit(str("a.b")))]), Some(int(8))),
        (var("o").get(&[Key("m n")]), Some(int(9))),
        (var("o").get(&[Key("nobody"), Key("x")]), Some(NULL)),
        (var("l").get(&[Index(1)]), Some(int(20))),
        (var("l").get(&[Dynamic(lit(int(1)))]), Some(int(20))),
        (var("array").get(&[Index(1)]), Some(int(2))),
        (var("array").get(&[Index(2)]), None),
        (var("array").get(&[Index(-1)]), None),
        (var("array").get(&[Key("quirk")]), Some(int(1))),
        (var("array").get(&[Dynamic(lit(str("quirk")))]), None),
        (var("map").get(&[Key("key")]), Some(int(1))),
        (var("map").get(&[Dynamic(var("s"))]), Some(int(1))),
        (var("map").get(&[Index(3)]), Some(int(4))),
        (var("map").get(&[Key("nobody"), Key("rest")]), Some(NULL)),
        (var("map").get(&[Key("key"), Key("rest")]), None),
        (var("nested").get(&[Key("key"), Key("x")]), Some(int(1))),
        (var("map").get(&[Dynamic(var("none"))]), None),
        (var("map").get(&[Dynamic(lit(bool(true)))]), None),
    ] {
        check(assignment, expected);
    }
}

#[test]
fn the_cast_comes_last() {
    // spec A 5, 5.7
    for (assignment, expected) in [
        (var("o").json("$.a.b[1]").cast(Type::INT), Some(int(2))),
        (var("o").json("$.nobody").cast(Type::INT), Some(NULL)),
        (var("i").cast(Type::BOOL), None),
        (fmt(lit(str("1")), vec![]).cast(Type::INT), Some(int(1))),
    ] {
        check(assignment, expected);
    }
}

#[test]
fn maps_are_built_in_order() {
    // spec D 3
    let build = |entries: &[(VariableAssignment, VariableAssignment)], types: Option<(Type, Type)>| {
        let entries =
            entries.iter().map(|(key, value)| map_builder::Entry { key: Some(key.clone()), value: Some(value.clone()) }).collect();
        let map_type: Option<InlineMapDef> = types.and_then(|(key, value)| crate::value::cast::map_definition(&key, &value));
        from(Source::MapBuilder(MapBuilder { entries, map_type }))
    };
    let (a, b) = (lit(str("a")), lit(str("b")));
    let str_int = || Some((Type::STR, Type::INT));
    for (assignment, expected) in [
        (
            build(&[(a.clone(), var("i")), (b.clone(), lit(int(2))), (a.clone(), lit(int(3)))], None),
            Some(map(vec![(str("a"), int(3)), (str("b"), int(2))], str_int())),
        ),
        (build(&[(lit(int(1)), lit(double(2.9)))], str_int()), Some(map(vec![(str("1"), int(2))], str_int()))),
        (
            build(&[(a.clone(), lit(NULL)), (b.clone(), lit(int(2)))], None),
            Some(map(vec![(str("a"), NULL), (str("b"), int(2))], str_int())),
        ),
        (build(&[], str_int()), Some(map(vec![], str_int()))),
        (build(&[(a.clone(), lit(int(1))), (b.clone(), lit(str("x")))], None), None),
        (build(&[(lit(NULL), lit(int(1)))], None), None),
        (build(&[(var("o"), lit(int(1)))], None), None),
        (build(&[(a, lit(str("x")))], str_int()), None),
    ] {
        check(assignment, expected);
    }
}

#[test]
fn nesting_has_an_end() {
    let nested = |levels: usize| (1..levels).fold(lit(str("{0}")), |inner, _| fmt(inner, vec![]));
    assert!(evaluate(&nested(ASSIGNMENT_DEPTH_MAX), &mut scope()).is_ok());
    let failure = evaluate(&nested(ASSIGNMENT_DEPTH_MAX + 1), &mut scope()).expect_err("one level too many");
    assert_eq!(failure.message, "Expected assignments to nest at most 64 deep, but they go deeper");
}
