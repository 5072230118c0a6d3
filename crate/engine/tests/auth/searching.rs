//! SearchTenant, SearchPrincipal, SearchQuota (spec C 4.1, 4.2).

use crate::check::{Server, principal_id, put_principal, put_quota};
use canter_engine::Code;
use canter_engine::api::Method;
use canter_engine::wire::search_principal_request::PrincipalCriteria::{self, IsAdmin, TenantId};
use canter_engine::wire::*;

/// All results of a search, page by page; each page must be full but the last.
fn all<Q: Message, L: Message + Default>(
    server: &mut Server,
    method: Method,
    request: impl Fn(Option<Vec<u8>>) -> Q,
    read: impl Fn(L) -> (Vec<String>, Option<Vec<u8>>),
) -> String {
    let (mut found, mut bookmark) = (Vec::new(), None);
    loop {
        let (results, next) = read(server.call("root", method, &request(bookmark)).unwrap());
        assert!(results.len() == 2 || next.is_none(), "a page of {} with a successor", results.len());
        found.extend(results);
        bookmark = next;
        if bookmark.is_none() {
            return found.join(" ");
        }
    }
}

// spec C 4.2: all tenants of the server, whichever the caller's is, by id.
#[test]
fn tenants_are_found_by_id() {
    let mut server = Server::closed();
    ["zeta", "acme", "mid"].into_iter().for_each(|id| server.tenant(id));
    let request = |bookmark| SearchTenantRequest { limit: Some(2), bookmark };
    let read = |list: TenantIdList| (list.results.into_iter().map(|tenant| tenant.id).collect(), list.bookmark);
    assert_eq!(all(&mut server, Method::SearchTenant, request, read), "acme default mid zeta");
    let from_acme: TenantIdList = server.call("root@acme", Method::SearchTenant, &SearchTenantRequest::default()).unwrap();
    assert_eq!(from_acme.results.len(), 4);
}

// Without a criterion by id; with one, or with a time window, by creation (the window always counts).
#[test]
fn principals_are_found_by_id_or_by_what_they_are() {
    let mut server = Server::closed();
    server.tenant("acme");
    for (id, global, per_tenant) in
        [("zoe", "TASK/READ", Some("acme")), ("bob", "ALL/ALL", None), ("ann", "", Some("acme")), ("eve", "", Some("default"))]
    {
        server.turn_clock(1_000);
        let per_tenant: Vec<_> = per_tenant.map(|tenant| (tenant, "TASK/READ")).into_iter().collect();
        server.ok("root", Method::PutPrincipal, &put_principal(id, global, &per_tenant));
    }
    let now_ms = server.now_ms;
    let mut check = |criteria: Option<PrincipalCriteria>, window: Option<(i64, i64)>, expected: &str| {
        let at = |ms: i64| Timestamp { seconds: (now_ms + ms) / 1000, nanos: 0 };
        let (earliest_start, latest_start) = (window.map(|(from, _)| at(from)), window.map(|(_, to)| at(to)));
        let request = |bookmark| SearchPrincipalRequest {
            limit: Some(2),
            bookmark,
            earliest_start,
            latest_start,
            principal_criteria: criteria.clone(),
        };
        let read = |list: PrincipalIdList| (list.results.into_iter().map(|principal| principal.id).collect(), list.bookmark);
        assert_eq!(all(&mut server, Method::SearchPrincipal, request, read), expected, "{criteria:?} in {window:?}");
    };
    check(None, None, "ann anonymous bob eve root zoe");
    check(None, Some((-3_000, -1_000)), "zoe bob ann");
    check(Some(IsAdmin(true)), None, "root bob");
    check(Some(IsAdmin(false)), None, "anonymous zoe ann eve");
    check(Some(IsAdmin(false)), Some((-1_000, 0)), "ann eve");
    check(Some(TenantId("acme".into())), None, "zoe ann");
    check(Some(TenantId("none".into())), None, "");
    check(Some(TenantId("acme".into())), Some((0, 0)), "");
}

// What a principal is found by follows its rights.
#[test]
fn a_principal_that_changes_is_found_by_what_it_is_now() {
    let mut server = Server::closed();
    server.ok("root", Method::PutPrincipal, &put_principal("ann", "", &[("default", "TASK/READ")]));
    server.ok("root", Method::PutPrincipal, &put_principal("ann", "ALL/ALL", &[]));
    let mut found = |criteria: PrincipalCriteria| {
        let request = SearchPrincipalRequest { principal_criteria: Some(criteria), ..Default::default() };
        let list: PrincipalIdList = server.call("root", Method::SearchPrincipal, &request).unwrap();
        list.results.contains(&principal_id("ann"))
    };
    assert_eq!((found(IsAdmin(true)), found(IsAdmin(false)), found(TenantId("default".into()))), (true, false, false));
}

// spec C 14 #44: ids are whole, with a criterion and without.
#[test]
fn quotas_are_found_by_id_or_by_tenant() {
    let mut server = Server::closed();
    server.tenant("acme");
    server.principal("ann", "");
    for of in ["default/root", "acme/ann", "acme", "acme/anonymous"] {
        server.turn_clock(1_000);
        server.ok("root", Method::PutQuota, &put_quota(of, 1_000));
    }
    let mut check = |tenant: Option<&str>, principal: Option<&str>, expected: &str| {
        let request = |bookmark| SearchQuotaRequest {
            limit: Some(2),
            bookmark,
            tenant_id: tenant.map(str::to_string),
            principal: principal.map(principal_id),
        };
        let shown = |id: QuotaId| {
            let principal = id.principal.map_or(String::new(), |principal| format!("/{}", principal.id));
            format!("{}{principal}", id.tenant.unwrap().id)
        };
        let read = |list: QuotaIdList| (list.results.into_iter().map(shown).collect(), list.bookmark);
        assert_eq!(all(&mut server, Method::SearchQuota, request, read), expected, "{tenant:?} {principal:?}");
    };
    check(None, None, "acme acme/ann acme/anonymous default/root");
    check(Some(" "), None, "acme acme/ann acme/anonymous default/root");
    check(Some("acme"), None, "acme/ann acme acme/anonymous");
    check(Some("acme"), Some("ann"), "acme/ann");
    check(Some("acme"), Some("root"), "");
    check(Some("none"), None, "");
}

#[test]
fn a_bad_request_is_refused() {
    let mut server = Server::closed();
    let lone = SearchQuotaRequest { principal: Some(principal_id("root")), ..Default::default() };
    assert_eq!(server.code("root", Method::SearchQuota, &lone), Code::InvalidArgument);
    let bookmark = Some(b"another search's".to_vec());
    let requests = [
        server.code("root", Method::SearchTenant, &SearchTenantRequest { bookmark: bookmark.clone(), limit: None }),
        server.code("root", Method::SearchTenant, &SearchTenantRequest { bookmark: None, limit: Some(-1) }),
        server.code("root", Method::SearchPrincipal, &SearchPrincipalRequest { bookmark: bookmark.clone(), ..Default::default() }),
        server.code("root", Method::SearchQuota, &SearchQuotaRequest { bookmark, ..Default::default() }),
    ];
    assert_eq!(requests, [Code::InvalidArgument; 4]);
}
