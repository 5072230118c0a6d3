//! Random definitions and values: evaluation and checks never panic, and the same inputs give the same bytes.

use super::*;
use crate::expr::{assign, check, condition, mutate};
use crate::value::structs::test_support::{Garage, structure};
use crate::value::{NULL, bool, cast, check::check_value, compare, double, int, json, protojson, str, text};
use crate::wire::{
    MapBuilder, Message, StructDefId, Timestamp, VariableMutation, WfRunId, inline_struct_field_value::StructValue, map_builder,
    type_definition::DefinedType, variable_mutation::RhsValue,
};
use proptest::prelude::*;
use proptest::sample::select;

fn types() -> impl Strategy<Value = Type> {
    let primitive = (-1..10)
        .prop_map(|number| Type::from(&TypeDefinition { defined_type: Some(DefinedType::PrimitiveType(number)), masked: number == 3 }));
    primitive.prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            inner.clone().prop_map(Type::array),
            (inner.clone(), inner).prop_map(|(key, value)| Type::map(key, value)),
            Just(Type::from(&TypeDefinition {
                defined_type: Some(DefinedType::StructDefId(StructDefId { name: "car".to_string(), version: 1 })),
                masked: false
            })),
        ]
    })
}

fn values() -> impl Strategy<Value = VariableValue> {
    let texts = select(vec!["", "a", "true", " 12 ", "7", "1e3", "x_y", "{0}", "{0,number,#.#}", "null", "$.a"]);
    let scalar = prop_oneof![
        Just(NULL),
        any::<i64>().prop_map(int),
        (-2..5i64).prop_map(int),
        any::<f64>().prop_map(double),
        select(vec![0.0, -0.0, 1.5, f64::NAN, f64::INFINITY]).prop_map(double),
        any::<bool>().prop_map(bool),
        texts.prop_map(str),
        any::<Vec<u8>>().prop_map(|bytes| of(Value::Bytes(bytes))),
        select(vec!["{}", r#"{"a":1,"b":[1,2.5,null,{"a":"x"}]}"#, "{ oops", "null", "[1]"]).prop_map(obj),
        select(vec!["[]", r#"[1,2.0,"a",null,[1],{"a":1}]"#, "[", "{}"]).prop_map(arr),
        (any::<i64>(), any::<i32>()).prop_map(|(seconds, nanos)| of(Value::UtcTimestamp(Timestamp { seconds, nanos }))),
        "[a_]{0,6}".prop_map(|id| of(Value::WfRunId(WfRunId { id, parent_wf_run_id: Some(Box::default()) }))),
        Just(of(Value::Struct(Default::default()))),
        Just(structure("car", 1, &[("brand", str("Kia")), ("km", int(1))])),
    ];
    scalar.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            (proptest::collection::vec(inner.clone(), 0..3), proptest::option::of(types()))
                .prop_map(|(items, element)| array(items, element.unwrap_or(Type::NONE))),
            (proptest::collection::vec((inner.clone(), inner), 0..3), proptest::option::of((types(), types())))
                .prop_map(|(entries, types)| map(entries, types)),
        ]
    })
}

fn assignments() -> impl Strategy<Value = VariableAssignment> {
    let leaf = prop_oneof![
        values().prop_map(lit),
        select(vec!["v", "w", "nobody"]).prop_map(var),
        select(vec!["n", "nobody"]).prop_map(node),
        Just(VariableAssignment::default()),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let pair = || (inner.clone(), inner.clone());
        let source = prop_oneof![
            (inner.clone(), proptest::collection::vec(inner.clone(), 0..3)).prop_map(|(template, args)| fmt(template, args)),
            (pair(), -1..13).prop_map(|((left, right), number)| operation(left, Operation::MutationType(number), right)),
            (pair(), -1..9).prop_map(|((left, right), number)| operation(left, Operation::Comparator(number), right)),
            inner.clone().prop_map(size),
            proptest::collection::vec(pair(), 0..3).prop_map(|entries| {
                let entries = entries.into_iter().map(|(key, value)| map_builder::Entry { key: Some(key), value: Some(value) }).collect();
                from(Source::MapBuilder(MapBuilder { entries, map_type: None }))
            }),
            Just(from(Source::StructBuilder(Default::default()))),
            (select(vec!["car", "trip", "boat"]), select(vec!["brand", "km", "car", "x"]), inner.clone(), any::<bool>()).prop_map(
                |(name, field, value, nested)| {
                    let value = StructValue::SimpleValue(value);
                    let value = if nested { StructValue::SubStructure(inline(vec![("brand", value)])) } else { value };
                    build(name, 0, vec![(field, value)])
                },
            ),
            inner.clone(),
        ];
        let path = prop_oneof![
            3 => Just(None),
            1 => select(vec!["$.a", "$..*", "$[0]", "$.b[?(@ > 1)]", "$.b.length()", "$[", "a"]).prop_map(|path| Some(Path::JsonPath(path.to_string()))),
            1 => prop_oneof![Just(Step::Key("a")), Just(Step::Key("a b")), (-1..3).prop_map(Step::Index), inner.clone().prop_map(Step::Dynamic)]
                .prop_map(|step| Some(Path::LhPath(lh(&[step])))),
        ];
        (source, path, proptest::option::weighted(0.2, types())).prop_map(|(source, path, target)| VariableAssignment {
            path,
            target_type: target.and_then(|target| target.to_definition()),
            ..source
        })
    })
}

