use super::*;
use crate::expr::assign::evaluate;
use crate::expr::operate::operate;
use crate::value::{NULL, bool, double, equal, int, str};
use crate::wire::VariableMutationType as Op;

/// `left op right` as a mutation of a variable declared as `place`.
fn check(left: VariableValue, op: Op, right: VariableValue, place: Type, expected: Option<VariableValue>) {
    let case = format!("{left:?} {op:?} {right:?} in {place}");
    match (operate(op, left, right, &place), expected) {
        (Ok(found), Some(expected)) => assert!(equal(&found, &expected), "{case}: found {found:?}"),
        (Err(failure), None) => assert_eq!(failure.name, "VAR_SUB_ERROR", "{case}"),
        (found, expected) => panic!("{case}: expected {expected:?}, found {found:?}"),
    }
}

/// In the type the left side has.
fn check_all(op: Op, cases: Vec<(VariableValue, VariableValue, Option<VariableValue>)>) {
    for (left, right, expected) in cases {
        let place = Type::of(&left);
        check(left, op, right, place, expected);
    }
}

#[test]
fn assign_converts_to_the_declared_type() {
    // spec A 6.4
    check(int(1), Op::Assign, NULL, Type::INT, Some(NULL));
    check(NULL, Op::Assign, double(2.7), Type::INT, Some(int(2)));
    check(NULL, Op::Assign, int(2), Type::STR, Some(str("2")));
    check(NULL, Op::Assign, obj("{}"), Type::INT, None);
    check(NULL, Op::Assign, int(2), Type::array(Type::INT), None);
}

#[test]
fn whole_numbers_calculate() {
    // spec A 6.4, A 8 #9
    check_all(
        Op::Add,
        vec![
            (int(3), int(4), Some(int(7))),
            (int(i64::MAX), int(1), Some(int(i64::MIN))),
            (int(3), double(2.7), Some(int(5))),
            (int(3), str("4"), Some(int(7))),
            (int(3), str("4.0"), None),
            (int(3), bool(true), None),
            (int(3), obj("{}"), None),
            (int(3), NULL, None),
            (NULL, int(3), None),
        ],
    );
    check_all(
        Op::Subtract,
        vec![(int(3), int(4), Some(int(-1))), (int(3), double(2.7), Some(int(0))), (int(i64::MIN), int(1), Some(int(i64::MAX)))],
    );
    check_all(Op::Multiply, vec![(int(3), int(4), Some(int(12))), (int(3), double(2.7), Some(int(8)))]);
    check_all(
        Op::Divide,
        vec![
            (int(7), int(2), Some(int(3))),
            (int(-7), int(2), Some(int(-3))),
            (int(7), double(2.0), Some(int(3))),
            (int(i64::MIN), int(-1), Some(int(i64::MIN))),
            (int(7), int(0), None),
            (int(7), double(0.0), None),
            (int(7), double(-0.0), None),
        ],
    );
}

#[test]
fn doubles_calculate() {
    // spec A 6.4
    check_all(
        Op::Add,
        vec![(double(1.5), int(2), Some(double(3.5))), (double(1.5), str(" 2 "), Some(double(3.5))), (double(1.5), NULL, None)],
    );
    check_all(Op::Divide, vec![(double(1.0), int(4), Some(double(0.25))), (double(1.0), int(0), None), (double(1.0), double(-0.0), None)]);
    // A DOUBLE place makes the left side one.
    check(int(7), Op::Divide, int(2), Type::DOUBLE, Some(double(3.5)));
    check(str("7"), Op::Add, int(2), Type::DOUBLE, Some(double(9.0)));
    check(NULL, Op::Add, int(2), Type::DOUBLE, None);
    check(bool(true), Op::Add, int(2), Type::DOUBLE, None);
    // A STR place that holds an INT adds as an INT.
    check(int(7), Op::Add, int(2), Type::STR, Some(int(9)));
}

