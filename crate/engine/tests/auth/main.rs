//! Tenants, principals, rights and quotas, as clients see them (spec C 6.3 to 6.6).

mod check;
#[path = "../common/mod.rs"]
mod common;
mod matrix;
mod principals;
mod quotas;
#[path = "../common/replay.rs"]
mod replay;
mod rights;
mod searching;
mod tenants;
