//! Put rules of ExternalEventDefs: every put replaces the one before (spec A 2.2).

use super::fault::{Fault, Faults};
use super::{Catalog, names, types};
use crate::wire::{ExternalEventDef, ExternalEventDefId, PutExternalEventDefRequest};

/// The ExternalEventDef a request asks for, in its stored form, without a time.
///
/// Three things a content type may say: unset (any content), empty (void), a type. An absent retention policy is one that keeps for ever.
pub fn validate(request: PutExternalEventDefRequest, catalog: &mut dyn Catalog) -> Result<ExternalEventDef, Vec<Fault>> {
    let mut faults = Faults::default();
    let mut def = ExternalEventDef {
        id: Some(ExternalEventDefId { name: request.name.clone() }),
        created_at: None,
        retention_policy: Some(request.retention_policy.unwrap_or_default()),
        type_information: request.content_type,
        correlated_event_config: request.correlated_event_config,
    };
    faults.at(format_args!("ExternalEventDef {}", names::shown(&request.name)), |faults| {
        faults.check(names::definition(&request.name));
        faults.at("content type", |faults| def.type_information.iter_mut().for_each(|of| types::return_type(of, catalog, faults)));
    });
    faults.into_result(def)
}