#[test]
fn powers_stay_in_their_kind() {
    // spec A 6.4
    check_all(
        Op::Pow,
        vec![
            (int(2), int(10), Some(int(1024))),
            (int(2), int(-1), Some(int(0))),
            (int(-2), int(3), Some(int(-8))),
            (int(2), int(62), Some(int(1 << 62))),
            (int(3), int(39), Some(int(4_052_555_153_018_976_256))),
            (int(2), int(64), None),
            (int(10), int(1_000_000_000_000), None),
            (int(0), int(-1), None),
            (int(0), int(0), Some(int(1))),
            (int(0), int(5_000_000_000), Some(int(0))),
            (int(-1), int(-3), Some(int(-1))),
            (int(-1), int(5_000_000_001), Some(int(-1))),
            (int(2), double(0.5), Some(double(2.0f64.powf(0.5)))),
            (double(2.0), int(3), Some(double(8.0))),
            (double(-8.0), double(0.5), None),
            (double(1e200), int(2), None),
            (double(1.0), double(f64::NAN), None),
            (double(1.0), double(f64::INFINITY), None),
            (double(f64::NAN), int(0), Some(double(1.0))),
            (int(2), str("3"), None),
            (int(2), NULL, None),
            (str("2"), int(3), None),
        ],
    );
}

