use super::*;
use crate::expr::condition::{evaluate_condition, evaluate_edge, evaluate_legacy};
use crate::value::{NULL, bool, int, str};
use crate::wire::{Edge, LegacyEdgeCondition, VariableMutationType as Op, edge::EdgeCondition};

fn yes() -> VariableAssignment {
    lit(bool(true))
}
fn no() -> VariableAssignment {
    lit(bool(false))
}

#[test]
fn conditions_are_bools_and_nothing_else() {
    // spec A 6.6
    let greater = || cmp(lit(int(2)), Comparator::GreaterThan, lit(int(1)));
    for (condition, expected) in [
        (greater(), Some(true)),
        (greater().json("$.ignored").cast(Type::INT), Some(true)),
        (cmp(lit(int(2)), Comparator::Equals, lit(NULL)), Some(false)),
        (cmp(lit(int(2)), Comparator::Equals, lit(str("2"))), None),
        (yes(), Some(true)),
        (lit(str("true")), None),
        (lit(str("true")).cast(Type::BOOL), Some(true)),
        (lit(NULL), None),
        (lit(obj(r#"{"ok":true}"#)).json("$.ok"), Some(true)),
        (lit(obj(r#"{"ok":null}"#)).json("$.ok"), None),
        (expr(yes(), Op::And, no()), Some(false)),
        (expr(no(), Op::And, lit(NULL)), Some(false)),
        (expr(yes(), Op::And, lit(NULL)), None),
        (expr(yes(), Op::Or, lit(NULL)), Some(true)),
        (expr(no(), Op::Or, greater()), Some(true)),
        (expr(lit(NULL), Op::Or, yes()), None),
        (expr(lit(str("true")), Op::And, yes()), None),
        (expr(expr(lit(str("true")), Op::And, yes()), Op::And, yes()), Some(true)),
        // Both sides are evaluated, even if the left decides.
        (expr(no(), Op::And, var("nobody")), None),
        (expr(lit(int(1)), Op::Add, lit(int(1))), None),
    ] {
        assert_eq!(evaluate_condition(&condition, &mut Fixture::default()).ok(), expected, "{condition:?}");
    }
}

#[test]
fn legacy_conditions_compare() {
    // spec A 6.2, 6.5
    let legacy = |comparator, left, right| LegacyEdgeCondition { comparator, left, right };
    let one = || Some(lit(int(1)));
    for (condition, expected) in [
        (legacy(Comparator::Equals as i32, one(), one()), Some(true)),
        (legacy(Comparator::NotEquals as i32, one(), one()), Some(false)),
        (legacy(Comparator::Equals as i32, one(), None), None),
        (legacy(99, one(), one()), None),
    ] {
        assert_eq!(evaluate_legacy(&condition, &mut Fixture::default()).ok(), expected, "{condition:?}");
        let edge = Edge { edge_condition: Some(EdgeCondition::LegacyCondition(condition)), ..Edge::default() };
        assert_eq!(evaluate_edge(&edge, &mut Fixture::default()).ok(), expected);
    }
}

#[test]
fn an_edge_without_a_condition_is_taken() {
    let edge = |condition| Edge { edge_condition: condition, ..Edge::default() };
    assert_eq!(evaluate_edge(&edge(None), &mut Fixture::default()), Ok(true));
    assert_eq!(evaluate_edge(&edge(Some(EdgeCondition::Condition(no()))), &mut Fixture::default()), Ok(false));
}
