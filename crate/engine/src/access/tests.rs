//! The rules of spec C 6.3 on lists of rights alone; with real rows and calls they are in `tests/auth`.

use super::*;
use crate::error::Code;
use crate::wire::ServerAcl;
use std::collections::BTreeMap;

type Pairs = [(AclResource, AclAction)];

/// A list of one ACL for each pair.
fn acls(pairs: &Pairs) -> ServerAcLs {
    let acl = |(resource, action): &(AclResource, AclAction)| ServerAcl {
        resources: vec![(*resource).into()],
        allowed_actions: vec![(*action).into()],
        resource_filter: None,
    };
    ServerAcLs { acls: pairs.iter().map(acl).collect() }
}

/// Whether a principal with these lists, the second one for tenant `own`, may do it there and in tenant `other`.
fn check(global: &Pairs, own: Option<&Pairs>, requires: Requires, (in_own, in_other): (bool, bool)) {
    let per_tenant_acls: BTreeMap<_, _> = own.map(|pairs| ("own".to_string(), acls(pairs))).into_iter().collect();
    let principal = Principal { id: None, created_at: None, per_tenant_acls, global_acls: Some(acls(global)) };
    for (tenant, allowed) in [("own", in_own), ("other", in_other)] {
        let found = Rights::of(&principal, tenant).check(requires, tenant, "p");
        assert_eq!(found.is_ok(), allowed, "{global:?} and {own:?} for {requires:?} in {tenant}");
        assert!(found.is_ok() || found.unwrap_err().code == Code::PermissionDenied);
    }
}

use AclAction::{AllActions, Read, Run, WriteMetadata};
use AclResource::{AclAllResources, AclPrincipal, AclTask, AclTenant, AclWorkflow};

const READ_TASK: Requires = Requires::Acl(AclTask, Read);

#[test]
fn an_acl_must_list_resource_and_action_or_all_of_them() {
    check(&[(AclTask, Read)], None, READ_TASK, (true, true));
    check(&[(AclTask, AllActions)], None, READ_TASK, (true, true));
    check(&[(AclAllResources, Read)], None, READ_TASK, (true, true));
    check(&[(AclTask, Run), (AclTask, WriteMetadata), (AclWorkflow, AllActions)], None, READ_TASK, (false, false));
    check(&[], None, READ_TASK, (false, false));
    check(&[], None, Requires::Nothing, (true, true));
}

#[test]
fn a_list_for_the_tenant_replaces_the_global_one() {
    check(&[(AclTask, AllActions)], Some(&[(AclWorkflow, Read)]), READ_TASK, (false, true));
    check(&[], Some(&[(AclTask, Read)]), READ_TASK, (true, false));
    check(&[(AclAllResources, AllActions)], Some(&[]), READ_TASK, (true, true));
}

#[test]
fn what_belongs_to_no_tenant_needs_a_global_right_and_no_list_for_the_tenant() {
    check(&[(AclTenant, Read)], None, Requires::Acl(AclTenant, Read), (true, true));
    check(&[(AclAllResources, AllActions)], Some(&[(AclTask, Read)]), Requires::Acl(AclPrincipal, Read), (false, true));
    check(&[], Some(&[(AclAllResources, AllActions)]), Requires::Acl(AclPrincipal, Read), (false, false));
}

#[test]
fn an_admin_has_both_in_one_global_acl() {
    check(&[(AclAllResources, AllActions)], None, Requires::ADMIN, (true, true));
    check(&[(AclAllResources, Read), (AclTask, AllActions)], None, Requires::ADMIN, (false, false));
    check(&[], Some(&[(AclAllResources, AllActions)]), Requires::ADMIN, (true, false));
}

#[test]
fn a_refusal_names_what_is_required() {
    let rights = Rights::of(&Principal::default(), "t");
    let message = rights.check(Requires::Acl(AclTask, WriteMetadata), "t", "ann").unwrap_err().message;
    assert_eq!(message, "Expected principal ann to have [WRITE_METADATA] on [ACL_TASK] in tenant t, but no ACL of it gives that");
}

#[test]
fn a_number_that_is_no_resource_grants_nothing() {
    let unknown = ServerAcl { resources: vec![99], allowed_actions: vec![AllActions.into()], resource_filter: None };
    assert_eq!(Grants::of(Some(&ServerAcLs { acls: vec![unknown] })), Grants(0));
}
