//! The dialect as a table: `corpus.txt` holds documents and, per line, what a path reads in one or what writing through it makes of it.

use super::{FILTER_DEPTH_MAX, STEPS_MAX, read, set};
use crate::value::json_text;
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// What the table says of one line: a JSON text, or `error`.
fn outcome(document: &Json, path: &str, written: Option<&str>) -> String {
    let json = |text: &str| json_text::read(text).unwrap_or_else(|| panic!("{text} is JSON"));
    let result = match written {
        None => read(document, path),
        Some(value) => {
            let mut document = document.clone();
            set(&mut document, path, json(value)).map(|()| document)
        }
    };
    result.map_or_else(|_| "error".to_string(), |found| found.to_string())
}

#[test]
fn paths_read_and_write_as_the_corpus_says() {
    // spec A 5.3
    let mut documents = BTreeMap::new();
    let mut wrong = Vec::new();
    for line in include_str!("corpus.txt").lines().filter(|line| !line.is_empty() && !line.starts_with("//")) {
        if let Some(document) = line.strip_prefix('#') {
            let (name, text) = document.split_once('\t').expect("a document line has a name and a text");
            documents.insert(name, json_text::read(text).expect("documents are JSON"));
            continue;
        }
        let (left, expected) = line.split_once("\t=> ").expect("a line has an outcome");
        let columns: Vec<&str> = left.split('\t').collect();
        let document = &documents[columns[0]];
        let expected = if expected == "document" { document.to_string() } else { expected.to_string() };
        let found = outcome(document, columns[1], columns.get(2).copied());
        let expected = json_text::read(&expected).filter(|_| expected != "error").map_or(expected, |json| json.to_string());
        if found != expected {
            wrong.push(format!("{left}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn too_long_and_too_deep_paths_are_refused() {
    let document = Json::from(1);
    assert!(read(&document, &format!("${}", ".a".repeat(STEPS_MAX))).is_ok());
    assert!(read(&document, &format!("${}", ".a".repeat(STEPS_MAX + 1))).is_err());
    let nested = |depth: usize| format!("$[?({}@.a{})]", "(".repeat(depth), ")".repeat(depth));
    let list = Json::Array(Vec::new());
    assert!(read(&list, &nested(FILTER_DEPTH_MAX - 1)).is_ok());
    assert!(read(&list, &nested(FILTER_DEPTH_MAX)).is_err());
    assert!(read(&list, &format!("$[?({}@.a)]", "!".repeat(10_000))).is_err());
    assert!(read(&list, &format!("{}1{}", "$[?(@[?(".repeat(5_000), ")])]".repeat(5_000))).is_err());
}

#[test]
fn a_walk_that_multiplies_is_cut_off() {
    let mut document = Json::from(1);
    for _ in 0..40 {
        document = Json::Array(vec![document.clone(), Json::from(2)]);
    }
    let reason = read(&document, "$..*..*..*..*").expect_err("the walk is far too long");
    assert!(reason.contains("at most 1000000 elements"), "{reason}");
}

proptest::proptest! {
    #[test]
    fn no_path_panics(path in "[$@.\\[\\]*?()'\"a-c0-9:,&|!=<> \\\\{}-]{0,30}", written: bool) {
        let document = json_text::read(r#"{"a":[{"b":1,"c":"x"},{"b":[1,2]}],"b":{"a":null},"c":2.5}"#).expect("a literal");
        let once = outcome(&document, &path, written.then_some("7"));
        proptest::prop_assert_eq!(once, outcome(&document, &path, written.then_some("7")));
    }

    #[test]
    fn no_shaped_path_panics(steps in proptest::collection::vec(proptest::sample::select(vec![
        ".a", ".b", "..", "*", "[0]", "[-1]", "[1:]", "['a','b']", "[?(@.b)]", "[?(@.b > 1)]", "[?(@ == 2)]", "[0,1]", ".length()", ".sum()", ".*", ".max($.c)",
    ]), 0..6)) {
        let document = json_text::read(r#"{"a":[{"b":1,"c":"x"},{"b":[1,2]}],"b":{"a":null},"c":2.5}"#).expect("a literal");
        let path = format!("${}", steps.concat());
        outcome(&document, &path, None);
        outcome(&document, &path, Some("7"));
    }
}
