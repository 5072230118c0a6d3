//! Reads keys back: the inverse of the `put_...` functions.

use super::{Family, Key};

/// Reads the parts of a key in the order they were put. `None` means that the bytes are not such a key.
pub struct Parser<'a> {
    bytes: &'a [u8],
}

impl<'a> Parser<'a> {
    pub fn new(bytes: &'a [u8]) -> Parser<'a> {
        Parser { bytes }
    }
    pub fn rest(&self) -> &'a [u8] {
        self.bytes
    }
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
    pub fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|bytes| bytes[0])
    }
    pub fn i64(&mut self) -> Option<i64> {
        let bytes: [u8; 8] = self.take(8)?.try_into().ok()?;
        Some((u64::from_be_bytes(bytes) ^ (1 << 63)) as i64)
    }
    pub fn i32(&mut self) -> Option<i32> {
        let bytes: [u8; 4] = self.take(4)?.try_into().ok()?;
        Some((u32::from_be_bytes(bytes) ^ (1 << 31)) as i32)
    }
    pub fn str(&mut self) -> Option<String> {
        let end = self.bytes.iter().position(|byte| *byte == 0)?;
        let mut raw = self.bytes[..end].iter();
        self.bytes = &self.bytes[end + 1..];
        let mut text = Vec::with_capacity(end);
        while let Some(byte) = raw.next() {
            match byte {
                1 => text.push(raw.next()? - 1),
                other => text.push(*other),
            }
        }
        String::from_utf8(text).ok()
    }
    pub fn key(mut self) -> Option<Key> {
        let length: [u8; 2] = self.take(2)?.try_into().ok()?;
        let family = self.take(u16::from_be_bytes(length) as usize)?;
        Some(Family::from_bytes(family).key(self.bytes))
    }
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn what_was_put_is_read_back_and_order_is_kept() {
        let texts = ["", "a", "a\0", "a\0b", "a\u{1}", "aa", "b"];
        let put = |text: &str| {
            let mut bytes = Vec::new();
            put_str(&mut bytes, text);
            bytes
        };
        for (left, right) in texts.iter().zip(&texts[1..]) {
            assert!(put(left) < put(right), "{left:?} before {right:?}");
            assert_eq!(Parser::new(&put(left)).str().as_deref(), Some(*left));
        }
        let numbers = [i64::MIN, -1, 0, 1, i64::MAX];
        let put = |number: i64| {
            let mut bytes = Vec::new();
            put_i64(&mut bytes, number);
            bytes
        };
        for (left, right) in numbers.iter().zip(&numbers[1..]) {
            assert!(put(*left) < put(*right));
            assert_eq!(Parser::new(&put(*left)).i64(), Some(*left));
        }
    }

    #[test]
    fn a_key_inside_an_entry_is_read_back() {
        let key = wf_spec("default", "order", 3, 1);
        let mut bytes = Vec::new();
        put_key(&mut bytes, &key);
        assert_eq!(Parser::new(&bytes).key(), Some(key));
        assert_eq!(Parser::new(&bytes[..3]).key(), None);
    }
}
