//! The packed buffers of the boundary. The same drawing, in the same order, stands in `ts/native/packed.ts`.
//!
//! All integers are little endian. A buffer is entries one after the other, nothing between them and nothing after the last.
//!
//! ```text
//! calls (JavaScript to core)                          completions (core to JavaScript)
//!   0  u32  length of the entry, all of it              0  u32  length of the entry, all of it
//!   4  u32  call id                                     4  u32  call id
//!   8  u16  method number                               8  u8   gRPC status code, 0 is success
//!  10  u16  length of tenant                            9  3 x u8  zero
//!  12  u16  length of principal                        12  u32  a quota is used up: try again after so many ms; 0: nothing is said
//!  14  u16  zero                                       16  payload: the reply's bytes, or the message in UTF-8
//!  16  i64  deadline in ms since the epoch, 0: none    cancelled ids (JavaScript to core)
//!  24  tenant, principal (UTF-8), body                   0  u32  call id
//! ```
//!
//! **Invariant:** decoding is strict and whole: a bad byte anywhere means that nothing of the buffer is submitted.

use canter_engine::engine::{Call, Completion};

/// Bytes of a call entry before the tenant.
pub const CALL_HEAD_BYTES: usize = 24;
/// Bytes of a completion entry before the payload.
pub const COMPLETION_HEAD_BYTES: usize = 16;
/// Bytes of a cancelled id.
pub const ID_BYTES: usize = 4;

/// What is wrong with a buffer, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct BadBytes {
    pub offset: usize,
    pub expected: &'static str,
    pub found: String,
}

impl std::fmt::Display for BadBytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Expected {} at offset {} of the packed buffer, but {}", self.expected, self.offset, self.found)
    }
}

fn bad<T>(offset: usize, expected: &'static str, found: impl Into<String>) -> Result<T, BadBytes> {
    Err(BadBytes { offset, expected, found: found.into() })
}

/// Reads calls. All of them, or none.
pub fn decode_calls(bytes: &[u8]) -> Result<Vec<Call>, BadBytes> {
    let mut calls = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        if rest.len() < CALL_HEAD_BYTES {
            return bad(at, "a call entry of at least 24 bytes", format!("{} are left", rest.len()));
        }
        let length = u32_at(rest, 0) as usize;
        if length < CALL_HEAD_BYTES || rest.len() < length {
            return bad(at, "an entry length from 24 up to what is left", format!("it is {length} with {} left", rest.len()));
        }
        let tenant_length = u16_at(rest, 10) as usize;
        let principal_length = u16_at(rest, 12) as usize;
        let body_start = CALL_HEAD_BYTES + tenant_length + principal_length;
        if length < body_start {
            let found = format!("they need {body_start} bytes of an entry of {length}");
            return bad(at + 10, "tenant and principal within their entry", found);
        }
        if u16_at(rest, 14) != 0 {
            return bad(at + 14, "two zero bytes", format!("they are {:#06x}", u16_at(rest, 14)));
        }
        let deadline_ms = i64_at(rest, 16);
        if deadline_ms < 0 {
            return bad(at + 16, "a deadline of zero or more", format!("it is {deadline_ms}"));
        }
        let principal_start = CALL_HEAD_BYTES + tenant_length;
        calls.push(Call {
            id: u32_at(rest, 4),
            method: u16_at(rest, 8),
            tenant: text(&rest[CALL_HEAD_BYTES..principal_start], at + CALL_HEAD_BYTES)?,
            principal: text(&rest[principal_start..body_start], at + principal_start)?,
            deadline_ms: (deadline_ms != 0).then_some(deadline_ms),
            body: rest[body_start..length].to_vec(),
        });
        at += length;
    }
    Ok(calls)
}

/// Reads ids to cancel.
pub fn decode_ids(bytes: &[u8]) -> Result<Vec<u32>, BadBytes> {
    if !bytes.len().is_multiple_of(ID_BYTES) {
        let whole = bytes.len() - bytes.len() % ID_BYTES;
        return bad(whole, "ids of four bytes each", format!("{} bytes are left", bytes.len() - whole));
    }
    Ok(bytes.chunks_exact(ID_BYTES).map(|id| u32_at(id, 0)).collect())
}

/// Writes the completions of one group.
pub fn encode_completions(completions: &[Completion]) -> Vec<u8> {
    let payload = |completion: &Completion| match &completion.result {
        Ok(body) => body.len(),
        Err(reject) => reject.message.len(),
    };
    let total = completions.iter().map(|completion| COMPLETION_HEAD_BYTES + payload(completion)).sum();
    let mut bytes = Vec::with_capacity(total);
    for completion in completions {
        let length = COMPLETION_HEAD_BYTES + payload(completion);
        let length = u32::try_from(length).expect("a reply fits one gRPC message, so it is far below 4 GiB");
        bytes.extend_from_slice(&length.to_le_bytes());
        bytes.extend_from_slice(&completion.id.to_le_bytes());
        match &completion.result {
            Ok(body) => {
                bytes.extend_from_slice(&[0; 8]);
                bytes.extend_from_slice(body);
            }
            Err(reject) => {
                bytes.extend_from_slice(&[reject.code as u8, 0, 0, 0]);
                bytes.extend_from_slice(&reject.retry_after_ms.unwrap_or(0).to_le_bytes());
                bytes.extend_from_slice(reject.message.as_bytes());
            }
        }
    }
    bytes
}

fn text(bytes: &[u8], offset: usize) -> Result<String, BadBytes> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_string()),
        Err(error) => bad(offset + error.valid_up_to(), "UTF-8", "these bytes are not"),
    }
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes(bytes[at..at + 2].try_into().expect("two bytes"))
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes"))
}

fn i64_at(bytes: &[u8], at: usize) -> i64 {
    i64::from_le_bytes(bytes[at..at + 8].try_into().expect("eight bytes"))
}
