//! StructDefs end to end: rules of fields, versions, evolution, pinning.

use super::tests::Engine;
use super::*;
use crate::value::types::Type;
use crate::value::{NULL, double, int, str};
use crate::wire::search_struct_def_request::StructDefCriteria;
use crate::wire::*;

use StructDefCompatibilityType::{FullyCompatibleSchemaUpdates as Full, NoSchemaUpdates as No};

fn of(name: &str, version: i32) -> Type {
    Type::structure(&StructDefId { name: name.to_string(), version })
}

fn required(of: Type) -> StructFieldDef {
    StructFieldDef { field_type: of.to_definition(), ..StructFieldDef::default() }
}

fn nullable(of: Type) -> StructFieldDef {
    StructFieldDef { is_nullable: true, ..required(of) }
}

fn with_default(of: Type, default: VariableValue) -> StructFieldDef {
    StructFieldDef { default_value: Some(default), ..required(of) }
}

fn schema(fields: &[(&str, StructFieldDef)]) -> InlineStructDef {
    InlineStructDef { fields: fields.iter().map(|(name, field)| (name.to_string(), field.clone())).collect() }
}

fn put(name: &str, fields: &[(&str, StructFieldDef)], allowed: StructDefCompatibilityType) -> PutStructDefRequest {
    let (name, allowed_updates) = (name.to_string(), allowed.into());
    PutStructDefRequest { name, description: None, struct_def: Some(schema(fields)), allowed_updates }
}

impl Engine {
    /// The version a put makes, or the text it is refused with.
    fn put_struct(&mut self, request: PutStructDefRequest) -> Result<i32, String> {
        let def = self.call(put_struct_def, request)?;
        assert_eq!(self.call(get_struct_def, def.id.clone().unwrap_or_default()), Ok(def.clone()));
        Ok(def.id.unwrap_or_default().version)
    }
}

#[test]
fn fields_have_names_and_types_of_their_own_rules() {
    // spec A 2.6.1, 2.6.2, D 8
    let json = || Type::JSON_ARR;
    let name = |rule: &str| format!("Expected the name of a field {rule}");
    let no_json = |of: &str| format!("Expected a type without JSON in it, but there is {of}");
    for (field, def, reason) in [
        ("", required(Type::INT), name("to begin with a letter, but it does not")),
        ("1a", required(Type::INT), name("to begin with a letter, but it does not")),
        ("Km", required(Type::INT), name("to begin with a lower-case letter, but it begins with an upper-case one")),
        ("k_m", required(Type::INT), name("without underscores, but there is one")),
        ("k-m", required(Type::INT), name("of letters and digits, but there is something else")),
        ("km", StructFieldDef::default(), no_json("JSON_OBJ")),
        ("km", required(Type::map(Type::STR, Type::array(json()))), no_json("JSON_ARR")),
        ("km", required(of("boat", -1)), "Expected StructDef \"boat\", but there is none".to_string()),
        ("km", required(of("car", -1)), "Expected StructDef \"car\", but there is none".to_string()),
        (
            "km",
            with_default(Type::INT, NULL),
            "Expected a default value that is not NULL, because the field is not nullable, but it is NULL".to_string(),
        ),
        ("km", with_default(Type::INT, str("x")), "default value: Expected a value of type INT, but it is of type STR".to_string()),
        (
            "km",
            StructFieldDef { description: Some("x".repeat(1_025)), ..required(Type::INT) },
            "Expected a description of at most 1024 characters, but it has 1025".to_string(),
        ),
    ] {
        let shown = crate::meta::names::shown(field);
        let refused = format!("InvalidArgument: StructDef car: field {shown}: {reason}");
        assert_eq!(Engine::new().put_struct(put("car", &[(field, def.clone())], No)), Err(refused), "{def:?}");
        // The same rules for what is only asked about.
        let request = ValidateStructDefEvolutionRequest { struct_def: Some(schema(&[(field, def)])), ..Default::default() };
        assert!(Engine::new().call(validate_struct_def_evolution, request).is_err());
    }
    for def in [with_default(Type::DOUBLE, int(1)), required(Type::map(Type::BYTES, Type::INT)), nullable(Type::BYTES)] {
        assert_eq!(Engine::new().put_struct(put("car", &[("km", def)], No)), Ok(0));
    }
    assert_eq!(Engine::new().put_struct(put("empty", &[], No)), Ok(0));
    assert!(Engine::new().put_struct(put("my_car", &[], No)).is_err());
    let unknown = PutStructDefRequest { allowed_updates: 7, ..put("car", &[], No) };
    assert!(Engine::new().put_struct(unknown).is_err());
}

