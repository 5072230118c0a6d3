use super::spec::Defs;
use crate::meta::{external_event_def, fault, task_def};
use crate::value::types::Type;
use crate::wire::type_definition::DefinedType;
use crate::wire::{
    CorrelatedEventConfig, PutExternalEventDefRequest, PutTaskDefRequest, ReturnType, StructDefId, TaskDef, TypeDefinition, VariableDef,
};

fn request() -> PutTaskDefRequest {
    let input = VariableDef { name: "who".to_string(), type_def: Type::STR.to_definition(), ..VariableDef::default() };
    PutTaskDefRequest { name: "greet".to_string(), input_vars: vec![input], ..PutTaskDefRequest::default() }
}

/// Puts `request()` with a change. "" means it is accepted.
fn check(change: impl FnOnce(&mut PutTaskDefRequest), expected: &str) {
    let mut request = request();
    change(&mut request);
    let found = task_def::validate(request, &mut Defs::default()).map_err(|faults| fault::reject(&faults).to_string());
    assert_eq!(found.err().unwrap_or_default(), expected);
}

#[test]
fn a_task_def_has_a_name_and_types_that_run() {
    // spec A 2.1
    check(|_| (), "");
    check(
        |request| request.name = "say hi".to_string(),
        "InvalidArgument: TaskDef \"say hi\": Expected a name of letters, digits and inner hyphens, but it is \"say hi\"",
    );
    check(
        |request| request.input_vars[0].r#type = Some(42),
        "InvalidArgument: TaskDef greet: input who: Expected a VariableType, but 42 is none",
    );
    let structure = TypeDefinition { defined_type: Some(DefinedType::StructDefId(StructDefId::default())), masked: false };
    check(
        |request| request.return_type = Some(ReturnType { return_type: Some(structure) }),
        "InvalidArgument: TaskDef greet: return type: Expected StructDef \"\" in version 0, but there is none",
    );
    // Not looked at: names of parameters that are empty or come twice.
    check(|request| request.input_vars = vec![VariableDef::default(), VariableDef::default()], "");
}

#[test]
fn a_task_def_put_again_says_the_same_or_is_refused() {
    // spec A 2.1: compared in the stored form.
    let stored = |request| TaskDef {
        created_at: Some(crate::tx::timestamp(5)),
        ..task_def::validate(request, &mut Defs::default()).expect("it is valid")
    };
    let again = |change: fn(&mut PutTaskDefRequest)| {
        let mut changed = request();
        change(&mut changed);
        let new = task_def::validate(changed, &mut Defs::default()).expect("it is valid");
        task_def::put_again(&stored(request()), &new).map_err(|reject| reject.to_string()).err().unwrap_or_default()
    };
    assert_eq!(again(|_| ()), "");
    assert_eq!(again(|request| request.return_type = Some(ReturnType::default())), "");
    assert_eq!(again(|request| (request.input_vars[0].r#type, request.input_vars[0].type_def) = (Some(4), None)), "");
    let refused = |parts: &str| {
        format!("AlreadyExists: Expected TaskDef greet to be put as it is, but it would change in {parts}: TaskDefs cannot be changed")
    };
    assert_eq!(again(|request| request.description = Some(String::new())), refused("description"));
    assert_eq!(again(|request| request.input_vars.clear()), refused("input_vars"));
    assert_eq!(again(|request| request.return_type = Some(ReturnType { return_type: Type::INT.to_definition() })), refused("return_type"));
}

#[test]
fn an_external_event_def_keeps_apart_no_type_void_and_a_type() {
    // spec A 2.2
    let put = |content_type| {
        let config = CorrelatedEventConfig::default();
        let request = PutExternalEventDefRequest {
            name: "paid".to_string(),
            content_type,
            correlated_event_config: Some(config),
            ..Default::default()
        };
        external_event_def::validate(request, &mut Defs::default()).expect("it is valid")
    };
    assert_eq!(put(None).type_information, None);
    assert_eq!(put(Some(ReturnType::default())).type_information, Some(ReturnType::default()));
    let untyped = ReturnType { return_type: Some(TypeDefinition::default()) };
    assert_eq!(put(Some(untyped)).type_information, Some(ReturnType { return_type: Type::JSON_OBJ.to_definition() }));
    // Written out: kept for ever.
    assert_eq!(put(None).retention_policy, Some(Default::default()));
}
