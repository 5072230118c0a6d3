//! JSON as text: a lenient reader and the one form it is written in (spec A 3.6).
//!
//! The reader takes what the customary clients take: names and strings without quotes or in single quotes, `=` for `:`, `;` for `,`, left-out
//! list elements as null, comments. Numbers are int64 where they are whole and fit, else doubles.
//!
//! **Invariant:** what is written reads back as the same value, and writing that gives the same text.

use super::number::double_text;
use serde_json::{Map, Number, Value as Json};
use std::fmt::Write;

/// Objects and lists one JSON text may nest: reading and walking recurse. Deeper text is treated as unparsable.
pub const JSON_DEPTH_MAX: usize = 64;

/// The value of a whole text; `None` if it is not JSON, even read leniently. Blank text is null.
pub fn read(text: &str) -> Option<Json> {
    let mut reader = Reader { text, at: 0 };
    reader.blank()?;
    if reader.peek().is_none() {
        return Some(Json::Null);
    }
    let value = reader.value(0)?;
    reader.blank()?;
    reader.peek().is_none().then_some(value)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, wanted: u8) -> bool {
        let taken = self.peek() == Some(wanted);
        self.at += usize::from(taken);
        taken
    }

    /// Skips white space and comments; `None` for a comment without an end.
    fn blank(&mut self) -> Option<()> {
        loop {
            let rest = &self.text[self.at..];
            match rest.as_bytes().first() {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                Some(b'#') => self.at += rest.find(['\n', '\r']).unwrap_or(rest.len()),
                Some(b'/') if rest.starts_with("//") => self.at += rest.find(['\n', '\r']).unwrap_or(rest.len()),
                Some(b'/') if rest.starts_with("/*") => self.at += 2 + rest[2..].find("*/")? + 2,
                Some(_) | None => return Some(()),
            }
        }
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        match self.peek()? {
            b'{' if depth < JSON_DEPTH_MAX => self.object(depth + 1),
            b'[' if depth < JSON_DEPTH_MAX => self.list(depth + 1),
            b'{' | b'[' => None,
            quote @ (b'"' | b'\'') => self.quoted(quote).map(Json::String),
            _ => literal(self.unquoted()?),
        }
    }

    fn object(&mut self, depth: usize) -> Option<Json> {
        self.at += 1;
        let mut object = Map::new();
        self.blank()?;
        if self.take(b'}') {
            return Some(Json::Object(object));
        }
        loop {
            self.blank()?;
            let name = match self.peek()? {
                quote @ (b'"' | b'\'') => self.quoted(quote)?,
                _ => self.unquoted()?.to_string(),
            };
            self.blank()?;
            if self.take(b'=') {
                self.take(b'>');
            } else if !self.take(b':') {
                return None;
            }
            self.blank()?;
            let value = self.value(depth)?;
            // The later of two entries of one name wins, in the place of the first.
            object.insert(name, value);
            self.blank()?;
            if self.take(b'}') {
                return Some(Json::Object(object));
            }
            if !self.take(b',') && !self.take(b';') {
                return None;
            }
        }
    }

    fn list(&mut self, depth: usize) -> Option<Json> {
        self.at += 1;
        let mut list = Vec::new();
        self.blank()?;
        if self.take(b']') {
            return Some(Json::Array(list));
        }
        loop {
            self.blank()?;
            match self.peek()? {
                b',' | b';' | b']' => list.push(Json::Null),
                _ => list.push(self.value(depth)?),
            }
            self.blank()?;
            if self.take(b']') {
                return Some(Json::Array(list));
            }
            if !self.take(b',') && !self.take(b';') {
                return None;
            }
        }
    }

    fn unquoted(&mut self) -> Option<&str> {
        let rest = &self.text[self.at..];
        let ends =
            |c: char| matches!(c, '/' | '\\' | ';' | '#' | '=' | '{' | '}' | '[' | ']' | ':' | ',' | ' ' | '\t' | '\n' | '\r' | '\u{c}');
        let word = &rest[..rest.find(ends).unwrap_or(rest.len())];
        self.at += word.len();
        (!word.is_empty()).then_some(word)
    }

    fn quoted(&mut self, quote: u8) -> Option<String> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let rest = &self.text[self.at..];
            let end = rest.find([char::from(quote), '\\'])?;
            string.push_str(&rest[..end]);
            self.at += end + 1;
            if rest.as_bytes()[end] == quote {
                return Some(string);
            }
            let escape = self.peek()?;
            self.at += 1;
            string.push(match escape {
                b't' => '\t',
                b'b' => '\u{8}',
                b'n' | b'\n' => '\n',
                b'r' => '\r',
                b'f' => '\u{c}',
                b'\'' | b'"' | b'\\' | b'/' => char::from(escape),
                b'u' => self.unicode()?,
                _ => return None,
            });
        }
    }

    /// The character after `\u`, two escapes long beyond the first plane. Half of a pair alone has no place in UTF-8: it becomes U+FFFD.
    fn unicode(&mut self) -> Option<char> {
        let first = self.hex4()?;
        if (0xd800..0xdc00).contains(&first) && self.text[self.at..].starts_with("\\u") {
            let start = self.at;
            self.at += 2;
            let second = self.hex4()?;
            if (0xdc00..0xe000).contains(&second) {
                return char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00));
            }
            self.at = start;
        }
        Some(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hex4(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        if digits.bytes().all(|byte| byte.is_ascii_hexdigit()) { u32::from_str_radix(digits, 16).ok() } else { None }
    }
}

