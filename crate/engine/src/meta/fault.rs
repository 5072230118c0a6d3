//! What is wrong with a definition, and where: every fault, not only the first.

use crate::error::Reject;
use std::fmt::Display;

/// Faults one refusal lists; of the rest it gives the number. The text travels in a header of the reply.
pub const FAULTS_LISTED_MAX: usize = 20;

/// Bytes of a refusal's text after which no further fault is listed: gRPC headers have 8 KiB by default, the text is escaped in them,
/// and one fault more may begin just below this.
pub const FAULTS_LISTED_BYTES_MAX: usize = 2_000;

/// One fault.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// "Expected ..., but ...", with its place before it, outermost first.
    pub text: String,
}

/// Gathers faults on the way through a definition.
#[derive(Default)]
pub struct Faults {
    place: Vec<String>,
    found: Vec<Fault>,
}

impl Faults {
    /// Whatever `check` finds, it finds at `place`.
    pub fn at<T>(&mut self, place: impl Display, check: impl FnOnce(&mut Faults) -> T) -> T {
        self.place.push(place.to_string());
        let result = check(self);
        self.place.pop();
        result
    }

    /// Takes note of a rule that the definition breaks.
    pub fn invalid(&mut self, reason: impl Display) {
        let mut text = String::new();
        for place in &self.place {
            text.push_str(place);
            text.push_str(": ");
        }
        text.push_str(&reason.to_string());
        self.found.push(Fault { text });
    }

    /// Takes note of a check that went wrong. Tells whether it went well.
    pub fn check(&mut self, result: Result<(), String>) -> bool {
        result.map_err(|reason| self.invalid(reason)).is_ok()
    }

    /// How many faults there are; a part of a definition is right if it adds none.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    pub fn into_result<T>(self, checked: T) -> Result<T, Vec<Fault>> {
        if self.found.is_empty() { Ok(checked) } else { Err(self.found) }
    }
}

/// The refusal that tells of the faults, one per line.
pub fn reject(faults: &[Fault]) -> Reject {
    assert!(!faults.is_empty(), "a refusal has a reason");
    let texts: Vec<&str> = faults.iter().map(|fault| fault.text.as_str()).collect();
    let mut message = String::new();
    let mut listed = 0;
    for text in texts.iter().take(FAULTS_LISTED_MAX) {
        if message.len() > FAULTS_LISTED_BYTES_MAX {
            break;
        }
        if listed > 0 {
            message.push('\n');
        }
        message.push_str(text);
        listed += 1;
    }
    if listed < texts.len() {
        message.push_str(&format!("\nand {} more", texts.len() - listed));
    }
    Reject::invalid(message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    fn check(faults: impl FnOnce(&mut Faults), code: Code, message: &str) {
        let mut gathered = Faults::default();
        faults(&mut gathered);
        let reject = reject(&gathered.into_result(()).expect_err("there are faults"));
        assert_eq!((reject.code, reject.message.as_str()), (code, message));
    }

    #[test]
    fn each_fault_has_its_place_outermost_first() {
        let faults = |faults: &mut Faults| {
            faults.at("WfSpec order", |faults| {
                faults.at("thread t", |faults| faults.invalid("Expected a, but b"));
                faults.invalid("Expected c, but d");
            });
        };
        check(faults, Code::InvalidArgument, "WfSpec order: thread t: Expected a, but b\nWfSpec order: Expected c, but d");
    }

    #[test]
    fn a_long_list_is_cut_and_counted() {
        let lines: Vec<String> = (0..FAULTS_LISTED_MAX).map(|number| format!("Expected {number}")).collect();
        let many = |faults: &mut Faults| (0..FAULTS_LISTED_MAX + 3).for_each(|number| faults.invalid(format!("Expected {number}")));
        check(many, Code::InvalidArgument, &format!("{}\nand 3 more", lines.join("\n")));
        let long = "x".repeat(FAULTS_LISTED_BYTES_MAX + 1);
        let big = |faults: &mut Faults| (0..3).for_each(|_| faults.invalid(&long));
        check(big, Code::InvalidArgument, &format!("{long}\nand 2 more"));
    }
}
