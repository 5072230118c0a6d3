//! The manifest of a backup: which files it consists of, with their checksums. It is written last.
//!
//! ```text
//! canter backup, version 1, nonce HEX, position N, hash HEX, time MS
//! file NAME BYTES CRC LENGTH            the name in the backup; bytes that count; their CRC-32; the length of the file it is restored to
//! crc HEX                               over all lines before
//! ```
//! A file named `ID.seg.tail-POSITION` is the durable beginning of the segment `ID.seg`, up to that position.

use crate::error::Error;
use crate::limits::SEGMENT_BYTES_MAX;
use std::path::Path;

pub const NAME: &str = "BACKUP";
/// The format this build writes, and the newest it reads.
pub const VERSION: u32 = 1;
/// More than a backup of the largest history has lines for; a longer one is damaged.
pub const BYTES_MAX: u64 = 256 << 20;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupManifest {
    pub nonce: [u8; 16],
    pub position: u64,
    pub state_hash: u128,
    pub last_time_ms: i64,
    pub files: Vec<BackupFile>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupFile {
    /// Its name in the backup.
    pub name: String,
    pub bytes: u64,
    pub crc: u32,
    pub length: u64,
}

impl BackupFile {
    /// Its name in the journal's folder.
    pub fn journal_name(&self) -> &str {
        self.name.split_once(".tail-").map_or(&self.name, |(name, _)| name)
    }
}

impl BackupManifest {
    pub fn encode(&self) -> String {
        let mut text = format!(
            "canter backup, version {VERSION}, nonce {:032x}, position {}, hash {:032x}, time {}\n",
            u128::from_be_bytes(self.nonce),
            self.position,
            self.state_hash,
            self.last_time_ms
        );
        for BackupFile { name, bytes, crc, length } in &self.files {
            text.push_str(&format!("file {name} {bytes} {crc:08x} {length}\n"));
        }
        let crc = crc32fast::hash(text.as_bytes());
        text.push_str(&format!("crc {crc:08x}\n"));
        text
    }

    /// Errors: `Damaged`, `NewerFormat`.
    pub fn decode(text: &str, path: &Path) -> Result<BackupManifest, Error> {
        let damaged = |found: &str| Error::Damaged {
            file: path.to_path_buf(),
            offset: 0,
            expected: "the manifest of a backup".to_string(),
            found: found.to_string(),
        };
        let at = text.rfind("crc ").ok_or_else(|| damaged("it is cut off"))?;
        let (lines, crc) = text.split_at(at);
        if crc != format!("crc {:08x}\n", crc32fast::hash(lines.as_bytes())) {
            return Err(damaged("its checksum differs"));
        }
        let mut lines = lines.lines();
        let head = lines.next().unwrap_or_default();
        let (version, rest) = head
            .strip_prefix("canter backup, version ")
            .and_then(|rest| rest.split_once(", nonce "))
            .ok_or_else(|| damaged("it does not say what it is"))?;
        let found: u32 = version.parse().map_err(|_| damaged("its version is no number"))?;
        if found > VERSION {
            return Err(Error::NewerFormat { file: path.to_path_buf(), found, supported: VERSION });
        }
        let parsed = (|| {
            let (nonce, rest) = rest.split_once(", position ")?;
            let (position, rest) = rest.split_once(", hash ")?;
            let (hash, time) = rest.split_once(", time ")?;
            let files = lines.map(|line| {
                let mut fields = line.strip_prefix("file ")?.split(' ');
                let file = BackupFile {
                    name: fields.next()?.to_string(),
                    bytes: fields.next()?.parse().ok()?,
                    crc: u32::from_str_radix(fields.next()?, 16).ok()?,
                    length: fields.next()?.parse().ok()?,
                };
                // It becomes the name of a file: it must not lead elsewhere.
                let is_name = file.name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-')
                    && file.name.starts_with(|first: char| first.is_ascii_alphanumeric());
                // What is added is the unwritten part of a segment, and is written out as zeros.
                let is_length = file.length.checked_sub(file.bytes).is_some_and(|zeros| zeros <= SEGMENT_BYTES_MAX);
                (is_name && is_length && fields.next().is_none()).then_some(file)
            });
            Some(BackupManifest {
                nonce: u128::from_str_radix(nonce, 16).ok()?.to_be_bytes(),
                position: position.parse().ok()?,
                state_hash: u128::from_str_radix(hash, 16).ok()?,
                last_time_ms: time.parse().ok()?,
                files: files.collect::<Option<Vec<_>>>()?,
            })
        })();
        parsed.ok_or_else(|| damaged("a line of it cannot be read"))
    }
}
