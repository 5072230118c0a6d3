use super::*;
use crate::expr::mutate::apply;
use crate::value::{NULL, double, int, str};
use crate::wire::{
    VariableMutation, VariableMutationType as Op,
    variable_mutation::{NodeOutputSource, RhsValue, node_output_source},
};

fn set(name: &str, operation: Op, right: VariableAssignment) -> VariableMutation {
    VariableMutation {
        lhs_name: name.to_string(),
        operation: operation as i32,
        rhs_value: Some(RhsValue::RhsAssignment(right)),
        ..VariableMutation::default()
    }
}
fn at(name: &str, path: &str, operation: Op, right: VariableValue) -> VariableMutation {
    VariableMutation { lhs_json_path: Some(path.to_string()), ..set(name, operation, lit(right)) }
}
fn at_lh(name: &str, steps: &[Step], operation: Op, right: VariableValue) -> VariableMutation {
    VariableMutation { lhs_lh_path: Some(lh(steps)), ..set(name, operation, lit(right)) }
}

fn scope() -> Fixture {
    Fixture::with(&[
        ("i", Type::INT, int(1)),
        ("d", Type::DOUBLE, int(1)),
        ("s", Type::STR, str("x")),
        ("none", Type::INT, NULL),
        ("o", Type::JSON_OBJ, obj(r#"{"n":1,"s":"t","l":[1,2],"in":{"x":null},"a.b":5}"#)),
        ("array", Type::array(Type::INT), array(vec![int(1), int(2)], Type::INT)),
        ("map", Type::map(Type::STR, Type::INT), map(vec![(str("a"), int(1))], Some((Type::STR, Type::INT)))),
    ])
    .output("task", obj(r#"{"r":7}"#))
}

fn check(mutations: &[VariableMutation], expected: Option<&[(&str, VariableValue)]>) {
    let expected = expected.map(|list| list.iter().map(|(name, value)| (name.to_string(), value.clone())).collect::<Vec<_>>());
    let found = apply(mutations, "task", &mut scope());
    match (&found, &expected) {
        (Err(failure), None) => {
            assert_eq!(failure.name, "VAR_SUB_ERROR");
            assert!(failure.message.starts_with("Mutating variable "), "{}", failure.message);
        }
        (_, _) => assert_eq!(found.ok(), expected, "{mutations:?}"),
    }
}

#[test]
fn mutations_see_those_before_them() {
    // spec A 6.2
    check(
        &[set("i", Op::Add, lit(int(2))), set("s", Op::Extend, var("i")), set("i", Op::Multiply, expr(var("i"), Op::Add, lit(int(1))))],
        Some(&[("i", int(12)), ("s", str("x3"))]),
    );
    check(&[], Some(&[]));
}

#[test]
fn one_failure_fails_them_all() {
    check(&[set("i", Op::Add, lit(int(2))), set("i", Op::Divide, lit(int(0)))], None);
    check(&[set("nobody", Op::Assign, lit(int(2)))], None);
    check(&[set("i", Op::Assign, var("nobody"))], None);
    check(&[VariableMutation { operation: 99, ..set("i", Op::Assign, lit(int(1))) }], None);
    check(&[VariableMutation { rhs_value: None, ..set("i", Op::Assign, lit(int(1))) }], None);
}

#[test]
fn values_do_not_grow_without_end() {
    let double = vec![set("s", Op::Extend, var("s")); 40];
    let failure = apply(&double, "task", &mut scope()).expect_err("2^40 characters");
    assert_eq!(failure.message, "Mutating variable s: Expected a value of at most 4194304 bytes, but it has 4194309");
    let deeper =
        vec![set("o", Op::Assign, lit(obj("{}"))), at("o", "$.a", Op::Assign, arr(&format!("{}{}", "[".repeat(64), "]".repeat(64))))];
    assert!(apply(&deeper, "task", &mut scope()).is_err_and(|failure| failure.message.contains("at most 64 deep")));
    let wide = fmt(lit(str("{0}".repeat(2_000))), vec![lit(str("x".repeat(100_000)))]);
    assert!(apply(&[set("s", Op::Assign, wide)], "task", &mut scope()).is_err());
}

#[test]
fn the_declared_type_decides() {
    // spec A 6.4
    check(&[set("i", Op::Assign, lit(double(2.7)))], Some(&[("i", int(2))]));
    check(&[set("d", Op::Divide, lit(int(2)))], Some(&[("d", double(0.5))]));
    check(&[set("s", Op::Assign, lit(obj(r#"{"a":1}"#)))], Some(&[("s", str("{a=1}"))]));
    check(&[set("i", Op::Assign, lit(NULL))], Some(&[("i", NULL)]));
    check(&[set("none", Op::Add, lit(int(1)))], None);
}

#[test]
fn the_old_forms_of_the_right_side_work() {
    // spec A 4.12
    let old = |right| VariableMutation { rhs_value: Some(right), ..set("i", Op::Assign, lit(NULL)) };
    check(&[old(RhsValue::LiteralValue(int(4)))], Some(&[("i", int(4))]));
    let output = |path| old(RhsValue::NodeOutput(NodeOutputSource { path }));
    check(&[output(Some(node_output_source::Path::Jsonpath("$.r".to_string())))], Some(&[("i", int(7))]));
    check(&[output(Some(node_output_source::Path::LhPath(lh(&[Step::Key("r")]))))], Some(&[("i", int(7))]));
    check(&[output(None)], None);
}

#[test]
fn a_json_path_keeps_the_type_of_the_old_leaf() {
    // spec A 6.4, A 8 #24
    for (mutation, expected) in [
        (at("o", "$.n", Op::Add, int(2)), Some(r#"{"n":3,"s":"t","l":[1,2],"in":{"x":null},"a.b":5}"#)),
        (at("o", "$.s", Op::Assign, int(5)), Some(r#"{"n":1,"s":"5","l":[1,2],"in":{"x":null},"a.b":5}"#)),
        (at("o", "$.new", Op::Subtract, int(5)), Some(r#"{"n":1,"s":"t","l":[1,2],"in":{"x":null},"a.b":5,"new":5}"#)),
        (at("o", "$.in.x", Op::Add, int(5)), Some(r#"{"n":1,"s":"t","l":[1,2],"in":{"x":5},"a.b":5}"#)),
        (at("o", "$.l", Op::Add, int(3)), Some(r#"{"n":1,"s":"t","l":[1,2,3],"in":{"x":null},"a.b":5}"#)),
        (at("o", "$.l[0]", Op::Assign, double(9.9)), Some(r#"{"n":1,"s":"t","l":[9,2],"in":{"x":null},"a.b":5}"#)),
        (at("o", "$.n", Op::Assign, NULL), Some(r#"{"n":null,"s":"t","l":[1,2],"in":{"x":null},"a.b":5}"#)),
        (at("o", "$.n", Op::Assign, obj("{}")), None),
        (at("o", "$.l[7]", Op::Assign, int(1)), None),
        (at("o", "$.nobody.x", Op::Assign, int(1)), None),
        (at("o", "$.new", Op::Assign, bytes("x")), None),
        (at("o", "$", Op::Assign, obj("{}")), None),
        (at("i", "$.x", Op::Assign, int(1)), None),
    ] {
        let expected = expected.map(|text| [("o", obj(text))]);
        check(&[mutation], expected.as_ref().map(|list| list.as_slice()));
    }
}

#[test]
fn an_lh_path_mutates_a_part() {
    // spec D 5
    use Step::{Index, Key};
    let json = |text: &str| Some(("o", obj(text)));
    let ints = |items: &[i64]| Some(("array", array(items.iter().map(|item| int(*item)).collect(), Type::INT)));
    let entries = |list: &[(&str, i64)]| {
        Some(("map", map(list.iter().map(|(key, value)| (str(*key), int(*value))).collect(), Some((Type::STR, Type::INT)))))
    };
    for (mutation, expected) in [
        (at_lh("o", &[Key("n")], Op::Add, int(2)), json(r#"{"n":3,"s":"t","l":[1,2],"in":{"x":null},"a.b":5}"#)),
        (at_lh("o", &[Key("a.b")], Op::Add, int(2)), json(r#"{"n":1,"s":"t","l":[1,2],"in":{"x":null},"a.b":7}"#)),
        (at_lh("o", &[Key("in"), Key("y")], Op::Assign, int(2)), json(r#"{"n":1,"s":"t","l":[1,2],"in":{"x":null,"y":2},"a.b":5}"#)),
        (at_lh("o", &[Key("l"), Index(-1)], Op::Assign, int(9)), json(r#"{"n":1,"s":"t","l":[1,9],"in":{"x":null},"a.b":5}"#)),
        (at_lh("o", &[Key("in"), Key("y")], Op::Add, int(2)), None),
        (at_lh("o", &[Key("zz"), Key("y")], Op::Assign, int(2)), None),
        (at_lh("o", &[Key("l"), Index(5)], Op::Assign, int(2)), None),
        (at_lh("array", &[Index(1)], Op::Multiply, double(2.5)), ints(&[1, 5])),
        (at_lh("array", &[Index(1)], Op::Assign, str("8")), ints(&[1, 8])),
        (at_lh("array", &[Index(2)], Op::Assign, int(8)), None),
        (at_lh("map", &[Key("a")], Op::Add, int(8)), entries(&[("a", 9)])),
        (at_lh("map", &[Key("b")], Op::Assign, double(8.5)), entries(&[("a", 1), ("b", 8)])),
        (at_lh("map", &[Key("b")], Op::Add, int(8)), None),
        (at_lh("i", &[Key("b")], Op::Assign, int(8)), None),
        (at_lh("none", &[Key("b")], Op::Assign, int(8)), None),
    ] {
        let expected = expected.map(|one| [one]);
        check(&[mutation], expected.as_ref().map(|list| list.as_slice()));
    }
}
