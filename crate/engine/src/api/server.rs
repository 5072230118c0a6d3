//! Who the caller is, and what the server is (spec C 2.9).

use super::{Setup, principals};
use crate::error::Reject;
use crate::tx::Tx;
use crate::wire::{LittleHorseVersion, Principal};

/// The version of the public interface that is spoken here.
const WIRE_VERSION: (i32, i32, i32) = (1, 3, 0);

/// The resolved Principal of the caller.
pub fn whoami(tx: &mut Tx<'_>, _: &Setup, (): ()) -> Result<Principal, Reject> {
    let principal =
        principals::caller(tx).ok_or_else(|| Reject::unavailable("Expected principal anonymous, but the server is initializing"))?;
    Ok((*principal).clone())
}

pub fn get_server_version(_: &mut Tx<'_>, _: &Setup, (): ()) -> Result<LittleHorseVersion, Reject> {
    let (major_version, minor_version, patch) = WIRE_VERSION;
    Ok(LittleHorseVersion { major_version, minor_version, patch_version: Some(patch), pre_release_identifier: None })
}
