//! Who the caller is, and what the server is (spec C 2.9).

use super::{Setup, principals};
use crate::access::{ANONYMOUS, DEFAULT_TENANT};
use crate::error::Reject;
use crate::id::{FamilyKind, named};
use crate::tx::Tx;
use crate::wire::{AclAction, AclResource, LittleHorseVersion, Principal, PrincipalId, ServerAcLs, ServerAcl, Tenant, TenantId};
use std::collections::BTreeMap;

/// The version of the public interface that is spoken here.
const WIRE_VERSION: (i32, i32, i32) = (1, 3, 0);

/// The resolved Principal of the caller.
pub fn whoami(tx: &mut Tx<'_>, _: &Setup, (): ()) -> Result<Principal, Reject> {
    let principal =
        principals::caller(tx).ok_or_else(|| Reject::unavailable("Expected principal anonymous, but the server is initializing"))?;
    Ok((*principal).clone())
}

pub fn get_server_version(_: &mut Tx<'_>, _: &Setup, (): ()) -> Result<LittleHorseVersion, Reject> {
    let (major_version, minor_version, patch) = WIRE_VERSION;
    Ok(LittleHorseVersion { major_version, minor_version, patch_version: Some(patch), pre_release_identifier: None })
}

/// What the first boot makes, once: tenant `default`, and `anonymous` as an admin (spec C 6.3).
pub fn put_first(tx: &mut Tx<'_>) {
    let now = Some(tx.now());
    let tenant = Tenant { id: Some(TenantId { id: DEFAULT_TENANT.into() }), created_at: now, output_topic_config: None };
    tx.put(named(FamilyKind::Tenant, "", DEFAULT_TENANT), tenant);
    let all = ServerAcl {
        resources: vec![AclResource::AclAllResources.into()],
        allowed_actions: vec![AclAction::AllActions.into()],
        resource_filter: None,
    };
    let principal = Principal {
        id: Some(PrincipalId { id: ANONYMOUS.into() }),
        created_at: now,
        per_tenant_acls: BTreeMap::new(),
        global_acls: Some(ServerAcLs { acls: vec![all] }),
    };
    tx.put(named(FamilyKind::Principal, "", ANONYMOUS), principal);
}