#[test]
fn evolution_is_judged_by_the_compatibility_asked_for() {
    // spec A 2.6.4, A 8 #3
    let (int, wide) = (|| required(Type::INT), || required(Type::DOUBLE));
    let with_text = |text: &str| StructFieldDef { description: Some(text.to_string()), ..required(Type::INT) };
    for (old, new, no, full) in [
        (None, Some(nullable(Type::INT)), false, true),
        (None, Some(with_default(Type::INT, crate::value::int(1))), false, true),
        (None, Some(int()), false, false),
        // A removal is not noticed.
        (Some(nullable(Type::INT)), None, true, true),
        (Some(int()), None, true, false),
        (Some(int()), Some(wide()), false, false),
        (Some(int()), Some(required(Type { masked: true, ..Type::INT })), false, false),
        (Some(nullable(Type::INT)), Some(int()), false, false),
        (Some(int()), Some(nullable(Type::INT)), false, true),
        (Some(nullable(Type::INT)), Some(nullable(Type::STR)), false, true),
        (Some(int()), Some(with_text("how far")), true, true),
    ] {
        for (allowed, fits) in [(No, no), (Full, full)] {
            let mut engine = Engine::new();
            let other = || ("other", required(Type::STR));
            let fields = |field: &Option<StructFieldDef>| -> Vec<(&str, StructFieldDef)> {
                field.iter().map(|field| ("km", field.clone())).chain([other()]).collect()
            };
            engine.put_struct(put("car", &fields(&old), No)).expect("it is the first");
            let ask = |version| ValidateStructDefEvolutionRequest {
                struct_def_id: Some(StructDefId { name: "car".to_string(), version }),
                struct_def: Some(schema(&fields(&new))),
                compatibility_type: allowed.into(),
            };
            let valid = |is_valid| Ok(ValidateStructDefEvolutionResponse { is_valid });
            assert_eq!(engine.call(validate_struct_def_evolution, ask(-1)), valid(fits), "{old:?} {new:?} {allowed:?}");
            assert_eq!(engine.call(validate_struct_def_evolution, ask(0)), valid(fits));
            assert_eq!(engine.call(validate_struct_def_evolution, ask(5)), valid(true), "nothing to compare with");
            let expected = match fits {
                true => Ok(1),
                false => Err(format!(
                    "InvalidArgument: StructDef car: Expected changes that {} allows, but these fields break it: km",
                    allowed.as_str_name()
                )),
            };
            assert_eq!(engine.put_struct(put("car", &fields(&new), allowed)), expected);
        }
    }
}

