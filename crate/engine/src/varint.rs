//! Numbers of variable length and byte strings behind their length: what records and pages are made of.
//!
//! **Invariant:** one number has one form; a longer one is refused. Taking never panics and allocates nothing, whatever the bytes.

use std::fmt;

/// What is wrong with bytes that should be a record, a page or a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed(pub &'static str);

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// Seven bits a byte, the lowest first (LEB128).
pub fn put_varint(buf: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        buf.push(number as u8 | 0x80);
        number >>= 7;
    }
    buf.push(number as u8);
}

/// Length, bytes.
pub fn put_bytes(buf: &mut Vec<u8>, bytes: &[u8]) {
    put_varint(buf, bytes.len() as u64);
    buf.extend_from_slice(bytes);
}

pub fn take_varint(bytes: &mut &[u8]) -> Result<u64, Malformed> {
    let mut number = 0u64;
    for (at, &byte) in bytes.iter().enumerate().take(10) {
        let part = u64::from(byte & 0x7f);
        if at == 9 && part > 1 {
            return Err(Malformed("a number is over 64 bits"));
        }
        number |= part << (7 * at);
        if byte & 0x80 == 0 {
            if byte == 0 && at > 0 {
                return Err(Malformed("a number is longer than it needs to be"));
            }
            *bytes = &bytes[at + 1..];
            return Ok(number);
        }
    }
    Err(Malformed("it ends within a number"))
}

pub fn take_bytes<'a>(bytes: &mut &'a [u8]) -> Result<&'a [u8], Malformed> {
    let length = take_varint(bytes)?;
    take(bytes, length)
}

pub fn take<'a>(bytes: &mut &'a [u8], length: u64) -> Result<&'a [u8], Malformed> {
    let fault = Malformed("it ends within a field");
    let (taken, rest) = bytes.split_at_checked(usize::try_from(length).map_err(|_| fault)?).ok_or(fault)?;
    *bytes = rest;
    Ok(taken)
}