/// A word without quotes: null, a bool, a number, else a string. `None` for a number no double can hold.
fn literal(word: &str) -> Option<Json> {
    if word.eq_ignore_ascii_case("null") {
        return Some(Json::Null);
    }
    if word.eq_ignore_ascii_case("true") {
        return Some(Json::Bool(true));
    }
    if word.eq_ignore_ascii_case("false") {
        return Some(Json::Bool(false));
    }
    if !is_number(word) {
        return Some(Json::String(word.to_string()));
    }
    match word.parse::<i64>() {
        Ok(number) => Some(Json::from(number)),
        Err(_) => Number::from_f64(word.parse().ok()?).map(Json::Number),
    }
}

/// Objects and lists that nest in a value: 0 for a scalar.
pub fn depth(value: &Json) -> usize {
    match value {
        Json::Array(list) => 1 + list.iter().map(depth).max().unwrap_or(0),
        Json::Object(object) => 1 + object.values().map(depth).max().unwrap_or(0),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => 0,
    }
}

/// Whether the word is a number by JSON's grammar; `01`, `+1` and `.5` are not.
pub fn is_number(word: &str) -> bool {
    let digits = |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = word.strip_prefix('-').unwrap_or(word);
    let whole = digits(rest);
    if whole == 0 || whole > 1 && rest.starts_with('0') {
        return false;
    }
    let mut rest = &rest[whole..];
    if let Some(fraction) = rest.strip_prefix('.') {
        let places = digits(fraction);
        if places == 0 {
            return false;
        }
        rest = &fraction[places..];
    }
    if let Some(exponent) = rest.strip_prefix(['e', 'E']) {
        let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        let places = digits(exponent);
        if places == 0 {
            return false;
        }
        rest = &exponent[places..];
    }
    rest.is_empty()
}

/// The text of a value: no white space, keys in their order, nulls kept, `< > & = '` escaped.
pub fn write(value: &Json) -> String {
    let mut text = String::new();
    write_value(value, &mut text);
    text
}

fn write_value(value: &Json, text: &mut String) {
    match value {
        Json::Null => text.push_str("null"),
        Json::Bool(true) => text.push_str("true"),
        Json::Bool(false) => text.push_str("false"),
        Json::Number(number) => text.push_str(&number_text(number)),
        Json::String(string) => write_string(string, text),
        Json::Array(list) => {
            text.push('[');
            for (index, item) in list.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write_value(item, text);
            }
            text.push(']');
        }
        Json::Object(object) => {
            text.push('{');
            for (index, (name, value)) in object.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write_string(name, text);
                text.push(':');
                write_value(value, text);
            }
            text.push('}');
        }
    }
}

