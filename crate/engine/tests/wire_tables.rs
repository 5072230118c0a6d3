//! The wire is the published one: `proto/` says number by number what the tables in `__test__/fixtures/wire/` say.
//!
//! Both sides are written as sets of one-line facts and compared as sets, so that one run names every difference. The counts are
//! asserted as well: a table or a folder that was not read cannot pass.

use canter_engine::api::Method;
use prost_types::field_descriptor_proto::{Label, Type};
use prost_types::{DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The 21 files of the public wire.
const FILES_COUNT: usize = 21;
const RPCS_COUNT: usize = 108;
const MESSAGES_COUNT: usize = 304;
const FIELDS_COUNT: usize = 971;
const ENUMS_COUNT: usize = 24;
const ENUM_VALUES_COUNT: usize = 117;

/// What a set of `.proto` files declares, one line per fact.
#[derive(Default)]
struct Facts {
    files: BTreeSet<String>,
    rpcs: BTreeSet<String>,
    messages: BTreeSet<String>,
    fields: BTreeSet<String>,
    enums: BTreeSet<String>,
    enum_values: BTreeSet<String>,
}

impl Facts {
    /// The sets with their names and the counts they must have.
    fn sets(&self) -> [(&'static str, &BTreeSet<String>, usize); 6] {
        [
            ("files", &self.files, FILES_COUNT),
            ("RPCs", &self.rpcs, RPCS_COUNT),
            ("messages", &self.messages, MESSAGES_COUNT),
            ("fields", &self.fields, FIELDS_COUNT),
            ("enums", &self.enums, ENUMS_COUNT),
            ("enum values", &self.enum_values, ENUM_VALUES_COUNT),
        ]
    }
}

#[test]
fn the_proto_files_equal_the_tables_number_by_number() {
    let (tables, protos) = (facts_of_tables(), facts_of_protos());
    let mut differences = Vec::new();
    for ((name, in_tables, count), (_, in_protos, _)) in tables.sets().into_iter().zip(protos.sets()) {
        differences.extend(in_tables.difference(in_protos).map(|fact| format!("only in the tables: {fact}")));
        differences.extend(in_protos.difference(in_tables).map(|fact| format!("only in proto/:     {fact}")));
        for (side, facts) in [("the tables", in_tables), ("proto/", in_protos)] {
            if facts.len() != count {
                differences.push(format!("Expected {count} {name} in {side}, but there are {}", facts.len()));
            }
        }
    }
    let counts: Vec<String> = protos.sets().iter().map(|(name, facts, _)| format!("{} {name}", facts.len())).collect();
    eprintln!("{} differences of {}", differences.len(), counts.join(", "));
    assert!(differences.is_empty(), "Expected proto/ to equal the wire tables, but:\n{}", differences.join("\n"));
}

// The journal names a command by its place in the table, so the two must never part.
#[test]
fn methods_equal_the_rpcs_in_the_order_of_the_table() {
    let table: Vec<String> =
        rows("rpcs.tsv").iter().enumerate().map(|(i, row)| format!("{} {} {} -> {}", i + 1, row[2], row[3], row[4])).collect();
    let methods: Vec<String> = Method::ALL
        .iter()
        .filter(|method| method.service() == "littlehorse.LittleHorse")
        .map(|method| format!("{} {} {} -> {}", method.number(), method.name(), method.request(), method.response()))
        .collect();
    assert_eq!(methods, table);
    assert_eq!(methods.len(), RPCS_COUNT);
}

#[test]
fn methods_of_our_own_equal_canter_proto() {
    let files = protos();
    let canter = files.iter().find(|file| file.name() == "canter.proto").expect("proto/canter.proto is compiled");
    let (carriers, declared): (BTreeSet<String>, BTreeSet<String>) = rpcs(canter).partition(|rpc| rpc.contains("Canter/Calls "));
    let methods: BTreeSet<String> = Method::ALL
        .iter()
        .filter(|method| method.service() == "canter.Canter")
        .map(|method| rpc_fact("canter.proto", method.service(), method.name(), method.request(), method.response()))
        .collect();
    assert_eq!(methods, declared);
    assert_eq!(methods.len(), 9);
    // The server takes Calls apart: no command of the core, but the second in its service, so that the number is its own for ever.
    assert_eq!(carriers.len(), 1);
    assert_eq!(Method::from_number(1002), None);
}

// proto/ is the reference of the API: whatever it declares is explained where it is declared.
#[test]
fn everything_declared_has_a_comment() {
    let mut declarations = 0;
    let mut bare = Vec::new();
    for file in protos() {
        let commented: BTreeSet<Vec<i32>> = file
            .source_code_info
            .iter()
            .flat_map(|info| &info.location)
            .filter(|location| !location.leading_comments().trim().is_empty())
            .map(|location| location.path.clone())
            .collect();
        for (path, name) in declarations_of(&file) {
            declarations += 1;
            if !commented.contains(&path) {
                bare.push(format!("{}: {name}", file.name()));
            }
        }
    }
    assert!(bare.is_empty(), "Expected a comment above each of {declarations} declarations, but these have none:\n{}", bare.join("\n"));
    // canter.proto has some more, and so have the services and oneofs.
    assert!(declarations > RPCS_COUNT + MESSAGES_COUNT + FIELDS_COUNT + ENUMS_COUNT + ENUM_VALUES_COUNT);
}

fn facts_of_tables() -> Facts {
    let mut facts = Facts::default();
    for row in rows("rpcs.tsv") {
        facts.files.insert(row[0].clone());
        facts.rpcs.insert(rpc_fact(&row[0], &row[1], &row[2], &row[3], &row[4]));
    }
    for row in rows("messages.tsv") {
        let [file, message, number, field, of_type, oneof, _note] = &row[..] else {
            panic!("Expected 7 columns in messages.tsv, but got {row:?}");
        };
        facts.files.insert(file.clone());
        facts.messages.insert(format!("{file} {message}"));
        if number != "-" {
            facts.fields.insert(field_fact(file, message, number, field, of_type, oneof));
        }
    }
    for row in rows("enums.tsv") {
        facts.files.insert(row[0].clone());
        facts.enums.insert(format!("{} {}", row[0], row[1]));
        facts.enum_values.insert(format!("{} {} {} {}", row[0], row[1], row[2], row[3]));
    }
    facts
}

fn facts_of_protos() -> Facts {
    let mut facts = Facts::default();
    for file in protos().iter().filter(|file| file.package() == "littlehorse") {
        facts.files.insert(file.name().to_string());
        facts.rpcs.extend(rpcs(file));
        for message in &file.message_type {
            add_message(&mut facts, file.name(), "", message);
        }
        for of_enum in &file.enum_type {
            add_enum(&mut facts, file.name(), "", of_enum);
        }
    }
    facts
}

fn add_message(facts: &mut Facts, file: &str, outer: &str, message: &DescriptorProto) {
    let name = format!("{outer}{}", message.name());
    facts.messages.insert(format!("{file} {name}"));
    for field in &message.field {
        let oneof = match field.oneof_index {
            // proto3 `optional` is a oneof of its own in descriptors; in the tables it is part of the type.
            Some(index) if !field.proto3_optional() => message.oneof_decl[index as usize].name(),
            Some(_) | None => "",
        };
        facts.fields.insert(field_fact(file, &name, &field.number().to_string(), field.name(), &field_type(message, field), oneof));
    }
    let inner = format!("{name}.");
    for nested in message.nested_type.iter().filter(|nested| !is_map_entry(nested)) {
        add_message(facts, file, &inner, nested);
    }
    for of_enum in &message.enum_type {
        add_enum(facts, file, &inner, of_enum);
    }
}

fn add_enum(facts: &mut Facts, file: &str, outer: &str, of_enum: &EnumDescriptorProto) {
    let name = format!("{outer}{}", of_enum.name());
    for value in &of_enum.value {
        facts.enum_values.insert(format!("{file} {name} {} {}", value.number(), value.name()));
    }
    facts.enums.insert(format!("{file} {name}"));
}

/// Everything a reader may look up, with its path in the descriptor (`SourceCodeInfo`): the numbers are those of descriptor.proto.
fn declarations_of(file: &FileDescriptorProto) -> Vec<(Vec<i32>, String)> {
    let mut found = Vec::new();
    for (i, service) in numbered(&file.service) {
        found.push((vec![6, i], service.name().to_string()));
        found.extend(numbered(&service.method).map(|(j, rpc)| (vec![6, i, 2, j], format!("{}.{}", service.name(), rpc.name()))));
    }
    for (i, message) in numbered(&file.message_type) {
        add_declarations(&mut found, vec![4, i], "", message);
    }
    for (i, of_enum) in numbered(&file.enum_type) {
        add_enum_declarations(&mut found, vec![5, i], "", of_enum);
    }
    found
}

fn add_declarations(found: &mut Vec<(Vec<i32>, String)>, path: Vec<i32>, outer: &str, message: &DescriptorProto) {
    let name = format!("{outer}{}", message.name());
    let at = |kind: i32, index: i32| [&path[..], &[kind, index]].concat();
    found.extend(numbered(&message.field).map(|(i, field)| (at(2, i), format!("{name}.{}", field.name()))));
    // The oneofs that stand for proto3 `optional` come last and are nobody's declaration.
    let optionals = message.field.iter().filter(|field| field.proto3_optional()).count();
    let oneofs = &message.oneof_decl[..message.oneof_decl.len() - optionals];
    found.extend(numbered(oneofs).map(|(i, oneof)| (at(8, i), format!("{name}.{}", oneof.name()))));
    for (i, nested) in numbered(&message.nested_type).filter(|(_, nested)| !is_map_entry(nested)) {
        add_declarations(found, at(3, i), &format!("{name}."), nested);
    }
    for (i, of_enum) in numbered(&message.enum_type) {
        add_enum_declarations(found, at(4, i), &format!("{name}."), of_enum);
    }
    found.push((path, name));
}

fn add_enum_declarations(found: &mut Vec<(Vec<i32>, String)>, path: Vec<i32>, outer: &str, of_enum: &EnumDescriptorProto) {
    let name = format!("{outer}{}", of_enum.name());
    found.extend(numbered(&of_enum.value).map(|(i, value)| ([&path[..], &[2, i]].concat(), format!("{name}.{}", value.name()))));
    found.push((path, name));
}

fn numbered<T>(items: &[T]) -> impl Iterator<Item = (i32, &T)> {
    (0..).zip(items)
}

fn rpcs(file: &FileDescriptorProto) -> impl Iterator<Item = String> {
    file.service.iter().flat_map(move |service| {
        let service_name = format!("{}.{}", file.package(), service.name());
        service.method.iter().map(move |rpc| {
            let stream = |yes: bool, name: &str| format!("{}{}", if yes { "stream " } else { "" }, short(name));
            let request = stream(rpc.client_streaming(), rpc.input_type());
            let response = stream(rpc.server_streaming(), rpc.output_type());
            rpc_fact(file.name(), &service_name, rpc.name(), &request, &response)
        })
    })
}

fn rpc_fact(file: &str, service: &str, name: &str, request: &str, response: &str) -> String {
    format!("{file} {service}/{name} {request} -> {response}")
}

fn field_fact(file: &str, message: &str, number: &str, name: &str, of_type: &str, oneof: &str) -> String {
    let oneof = if oneof.is_empty() { String::new() } else { format!(" in oneof {oneof}") };
    format!("{file} {message} {number} {name}: {of_type}{oneof}")
}

/// A field's type as the tables write it: `optional X`, `repeated X`, `map<K,V>`.
fn field_type(message: &DescriptorProto, field: &FieldDescriptorProto) -> String {
    let entry =
        message.nested_type.iter().find(|nested| is_map_entry(nested) && field.type_name().ends_with(&format!(".{}", nested.name())));
    if let (Some(entry), Label::Repeated) = (entry, field.label()) {
        return format!("map<{},{}>", type_name(&entry.field[0]), type_name(&entry.field[1]));
    }
    match field.label() {
        Label::Repeated => format!("repeated {}", type_name(field)),
        Label::Optional if field.proto3_optional() => format!("optional {}", type_name(field)),
        Label::Optional | Label::Required => type_name(field),
    }
}

fn type_name(field: &FieldDescriptorProto) -> String {
    match field.r#type() {
        Type::Message | Type::Enum => short(field.type_name()).to_string(),
        scalar @ (Type::Double
        | Type::Float
        | Type::Int64
        | Type::Uint64
        | Type::Int32
        | Type::Fixed64
        | Type::Fixed32
        | Type::Bool
        | Type::String
        | Type::Group
        | Type::Bytes
        | Type::Uint32
        | Type::Sfixed32
        | Type::Sfixed64
        | Type::Sint32
        | Type::Sint64) => scalar.as_str_name().trim_start_matches("TYPE_").to_lowercase(),
    }
}

/// The tables leave out the package `littlehorse`.
fn short(type_name: &str) -> &str {
    let absolute = type_name.trim_start_matches('.');
    absolute.strip_prefix("littlehorse.").unwrap_or(absolute)
}

fn is_map_entry(message: &DescriptorProto) -> bool {
    message.options.as_ref().is_some_and(|options| options.map_entry())
}

/// The rows of a table under its heading.
fn rows(table: &str) -> Vec<Vec<String>> {
    let path = repository().join("__test__/fixtures/wire").join(table);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_string).collect()).collect()
}

/// Every file in `proto/`, compiled, with its comments. Files from elsewhere (`google/protobuf`) are left out.
fn protos() -> Vec<FileDescriptorProto> {
    let folder = repository().join("proto");
    let names: Vec<String> = std::fs::read_dir(&folder)
        .expect("proto/ can be listed")
        .map(|entry| entry.expect("proto/ can be listed").file_name().into_string().expect("file names in proto/ are ASCII"))
        .filter(|name| name.ends_with(".proto"))
        .collect();
    let compiled = protox::compile(&names, [&folder]).unwrap_or_else(|error| panic!("{error:?}"));
    compiled.file.into_iter().filter(|file| names.iter().any(|name| name == file.name())).collect()
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
