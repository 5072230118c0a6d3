//! Who is let through: tenant, principal, right, quota, in this order, before a request is read (spec C 6.1, 6.3, 6.6).
//!
//! The callers heard of lately are remembered, so that a call costs two look-ups in memory and not two rows to be read and weighed.
//!
//! **Invariant:** what is remembered is what the rows say: every change of a Tenant, a Principal or a Quota forgets it all.

use super::Partition;
use super::panics::{Doing, contained};
use crate::access::quota::quota_name;
use crate::access::{ANONYMOUS, DEFAULT_TENANT, Rights, denied};
use crate::api::Method;
use crate::api::quotas::quota_key;
use crate::error::Reject;
use crate::id::{Family, FamilyKind, Key, named};
use crate::limits::{CALLERS_REMEMBERED_MAX, NAME_BYTES_MAX};
use crate::row::RowType;
use crate::state::State;
use crate::wire::{Principal, Quota};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a caller is in a tenant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// Its identity has a Principal. If not, it is `anonymous` in everything: rights, quotas, what is stored as the author.
    pub is_known: bool,
    pub rights: Rights,
    /// Writes per second that the tenant has, and those that the caller has in it. `None`: as many as they like.
    pub tenant_writes: Option<i32>,
    pub principal_writes: Option<i32>,
}

impl Partition {
    /// Who a call is from, once it is let through: the principal that its identity comes to.
    ///
    /// Errors: PERMISSION_DENIED without such a tenant or the right the method requires; RESOURCE_EXHAUSTED when a quota is used up.
    pub(super) fn admit<'a>(&mut self, method: Method, tenant: &str, identity: &'a str, clock_ms: i64) -> Result<&'a str, Reject> {
        let (callers, state) = (&mut self.callers, &mut self.state);
        let found = contained(|| callers.standing(state, tenant, identity));
        let doing = Doing { what: method.name(), request: &[] };
        let standing = found.unwrap_or_else(|panic| Err(self.refuse_panic(panic, &doing)))?;
        let principal = if standing.is_known { identity } else { ANONYMOUS };
        standing.rights.check(method.requires(), tenant, principal)?;
        if method.is_write() {
            self.charge(&standing, tenant, principal, clock_ms)?;
        }
        Ok(principal)
    }

    /// Charges a write to the quota of its tenant and to that of its principal there; the longer delay wins (spec C 6.6).
    fn charge(&mut self, standing: &Standing, tenant: &str, principal: &str, clock_ms: i64) -> Result<(), Reject> {
        let now_ms = clock_ms.max(self.last_ms);
        let of = [(None, standing.tenant_writes), (Some(principal), standing.principal_writes)];
        let mut refused: Option<(u32, String)> = None;
        for (principal, per_second) in of.into_iter().filter_map(|(principal, rate)| Some((principal, rate?))) {
            let delay_ms = self.quotas.charge(quota_name(tenant, principal), per_second, now_ms);
            if let Some(delay_ms) = delay_ms.filter(|delay_ms| refused.as_ref().is_none_or(|(longest_ms, _)| delay_ms > longest_ms)) {
                let who = principal.map_or(String::new(), |principal| format!(" of principal {principal}"));
                let text = format!(
                    "Expected at most {per_second} writes per second{who} in tenant {tenant}, but there are more: try again in {delay_ms} ms"
                );
                refused = Some((delay_ms, text));
            }
        }
        refused.map_or(Ok(()), |(delay_ms, text)| Err(Reject::throttled(text, delay_ms)))
    }
}

/// By tenant, then by identity. See the module's head.
#[derive(Default)]
pub struct Callers {
    by_tenant: BTreeMap<String, BTreeMap<String, Standing>>,
    count: usize,
}

impl Callers {
    /// Who a caller is, from its tenant and the identity its listener found (spec C 6.3, rules 1 and 2).
    ///
    /// Errors: PERMISSION_DENIED if there is no such tenant; UNAVAILABLE before the first boot is through.
    pub fn standing(&mut self, state: &mut State, tenant: &str, identity: &str) -> Result<Standing, Reject> {
        if let Some(standing) = self.by_tenant.get(tenant).and_then(|callers| callers.get(identity)) {
            return Ok(*standing);
        }
        let standing = look_up(state, tenant, identity)?;
        if identity.len() <= NAME_BYTES_MAX {
            if self.count == CALLERS_REMEMBERED_MAX {
                self.forget();
            }
            self.count += 1;
            self.by_tenant.entry(tenant.to_string()).or_default().insert(identity.to_string(), standing);
        }
        Ok(standing)
    }

    /// A row of this family has changed.
    pub fn changed(&mut self, family: &Family) {
        let kind = family.as_bytes().first().copied();
        if [FamilyKind::Tenant, FamilyKind::Principal, FamilyKind::Quota].into_iter().any(|of| Some(of as u8) == kind) {
            self.forget();
        }
    }

    fn forget(&mut self) {
        self.by_tenant.clear();
        self.count = 0;
    }
}

fn look_up(state: &mut State, tenant: &str, identity: &str) -> Result<Standing, Reject> {
    // A name no row can have is not looked up, nor shown: keys have a length.
    if tenant.len() > NAME_BYTES_MAX {
        return Err(denied(format!("Expected a tenant that exists, but there is none with a name of {} bytes", tenant.len())));
    }
    if tenant != DEFAULT_TENANT && state.get(&named(FamilyKind::Tenant, "", tenant)).is_none() {
        return Err(denied(format!("Expected a tenant that exists, but there is no {tenant:?}")));
    }
    let known = (identity.len() <= NAME_BYTES_MAX).then(|| principal(state, &principal_key(identity))).flatten();
    let is_known = known.is_some();
    let id = if is_known { identity } else { ANONYMOUS };
    let principal = known
        .or_else(|| principal(state, &principal_key(ANONYMOUS)))
        .ok_or_else(|| Reject::unavailable("Expected principal anonymous, but the server is initializing"))?;
    let tenant_writes = quota(state, tenant, None);
    let principal_writes = quota(state, tenant, Some(id));
    Ok(Standing { is_known, rights: Rights::of(&principal, tenant), tenant_writes, principal_writes })
}

fn quota(state: &mut State, tenant: &str, principal: Option<&str>) -> Option<i32> {
    let row = state.get(&quota_key(tenant, principal))?;
    Some(Quota::unwrap(&row).expect("a family of Quotas holds no other rows").write_requests_per_second)
}

/// The key of a Principal: they belong to no tenant.
fn principal_key(id: &str) -> Key {
    named(FamilyKind::Principal, "", id)
}

fn principal(state: &mut State, key: &Key) -> Option<Arc<Principal>> {
    let row = state.get(key)?;
    Some(Principal::unwrap(&row).expect("a family of Principals holds no other rows").clone())
}
