//! Texts that callers and definitions hold: bookmarks, paths, JSON, format strings, cron expressions.

use crate::draw::Draw;
use canter_engine::cron::{Cron, Zone};
use canter_engine::expr::{format, jsonpath};
use canter_engine::search::Bookmark;
use canter_engine::value::{self, json_text};
use canter_engine::wire::VariableValue;

/// A bookmark that is read leads back to itself; one that was written is read.
pub fn bookmark(data: &[u8]) {
    let mut draw = Draw::new(data);
    let criteria = u64::from(draw.byte());
    let bytes = draw.rest();
    if let Ok(key) = Bookmark::decode(criteria, bytes) {
        assert_eq!(Bookmark::encode(criteria, &key), bytes, "a bookmark has one form");
    }
    let bookmark = Bookmark::encode(criteria, bytes);
    assert_eq!(Bookmark::decode(criteria, &bookmark).as_deref(), Ok(bytes), "what was written is read");
    assert!(Bookmark::decode(criteria + 1, &bookmark).is_err(), "another search refuses it");
}

pub fn bookmark_seeds() -> Vec<Vec<u8>> {
    let good = |key: &[u8]| [&[7][..], &Bookmark::encode(7, key)].concat();
    vec![good(b""), good(b"greet\0"), good(&[0xff; 40])]
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Path, line feed, document: what is read does not change, and what was written to a definite path is read there.
pub fn json_path(data: &[u8]) {
    let text = text_of(data);
    let (path, document) = text.split_once('\n').unwrap_or((&text, r#"{"a":1,"b":[1,2.5,null,{"a":"x"}],"c d":{"a":[[],{}]}}"#));
    let Some(document) = json_text::read(document) else { return };
    let is_good = jsonpath::check(path);
    let read = jsonpath::read(&document, path);
    assert_eq!(read, jsonpath::read(&document, path));
    assert!(is_good.is_ok() || read.is_err(), "a path that is refused reads nothing");
    let mut written = document.clone();
    match jsonpath::set(&mut written, path, serde_json::json!("new")) {
        Ok(()) => assert!(is_good.is_ok()),
        Err(_) => assert!(is_good.is_err() || written.is_object() == document.is_object()),
    }
}

pub fn json_path_seeds() -> Vec<Vec<u8>> {
    let paths = [
        "$.a",
        "$..a",
        "$['c d'].a[0]",
        "$.b[-1].a",
        "$.b[1:3]",
        "$.b[0,2]",
        "$.*",
        "$.b[?(@ > 1)]",
        "$.b[?(@.a == 'x' && !(@.b))]",
        "$.b.length()",
        "$..[?(@.a in ['x', 1])].a",
        "$.b.avg()",
        "$.concat($.a, 'x', @.b)",
        "$.new.deep",
        "$[?(@.a =~ /x/)]",
    ];
    let mut seeds: Vec<Vec<u8>> = paths.iter().map(|path| path.as_bytes().to_vec()).collect();
    seeds.push(b"$[0]\n[1,[2,{\"a\":null}]]".to_vec());
    seeds
}

/// JSON that is read and written again is the same.
pub fn json_text(data: &[u8]) {
    let text = text_of(data);
    let _ = json_text::is_number(&text);
    let Some(read) = json_text::read(&text) else { return };
    let written = json_text::write(&read);
    let again = json_text::read(&written).unwrap_or_else(|| panic!("Expected {written:?} to be read again"));
    assert_eq!(json_text::write(&again), written);
    assert_eq!(json_text::depth(&again), json_text::depth(&read));
    let value = value::json::from_json(read);
    let _ = (value::text::text(&value), value::protojson::text(&value), value::json::to_json(&value), value::json::is_readable(&value));
    let mut normal = value;
    value::json::normalize(&mut normal);
    let mut twice = normal.clone();
    value::json::normalize(&mut twice);
    assert!(value::equal(&normal, &twice), "what is normal stays as it is");
}

pub fn json_text_seeds() -> Vec<Vec<u8>> {
    let texts = [
        r#"{"a":[1,-2.5e-3,true,null,"\u00e4\ud83d\ude00\n"],"":{}}"#,
        "[[[[]]]]",
        "12345678901234567890",
        "1e400",
        "-0.0",
        " { 'a' : 1 , } ",
        "// comment\n1",
        "NaN",
        "[1,2,]",
        r#"{"a":1,"a":2}"#,
    ];
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

/// Kinds of the arguments, then the template: what comes out has a bound, and is the same twice.
pub fn format_string(data: &[u8]) {
    let mut draw = Draw::new(data);
    let arguments: Vec<VariableValue> = (0..draw.below(4))
        .map(|_| match draw.below(6) {
            0 => value::NULL,
            1 => value::int(draw.i64()),
            2 => value::double(draw.f64()),
            3 => value::bool(true),
            4 => value::str(text_of(draw.bytes())),
            _ => value::of(canter_engine::wire::variable_value::Value::Bytes(draw.bytes().to_vec())),
        })
        .collect();
    let template = text_of(draw.rest());
    let made = format::format(&template, &arguments);
    assert_eq!(made, format::format(&template, &arguments));
    if let Ok(text) = made {
        assert!(text.len() <= 2 * value::VALUE_BYTES_MAX, "a text of {} bytes", text.len());
    }
}

pub fn format_string_seeds() -> Vec<Vec<u8>> {
    let templates =
        ["{0}", "it''s '{0}' {0}", "{0,number,#,##0.00;(#)}", "{0,number,percent}{1}", "{0,number,000.###E0}", "{9999}", "{0,number,'#'#}"];
    templates.iter().map(|template| [&[2, 1, 3, 2, 200, 1, 2, 3, 4, 5, 6, 7, 8][..], template.as_bytes()].concat()).collect()
}

/// Zone, moment, expression: a tick comes after the moment, the same from anywhere between, and never goes back.
pub fn cron(data: &[u8]) {
    const ZONES: [&str; 6] = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Antarctica/Troll"];
    let mut draw = Draw::new(data);
    let zone = Zone::named(draw.pick(&ZONES).expect("there are some")).expect("it is in the database");
    let mut after_ms = draw.i64();
    let Ok(cron) = Cron::parse(&text_of(draw.rest())) else { return };
    for _ in 0..3 {
        let Some(next_ms) = cron.next(&zone, after_ms) else { return };
        assert!(next_ms > after_ms, "a tick at {next_ms} is not after {after_ms}");
        assert_eq!(cron.next(&zone, next_ms - 1), Some(next_ms), "from just before the tick it is the next one");
        after_ms = next_ms;
    }
}

pub fn cron_seeds() -> Vec<Vec<u8>> {
    let texts =
        ["* * * * *", "30 2 * * *", "*/7 0-23/2 1,15 jan-jun mon", "0 0 29 2 *", "59 23 31 12 7", "0 1-3 * 3,10 sun", "5/10 * ? * *"];
    let mut seeds: Vec<Vec<u8>> = texts.iter().map(|text| [&[1, 8][..], text.as_bytes()].concat()).collect();
    seeds.push([&[3, 10][..], b"15 2 * * *"].concat());
    seeds
}
