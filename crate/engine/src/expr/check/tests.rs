use super::*;
use crate::expr::NodeOutput;
use crate::expr::tests::*;
use crate::value::types::Type;
use crate::value::{NULL, bool, double, int, str};
use crate::wire::{
    Comparator, LegacyEdgeCondition, MapBuilder, VariableAssignment, VariableMutation, VariableMutationType as Op,
    variable_assignment::Source, variable_mutation::RhsValue,
};

static KINDS: [(&str, Type); 9] = [
    ("int", Type::INT),
    ("double", Type::DOUBLE),
    ("str", Type::STR),
    ("bool", Type::BOOL),
    ("timestamp", Type::TIMESTAMP),
    ("id", Type::WF_RUN_ID),
    ("bytes", Type::BYTES),
    ("obj", Type::JSON_OBJ),
    ("arr", Type::JSON_ARR),
];

fn scope() -> Fixture {
    let mut variables: Vec<_> = KINDS.iter().map(|(name, it)| (*name, it.clone(), NULL)).collect();
    variables.push(("ints", Type::array(Type::INT), NULL));
    variables.push(("map", Type::map(Type::STR, Type::INT), NULL));
    variables.push(("secret", Type { masked: true, ..Type::STR }, NULL));
    Fixture::with(&variables)
        .node("task", NodeOutput::Known(definition(&Type::INT)))
        .node("dynamic", NodeOutput::Unknown)
        .node("nop", NodeOutput::Void)
}

fn unknown() -> VariableAssignment {
    var("obj").json("$.x")
}

#[test]
fn assignments_have_a_static_type() {
    // spec A 4.3, 5.4, 5.6, 5.7, 6.3
    use Step::{Dynamic, Index, Key};
    for (assignment, expected) in [
        (var("int"), Ok(Some(Type::INT))),
        (var("secret"), Ok(Some(Type { masked: true, ..Type::STR }))),
        (var("nobody"), Err("Expected a variable of name nobody, but none is declared")),
        (lit(NULL), Ok(Some(Type::NONE))),
        (lit(double(1.0)), Ok(Some(Type::DOUBLE))),
        (fmt(lit(str("{0}")), vec![]), Ok(Some(Type::STR))),
        (node("task"), Ok(Some(Type::INT))),
        (node("dynamic"), Ok(None)),
        (node("nop"), Ok(None)),
        (node("nobody"), Err("Expected a node of name nobody to take the output of, but there is none")),
        (VariableAssignment::default(), Err("Expected an assignment to have a source, but it has none")),
        (unknown(), Ok(None)),
        (unknown().cast(Type::INT), Ok(Some(Type::INT))),
        (var("obj").get(&[]), Ok(Some(Type::JSON_OBJ))),
        (var("obj").get(&[Key("a")]), Ok(None)),
        (var("ints").get(&[Index(0)]), Ok(Some(Type::INT))),
        (var("ints").get(&[Dynamic(var("int"))]), Ok(Some(Type::INT))),
        (var("ints").get(&[Key("a")]), Err("Expected an index to select in an Array, but it is key a")),
        (var("map").get(&[Key("a")]), Ok(Some(Type::INT))),
        (var("map").get(&[Index(0)]), Err("Expected a key to select in a Map, but it is index 0")),
        (var("int").get(&[Key("a")]), Err("Expected a path to lead into a value with parts, but it leads into INT")),
        (node("dynamic").get(&[Key("a")]), Err("Expected a path to start at something of a known type, but the type is not known")),
        (size(var("str")), Ok(Some(Type::INT))),
        (size(var("arr")), Ok(Some(Type::INT))),
        (size(var("ints")), Ok(Some(Type::INT))),
        (size(unknown()), Ok(Some(Type::INT))),
        (size(var("obj")), Err("Expected STR, JSON_ARR or an Array to take the size of, but it is of type JSON_OBJ")),
        (cmp(var("int"), Comparator::Equals, var("obj")), Ok(Some(Type::BOOL))),
        (expr(var("int"), Op::And, var("obj")), Ok(Some(Type::BOOL))),
        (expr(var("int"), Op::Add, unknown()), Ok(None)),
        (expr(var("int"), Op::Add, var("double")), Ok(Some(Type::INT))),
        (expr(var("str"), Op::Subtract, var("int")), Err("Expected operands that SUBTRACT works on, but they are of type STR and INT")),
        (from(Source::MapBuilder(MapBuilder::default())), Err("Expected a map builder to have entries or a type, but it has neither")),
    ] {
        assert_eq!(static_type(&assignment, &scope()), expected.map_err(ToString::to_string), "{assignment:?}");
    }
}

