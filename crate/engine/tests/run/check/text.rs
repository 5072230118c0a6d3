//! The text of definitions and scripts: tokens, values, expressions.

use canter_engine::id::wf_run_text;
use canter_engine::tx::{millis, timestamp};
use canter_engine::wire::{self, VariableAssignment, VariableMutationType as Mutation, VariableValue, variable_value::Value};

#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// A name, a number, a node output (`@node`), with a JSONPath at its end where there is one (`order$.total`).
    Word(String),
    /// Quoted, by either quote.
    Text(String),
    /// An operator or a sign. `;` also stands for the end of a line.
    Sign(&'static str),
}

/// Longest first.
const SIGNS: [&str; 25] =
    ["->", "+=", "-=", "*=", "/=", "==", "!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "(", ")", "{", "}", "[", "]", ",", ":", ";"];

pub struct Tokens {
    tokens: Vec<Token>,
    at: usize,
}

impl Tokens {
    /// The statements of a text: lines, or parts of a line divided by `;`.
    pub fn statements(text: &str) -> Vec<Tokens> {
        let mut statements = vec![Vec::new()];
        let mut depth = 0;
        for token in read(text) {
            depth += match token {
                Token::Sign("{" | "(" | "[") => 1,
                Token::Sign("}" | ")" | "]") => -1,
                _ => 0,
            };
            match token {
                Token::Sign(";") if depth == 0 => statements.push(Vec::new()),
                Token::Sign(";") => (),
                other => statements.last_mut().unwrap().push(other),
            }
        }
        statements.into_iter().filter(|tokens| !tokens.is_empty()).map(|tokens| Tokens { tokens, at: 0 }).collect()
    }
    pub fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }
    pub fn peek_second(&self) -> Option<&Token> {
        self.tokens.get(self.at + 1)
    }
    pub fn next(&mut self) -> Option<Token> {
        self.at += 1;
        self.tokens.get(self.at - 1).cloned()
    }
    pub fn eat(&mut self, sign: &'static str) -> bool {
        let found = self.peek() == Some(&Token::Sign(sign));
        self.at += usize::from(found);
        found
    }
    pub fn expect(&mut self, sign: &'static str) {
        assert!(self.eat(sign), "expected {sign} in {self}");
    }
    pub fn eat_word(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Word(found)) if found == word);
        self.at += usize::from(found);
        found
    }
    pub fn word(&mut self) -> String {
        match self.next() {
            Some(Token::Word(word)) => word,
            other => panic!("expected a word, but got {other:?} in {self}"),
        }
    }
    /// A word that is not followed by `=`, and so no option.
    pub fn plain_word(&mut self) -> Option<String> {
        match (self.peek(), self.tokens.get(self.at + 1)) {
            (Some(Token::Word(_)), Some(Token::Sign("="))) => None,
            (Some(Token::Word(_)), _) => Some(self.word()),
            _ => None,
        }
    }
    pub fn text(&mut self) -> Option<String> {
        let Some(Token::Text(text)) = self.peek().cloned() else { return None };
        self.at += 1;
        Some(text)
    }
    pub fn number<N: std::str::FromStr>(&mut self) -> N {
        let word = self.word();
        word.parse().unwrap_or_else(|_| panic!("expected a number, but got {word} in {self}"))
    }
    /// `name=value` pairs up to the end.
    pub fn options(&mut self) -> Vec<(String, VariableValue)> {
        let mut options = Vec::new();
        while self.peek().is_some() {
            let name = self.word();
            self.expect("=");
            options.push((name, self.literal()));
        }
        options
    }
    pub fn end(&self) {
        assert!(self.peek().is_none(), "{:?} is left in {self}", self.peek());
    }

    pub fn literal(&mut self) -> VariableValue {
        self.try_literal().unwrap_or_else(|| panic!("expected a value, but got {:?} in {self}", self.peek()))
    }

    fn try_literal(&mut self) -> Option<VariableValue> {
        if let Some(container) = super::containers::literal(self) {
            return Some(container);
        }
        let value = match self.peek()?.clone() {
            Token::Text(text) => Value::Str(text),
            Token::Word(word) => match word.as_str() {
                "null" => {
                    self.at += 1;
                    return Some(VariableValue::default());
                }
                "true" | "false" => Value::Bool(word == "true"),
                "json" | "bytes" | "wf-run" => {
                    self.at += 1;
                    let text = self.text().expect("json, bytes and wf-run are followed by text");
                    let value = match word.as_str() {
                        "bytes" => Value::Bytes(text.into()),
                        "wf-run" => Value::WfRunId(wire::WfRunId { id: text, parent_wf_run_id: None }),
                        _ if text.starts_with('[') => Value::JsonArr(text),
                        _ => Value::JsonObj(text),
                    };
                    return Some(VariableValue { value: Some(value) });
                }
                "long" => {
                    self.at += 1;
                    return Some(VariableValue { value: Some(Value::Str("x".repeat(self.number()))) });
                }
                "at" => {
                    self.at += 1;
                    return Some(VariableValue { value: Some(Value::UtcTimestamp(timestamp(self.number()))) });
                }
                number if number.parse::<i64>().is_ok() => Value::Int(number.parse().unwrap()),
                number if number.parse::<f64>().is_ok() => Value::Double(number.parse().unwrap()),
                _ => return None,
            },
            Token::Sign(_) => return None,
        };
        self.at += 1;
        Some(VariableValue { value: Some(value) })
    }

    /// One operand, or two with an operator between them.
    pub fn expression(&mut self) -> VariableAssignment {
        let left = self.operand();
        let Some(operation) = self.operation() else { return left };
        let right = self.operand();
        let expression =
            wire::variable_assignment::Expression { lhs: Some(Box::new(left)), rhs: Some(Box::new(right)), operation: Some(operation) };
        assignment(wire::variable_assignment::Source::Expression(Box::new(expression)))
    }

    fn operation(&mut self) -> Option<wire::variable_assignment::expression::Operation> {
        use wire::Comparator::*;
        use wire::variable_assignment::expression::Operation;
        let mutation = |kind: Mutation| Operation::MutationType(kind.into());
        let compare = |kind: wire::Comparator| Operation::Comparator(kind.into());
        let operation = match self.peek()? {
            Token::Sign("+") => mutation(Mutation::Add),
            Token::Sign("-") => mutation(Mutation::Subtract),
            Token::Sign("*") => mutation(Mutation::Multiply),
            Token::Sign("/") => mutation(Mutation::Divide),
            Token::Sign("<") => compare(LessThan),
            Token::Sign(">") => compare(GreaterThan),
            Token::Sign("<=") => compare(LessThanEq),
            Token::Sign(">=") => compare(GreaterThanEq),
            Token::Sign("==") => compare(Equals),
            Token::Sign("!=") => compare(NotEquals),
            Token::Word(word) => match word.as_str() {
                "in" => compare(In),
                "not-in" => compare(NotIn),
                word => mutation(named(word)?),
            },
            _ => return None,
        };
        self.at += 1;
        Some(operation)
    }

    /// A value, with a cast behind it where there is one: `x as INT`.
    fn operand(&mut self) -> VariableAssignment {
        let uncast = self.uncast();
        if !self.eat_word("as") {
            return uncast;
        }
        VariableAssignment { target_type: Some(super::containers::type_def(self)), ..uncast }
    }

    fn uncast(&mut self) -> VariableAssignment {
        use wire::variable_assignment::{FormatString, NodeOutputReference, Path, SizeOf, Source};
        if self.eat("(") {
            let inner = self.expression();
            self.expect(")");
            return inner;
        }
        if let Some(literal) = self.try_literal() {
            return assignment(Source::LiteralValue(literal));
        }
        let word = self.word();
        match word.as_str() {
            "build" => return super::containers::builder(self),
            "size" => return assignment(Source::SizeOf(Box::new(SizeOf { operand: Some(Box::new(self.operand())) }))),
            "format" => {
                let format = Some(Box::new(self.operand()));
                self.expect("(");
                let mut args = Vec::new();
                while !self.eat(")") {
                    args.push(self.expression());
                    self.eat(",");
                }
                return assignment(Source::FormatString(Box::new(FormatString { format, args })));
            }
            _ => (),
        }
        let (name, path) = split_path(&word);
        let (name, lh_path) = super::containers::split_lh_path(name);
        let source = match name.strip_prefix('@') {
            Some(node) => Source::NodeOutput(NodeOutputReference { node_name: node.to_string() }),
            None => Source::VariableName(name.to_string()),
        };
        VariableAssignment { path: path.map(Path::JsonPath).or(lh_path.map(Path::LhPath)), ..assignment(source) }
    }

    /// `x = 5`, `x += y`, `list extend y`, `car@km = 5`.
    pub fn mutation(&mut self) -> wire::VariableMutation {
        let word = self.word();
        let (name, path) = split_path(&word);
        let (name, lhs_lh_path) = super::containers::split_lh_path(name);
        let operation = match self.next() {
            Some(Token::Sign("=")) => Mutation::Assign,
            Some(Token::Sign("+=")) => Mutation::Add,
            Some(Token::Sign("-=")) => Mutation::Subtract,
            Some(Token::Sign("*=")) => Mutation::Multiply,
            Some(Token::Sign("/=")) => Mutation::Divide,
            Some(Token::Word(word)) => named(&word).unwrap_or_else(|| panic!("no operation {word} in {self}")),
            other => panic!("expected an operation, but got {other:?} in {self}"),
        };
        wire::VariableMutation {
            lhs_name: name.to_string(),
            lhs_json_path: path,
            lhs_lh_path,
            operation: operation.into(),
            rhs_value: Some(wire::variable_mutation::RhsValue::RhsAssignment(self.expression())),
        }
    }
}