#[test]
fn versions_are_numbered_once_and_found_exactly_or_as_the_newest() {
    // spec A 2.6.3, 1.5
    let mut engine = Engine::new();
    let described = |text: Option<&str>| PutStructDefRequest {
        description: text.map(ToString::to_string),
        ..put("car", &[("km", required(Type::INT))], No)
    };
    assert_eq!(engine.put_struct(described(None)), Ok(0));
    assert_eq!(engine.put_struct(described(None)), Ok(0));
    assert_eq!(engine.put_struct(described(Some(""))), Ok(1));
    assert_eq!(engine.put_struct(described(Some("a car"))), Ok(2));
    let id = |version| StructDefId { name: "car".to_string(), version };
    let delete = |version| DeleteStructDefRequest { id: Some(id(version)) };
    assert!(engine.call(delete_struct_def, delete(-1)).is_err(), "-1 is no version to delete");
    assert_eq!(engine.call(delete_struct_def, delete(2)), Ok(()));
    let none = "NotFound: Expected StructDef \"car\" in version 2, but there is none".to_string();
    assert_eq!(engine.call(delete_struct_def, delete(2)), Err(none.clone()));
    assert_eq!(engine.call(get_struct_def, id(2)), Err(none));
    assert_eq!(engine.call(get_struct_def, id(-1)).map(|def| def.id), Ok(Some(id(1))));
    // What is put is compared with the newest there is; the number is new all the same.
    assert_eq!(engine.put_struct(described(Some(""))), Ok(1));
    assert_eq!(engine.put_struct(described(Some("a car"))), Ok(3));
    engine.put_struct(put("car-pool", &[], No)).expect("it is valid");
    let mut search = |struct_def_criteria| {
        let request = SearchStructDefRequest { bookmark: None, limit: None, struct_def_criteria };
        let found = engine.call(search_struct_def, request).expect("it is a search");
        found.results.iter().map(|id| format!("{}/{}", id.name, id.version)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(search(None), "car/0 car/1 car/3 car-pool/0");
    assert_eq!(search(Some(StructDefCriteria::Name("car".to_string()))), "car/0 car/1 car/3");
    assert_eq!(search(Some(StructDefCriteria::Prefix("car-".to_string()))), "car-pool/0");
}

#[test]
fn references_are_pinned_where_definitions_are_stored() {
    // spec A 2.6.5, 2.1
    let mut engine = Engine::new();
    let car = |fields: &[(&str, StructFieldDef)]| put("car", fields, Full);
    engine.put_struct(car(&[])).expect("it is valid");
    let garage = || put("garage", &[("cars", required(Type::array(of("car", -1))))], Full);
    let pinned = |def: StructDef| def.struct_def.unwrap_or_default().fields["cars"].field_type.as_ref().map(Type::from);
    assert_eq!(engine.call(put_struct_def, garage()).map(pinned), Ok(Some(Type::array(of("car", 0)))));
    let task = || {
        let input = VariableDef { name: "car".to_string(), type_def: of("car", -1).to_definition(), ..VariableDef::default() };
        let return_type = Some(ReturnType { return_type: Type::map(Type::STR, of("car", -1)).to_definition() });
        PutTaskDefRequest { name: "wash".to_string(), input_vars: vec![input], return_type, ..PutTaskDefRequest::default() }
    };
    let def = engine.call(put_task_def, task()).expect("it is valid");
    assert_eq!(def.input_vars[0].type_def, of("car", 0).to_definition());
    assert_eq!(def.return_type.and_then(|of| of.return_type), Type::map(Type::STR, of("car", 0)).to_definition());
    // The same request means something else once there is a newer version (spec A 8 #2).
    engine.put_struct(car(&[("km", with_default(Type::DOUBLE, double(0.0)))])).expect("it is compatible");
    assert!(engine.call(put_task_def, task()).is_err_and(|text| text.starts_with("AlreadyExists")));
    // A Struct may hold an older version of itself.
    assert_eq!(engine.put_struct(car(&[("old", nullable(of("car", -1)))])), Ok(2));
    let event = |version| PutExternalEventDefRequest {
        name: "came".to_string(),
        content_type: Some(ReturnType { return_type: of("car", version).to_definition() }),
        ..PutExternalEventDefRequest::default()
    };
    let content = |def: ExternalEventDef| def.type_information.and_then(|of| of.return_type);
    assert_eq!(engine.call(put_external_event_def, event(1)).map(content), Ok(of("car", 1).to_definition()));
    // What is deleted can no more be named.
    let id = Some(StructDefId { name: "car".to_string(), version: 1 });
    engine.call(delete_struct_def, DeleteStructDefRequest { id }).expect("it is there");
    assert!(engine.call(put_external_event_def, event(1)).is_err());
}