/// What `left op right` is of, in the order of `KINDS` and then NULL for the right side: `=` the left type, `r` the right one, `-` an error.
const OPERATORS: [(Op, &str, &str); 29] = [
    (Op::Add, "int", "==--------"),
    (Op::Subtract, "int", "==--------"),
    (Op::Multiply, "double", "==--------"),
    (Op::Divide, "double", "==--------"),
    (Op::Pow, "int", "rr--------"),
    (Op::Pow, "double", "==--------"),
    (Op::Add, "str", "======----"),
    (Op::Extend, "str", "======----"),
    (Op::RemoveIfPresent, "str", "======----"),
    (Op::RemoveIndex, "str", "==--------"),
    (Op::Subtract, "str", "----------"),
    (Op::RemoveKey, "str", "----------"),
    (Op::Extend, "bytes", "------=---"),
    (Op::Add, "bytes", "----------"),
    (Op::Add, "arr", "=========="),
    (Op::Extend, "arr", "--------=-"),
    (Op::RemoveIfPresent, "arr", "======----"),
    (Op::RemoveIndex, "arr", "==--------"),
    (Op::RemoveKey, "arr", "----------"),
    (Op::RemoveIfPresent, "obj", "======----"),
    (Op::RemoveKey, "obj", "======----"),
    (Op::Add, "obj", "----------"),
    (Op::Extend, "ints", "=---------"),
    (Op::RemoveIfPresent, "ints", "=---------"),
    (Op::RemoveIndex, "ints", "==--------"),
    (Op::RemoveKey, "map", "====-==--="),
    (Op::Extend, "map", "----------"),
    (Op::Add, "bool", "----------"),
    (Op::Add, "timestamp", "----------"),
];

#[test]
fn operators_take_the_types_of_the_table() {
    // spec A 6.3
    let scope = scope();
    for (op, left, row) in OPERATORS {
        let rights = KINDS.iter().map(|(name, _)| var(name)).chain([lit(NULL)]);
        for (right, cell) in rights.zip(row.chars()) {
            let expected = match cell {
                '=' => static_type(&var(left), &scope).expect("declared above"),
                'r' => static_type(&right, &scope).expect("declared above"),
                _ => None,
            };
            let found = static_type(&expr(var(left), op, right.clone()), &scope).ok().flatten();
            assert_eq!(found, expected, "{left} {op:?} {right:?}");
        }
    }
    for (op, left, right, fits) in [
        (Op::Extend, "ints", "ints", true),
        (Op::Extend, "map", "map", true),
        (Op::RemoveIfPresent, "ints", "ints", false),
        (Op::Add, "ints", "ints", false),
        (Op::Assign, "double", "int", true),
        (Op::Assign, "int", "double", false),
    ] {
        assert_eq!(static_type(&expr(var(left), op, var(right)), &scope).is_ok(), fits, "{left} {op:?} {right}");
    }
}

#[test]
fn conditions_are_checked_as_far_as_the_reference_does() {
    // spec A 4.5, A 8 #13
    for (assignment, accepted) in [
        (var("bool"), true),
        (var("str"), true),
        (lit(NULL), true),
        (var("int"), false),
        (var("obj"), false),
        (unknown(), false),
        (unknown().cast(Type::BOOL), false),
        (var("int").cast(Type::BOOL), false),
        (node("dynamic"), false),
        (var("nobody"), false),
        (expr(var("int"), Op::And, var("obj")), true),
        (expr(var("int"), Op::Add, var("obj")), true),
        (cmp(unknown(), Comparator::Equals, lit(bool(true))), true),
        (cmp(expr(var("str"), Op::Subtract, var("int")), Comparator::Equals, var("int")), false),
    ] {
        assert_eq!(condition(&assignment, &scope()).is_ok(), accepted, "{assignment:?}");
    }
}