#[test]
fn texts_and_bytes_grow() {
    // spec A 6.4
    check_all(
        Op::Add,
        vec![
            (str("a"), str("b"), Some(str("ab"))),
            (str("a"), double(1.0), Some(str("a1.0"))),
            (str("a"), obj(r#"{"x":[1]}"#), Some(str("a{x=[1]}"))),
            (str("a"), NULL, None),
            (str("a"), array(vec![], Type::INT), None),
            (bytes("a"), bytes("b"), None),
            (bool(true), bool(true), None),
            (obj("{}"), int(1), None),
        ],
    );
    check_all(
        Op::Extend,
        vec![
            (str("a"), int(1), Some(str("a1"))),
            (str("a"), NULL, Some(str("anull"))),
            (bytes("a"), bytes("b"), Some(bytes("ab"))),
            (bytes("a"), int(1), Some(bytes("a1"))),
            (bytes("a"), NULL, None),
            (int(1), int(1), None),
            (NULL, str("a"), None),
        ],
    );
    check_all(Op::Subtract, vec![(str("a"), str("a"), None)]);
}

#[test]
fn lists_grow_and_shrink() {
    // spec A 6.4
    check_all(
        Op::Add,
        vec![
            (arr("[1]"), int(2), Some(arr("[1,2]"))),
            (arr("[1]"), arr("[2]"), Some(arr("[1,[2]]"))),
            (arr("[1]"), NULL, None),
            (arr("[1]"), array(vec![], Type::INT), None),
            (arr("[1]"), bytes("a"), None),
            (arr("[1]"), double(f64::NAN), None),
        ],
    );
    check_all(Op::Extend, vec![(arr("[1]"), arr("[2,3]"), Some(arr("[1,2,3]"))), (arr("[1]"), int(2), None)]);
    check_all(
        Op::RemoveIfPresent,
        vec![
            (arr("[1,2,1,1.0]"), int(1), Some(arr("[2,1.0]"))),
            (arr(r#"["a",{"x":1}]"#), obj(r#"{"x":1}"#), Some(arr(r#"["a"]"#))),
            (arr("[1]"), bytes("a"), Some(arr("[1]"))),
            (arr("[1,null]"), NULL, Some(arr("[1]"))),
            (str("a"), str("a"), None),
            (obj("{}"), str("a"), None),
        ],
    );
    check_all(
        Op::RemoveIndex,
        vec![
            (arr("[1,2,3]"), int(1), Some(arr("[1,3]"))),
            (arr("[1,2,3]"), double(1.9), Some(arr("[1,3]"))),
            (arr("[1,2,3]"), str("0"), Some(arr("[2,3]"))),
            (arr("[1]"), int(1), None),
            (arr("[1]"), int(-1), None),
            (arr("[1]"), NULL, None),
            (str("abc"), int(1), None),
        ],
    );
    check_all(
        Op::RemoveKey,
        vec![
            (obj(r#"{"a":1,"b":2,"c":3}"#), str("a"), Some(obj(r#"{"b":2,"c":3}"#))),
            (obj(r#"{"1":1}"#), int(1), Some(obj("{}"))),
            (obj(r#"{"a":1}"#), str("z"), Some(obj(r#"{"a":1}"#))),
            (obj(r#"{"a":1}"#), NULL, None),
            (arr("[]"), str("a"), None),
        ],
    );
}

#[test]
fn native_containers_grow_and_shrink() {
    // spec A 6.4
    let ints = |items: &[i64]| array(items.iter().map(|item| int(*item)).collect(), Type::INT);
    check_all(
        Op::Extend,
        vec![
            (array(vec![], Type::NONE), ints(&[2]), Some(ints(&[2]))),
            (ints(&[1]), array(vec![], Type::NONE), Some(ints(&[1]))),
            (ints(&[1]), ints(&[2]), Some(ints(&[1, 2]))),
            (ints(&[1]), int(2), Some(ints(&[1, 2]))),
            (ints(&[1]), str("2"), Some(ints(&[1, 2]))),
            (ints(&[1]), str("x"), None),
            (ints(&[1]), NULL, None),
            (ints(&[1]), array(vec![str("x")], Type::STR), None),
        ],
    );
    check_all(Op::RemoveIfPresent, vec![(ints(&[1, 2, 1]), int(1), Some(ints(&[2]))), (ints(&[1, 2]), str("1"), Some(ints(&[2])))]);
    check_all(Op::RemoveIndex, vec![(ints(&[1, 2]), int(0), Some(ints(&[2]))), (ints(&[1]), int(1), None), (ints(&[1]), int(-1), None)]);
    let types = || Some((Type::STR, Type::INT));
    check_all(
        Op::Extend,
        vec![
            (
                map(vec![(str("a"), int(1)), (str("b"), int(2))], types()),
                map(vec![(str("c"), int(3)), (str("a"), int(9))], None),
                Some(map(vec![(str("a"), int(9)), (str("b"), int(2)), (str("c"), int(3))], types())),
            ),
            (map(vec![], types()), int(1), None),
        ],
    );
    check_all(
        Op::RemoveKey,
        vec![(map(vec![(str("a"), int(1)), (str("b"), int(2))], types()), str("a"), Some(map(vec![(str("b"), int(2))], types())))],
    );
}

#[test]
fn and_and_or_look_right_only_if_they_must() {
    // spec A 6.4
    check_all(
        Op::And,
        vec![
            (bool(true), bool(false), Some(bool(false))),
            (bool(false), NULL, Some(bool(false))),
            (bool(true), NULL, None),
            (str(" TRUE "), str("true"), Some(bool(true))),
            (str("yes"), bool(true), None),
            (int(1), bool(true), None),
            (NULL, bool(true), None),
        ],
    );
    check_all(
        Op::Or,
        vec![(bool(false), bool(true), Some(bool(true))), (bool(true), int(7), Some(bool(true))), (bool(false), int(7), None)],
    );
}

#[test]
fn expressions_keep_the_natural_type() {
    // spec A 6.4
    for (assignment, expected) in [
        (expr(lit(int(3)), Op::Add, lit(double(2.7))), Some(double(5.7))),
        (expr(lit(int(3)), Op::Multiply, lit(int(2))), Some(int(6))),
        (expr(lit(double(3.0)), Op::Add, lit(int(2))), Some(double(5.0))),
        (expr(lit(int(3)), Op::Assign, lit(str("7"))), Some(int(7))),
        (expr(lit(str("a")), Op::Assign, lit(NULL)), Some(NULL)),
        (expr(lit(NULL), Op::Add, lit(int(1))), None),
        (cmp(lit(int(3)), Comparator::LessThan, lit(int(4))), Some(bool(true))),
        (cmp(lit(int(3)), Comparator::LessThan, lit(double(4.0))), None),
        (cmp(lit(int(3)), Comparator::In, lit(arr("[3.0]"))), Some(bool(true))),
        (operation(lit(int(3)), Operation::MutationType(99), lit(int(1))), None),
        (operation(lit(int(3)), Operation::Comparator(99), lit(int(1))), None),
        (from(Source::Expression(Box::default())), None),
    ] {
        assert_eq!(evaluate(&assignment, &mut Fixture::default()).ok(), expected, "{assignment:?}");
    }
}
