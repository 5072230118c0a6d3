//! Names of runs as clients write them down: `r3`, `other:r4`, `r3_0a..` for a child; and the tenants they live in.

use crate::wire::WfRunId;

pub const DEFAULT: &str = "default";
pub const OTHER: &str = "other";
pub const TENANTS: [&str; 2] = [DEFAULT, OTHER];

/// The tenant of a run.
pub fn tenant_of(id: &str) -> &'static str {
    if id.starts_with("other:") { OTHER } else { DEFAULT }
}

/// The id of a run as the wire has it.
pub fn run_of(id: &str) -> WfRunId {
    let path = id.strip_prefix("other:").unwrap_or(id);
    let mut run: Option<WfRunId> = None;
    for part in path.split('_') {
        run = Some(WfRunId { id: part.to_string(), parent_wf_run_id: run.map(Box::new) });
    }
    run.unwrap_or_default()
}

/// How clients write down a run of a tenant.
pub fn id_of(tenant: &str, run: Option<&WfRunId>) -> String {
    let mut parts = Vec::new();
    let mut next = run;
    while let Some(run) = next {
        parts.push(run.id.as_str());
        next = run.parent_wf_run_id.as_deref();
    }
    parts.reverse();
    let path = parts.join("_");
    if tenant == OTHER { format!("other:{path}") } else { path }
}

/// Whether the engine made the run by itself: a child, or one of a schedule. Nobody was told that there is one.
pub fn is_made_by_engine(id: &str) -> bool {
    // The engine's ids have hexadecimal digits alone.
    !run_of(id).id.starts_with('r')
}
