//! Names: what may be called what (spec A 1.1).

use crate::wire::LhErrorType;

/// The failure handler's input variable: the only name more than one ThreadSpec of a WfSpec may declare.
pub const INPUT: &str = "INPUT";

/// Whether the whole of `name` is letters, digits and inner hyphens: `[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?`. There is no maximum.
pub fn is_lh_name(name: &str) -> bool {
    let bytes = name.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return false };
    first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
}

/// The technical failure of this name, if it is a reserved one.
pub fn error_type(name: &str) -> Option<LhErrorType> {
    LhErrorType::from_str_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lh_names_are_letters_digits_and_inner_hyphens() {
        // spec A 1.1
        for name in ["a", "A9", "a-b", "a--b", "0", &"x".repeat(300)] {
            assert!(is_lh_name(name), "{name}");
        }
        for name in ["", ".", "a.b", "a_b", "a/b", "a b", "-a", "a-", "-", "\u{e9}", "a\n"] {
            assert!(!is_lh_name(name), "{name}");
        }
    }

    #[test]
    fn reserved_failure_names_are_the_error_types() {
        for name in [
            "CHILD_FAILURE",
            "VAR_SUB_ERROR",
            "VAR_MUTATION_ERROR",
            "USER_TASK_CANCELLED",
            "TIMEOUT",
            "TASK_FAILURE",
            "VAR_ERROR",
            "TASK_ERROR",
            "INTERNAL_ERROR",
        ] {
            assert!(error_type(name).is_some(), "{name}");
        }
        assert_eq!(error_type("timeout"), None);
        assert_eq!(error_type("my-failure"), None);
    }
}
