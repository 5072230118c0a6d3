//! PutPrincipal and DeletePrincipal: their checks, in order (spec C 6.4).

use crate::check::{Server, principal_id, put_principal};
use canter_engine::Code;
use canter_engine::api::Method;
use canter_engine::wire::{DeletePrincipalRequest, Principal, PutPrincipalRequest};

/// Each request has every fault from its own on; the first one is told.
#[test]
fn a_put_is_checked_in_this_order() {
    let mut server = Server::closed();
    // May edit principals, but is no admin.
    server.principal("clerk", "PRINCIPAL/ALL");
    server.principal("nobody", "");
    let faulty = |id: &str, overwrite: bool, global: &str, per_tenant: &[(&str, &str)]| PutPrincipalRequest {
        overwrite,
        ..put_principal(id, global, per_tenant)
    };
    let (cluster, gone) = (("default", "TENANT/READ"), ("gone", "TASK/READ"));
    let mut check = |who: &str, request: PutPrincipalRequest, code: Code, text: &str| {
        let reject = server.call::<Principal>(who, Method::PutPrincipal, &request).unwrap_err();
        assert_eq!(reject.code, code, "{reject}");
        assert!(reject.message.contains(text), "{reject}");
    };
    check("nobody", faulty("a/b", false, "TASK/READ", &[cluster, gone]), Code::PermissionDenied, "WRITE_METADATA");
    for id in ["a/b", "a\\b", ""] {
        check("clerk", faulty(id, false, "TASK/READ", &[cluster, gone]), Code::InvalidArgument, "Expected a principal id");
    }
    check("clerk", faulty("root", false, "TASK/READ", &[cluster, gone]), Code::AlreadyExists, "there is a principal root");
    check("clerk", faulty("root", true, "TASK/READ", &[cluster, gone]), Code::FailedPrecondition, "root is the last one");
    check("clerk", faulty("nobody", true, "TASK/READ", &[cluster, gone]), Code::InvalidArgument, "only an admin gives global ones");
    check("clerk", faulty("nobody", true, "", &[cluster, gone]), Code::InvalidArgument, "list ACL_TENANT");
    check("clerk", faulty("nobody", true, "", &[gone]), Code::InvalidArgument, "there is no gone");
    server.ok("clerk", Method::PutPrincipal, &faulty("nobody", true, "", &[("default", "ALL/ALL")]));
}

// spec C 6.4: ACL_ALL_RESOURCES is let through, the three that belong to no tenant are not.
#[test]
fn a_tenant_cannot_give_what_belongs_to_none() {
    let mut server = Server::closed();
    for (resource, code) in [
        ("TENANT", Code::InvalidArgument),
        ("PRINCIPAL", Code::InvalidArgument),
        ("QUOTA", Code::InvalidArgument),
        ("TASK,QUOTA", Code::InvalidArgument),
        ("ALL", Code::Ok),
        ("TASK", Code::Ok),
    ] {
        let request = put_principal("ann", "", &[("default", &format!("{resource}/READ"))]);
        assert_eq!(server.code("root", Method::PutPrincipal, &request), code, "{resource}");
    }
}

// spec D 9.
#[test]
fn a_number_that_names_no_resource_or_action_is_refused() {
    let mut server = Server::closed();
    let mut request = put_principal("ann", "TASK/READ", &[]);
    request.global_acls.as_mut().unwrap().acls[0].resources.push(99);
    assert_eq!(server.code("root", Method::PutPrincipal, &request), Code::InvalidArgument);
    let mut request = put_principal("ann", "", &[("default", "TASK/READ")]);
    request.per_tenant_acls.get_mut("default").unwrap().acls[0].allowed_actions.push(99);
    assert_eq!(server.code("root", Method::PutPrincipal, &request), Code::InvalidArgument);
}

#[test]
fn a_put_replaces_the_whole_but_for_the_time_of_creation() {
    let mut server = Server::closed();
    let first: Principal =
        server.call("root", Method::PutPrincipal, &put_principal("ann", "TASK/ALL", &[("default", "TASK/READ")])).unwrap();
    server.turn_clock(5_000);
    let second: Principal = server.call("root", Method::PutPrincipal, &put_principal("ann", "STRUCT/READ", &[])).unwrap();
    assert_eq!((second.created_at, second.per_tenant_acls.len()), (first.created_at, 0));
    assert_ne!(second.global_acls, first.global_acls);
    let got: Principal = server.call("root", Method::GetPrincipal, &principal_id("ann")).unwrap();
    assert_eq!(got, second);
    assert_eq!(server.code("root", Method::GetPrincipal, &principal_id("bob")), Code::NotFound);
}

// spec C 6.4, C 14 #28: FAILED_PRECONDITION for a put, INVALID_ARGUMENT for a deletion.
#[test]
fn there_is_always_an_admin() {
    let mut server = Server::closed();
    server.principal("clerk", "PRINCIPAL/ALL");
    let demote = put_principal("root", "TASK/ALL", &[]);
    assert_eq!(server.code("root", Method::PutPrincipal, &demote), Code::FailedPrecondition);
    assert_eq!(server.code("clerk", Method::DeletePrincipal, &delete("root")), Code::InvalidArgument);
    server.principal("second", "ALL/ALL");
    server.ok("root", Method::PutPrincipal, &demote);
    assert_eq!(server.code("clerk", Method::DeletePrincipal, &delete("second")), Code::InvalidArgument);
}

fn delete(id: &str) -> DeletePrincipalRequest {
    DeletePrincipalRequest { id: Some(principal_id(id)) }
}

#[test]
fn a_deletion_is_checked_in_this_order() {
    let mut server = Server::closed();
    server.principal("clerk", "PRINCIPAL/ALL");
    server.principal("reader", "PRINCIPAL/READ");
    server.principal("ann", "");
    let mut check = |who: &str, id: &str, code: Code| {
        assert_eq!(server.code(who, Method::DeletePrincipal, &delete(id)), code, "{id} by {who}");
    };
    check("reader", "anonymous", Code::PermissionDenied);
    check("clerk", "anonymous", Code::InvalidArgument);
    check("clerk", "clerk", Code::PermissionDenied);
    check("root", "root", Code::PermissionDenied);
    check("clerk", "root", Code::InvalidArgument);
    check("clerk", "bob", Code::NotFound);
    check("clerk", "ann", Code::Ok);
    check("clerk", "ann", Code::NotFound);
    check("root", "clerk", Code::Ok);
}
