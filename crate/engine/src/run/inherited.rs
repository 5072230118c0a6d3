//! INHERITED_VARs: a child WfRun reads and writes a variable of its parent's entrypoint (spec B 13.3).
//!
//! A write changes the parent's variable at once, but does not advance the parent.

use super::place::wf_spec;
use super::wf_run;
use crate::id::{Key, RunKey};
use crate::tx::Tx;
use crate::wire::{WfRunVariableAccessLevel, WfSpecId};

/// The variable that a name means which no thread of the run has: one of the nearest ancestor that does not inherit it itself.
///
/// `None`: the run does not inherit it, its parent keeps it private or has no such variable, or the parent is gone.
pub fn owner(tx: &mut Tx<'_>, run: &RunKey, name: &str) -> Option<Key> {
    let mut heir = run.clone();
    if access(tx, &heir, name)? != WfRunVariableAccessLevel::InheritedVar {
        return None;
    }
    loop {
        let parent = heir.parent()?;
        match access(tx, &parent, name)? {
            WfRunVariableAccessLevel::PrivateVar => return None,
            WfRunVariableAccessLevel::PublicVar => {
                let variable = parent.variable(0, name);
                return tx.exists(&variable).then_some(variable);
            }
            WfRunVariableAccessLevel::InheritedVar => heir = parent,
        }
    }
}

/// How the WfSpec of a run declares a variable, in whichever thread.
fn access(tx: &mut Tx<'_>, run: &RunKey, name: &str) -> Option<WfRunVariableAccessLevel> {
    let row = wf_run::find(tx, run)?;
    let id: &WfSpecId = row.wf_run.as_ref()?.wf_spec_id.as_ref()?;
    let spec = wf_spec(tx, id);
    let threads = spec.wf_spec.as_ref()?.thread_specs.values();
    let declared = threads.flat_map(|thread| &thread.variable_defs).find(|def| def.var_def.as_ref().is_some_and(|def| def.name == name));
    declared.map(|def| def.access_level())
}
