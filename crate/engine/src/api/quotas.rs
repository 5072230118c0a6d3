//! Quotas: how many writes per second a tenant has, or one principal in it (spec C 2.9, 6.6). How they are kept is `access::quota`'s.

use super::{Setup, name_fits, principals, tenants};
use crate::access::quota::{quota_id, quota_name};
use crate::access::{Requires, Rights};
use crate::error::Reject;
use crate::id::{Family, FamilyKind, Key, Parser};
use crate::limits::NAME_BYTES_MAX;
use crate::meta::names::shown;
use crate::search::page::page;
use crate::search::quotas_by_tenant_family;
use crate::tx::Tx;
use crate::wire::{
    AclAction, AclResource, DeleteQuotaRequest, PrincipalId, PutQuotaRequest, Quota, QuotaId, QuotaIdList, SearchQuotaRequest, TenantId,
};
use std::ops::Bound;

/// Makes a quota or changes its rate, which is in force from the next call on; its creation time stays.
///
/// Errors: INVALID_ARGUMENT if the rate is not above 0, and if there is no such tenant or principal.
pub fn put_quota(tx: &mut Tx<'_>, _: &Setup, request: PutQuotaRequest) -> Result<Quota, Reject> {
    let PutQuotaRequest { tenant, principal, write_requests_per_second } = request;
    if write_requests_per_second <= 0 {
        return Err(Reject::invalid(format!("Expected more than 0 write_requests_per_second, but they are {write_requests_per_second}")));
    }
    let id = QuotaId { tenant: Some(tenant.unwrap_or_default()), principal };
    let (tenant, principal) = names(&id);
    if tenant.len() > NAME_BYTES_MAX || !tenants::exists(tx, tenant) {
        return Err(Reject::invalid(format!("Expected a tenant that exists, but there is no {}", shown(tenant))));
    }
    if let Some(principal) = principal.filter(|id| id.len() > NAME_BYTES_MAX || principals::find(tx, id).is_none()) {
        return Err(Reject::invalid(format!("Expected a principal that exists, but there is no {}", shown(principal))));
    }
    let key = key(&id);
    let old = tx.get::<Quota>(&key);
    let created_at = old.map_or_else(|| Some(tx.now()), |old| old.created_at);
    let quota = Quota { id: Some(id), created_at, write_requests_per_second };
    tx.put(key, quota.clone());
    Ok(quota)
}

/// Errors: NOT_FOUND.
pub fn get_quota(tx: &mut Tx<'_>, _: &Setup, request: QuotaId) -> Result<Quota, Reject> {
    let quota = tx.get::<Quota>(&key(&request));
    quota.map(|quota| Quota::clone(&quota)).ok_or_else(|| none(&request))
}

/// Errors: NOT_FOUND.
pub fn delete_quota(tx: &mut Tx<'_>, _: &Setup, request: DeleteQuotaRequest) -> Result<(), Reject> {
    let id = request.id.unwrap_or_default();
    let key = key(&id);
    if !tx.exists(&key) {
        return Err(none(&id));
    }
    tx.delete(&key);
    Ok(())
}

/// Quotas by id; those of a tenant, its own and its principals', by creation (spec C 4.2). Ids are whole (C 14 #44).
///
/// Errors: INVALID_ARGUMENT for a principal without a tenant, and for a bad limit or bookmark.
pub fn search_quota(tx: &mut Tx<'_>, _: &Setup, request: SearchQuotaRequest) -> Result<QuotaIdList, Reject> {
    let tenant = request.tenant_id.filter(|tenant| !tenant.trim().is_empty());
    let page = match (tenant, request.principal) {
        (None, Some(principal)) => {
            let id = shown(&principal.id);
            return Err(Reject::invalid(format!("Expected a tenant_id with the principal, but there is none with {id}")));
        }
        (Some(tenant), Some(principal)) => {
            let key = key(&QuotaId { tenant: Some(TenantId { id: tenant }), principal: Some(principal) });
            let family = key.family.clone();
            page(&[family.as_bytes(), &key.suffix], request.limit, request.bookmark, |after, _| {
                let found = after.is_none() && tx.exists(&key);
                let id = quota_id(&key.suffix).expect("it was made of an id");
                found.then(|| (key.suffix.to_vec(), id)).into_iter().collect()
            })
        }
        (Some(tenant), None) => {
            let family = quotas_by_tenant_family(&tenant);
            page(&[family.as_bytes()], request.limit, request.bookmark, |after, limit| {
                let from = after.map_or(Bound::Unbounded, |after| Bound::Excluded(after.to_vec()));
                let entries = tx.entries(&family, from, Bound::Unbounded, limit);
                entries.into_iter().map(|entry| (entry.to_vec(), entry_id(&entry).expect("an entry ends with the id"))).collect()
            })
        }
        (None, None) => {
            let family = Family::new(FamilyKind::Quota, &[""]);
            page(&[family.as_bytes()], request.limit, request.bookmark, |after, limit| {
                let rows = tx.range::<Quota>(&family, &[], after, limit);
                rows.into_iter().map(|(key, row)| (key.suffix.into_vec(), row.id.clone().expect("a quota has its id"))).collect()
            })
        }
    }?;
    Ok(QuotaIdList { results: page.rows, bookmark: page.bookmark })
}

/// Reads an entry as `search::derive` writes it: creation, name.
fn entry_id(entry: &[u8]) -> Option<QuotaId> {
    let mut parser = Parser::new(entry);
    parser.i64()?;
    quota_id(parser.rest())
}

/// Whether the caller may see how a quota is used: it is subject to it, or has ACL_QUOTA/READ globally (spec D 6).
///
/// Errors: PERMISSION_DENIED; INVALID_ARGUMENT if the id names no tenant, or has names that no quota can have.
pub fn check_may_see_usage(tx: &mut Tx<'_>, id: &QuotaId) -> Result<(), Reject> {
    let (tenant, principal) = names(id);
    if tenant.is_empty() {
        return Err(Reject::invalid("Expected the quota of a tenant, but quota_id names none"));
    }
    name_fits("a tenant id", tenant)?;
    principal.iter().try_for_each(|principal| name_fits("a principal id", principal))?;
    if tenant == tx.tenant() && principal.is_none_or(|principal| principal == tx.principal()) {
        return Ok(());
    }
    let caller = principals::caller(tx).expect("the caller was resolved to its principal");
    Rights::of(&caller, tx.tenant()).check(Requires::Acl(AclResource::AclQuota, AclAction::Read), tx.tenant(), tx.principal())
}

/// Tenant and principal of a quota.
fn names(id: &QuotaId) -> (&str, Option<&str>) {
    let tenant = id.tenant.as_ref().map_or("", |TenantId { id }| id);
    (tenant, id.principal.as_ref().map(|PrincipalId { id }| id.as_str()))
}

fn key(id: &QuotaId) -> Key {
    let (tenant, principal) = names(id);
    quota_key(tenant, principal)
}

/// The key of the quota of a tenant, or of a principal in it.
pub fn quota_key(tenant: &str, principal: Option<&str>) -> Key {
    Family::new(FamilyKind::Quota, &[""]).key(quota_name(tenant, principal))
}

fn none(id: &QuotaId) -> Reject {
    let (tenant, principal) = names(id);
    let principal = principal.map_or(String::new(), |principal| format!("/{}", shown(principal)));
    Reject::not_found(format!("Expected a quota of {}{principal}, but there is none", shown(tenant)))
}
