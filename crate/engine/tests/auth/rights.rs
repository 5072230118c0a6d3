//! Who a caller is, and which of its lists counts (spec C 6.3).

use crate::check::{Server, principal_id, put_principal, put_task};
use canter_engine::api::Method;
use canter_engine::wire::{self, Principal};
use canter_engine::{Code, Reject};

fn whoami(server: &mut Server, who: &str) -> String {
    let principal: Principal = server.call(who, Method::Whoami, &()).unwrap();
    principal.id.unwrap().id
}

// spec C 6.3, rule 2; C 14 #25.
#[test]
fn an_identity_without_a_principal_is_anonymous_in_everything() {
    let mut server = Server::booted();
    assert_eq!((whoami(&mut server, ""), whoami(&mut server, "stranger")), ("anonymous".to_string(), "anonymous".to_string()));
    server.ok("stranger", Method::PutTaskDef, &put_task("a"));
    server.principal("root", "ALL/ALL");
    server.principal("stranger", "");
    assert_eq!(whoami(&mut server, "stranger"), "stranger");
    assert_eq!(server.code("stranger", Method::PutTaskDef, &put_task("b")), Code::PermissionDenied);
    server.ok("other", Method::PutTaskDef, &put_task("b"));
    server.ok("root", Method::DeletePrincipal, &wire::DeletePrincipalRequest { id: Some(principal_id("stranger")) });
    assert_eq!(whoami(&mut server, "stranger"), "anonymous");
    server.ok("stranger", Method::PutTaskDef, &put_task("c"));
}

// spec C 6.3: the first boot makes `anonymous` an admin, once.
#[test]
fn what_anonymous_lost_stays_lost() {
    let mut server = Server::closed();
    assert_eq!(server.code("", Method::GetTaskDef, &()), Code::PermissionDenied);
    server.crash();
    assert_eq!(server.code("", Method::GetTaskDef, &()), Code::PermissionDenied);
    assert_eq!(server.code("", Method::Whoami, &()), Code::Ok);
}

// spec C 6.3, rule 1; C 14.1 #8.
#[test]
fn a_tenant_must_exist_whatever_is_called() {
    let mut server = Server::closed();
    for method in [Method::Whoami, Method::GetServerVersion, Method::RunWf] {
        let reject: Reject = server.call::<()>("root@acme", method, &()).unwrap_err();
        assert_eq!(reject.code, Code::PermissionDenied, "{}", method.name());
        assert_eq!(reject.message, "Expected a tenant that exists, but there is no \"acme\"");
    }
    server.tenant("acme");
    server.ok("root@acme", Method::Whoami, &());
    let long = "x".repeat(600);
    assert_eq!(server.code(&format!("root@{long}"), Method::Whoami, &()), Code::PermissionDenied);
    assert_eq!(whoami(&mut server, &long), "anonymous");
}

// spec C 6.3, rules 3 and 5; C 14 #26.
#[test]
fn a_list_for_the_tenant_replaces_the_global_one_but_for_admins() {
    let mut server = Server::closed();
    server.tenant("acme");
    server.tenant("other");
    server.ok("root", Method::PutPrincipal, &put_principal("ann", "TASK/ALL", &[("acme", "TASK/READ"), ("other", "")]));
    server.ok("root", Method::PutPrincipal, &put_principal("boss", "ALL/ALL", &[("acme", "TASK/READ")]));
    let mut check = |who: &str, expected: Code| {
        assert_eq!(server.code(who, Method::PutTaskDef, &put_task("a")), expected, "{who}");
    };
    check("ann", Code::Ok);
    check("ann@acme", Code::PermissionDenied);
    check("ann@other", Code::PermissionDenied);
    check("boss@acme", Code::Ok);
}

// spec C 6.3, rule 6.
#[test]
fn a_refusal_names_what_is_required_and_comes_before_the_request_is_read() {
    let mut server = Server::closed();
    server.principal("ann", "WORKFLOW/ALL");
    let reject = server.call::<()>("ann", Method::PutTaskDef, &put_task("a")).unwrap_err();
    let text = "Expected principal ann to have [WRITE_METADATA] on [ACL_TASK] in tenant default, but no ACL of it gives that";
    assert_eq!((reject.code, reject.message.as_str()), (Code::PermissionDenied, text));
    // Bytes that are no StopWfRunRequest: only those who may are told so.
    let garbage = wire::TaskDefId { name: "\u{7f}".to_string() };
    assert_eq!(server.code("nobody", Method::StopWfRun, &garbage), Code::PermissionDenied);
    assert_eq!(server.code("root", Method::StopWfRun, &garbage), Code::InvalidArgument);
}

// spec C 6.3, rule 5: rights that only come to ALL/ALL together make no admin.
#[test]
fn an_admin_has_all_of_all_in_one_acl() {
    let mut server = Server::closed();
    server.principal("two-acls", "ALL/READ,RUN; TASK/ALL");
    server.principal("one-acl", "ALL,TASK/READ,ALL");
    assert_eq!(server.code("two-acls", Method::MigrateWfSpec, &()), Code::PermissionDenied);
    assert_eq!(server.code("one-acl", Method::MigrateWfSpec, &()), Code::Unimplemented);
}

// A change of rights counts from the next call on.
#[test]
fn rights_that_are_taken_are_gone_at_once() {
    let mut server = Server::closed();
    server.principal("ann", "TASK/ALL");
    server.ok("ann", Method::PutTaskDef, &put_task("a"));
    server.principal("ann", "");
    assert_eq!(server.code("ann", Method::PutTaskDef, &put_task("a")), Code::PermissionDenied);
    server.principal("ann", "TASK/ALL");
    server.ok("ann", Method::PutTaskDef, &put_task("a"));
}

// spec C 14 #27: stored and told as it was put; not enforced (C 6.3, rule 9).
#[test]
fn a_filter_by_name_or_prefix_comes_back_as_it_was_put() {
    use wire::server_acl::ResourceFilter::{Name, Prefix};
    let mut server = Server::closed();
    let mut request = put_principal("ann", "TASK/ALL; STRUCT/READ", &[]);
    let acls = &mut request.global_acls.as_mut().unwrap().acls;
    (acls[0].resource_filter, acls[1].resource_filter) = (Some(Prefix("a-".to_string())), Some(Name("b".to_string())));
    let put: Principal = server.call("root", Method::PutPrincipal, &request).unwrap();
    let got: Principal = server.call("root", Method::GetPrincipal, &principal_id("ann")).unwrap();
    assert_eq!((&put.global_acls, &got.global_acls), (&request.global_acls, &request.global_acls));
    server.ok("ann", Method::PutTaskDef, &put_task("z"));
}
