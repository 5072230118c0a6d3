//! One record: who did which command when, and the rows it changed. A compact encoding, written by hand: it is on the hot path.
//!
//! ```text
//! record = u32 LE body bytes, body
//! body   = position, zigzag time_ms, command, tenant, principal, family count, family*       numbers are varints (LEB128)
//! family = name, row count, row*                                                             tenant, principal, name, suffix:
//! row    = suffix, 0 (deleted) | 1 + value bytes, value                                      length, bytes
//! ```
//! **Invariant:** the same record gives the same bytes, and bytes that decode encode to themselves (no overlong varint is read).
//! **Invariant:** decoding never panics and allocates nothing, whatever the bytes.
//!
//! Not here: checksums (the group has them), and what a command or a row means.

use crate::varint::{Malformed, put_bytes, put_varint, take, take_bytes, take_varint};

/// A record that owns its bytes. The hot path uses [`append_record`], recovery [`RecordRef`].
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Record {
    pub position: u64,
    pub time_ms: i64,
    /// Command number; for ever.
    pub command: u16,
    pub tenant: String,
    pub principal: String,
    pub families: Vec<FamilyChanges>,
}

/// The changed rows of one family, sorted by suffix. `None`: the row was deleted.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FamilyChanges {
    pub family: Vec<u8>,
    pub rows: Vec<(Vec<u8>, Option<Vec<u8>>)>,
}

/// A changed row: suffix, and the new value or `None` if it was deleted.
pub type RowChange<'a> = (&'a [u8], Option<&'a [u8]>);

/// What stands before the changes of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordHead<'a> {
    pub position: u64,
    pub time_ms: i64,
    pub command: u16,
    pub tenant: &'a str,
    pub principal: &'a str,
}

impl Record {
    pub fn head(&self) -> RecordHead<'_> {
        RecordHead {
            position: self.position,
            time_ms: self.time_ms,
            command: self.command,
            tenant: &self.tenant,
            principal: &self.principal,
        }
    }

    pub fn append_to(&self, buf: &mut Vec<u8>) {
        append_record(buf, &self.head(), self.families.iter().map(FamilyChanges::borrowed));
    }
}

impl FamilyChanges {
    /// The family in the borrowed shape that [`append_record`] and `Pages::fold` take.
    pub fn borrowed(&self) -> (&[u8], impl ExactSizeIterator<Item = RowChange<'_>>) {
        (&self.family, self.rows.iter().map(|(suffix, value)| (suffix.as_slice(), value.as_deref())))
    }
}

/// Appends one record to a group's payload. Allocates nothing but what `buf` grows by.
pub fn append_record<'a, F, R>(buf: &mut Vec<u8>, head: &RecordHead<'_>, families: F)
where
    F: IntoIterator<Item = (&'a [u8], R)>,
    F::IntoIter: ExactSizeIterator,
    R: IntoIterator<Item = RowChange<'a>>,
    R::IntoIter: ExactSizeIterator,
{
    let start = buf.len();
    buf.extend_from_slice(&[0; 4]);
    put_varint(buf, head.position);
    put_varint(buf, zigzag(head.time_ms));
    put_varint(buf, u64::from(head.command));
    put_bytes(buf, head.tenant.as_bytes());
    put_bytes(buf, head.principal.as_bytes());
    let families = families.into_iter();
    put_varint(buf, families.len() as u64);
    for (family, rows) in families {
        put_bytes(buf, family);
        let rows = rows.into_iter();
        put_varint(buf, rows.len() as u64);
        for (suffix, value) in rows {
            put_bytes(buf, suffix);
            match value {
                None => buf.push(0),
                Some(value) => {
                    put_varint(buf, value.len() as u64 + 1);
                    buf.extend_from_slice(value);
                }
            }
        }
    }
    let body_bytes = u32::try_from(buf.len() - start - 4).expect("a record is refused by size long before 4 GiB");
    buf[start..start + 4].copy_from_slice(&body_bytes.to_le_bytes());
}

/// A record in borrowed bytes, checked whole when it was decoded.
#[derive(Clone, Debug)]
pub struct RecordRef<'a> {
    pub position: u64,
    pub time_ms: i64,
    pub command: u16,
    pub tenant: &'a str,
    pub principal: &'a str,
    families: Families<'a>,
}

