//! What readers of the API see in place of a masked value (spec A 3.7). Stored values, and what workers get, are never masked.

use crate::wire::task_attempt::Result as AttemptResult;
use crate::wire::{StructField, TaskRun, Variable, VariableValue, map, variable_value::Value};

/// The text of every masked value.
pub const MASK: &str = "*****";

/// The masked value: STR `*****`.
pub fn masked() -> VariableValue {
    super::str(MASK)
}

/// `value` as API reads show it: masked as a whole if `whole`, else with masked struct fields hidden, wherever they are nested.
pub fn shown(value: &VariableValue, whole: bool) -> VariableValue {
    if whole {
        return masked();
    }
    let mut value = value.clone();
    hide_fields(&mut value);
    value
}

/// A Variable as API reads show it.
pub fn variable(mut variable: Variable) -> Variable {
    variable.value = variable.value.map(|value| shown(&value, variable.masked));
    variable
}

/// A TaskRun as API reads show it.
pub fn task_run(mut task_run: TaskRun) -> TaskRun {
    for input in &mut task_run.input_variables {
        input.value = input.value.take().map(|value| shown(&value, input.masked));
    }
    for attempt in &mut task_run.attempts {
        if let Some(AttemptResult::Output(output)) = &mut attempt.result {
            *output = shown(output, attempt.masked_value);
        }
    }
    task_run
}

fn hide_fields(value: &mut VariableValue) {
    match &mut value.value {
        Some(Value::Struct(it)) => {
            for StructField { value, masked } in it.r#struct.iter_mut().flat_map(|inline| inline.fields.values_mut()) {
                if *masked {
                    *value = Some(self::masked());
                } else if let Some(value) = value {
                    hide_fields(value);
                }
            }
        }
        Some(Value::Array(it)) => it.items.iter_mut().for_each(hide_fields),
        Some(Value::Map(it)) => it.entries.iter_mut().for_each(|map::Entry { key, value }| {
            key.iter_mut().chain(value).for_each(hide_fields);
        }),
        Some(
            Value::JsonObj(_)
            | Value::JsonArr(_)
            | Value::Double(_)
            | Value::Bool(_)
            | Value::Str(_)
            | Value::Int(_)
            | Value::Bytes(_)
            | Value::WfRunId(_)
            | Value::UtcTimestamp(_),
        )
        | None => (),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Array, InlineStruct, Struct};

    #[test]
    fn a_masked_value_reads_as_five_stars() {
        // spec A 3.7
        assert_eq!(shown(&crate::value::int(7), true), crate::value::str("*****"));
        assert_eq!(shown(&crate::value::int(7), false), crate::value::int(7));
    }

    #[test]
    fn masked_struct_fields_are_hidden_wherever_they_are() {
        let field = |masked| StructField { value: Some(crate::value::int(1)), masked };
        let inner = InlineStruct { fields: [("a".to_string(), field(true)), ("b".to_string(), field(false))].into() };
        let value = crate::value::of(Value::Array(Array {
            items: vec![crate::value::of(Value::Struct(Struct { struct_def_id: None, r#struct: Some(inner) }))],
            element_type: None,
        }));
        let Some(Value::Array(array)) = shown(&value, false).value else { panic!("an array stays one") };
        let Some(Value::Struct(it)) = &array.items[0].value else { panic!("a struct stays one") };
        let fields = &it.r#struct.as_ref().expect("made above").fields;
        assert_eq!(fields["a"].value, Some(masked()));
        assert_eq!(fields["b"].value, Some(crate::value::int(1)));
    }
}