/// An int as decimal digits, a double as Java writes it.
pub fn number_text(number: &Number) -> String {
    match (number.as_i64(), number.as_f64()) {
        (Some(number), _) => number.to_string(),
        (None, Some(number)) => double_text(number),
        (None, None) => number.to_string(),
    }
}

fn write_string(string: &str, text: &mut String) {
    text.push('"');
    for c in string.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\t' => text.push_str("\\t"),
            '\u{8}' => text.push_str("\\b"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\u{c}' => text.push_str("\\f"),
            '\0'..='\u{1f}' | '<' | '>' | '&' | '=' | '\'' | '\u{2028}' | '\u{2029}' => {
                write!(text, "\\u{:04x}", u32::from(c)).expect("writing to a string does not fail");
            }
            _ => text.push(c),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, normalised: &str) {
        let value = read(text).unwrap_or_else(|| panic!("expected {text} to be readable"));
        assert_eq!(write(&value), normalised, "{text}");
        assert_eq!(read(normalised), Some(value), "{normalised} reads back");
    }

    #[test]
    fn json_is_normalised() {
        // spec A 3.6
        for (text, normalised) in [
            (r#" { "b" : 1 , "a" : [ 1 , null ] } "#, r#"{"b":1,"a":[1,null]}"#),
            ("[1e3,1.0,0.1,-0,-0.0]", "[1000.0,1.0,0.1,0,-0.0]"),
            (
                "[9223372036854775807,9223372036854775808,-9223372036854775809]",
                "[9223372036854775807,9.223372036854776E18,-9.223372036854776E18]",
            ),
            (r#"["<a href='x'>&="]"#, r#"["\u003ca href\u003d\u0027x\u0027\u003e\u0026\u003d"]"#),
            (r#"["\u0041\ud83d\ude00\n\/\u0001"]"#, "[\"A\u{1f600}\\n/\\u0001\"]"),
            ("[\"\u{e9}\u{2028}\"]", "[\"\u{e9}\\u2028\"]"),
            (r#"["\ud800x"]"#, "[\"\u{fffd}x\"]"),
            (r#"{"a":1,"b":2,"a":3}"#, r#"{"a":3,"b":2}"#),
            (r#"{"a":{},"b":[]}"#, r#"{"a":{},"b":[]}"#),
            ("null", "null"),
            ("  ", "null"),
            ("7", "7"),
        ] {
            check(text, normalised);
        }
    }

    #[test]
    fn reading_is_lenient() {
        for (text, normalised) in [
            ("{a:1,'b':'x'}", r#"{"a":1,"b":"x"}"#),
            ("{a=1;b=>x}", r#"{"a":1,"b":"x"}"#),
            ("[1,,2,]", "[1,null,2,null]"),
            ("[hello,TRUE,Null,01,+1,.5]", r#"["hello",true,null,"01","+1",".5"]"#),
            ("[1,// one\n2,/* two */3]# end", "[1,2,3]"),
        ] {
            check(text, normalised);
        }
    }

    #[test]
    fn what_is_not_json_is_not_read() {
        let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(read(&deep(JSON_DEPTH_MAX)).is_some());
        for text in [
            "{",
            "[1",
            "{a}",
            "{\"a\":1,}",
            "{\"a\":}",
            "[1]x",
            "\"x",
            "[1e999]",
            "{a:1 b:2}",
            r#"["\x"]"#,
            r#"["\u12g4"]"#,
            "[\"\\u00\u{e9}1\"]",
            "/*",
            "[1 2]",
            &deep(JSON_DEPTH_MAX + 1),
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn reading_never_panics_and_writing_is_stable(text in "[\\[\\]{}:,;='\"/*#\\\\ u0-9a-fn.eE+-]{0,40}") {
            if let Some(value) = read(&text) {
                proptest::prop_assert_eq!(read(&write(&value)), Some(value));
            }
        }
    }
}
