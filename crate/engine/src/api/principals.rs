//! Principals: who there is, and what each may do (spec C 2.9, 6.4). They belong to the server as a whole.
//!
//! Before a request comes here, its caller was found to have ACL_PRINCIPAL globally (`access`): what is left is whom it may give what.
//!
//! **Invariant:** there is always an admin: whoever would be the last one to go stays.

use super::Setup;
use super::tenants;
use crate::access::{ANONYMOUS, denied, is_admin, is_cluster_scoped};
use crate::error::Reject;
use crate::id::{Family, FamilyKind, Key, Parser, named};
use crate::limits::NAME_BYTES_MAX;
use crate::meta::names::shown;
use crate::search::page::page;
use crate::search::timed::{self, Timed};
use crate::search::{principals_by_admin_family, principals_by_tenant_family};
use crate::tx::{Tx, millis};
use crate::wire::search_principal_request::PrincipalCriteria;
use crate::wire::{
    AclAction, AclResource, DeletePrincipalRequest, Message, Principal, PrincipalId, PrincipalIdList, PutPrincipalRequest,
    SearchPrincipalRequest, ServerAcLs,
};
use std::ops::Bound;
use std::sync::Arc;

/// Stores a Principal as a whole; one that is replaced keeps its creation time.
///
/// Errors, in this order: INVALID_ARGUMENT for a bad id; ALREADY_EXISTS without `overwrite`; FAILED_PRECONDITION if no admin would be left;
/// INVALID_ARGUMENT if somebody who is no admin gives global rights, for rights of one tenant that only count globally, for a tenant that
/// does not exist, and for numbers that name no resource or action.
pub fn put_principal(tx: &mut Tx<'_>, _: &Setup, request: PutPrincipalRequest) -> Result<Principal, Reject> {
    let PutPrincipalRequest { id, per_tenant_acls, global_acls, overwrite } = request;
    check_id(&id)?;
    let key = key(&id);
    let old = tx.get::<Principal>(&key);
    if old.is_some() && !overwrite {
        return Err(Reject::exists(format!("Expected a new principal or `overwrite`, but there is a principal {}", shown(&id))));
    }
    let created_at = old.as_ref().map_or_else(|| Some(tx.now()), |old| old.created_at);
    let principal = Principal { id: Some(PrincipalId { id: id.clone() }), created_at, per_tenant_acls, global_acls };
    if old.is_some_and(|old| is_admin(&old)) && !is_admin(&principal) && is_last_admin(tx, &id) {
        return Err(Reject::precondition(format!("Expected an admin to be left, but {} is the last one", shown(&id))));
    }
    let gives_globally = principal.global_acls.as_ref().is_some_and(|global| !global.acls.is_empty());
    if gives_globally && !caller_is_admin(tx) {
        return Err(Reject::invalid(
            "Expected rights of single tenants, because only an admin gives global ones, but there are global ones",
        ));
    }
    principal.global_acls.iter().chain(principal.per_tenant_acls.values()).try_for_each(check_numbers)?;
    for (tenant, acls) in &principal.per_tenant_acls {
        let mut resources = acls.acls.iter().flat_map(|acl| acl.resources());
        if let Some(global) = resources.find(|resource| is_cluster_scoped(*resource)) {
            let (name, tenant) = (global.as_str_name(), shown(tenant));
            return Err(Reject::invalid(format!("Expected rights that a tenant can give, but those of tenant {tenant} list {name}")));
        }
    }
    for tenant in principal.per_tenant_acls.keys() {
        if tenant.len() > NAME_BYTES_MAX || !tenants::exists(tx, tenant) {
            return Err(Reject::invalid(format!("Expected rights in tenants that exist, but there is no {}", shown(tenant))));
        }
    }
    tx.put(key, principal.clone());
    Ok(principal)
}

/// Anything but `/` and `\`: ids are written into paths (spec C 6.4). That it must not be empty, and how long it is, is ours.
fn check_id(id: &str) -> Result<(), Reject> {
    if id.is_empty() || id.len() > NAME_BYTES_MAX || id.contains(['/', '\\']) {
        return Err(Reject::invalid(format!(
            "Expected a principal id of 1 to {NAME_BYTES_MAX} bytes without / and \\, but it is {}",
            shown(id)
        )));
    }
    Ok(())
}

fn check_numbers(acls: &ServerAcLs) -> Result<(), Reject> {
    for acl in &acls.acls {
        if let Some(number) = acl.resources.iter().find(|number| AclResource::try_from(**number).is_err()) {
            return Err(Reject::invalid(format!("Expected resources of ACLResource, but number {number} is none")));
        }
        if let Some(number) = acl.allowed_actions.iter().find(|number| AclAction::try_from(**number).is_err()) {
            return Err(Reject::invalid(format!("Expected actions of ACLAction, but number {number} is none")));
        }
    }
    Ok(())
}