#[test]
fn comparisons_know_their_families() {
    // spec A 4.5, A 8 #14
    use Comparator::{Equals, GreaterThanEq, In, LessThan, NotEquals, NotIn};
    for (left, comparator, right, accepted) in [
        (var("int"), Equals, var("str"), true),
        (var("bool"), NotEquals, var("timestamp"), true),
        (var("id"), Equals, var("id"), true),
        (var("id"), Equals, var("str"), false),
        (var("obj"), Equals, var("obj"), true),
        (var("obj"), Equals, var("arr"), false),
        (var("bytes"), Equals, var("bytes"), true),
        (lit(NULL), Equals, var("obj"), true),
        (lit(NULL), NotEquals, var("int"), true),
        (var("obj"), Equals, lit(NULL), true),
        (var("obj"), LessThan, lit(NULL), true),
        (var("secret"), Equals, var("str"), true),
        (var("obj"), LessThan, var("int"), true),
        (var("int"), LessThan, var("obj"), false),
        (var("id"), GreaterThanEq, var("id"), false),
        (var("bytes"), LessThan, var("bytes"), false),
        (var("int"), In, var("arr"), true),
        (var("int"), In, var("ints"), false),
        (var("str"), In, var("ints"), true),
        (var("str"), NotIn, var("obj"), true),
        (var("int"), NotIn, var("obj"), false),
        (var("str"), In, var("map"), true),
        (var("str"), In, var("str"), false),
        (var("int"), In, unknown(), true),
        (var("int").cast(Type::STR), In, var("map"), true),
    ] {
        let scope = scope();
        let case = format!("{left:?} {comparator:?} {right:?}");
        assert_eq!(condition(&cmp(left.clone(), comparator, right.clone()), &scope).is_ok(), accepted, "{case}");
        let legacy = LegacyEdgeCondition { comparator: comparator as i32, left: Some(left), right: Some(right) };
        assert_eq!(legacy_condition(&legacy, &scope).is_ok(), accepted, "{case}");
    }
    assert!(legacy_condition(&LegacyEdgeCondition::default(), &scope()).is_err());
}

#[test]
fn can_be_looks_at_the_base_alone() {
    // spec A 4.11, A 8 #12
    use Step::Key;
    for (assignment, expected, accepted) in [
        (unknown(), Type::INT, true),
        (var("str").json("$.x"), Type::INT, true),
        (node("task"), Type::JSON_ARR, true),
        (expr(var("int"), Op::Add, var("int")), Type::JSON_ARR, true),
        (VariableAssignment::default(), Type::INT, false),
        (var("nobody"), Type::INT, false),
        (var("int"), Type::INT, true),
        (var("int"), Type::DOUBLE, true),
        (var("int"), Type::STR, true),
        (var("double"), Type::INT, false),
        (var("double").cast(Type::INT), Type::INT, false),
        (var("obj").get(&[Key("n")]), Type::INT, false),
        (lit(NULL), Type::INT, false),
        (lit(int(1)), Type::INT, true),
        (fmt(lit(str("")), vec![]), Type::STR, true),
        (fmt(lit(str("")), vec![]), Type::INT, false),
        (size(var("str")), Type::INT, true),
        (var("ints"), Type::array(Type::INT), true),
        (var("ints"), Type::JSON_ARR, false),
        (var("ints"), Type::array(Type::STR), false),
        (var("secret"), Type::STR, true),
    ] {
        assert_eq!(can_be(&assignment, &scope(), &definition(&expected)).is_ok(), accepted, "{assignment:?} as {expected}");
    }
}

#[test]
fn task_inputs_tell_primitives_apart() {
    // spec A 4.4
    for (assignment, parameter, accepted) in [
        (var("int"), Type::INT, true),
        (var("int"), Type::DOUBLE, true),
        (var("double"), Type::INT, false),
        (var("double").cast(Type::INT), Type::INT, true),
        (var("double").cast(Type::INT), Type::STR, true),
        (var("bool").cast(Type::INT), Type::INT, false),
        (var("str").cast(Type::DOUBLE), Type::INT, false),
        (unknown(), Type::INT, true),
        (unknown().cast(Type::INT), Type::INT, true),
        (unknown().cast(Type::STR), Type::INT, false),
        (lit(NULL), Type::INT, true),
        (node("nop"), Type::INT, true),
        (var("ints"), Type::INT, true),
        (var("ints"), Type::array(Type::STR), true),
        (var("int"), Type::array(Type::INT), false),
        (var("nobody"), Type::INT, false),
    ] {
        assert_eq!(task_input(&assignment, &definition(&parameter), &scope()).is_ok(), accepted, "{assignment:?} as {parameter}");
    }
    assert_eq!(
        task_input(&var("obj"), &definition(&Type::STR), &scope()),
        Err("Expected a value of type STR, but it is of type JSON_OBJ; a cast is needed".to_string())
    );
}

