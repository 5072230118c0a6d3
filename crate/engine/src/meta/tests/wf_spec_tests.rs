use super::spec::*;
use crate::meta::wf_spec;
use crate::value;
use crate::value::types::Type;
use crate::wire::edge::EdgeCondition;
use crate::wire::exit_node::Result as ExitResult;
use crate::wire::node::Node as Case;
use crate::wire::run_child_wf_node::WfSpec as Which;
use crate::wire::type_definition::DefinedType;
use crate::wire::variable_mutation::{NodeOutputSource, RhsValue};
use crate::wire::variable_value::Value;
use crate::wire::wf_spec::ParentWfSpecReference;
use crate::wire::{
    Comparator as Is, EntrypointNode, ExitNode, ExternalEventNode, LhPath, NopNode, RunChildWfNode, StructFieldDef, TypeDefinition,
    VariableMutation, VariableMutationType as Op, WfRunVariableAccessLevel,
};
use crate::wire::{InlineStructDef, VariableType};

const PLACE: &str = "WfSpec order: ";

#[test]
fn a_wf_spec_has_a_name_and_an_entrypoint_thread() {
    // spec A 4.1
    check(spec(), PLACE, "");
    check(
        Spec { name: "a_b".to_string(), ..spec() },
        "WfSpec a_b: ",
        "Expected a name of letters, digits and inner hyphens, but it is \"a_b\"",
    );
    let entrypoint_thread_name = "absent".to_string();
    check(Spec { entrypoint_thread_name, ..spec() }, PLACE, "Expected entrypoint thread absent, but there is no thread of this name");
    check(Spec { allowed_updates: 9, ..spec() }, PLACE, "Expected a type of allowed updates, but number 9 is none");
}

#[test]
fn a_thread_has_one_entrypoint_node() {
    // spec A 4.2
    let place = "WfSpec order: thread entrypoint: ";
    let mut none = spec();
    main(&mut none).nodes.remove("start");
    check(none, place, "Expected an ENTRYPOINT node, but there is none");
    let two = spec_with(Case::Entrypoint(EntrypointNode {}));
    check(
        two,
        place,
        "Expected one ENTRYPOINT node, but there are 2: n, start
node start: edge to n: Expected an edge to a node other than the entrypoint, but it leads there",
    );
}

#[test]
fn what_is_inherited_is_declared_by_the_parent_and_not_private_there() {
    // spec A 4.1, 4.8: types are not compared.
    let with = |name: &str, major: i32, variables: &[&str], expected: &str| {
        let mut spec = spec();
        spec.parent_wf_spec = Some(ParentWfSpecReference { wf_spec_name: name.to_string(), wf_spec_major_version: major });
        for name in variables {
            let mut inherited = variable(name, &Type::BOOL);
            inherited.access_level = WfRunVariableAccessLevel::InheritedVar.into();
            main(&mut spec).variable_defs.push(inherited);
        }
        check(spec, PLACE, expected);
    };
    with("kin", 2, &["open", "passed-on"], "");
    with("kin", 2, &["secret"], "Expected to inherit variable secret, but it is private to parent WfSpec kin");
    with("kin", 2, &["none"], "Expected to inherit variable none, but parent WfSpec kin declares none of this name");
    with("kin", 1, &["open"], "Expected parent WfSpec kin in major version 1, but there is none");
    with("absent", 0, &[], "Expected parent WfSpec absent in major version 0, but there is none");
}

#[test]
fn a_child_without_a_major_version_is_pinned_to_the_newest() {
    // spec A 4.4: so is what two puts are compared by; a dynamic one stays as it is.
    for (which, pinned) in [(Which::WfSpecName("kin".to_string()), 2), (Which::WfSpecVar(text("kin")), -1)] {
        let inputs = [("must".to_string(), text("x"))].into();
        let node = RunChildWfNode { wf_spec: Some(which), major_version: -1, inputs, child_id: None };
        let row = wf_spec::validate(spec_with(Case::RunChildWf(node)), &mut Defs::default()).expect("it is valid");
        let stored = row.wf_spec.expect("it is whole").thread_specs["entrypoint"].nodes["n"].node.clone();
        assert!(matches!(stored, Some(Case::RunChildWf(node)) if node.major_version == pinned));
    }
}

