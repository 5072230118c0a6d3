//! `docs/rpcs.md` says what the code does.

#[allow(dead_code, reason = "its `main` is the example's")]
#[path = "../examples/rpc_table.rs"]
mod rpc_table;

use canter_engine::api::{Method, answers};

#[test]
fn docs_rpcs_is_fresh() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/rpcs.md");
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == rpc_table::markdown(),
        "Expected docs/rpcs.md to be fresh, but it is stale. Run: cargo run -q -p canter-engine --example rpc_table > docs/rpcs.md"
    );
}

#[test]
fn the_table_names_every_public_rpc_once_and_under_its_heading() {
    let text = rpc_table::markdown();
    let (answering, missing) = text.split_once("## UNIMPLEMENTED").expect("the table has two parts");
    for method in Method::ALL.iter().filter(|method| !method.is_internal()) {
        let row = format!("| {} | `", method.number());
        let (here, there) = if answers(*method) { (answering, missing) } else { (missing, answering) };
        assert_eq!((here.matches(&row).count(), there.matches(&row).count()), (1, 0), "{}", method.name());
    }
}

// The engine's own commands are nobody's to call.
#[test]
fn internal_commands_never_answer() {
    assert!(Method::ALL.iter().filter(|method| method.is_internal()).all(|method| !answers(*method)));
}