fn scope(value: &VariableValue, declared: &Type) -> Fixture {
    Fixture::with(&[("v", declared.clone(), value.clone()), ("w", Type::JSON_OBJ, obj(r#"{"a":{"b":[1,2]}}"#))])
        .output("n", value.clone())
        .node("n", NodeOutput::Known(definition(declared)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn evaluation_never_panics_and_repeats_itself(assignment in assignments(), value in values(), declared in types()) {
        let encoded = || assign::evaluate(&assignment, &mut scope(&value, &declared)).map(|value| value.encode_to_vec());
        prop_assert_eq!(encoded(), encoded());
        let holds = || condition::evaluate_condition(&assignment, &mut scope(&value, &declared));
        prop_assert_eq!(holds(), holds());
    }

    #[test]
    fn mutations_never_panic_and_repeat_themselves(
        right in assignments(),
        value in values(),
        declared in types(),
        operation in -1..13,
        json_path in proptest::option::of(select(vec!["$.a", "$.b[0]", "$..a", "$.new.deep", "$"])),
        step in proptest::option::of(prop_oneof![Just(Step::Key("a")), Just(Step::Key("km")), (-1..3).prop_map(Step::Index)]),
    ) {
        let mutation = VariableMutation {
            lhs_name: "v".to_string(),
            lhs_json_path: json_path.map(ToString::to_string),
            lhs_lh_path: step.map(|step| lh(&[step])),
            operation,
            rhs_value: Some(RhsValue::RhsAssignment(right)),
        };
        let bytes = || mutate::apply(std::slice::from_ref(&mutation), "n", &mut scope(&value, &declared))
            .map(|changed| changed.into_iter().map(|(name, value)| (name, value.encode_to_vec())).collect::<Vec<_>>());
        prop_assert_eq!(bytes(), bytes());
        let _ = check::mutation(&mutation, &scope(&value, &declared));
    }

    #[test]
    fn checks_never_panic(assignment in assignments(), value in values(), declared in types(), expected in types()) {
        let scope = scope(&value, &declared);
        let expected = definition(&expected);
        let _ = check::static_type(&assignment, &scope);
        let _ = check::condition(&assignment, &scope);
        let _ = check::can_be(&assignment, &scope, &expected);
        let _ = check::task_input(&assignment, &expected, &scope);
        prop_assert!(check::collect_variables(&assignment).len() <= 3);
        prop_assert!(check::node_outputs(&assignment).len() <= 2);
    }

    #[test]
    fn values_never_panic(left in values(), right in values(), expected in types(), number in 0..8) {
        let comparator = Comparator::try_from(number).expect("the range is that of the enum");
        let _ = (compare::compare(comparator, &left, &right), text::text(&left), protojson::text(&left));
        let _ = (cast::coerce(left.clone(), &expected), cast::cast(left.clone(), &definition(&expected)));
        let mut normal = left;
        json::normalize(&mut normal);
        let mut again = normal.clone();
        json::normalize(&mut again);
        prop_assert_eq!(normal.encode_to_vec(), again.encode_to_vec());
        // What is accepted once is accepted again: checking stamps, and stamping changes nothing twice.
        if check_value(&definition(&expected), &mut normal, &mut Garage).is_ok() {
            let stamped = normal.encode_to_vec();
            prop_assert!(check_value(&definition(&expected), &mut normal, &mut Garage).is_ok());
            prop_assert_eq!(stamped, normal.encode_to_vec());
        }
    }
}