#[test]
fn one_thread_declares_a_variable_but_for_input() {
    // spec A 4.1
    let mut twice = spec();
    let mut other = thread();
    other.variable_defs = vec![variable("i", &Type::INT), variable("INPUT", &Type::STR)];
    twice.thread_specs.insert("other".to_string(), other);
    main(&mut twice).variable_defs.extend([variable("INPUT", &Type::INT), variable("s", &Type::STR)]);
    check(
        twice,
        PLACE,
        "thread entrypoint: variable s: Expected one declaration, but thread entrypoint has one too
thread other: variable i: Expected one declaration, but thread entrypoint has one too",
    );
}

#[test]
fn variables_are_whole() {
    let change = |change: fn(&mut crate::wire::ThreadVarDef), expected: &str| {
        let mut spec = spec();
        change(&mut main(&mut spec).variable_defs[0]);
        check(spec, "WfSpec order: thread entrypoint: ", expected);
    };
    change(|def| def.var_def = None, "Expected variable 0 to have a definition, but none is set");
    change(|def| def.access_level = 9, "variable i: Expected an access level, but number 9 is none");
    // spec A 4.1: no parent to inherit from.
    change(|def| def.access_level = 2, "variable i: Expected a parent WfSpec to inherit it from, but none is set");
    change(|def| def.var_def.as_mut().unwrap().r#type = Some(99), "variable i: Expected a VariableType, but 99 is none");
    // spec A 4.1: whether the default fits is not looked at.
    change(|def| def.var_def.as_mut().unwrap().default_value = Some(value::str("x")), "");
}

#[test]
fn edges_lead_to_other_nodes_of_their_thread() {
    // spec A 4.5
    let place = "WfSpec order: thread entrypoint: node start: ";
    let to = |sink: &str, expected: &str| {
        let mut spec = spec();
        node_of(&mut spec, "start").outgoing_edges.push(edge_to(sink));
        check(spec, place, expected);
    };
    to("end", "");
    to("start", "edge to start: Expected an edge to another node, but it leads back to its own");
    to("absent", "edge to absent: Expected an edge to a node of its thread, but there is none of this name");
}

#[test]
fn conditions_are_true_or_false() {
    // spec A 4.5: (condition, what is wrong)
    let pair =
        |is: Is, left: &str, right: &str| format!("Expected types that {} can compare, but they are {left} and {right}", is.as_str_name());
    let table = [
        (var("b"), String::new()),
        // Quirk: what a BOOL could be used as passes.
        (var("s"), String::new()),
        (var("i"), "Expected a condition to be BOOL, but it is of type INT".to_string()),
        (output("start"), "Expected a condition to be BOOL, but its type is not known; compare it with true".to_string()),
        (compare(var("i"), Is::LessThan, int(3)), String::new()),
        (compare(var("i"), Is::LessThan, var("j")), pair(Is::LessThan, "INT", "JSON_OBJ")),
        (compare(var("i"), Is::Equals, var("s")), String::new()),
        (compare(var("i"), Is::Equals, var("j")), pair(Is::Equals, "INT", "JSON_OBJ")),
        (compare(var("j"), Is::Equals, null()), String::new()),
        (compare(var("i"), Is::In, var("a")), String::new()),
        (compare(var("i"), Is::In, var("j")), pair(Is::In, "INT", "JSON_OBJ")),
        (compare(var("i"), Is::In, var("s")), pair(Is::In, "INT", "STR")),
        (operate(compare(var("i"), Is::Equals, int(1)), Op::And, var("b")), String::new()),
        (
            operate(compare(var("x"), Is::Equals, int(1)), Op::Or, var("b")),
            "left side: left side: Expected variable x, but no thread declares it".to_string(),
        ),
    ];
    for (condition, expected) in table {
        let mut spec = spec();
        edge(&mut spec, "start").edge_condition = Some(EdgeCondition::Condition(condition));
        let place = "WfSpec order: thread entrypoint: node start: edge to end: condition: ";
        check(spec, place, &expected);
    }
}

#[test]
fn mutations_fit_their_variable() {
    // spec A 4.12, 6.3: (mutation, what is wrong)
    let at = |path: &str, mutation: VariableMutation| VariableMutation { lhs_json_path: Some(path.to_string()), ..mutation };
    let table = [
        (mutation("i", Op::Assign, int(1)), ""),
        (mutation("d", Op::Assign, int(1)), ""),
        (mutation("i", Op::Assign, null()), ""),
        (mutation("i", Op::Assign, output("start")), ""),
        (mutation("i", Op::Assign, var("d")), "Expected a value of type INT to assign, but it is of type DOUBLE; a cast is needed"),
        (mutation("i", Op::Assign, cast(var("d"), &Type::INT)), ""),
        (mutation("i", Op::Add, text("x")), "Expected operands that ADD works on, but they are of type INT and STR"),
        (mutation("a", Op::Add, var("i")), ""),
        (mutation("x", Op::Assign, int(1)), "Expected variable x, but no thread declares it"),
        (mutation("i", Op::Assign, var("x")), "Expected variable x, but no thread declares it"),
        (VariableMutation { operation: 99, ..mutation("i", Op::Assign, int(1)) }, "Expected an operation, but number 99 is none"),
        (VariableMutation { rhs_value: None, ..mutation("i", Op::Assign, int(1)) }, "Expected a value to mutate with, but none is set"),
        (at("$.n", mutation("j", Op::Assign, var("d"))), ""),
        (
            VariableMutation { lhs_lh_path: Some(LhPath::default()), ..at("$.n", mutation("j", Op::Assign, var("d"))) },
            "Expected one path on the left side, but both lhs_json_path and lhs_lh_path are set",
        ),
    ];
    for (mutation, expected) in table {
        let mut spec = spec();
        let place = format!("WfSpec order: thread entrypoint: node start: edge to end: mutation of {}: ", mutation.lhs_name);
        edge(&mut spec, "start").variable_mutations.push(mutation);
        check(spec, &place, expected);
    }
}

#[test]
fn exits_of_a_thread_agree() {
    // spec A 4.2; a return of unknown type is accepted by us.
    let returning = |first: Option<ExitResult>, second: Option<ExitResult>, expected: &str| {
        let mut spec = spec_with(Case::Exit(ExitNode { result: first }));
        node_of(&mut spec, "end").node = Some(Case::Exit(ExitNode { result: second }));
        check(spec, "WfSpec order: thread entrypoint: ", expected);
    };
    let content = |of| Some(ExitResult::ReturnContent(of));
    let failing = || Some(ExitResult::FailureDef(crate::wire::FailureDef { failure_name: "no".to_string(), ..Default::default() }));
    returning(None, None, "");
    returning(content(var("i")), content(int(1)), "");
    returning(content(var("i")), failing(), "");
    returning(content(output("start")), content(int(1)), "");
    returning(content(null()), content(null()), "");
    let alike = "Expected all EXIT nodes to end the thread alike, but";
    returning(content(var("i")), None, &format!("{alike} n returns content and end does not"));
    returning(content(output("start")), None, &format!("{alike} n returns content and end does not"));
    returning(content(var("i")), content(var("s")), &format!("{alike} end returns STR and n returns INT"));
    returning(
        content(operate(var("i"), Op::Add, var("s"))),
        None,
        "node n: return content: Expected operands that ADD works on, but they are of type INT and STR
Expected all EXIT nodes to end the thread alike, but n returns content and end does not",
    );
}

#[test]
fn all_faults_are_told_each_in_its_place() {
    let mut spec = spec_with(Case::Task(task("absent", vec![])));
    edge(&mut spec, "n").sink_node_name = "nowhere".to_string();
    let mut other = thread();
    other.nodes.insert("e".to_string(), node(Case::ExternalEvent(ExternalEventNode::default()), "end"));
    spec.thread_specs.insert("my handler".to_string(), other);
    check(
        spec,
        PLACE,
        "thread entrypoint: node n: Expected TaskDef absent, but there is none
thread entrypoint: node n: edge to nowhere: Expected an edge to a node of its thread, but there is none of this name
thread \"my handler\": node e: Expected ExternalEventDef \"\", but there is none",
    );
}

#[test]
fn the_stored_form_is_written_out() {
    // spec A 2.7.1, 3.1, 3.6, 4.4
    let json = |text: &str| value::of(Value::JsonObj(text.to_string()));
    let mut spec = spec_with(Case::Task(task("takes-JSON_OBJ", vec![literal(json("{ 'a' : 1e3 }"))])));
    let end =
        Case::Exit(ExitNode { result: Some(ExitResult::ReturnContent(compare(literal(json("null")), Is::Equals, literal(json("{}"))))) });
    node_of(&mut spec, "end").node = Some(end);
    let old_form = main(&mut spec).variable_defs[0].var_def.as_mut().expect("it is defined");
    (old_form.r#type, old_form.masked_value) = (Some(VariableType::Str.into()), Some(true));
    old_form.default_value = Some(json("{ 'a' : [ ] }"));
    let inline = InlineStructDef { fields: [("f".to_string(), StructFieldDef::default())].into() };
    let inline = TypeDefinition { defined_type: Some(DefinedType::InlineStructDef(inline)), masked: false };
    main(&mut spec).variable_defs[1].var_def.as_mut().expect("it is defined").type_def = Some(inline);

    let row = wf_spec::validate(spec, &mut Defs::default()).expect("it is valid");
    let stored = &row.wf_spec.expect("a row holds it").thread_specs["entrypoint"];
    let def = |index: usize| stored.variable_defs[index].var_def.clone().expect("it is defined");
    assert_eq!((def(0).r#type, def(0).masked_value), (None, None));
    assert_eq!(def(0).type_def.map(|of| Type::from(&of).to_string()), Some("STR MASKED".to_string()));
    assert_eq!(def(0).default_value, Some(json("{\"a\":[]}")));
    assert_eq!(def(1).type_def, Type::JSON_OBJ.to_definition());
    let Some(Case::Task(task)) = &stored.nodes["n"].node else { panic!("it is a TASK") };
    assert_eq!((task.timeout_seconds, &task.variables[0]), (60, &literal(json("{\"a\":1000.0}"))));
    let content = ExitResult::ReturnContent(compare(null(), Is::Equals, literal(json("{}"))));
    assert_eq!(stored.nodes["end"].node, Some(Case::Exit(ExitNode { result: Some(content) })));
}

#[test]
fn the_nodes_whose_output_is_read_are_noted() {
    let mut spec = spec_with(Case::Nop(NopNode {}));
    main(&mut spec)
        .nodes
        .insert("m".to_string(), node(Case::Task(task("greet", vec![compare(output("start"), Is::Equals, int(1))])), "end"));
    let old_form = VariableMutation {
        lhs_json_path: Some("$.x".to_string()),
        rhs_value: Some(RhsValue::NodeOutput(NodeOutputSource::default())),
        ..mutation("j", Op::Assign, null())
    };
    edge(&mut spec, "n").variable_mutations.push(old_form);
    let row = wf_spec::validate(spec, &mut Defs::default()).expect("it is valid");
    assert_eq!(row.outputs_read["entrypoint"].names, ["n", "start"]);
}