impl std::fmt::Display for Tokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.tokens)
    }
}

/// Operations that go by a word.
fn named(word: &str) -> Option<Mutation> {
    Some(match word {
        "extend" => Mutation::Extend,
        "pow" => Mutation::Pow,
        "and" => Mutation::And,
        "or" => Mutation::Or,
        "remove" => Mutation::RemoveIfPresent,
        "remove-index" => Mutation::RemoveIndex,
        "remove-key" => Mutation::RemoveKey,
        _ => return None,
    })
}

pub fn assignment(source: wire::variable_assignment::Source) -> VariableAssignment {
    VariableAssignment { source: Some(source), ..VariableAssignment::default() }
}

fn split_path(word: &str) -> (&str, Option<String>) {
    match word.find('$') {
        Some(at) => (&word[..at], Some(word[at..].to_string())),
        None => (word, None),
    }
}

fn read(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let in_word = |letter: char| letter.is_ascii_alphanumeric() || "_.$@-?".contains(letter);
    while let Some(first) = rest.chars().next() {
        if first == '\n' {
            tokens.push(Token::Sign(";"));
            rest = &rest[1..];
        } else if first.is_whitespace() {
            rest = &rest[1..];
        } else if first == '\'' || first == '"' {
            let end = rest[1..].find(first).unwrap_or_else(|| panic!("no end of text in {rest}"));
            tokens.push(Token::Text(rest[1..=end].to_string()));
            rest = &rest[end + 2..];
        } else if first.is_ascii_alphanumeric()
            || first == '@'
            || first == '?'
            || first == '-' && rest[1..].starts_with(|letter: char| letter.is_ascii_digit())
        {
            let end = rest.find(|letter| !in_word(letter)).unwrap_or(rest.len());
            tokens.push(Token::Word(rest[..end].to_string()));
            rest = &rest[end..];
        } else {
            let sign = SIGNS.iter().find(|sign| rest.starts_with(*sign)).unwrap_or_else(|| panic!("no token: {rest}"));
            tokens.push(Token::Sign(sign));
            rest = &rest[sign.len()..];
        }
    }
    tokens
}

/// A value as trails show it.
pub fn shown(value: Option<&VariableValue>) -> String {
    if let Some(container @ VariableValue { value: Some(Value::Struct(_) | Value::Array(_) | Value::Map(_)) }) = value {
        return super::containers::shown_container(container);
    }
    match value.and_then(|value| value.value.as_ref()) {
        None => "null".to_string(),
        Some(Value::Int(number)) => number.to_string(),
        Some(Value::Double(number)) => format!("{number:?}"),
        Some(Value::Bool(truth)) => truth.to_string(),
        Some(Value::Str(text)) if text.len() > 100 => format!("{} bytes", text.len()),
        Some(Value::Str(text)) => format!("{text:?}"),
        Some(Value::JsonObj(text) | Value::JsonArr(text)) => text.clone(),
        Some(Value::Bytes(bytes)) => bytes.escape_ascii().to_string(),
        Some(Value::WfRunId(id)) => wf_run_text(id),
        Some(Value::UtcTimestamp(moment)) => format!("at {}", millis(Some(moment)).unwrap_or(0)),
        Some(other) => format!("{other:?}"),
    }
}