impl<'a> RecordRef<'a> {
    /// Takes one record from the front of `bytes`.
    pub fn decode(bytes: &mut &'a [u8]) -> Result<RecordRef<'a>, Malformed> {
        let (length, rest) = bytes.split_first_chunk::<4>().ok_or(Malformed("it ends within a record's length"))?;
        let length = u32::from_le_bytes(*length) as usize;
        let (mut body, rest) = rest.split_at_checked(length).ok_or(Malformed("it ends within a record"))?;
        let record = RecordRef {
            position: take_varint(&mut body)?,
            time_ms: unzigzag(take_varint(&mut body)?),
            command: u16::try_from(take_varint(&mut body)?).map_err(|_| Malformed("a command number is over 65535"))?,
            tenant: take_text(&mut body)?,
            principal: take_text(&mut body)?,
            families: Families { left: take_varint(&mut body)?, bytes: body },
        };
        for _ in 0..record.families.left {
            take_bytes(&mut body)?;
            let count = take_varint(&mut body)?;
            skip_rows(&mut body, count)?;
        }
        if !body.is_empty() {
            return Err(Malformed("a record has bytes after its last row"));
        }
        *bytes = rest;
        Ok(record)
    }

    /// The changed families, in the order they were written.
    pub fn families(&self) -> Families<'a> {
        self.families.clone()
    }

    pub fn to_owned(&self) -> Record {
        let families = self.families().map(|family| FamilyChanges {
            family: family.family.to_vec(),
            rows: family.rows.map(|(suffix, value)| (suffix.to_vec(), value.map(<[u8]>::to_vec))).collect(),
        });
        Record {
            position: self.position,
            time_ms: self.time_ms,
            command: self.command,
            tenant: self.tenant.to_string(),
            principal: self.principal.to_string(),
            families: families.collect(),
        }
    }
}

/// One changed family of a record.
#[derive(Clone, Debug)]
pub struct FamilyRef<'a> {
    pub family: &'a [u8],
    pub rows: Rows<'a>,
}

/// Iterates the changed families of a record.
#[derive(Clone, Debug)]
pub struct Families<'a> {
    left: u64,
    bytes: &'a [u8],
}

impl<'a> Iterator for Families<'a> {
    type Item = FamilyRef<'a>;

    fn next(&mut self) -> Option<FamilyRef<'a>> {
        self.left = self.left.checked_sub(1)?;
        let family = take_bytes(&mut self.bytes).expect(CHECKED);
        let left = take_varint(&mut self.bytes).expect(CHECKED);
        let rows = Rows { left, bytes: self.bytes };
        skip_rows(&mut self.bytes, left).expect(CHECKED);
        Some(FamilyRef { family, rows })
    }
}

/// Iterates the changed rows of a family: suffix, and the value or `None` if the row was deleted.
#[derive(Clone, Debug)]
pub struct Rows<'a> {
    left: u64,
    bytes: &'a [u8],
}

impl<'a> Iterator for Rows<'a> {
    type Item = RowChange<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        Some(take_row(&mut self.bytes).expect(CHECKED))
    }
}

const CHECKED: &str = "the record was checked whole when it was decoded";

fn skip_rows(bytes: &mut &[u8], count: u64) -> Result<(), Malformed> {
    // A count that lies ends soon: every row takes at least two bytes.
    for _ in 0..count {
        take_row(bytes)?;
    }
    Ok(())
}

fn take_row<'a>(bytes: &mut &'a [u8]) -> Result<RowChange<'a>, Malformed> {
    let suffix = take_bytes(bytes)?;
    let value = match take_varint(bytes)?.checked_sub(1) {
        None => None,
        Some(length) => Some(take(bytes, length)?),
    };
    Ok((suffix, value))
}

fn take_text<'a>(bytes: &mut &'a [u8]) -> Result<&'a str, Malformed> {
    std::str::from_utf8(take_bytes(bytes)?).map_err(|_| Malformed("a text is not UTF-8"))
}

fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)) as u64
}

fn unzigzag(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}
