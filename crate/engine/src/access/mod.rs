//! Who may do what (spec C 6.3): what a call requires, and whether its principal has it in the call's tenant.
//!
//! The partition asks before a request is read; `quota` bounds how many writes are admitted. Not here: who the caller is, which the listener's authenticator finds out in TypeScript.
//!
//! **Invariant:** a decision follows from rows alone: Tenant, Principal. Nothing of the request's body, the listener or the clock counts.

pub mod quota;
#[cfg(test)]
mod tests;

use crate::error::{Code, Reject};
use crate::wire::{AclAction, AclResource, Principal, ServerAcLs};

/// The tenant that is always there.
pub const DEFAULT_TENANT: &str = "default";
/// The principal of callers without an identity, and of those whose identity has no Principal.
pub const ANONYMOUS: &str = "anonymous";

/// What a method requires of its caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requires {
    /// Nothing but a tenant that exists.
    Nothing,
    /// One ACL that lists this resource, or all, and this action, or all.
    Acl(AclResource, AclAction),
    /// ACL_QUOTA/READ, unless the quota asked for is one the caller is itself subject to: the handler looks (spec D 6).
    OwnQuota,
}

impl Requires {
    /// What only an admin has, or who has all of one tenant: the pair ALL/ALL (spec C 6.3, rule 7).
    pub const ADMIN: Requires = Requires::Acl(AclResource::AclAllResources, AclAction::AllActions);
}

/// What the ACLs of a principal come to in one tenant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rights {
    is_admin: bool,
    /// Its list for this tenant replaces its global one.
    has_own_list: bool,
    granted: Grants,
}

impl Rights {
    pub fn of(principal: &Principal, tenant: &str) -> Rights {
        let global = Grants::of(principal.global_acls.as_ref());
        let own = principal.per_tenant_acls.get(tenant);
        let granted = own.map_or(global, |own| Grants::of(Some(own)));
        Rights { is_admin: is_admin(principal), has_own_list: own.is_some(), granted }
    }

    /// Errors: PERMISSION_DENIED with what is required. Tenant and principal are named in it, no more.
    pub fn check(&self, requires: Requires, tenant: &str, principal: &str) -> Result<(), Reject> {
        let (resource, action) = match requires {
            Requires::Nothing | Requires::OwnQuota => return Ok(()),
            Requires::Acl(resource, action) => (resource, action),
        };
        let required = || format!("[{}] on [{}]", action.as_str_name(), resource.as_str_name());
        if is_cluster_scoped(resource) && self.has_own_list {
            return Err(denied(format!(
                "Expected principal {principal} to have {} globally, but in tenant {tenant} it has ACLs of its own, which replace the global ones",
                required()
            )));
        }
        if self.is_admin || self.granted.has(resource, action) {
            return Ok(());
        }
        Err(denied(format!("Expected principal {principal} to have {} in tenant {tenant}, but no ACL of it gives that", required())))
    }
}

/// Whether some single global ACL lists all resources and all actions (spec C 6.3, rule 5).
pub fn is_admin(principal: &Principal) -> bool {
    Grants::of(principal.global_acls.as_ref()).has(AclResource::AclAllResources, AclAction::AllActions)
}

/// Tenants, principals and quotas belong to no tenant: a right to them must be global (spec C 6.3, rule 4).
pub fn is_cluster_scoped(resource: AclResource) -> bool {
    match resource {
        AclResource::AclTenant | AclResource::AclPrincipal | AclResource::AclQuota => true,
        AclResource::AclWorkflow
        | AclResource::AclTask
        | AclResource::AclExternalEvent
        | AclResource::AclUserTask
        | AclResource::AclAllResources
        | AclResource::AclTaskWorkerGroup
        | AclResource::AclWorkflowEvent
        | AclResource::AclStruct => false,
    }
}

pub fn denied(message: impl Into<String>) -> Reject {
    Reject::new(Code::PermissionDenied, message)
}

/// Pairs of resource and action, a bit for each.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Grants(u64);

const RESOURCES: u32 = AclResource::AclQuota as u32 + 1;
const ACTIONS: u32 = AclAction::AllActions as u32 + 1;
const _: () = assert!(RESOURCES * ACTIONS <= u64::BITS);

impl Grants {
    /// Numbers that this Canter does not know grant nothing.
    fn of(acls: Option<&ServerAcLs>) -> Grants {
        let mut grants = Grants(0);
        for acl in acls.iter().flat_map(|acls| &acls.acls) {
            for resource in acl.resources() {
                for action in acl.allowed_actions() {
                    grants.add(resource, action);
                }
            }
        }
        grants
    }

    fn add(&mut self, resource: AclResource, action: AclAction) {
        let resources = if resource == AclResource::AclAllResources { 0..RESOURCES } else { resource as u32..resource as u32 + 1 };
        for resource in resources {
            let actions = if action == AclAction::AllActions { 0..ACTIONS } else { action as u32..action as u32 + 1 };
            actions.for_each(|action| self.0 |= 1 << (resource * ACTIONS + action));
        }
    }

    /// The pair ALL/ALL is one like others: only an ACL that lists both has it.
    fn has(self, resource: AclResource, action: AclAction) -> bool {
        self.0 & (1 << (resource as u32 * ACTIONS + action as u32)) != 0
    }
}
