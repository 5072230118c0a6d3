//! Tenants: spaces of their own for definitions, runs, queues and metrics (spec C 2.9, 6.5). They belong to the server as a whole.
//!
//! What the caller must have is asked before the request is read (`access`). There is no DeleteTenant.

use super::Setup;
use crate::error::Reject;
use crate::id::{FamilyKind, Key, named};
use crate::meta::names::{definition, shown};
use crate::output::tenants_family;
use crate::search::page::page;
use crate::tx::Tx;
use crate::wire::{PutTenantRequest, SearchTenantRequest, Tenant, TenantId, TenantIdList};

/// Makes a tenant, or replaces what is published of it; its creation time stays.
///
/// Errors: INVALID_ARGUMENT if the id of a new one is no name, or begins with a digit.
pub fn put_tenant(tx: &mut Tx<'_>, _: &Setup, request: PutTenantRequest) -> Result<Tenant, Reject> {
    let key = tenant_key(&request.id);
    let old = tx.get::<Tenant>(&key);
    if old.is_none() {
        definition(&request.id).map_err(|reason| Reject::invalid(reason).at("a tenant id"))?;
        if request.id.starts_with(|first: char| first.is_ascii_digit()) {
            return Err(Reject::invalid(format!("Expected a tenant id that begins with a letter, but it is {}", shown(&request.id))));
        }
    }
    let created_at = old.map_or_else(|| Some(tx.now()), |old| old.created_at);
    let tenant = Tenant { id: Some(TenantId { id: request.id }), created_at, output_topic_config: request.output_topic_config };
    tx.put(key, tenant.clone());
    Ok(tenant)
}

/// Errors: NOT_FOUND.
pub fn get_tenant(tx: &mut Tx<'_>, _: &Setup, request: TenantId) -> Result<Tenant, Reject> {
    let tenant = tx.get::<Tenant>(&tenant_key(&request.id));
    let none = || Reject::not_found(format!("Expected tenant {}, but there is none", shown(&request.id)));
    tenant.map(|tenant| Tenant::clone(&tenant)).ok_or_else(none)
}

/// All tenants, whichever the caller's is, in order of their ids. Errors: INVALID_ARGUMENT for a bad limit or bookmark.
pub fn search_tenant(tx: &mut Tx<'_>, _: &Setup, request: SearchTenantRequest) -> Result<TenantIdList, Reject> {
    let family = tenants_family();
    let page = page(&[family.as_bytes()], request.limit, request.bookmark, |after, limit| {
        let rows = tx.range::<Tenant>(&family, &[], after, limit);
        rows.into_iter().map(|(key, row)| (key.suffix.into_vec(), row.id.clone().expect("a tenant has its id"))).collect()
    })?;
    Ok(TenantIdList { results: page.rows, bookmark: page.bookmark })
}

/// Whether there is a tenant.
pub fn exists(tx: &mut Tx<'_>, id: &str) -> bool {
    tx.exists(&tenant_key(id))
}

fn tenant_key(id: &str) -> Key {
    named(FamilyKind::Tenant, "", id)
}