/// Errors: NOT_FOUND.
pub fn get_principal(tx: &mut Tx<'_>, _: &Setup, request: PrincipalId) -> Result<Principal, Reject> {
    find(tx, &request.id).map(|principal| Principal::clone(&principal)).ok_or_else(|| none(&request.id))
}

/// Deletes a Principal; who comes with its identity is `anonymous` from then on.
///
/// Errors, in this order: INVALID_ARGUMENT for `anonymous`; PERMISSION_DENIED for the caller's own; INVALID_ARGUMENT for the last admin;
/// NOT_FOUND.
pub fn delete_principal(tx: &mut Tx<'_>, _: &Setup, request: DeletePrincipalRequest) -> Result<(), Reject> {
    let id = request.id.unwrap_or_default().id;
    if id == ANONYMOUS {
        return Err(Reject::invalid("Expected a principal that can be deleted, but anonymous stays: it is who has no principal"));
    }
    if id == tx.principal() {
        return Err(denied(format!("Expected the principal of somebody else, but {} is the caller's own", shown(&id))));
    }
    let Some(principal) = find(tx, &id) else { return Err(none(&id)) };
    if is_admin(&principal) && is_last_admin(tx, &id) {
        return Err(Reject::invalid(format!("Expected an admin to be left, but {} is the last one", shown(&id))));
    }
    tx.delete(&key(&id));
    Ok(())
}

/// Principals by id; with a criterion or a time window, by creation. Errors: INVALID_ARGUMENT for a bad limit or bookmark.
pub fn search_principal(tx: &mut Tx<'_>, _: &Setup, request: SearchPrincipalRequest) -> Result<PrincipalIdList, Reject> {
    let (earliest, latest) = (request.earliest_start, request.latest_start);
    let families = match &request.principal_criteria {
        Some(PrincipalCriteria::IsAdmin(is_admin)) => vec![principals_by_admin_family(*is_admin)],
        Some(PrincipalCriteria::TenantId(tenant)) => vec![principals_by_tenant_family(tenant)],
        None if millis(earliest.as_ref()).or(millis(latest.as_ref())).is_some() => {
            vec![principals_by_admin_family(false), principals_by_admin_family(true)]
        }
        None => return all(tx, request),
    };
    let entries = Timed::new(families, earliest.as_ref(), latest.as_ref());
    let criteria = SearchPrincipalRequest { bookmark: None, limit: None, ..request.clone() }.encode_to_vec();
    let page = timed::page(tx, "SearchPrincipal", &criteria, entries, request.limit, request.bookmark, |_, entry| {
        let mut parser = Parser::new(entry);
        parser.i64()?;
        parser.str().map(|id| PrincipalId { id })
    })?;
    Ok(PrincipalIdList { results: page.rows, bookmark: page.bookmark })
}

fn all(tx: &mut Tx<'_>, request: SearchPrincipalRequest) -> Result<PrincipalIdList, Reject> {
    let family = Family::new(FamilyKind::Principal, &[""]);
    let page = page(&[family.as_bytes()], request.limit, request.bookmark, |after, limit| {
        let rows = tx.range::<Principal>(&family, &[], after, limit);
        rows.into_iter().map(|(key, row)| (key.suffix.into_vec(), row.id.clone().expect("a principal has its id"))).collect()
    })?;
    Ok(PrincipalIdList { results: page.rows, bookmark: page.bookmark })
}

/// The Principal of an id.
pub fn find(tx: &mut Tx<'_>, id: &str) -> Option<Arc<Principal>> {
    tx.get::<Principal>(&key(id))
}

/// The caller's Principal: its own, or `anonymous`.
pub fn caller(tx: &mut Tx<'_>) -> Option<Arc<Principal>> {
    let id = tx.principal().to_string();
    find(tx, &id)
}

fn caller_is_admin(tx: &mut Tx<'_>) -> bool {
    caller(tx).is_some_and(|caller| is_admin(&caller))
}

/// Whether this admin is the only one.
fn is_last_admin(tx: &mut Tx<'_>, id: &str) -> bool {
    let admins = tx.entries(&principals_by_admin_family(true), Bound::Unbounded, Bound::Unbounded, 2);
    assert!(!admins.is_empty(), "{id} is an admin, but is not found as one");
    admins.len() == 1
}

fn key(id: &str) -> Key {
    named(FamilyKind::Principal, "", id)
}

fn none(id: &str) -> Reject {
    Reject::not_found(format!("Expected principal {}, but there is none", shown(id)))
}