#[test]
fn mutations_fit_their_variable() {
    // spec A 4.12, D 5
    use Step::{Index, Key};
    let set = |name: &str, op: Op, right: VariableAssignment| VariableMutation {
        lhs_name: name.to_string(),
        operation: op as i32,
        rhs_value: Some(RhsValue::RhsAssignment(right)),
        ..VariableMutation::default()
    };
    let at_json = |it: VariableMutation| VariableMutation { lhs_json_path: Some("$.x".to_string()), ..it };
    let at_lh = |steps: &[Step], it: VariableMutation| VariableMutation { lhs_lh_path: Some(lh(steps)), ..it };
    let old = |it: VariableMutation| VariableMutation { rhs_value: Some(RhsValue::LiteralValue(int(1))), ..it };
    for (it, accepted) in [
        (set("int", Op::Assign, var("int")), true),
        (set("int", Op::Assign, lit(NULL)), true),
        (set("int", Op::Assign, unknown()), true),
        (set("int", Op::Assign, node("nop")), true),
        (set("int", Op::Assign, var("double")), false),
        (set("int", Op::Assign, var("double").cast(Type::INT)), true),
        (set("int", Op::Assign, var("str").cast(Type::DOUBLE)), false),
        (set("int", Op::Assign, var("bool").cast(Type::INT)), false),
        (set("int", Op::Assign, unknown().cast(Type::STR)), false),
        (set("str", Op::Assign, var("int")), true),
        (set("str", Op::Assign, var("obj")), false),
        (set("secret", Op::Assign, var("str")), true),
        (set("int", Op::Add, var("double")), true),
        (set("int", Op::Pow, var("double")), false),
        (set("int", Op::Pow, var("int")), true),
        (set("int", Op::Add, lit(NULL)), false),
        (set("arr", Op::Add, lit(NULL)), true),
        (set("int", Op::And, var("int")), false),
        (set("bool", Op::And, var("int")), true),
        (set("ints", Op::Assign, var("ints")), true),
        (set("ints", Op::Assign, var("arr")), false),
        (set("nobody", Op::Assign, var("int")), false),
        (set("int", Op::Assign, var("nobody")), false),
        (old(set("int", Op::Assign, var("int"))), false),
        (old(at_json(set("obj", Op::Assign, var("int")))), true),
        (at_json(set("obj", Op::Assign, var("ints"))), true),
        (at_lh(&[Key("x")], set("obj", Op::Assign, var("int"))), true),
        (at_lh(&[Index(0)], set("ints", Op::Assign, var("int"))), true),
        (at_lh(&[Index(0)], set("ints", Op::Assign, var("str"))), false),
        (at_lh(&[Key("x")], set("ints", Op::Assign, var("int"))), false),
        (at_lh(&[Key("x")], at_json(set("obj", Op::Assign, var("int")))), false),
        (VariableMutation { operation: 99, ..set("int", Op::Assign, var("int")) }, false),
    ] {
        assert_eq!(mutation(&it, &scope()).is_ok(), accepted, "{it:?}");
    }
}

#[test]
fn names_are_collected_where_the_table_says() {
    // spec A 4.9
    let names = |set: std::collections::BTreeSet<String>| set.into_iter().collect::<Vec<_>>().join(" ");
    let deep = fmt(var("template"), vec![var("argument"), size(var("sized")), expr(var("left"), Op::Add, node("n1"))]);
    assert_eq!(names(collect_variables(&deep)), "argument template");
    assert_eq!(names(collect_variables(&var("x").json("$.a"))), "x");
    assert_eq!(names(collect_variables(&expr(var("x"), Op::Add, var("y")))), "");
    assert_eq!(names(collect_condition_variables(&cmp(size(var("x")), Comparator::Equals, expr(var("y"), Op::Add, deep.clone())))), "x y");
    assert_eq!(names(node_outputs(&cmp(deep, Comparator::Equals, node("n2").get(&[Step::Dynamic(node("n3"))])))), "n1 n2 n3");
}
