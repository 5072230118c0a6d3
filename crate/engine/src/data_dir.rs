//! The data directory: who owns it, and which one it is.
//!
//! `LOCK` is locked by the operating system for as long as its owner lives, and says in words who that is. `MANIFEST` is written once:
//! the layout's version and the *nonce*, sixteen bytes by which the files of this directory know each other.
//!
//! **Invariant:** at most one [`DataDir`] of a directory is open at any time, in this process and all others.
//! **Invariant:** a directory that has a journal but no manifest is refused, never given a new nonce.
//!
//! Not here: what is in `journal/` and `store/`, and what reports of panics say (`partition/panics.rs`).

use crate::error::Error;
use crate::limits::PANIC_REPORTS_MAX;
use std::collections::hash_map::RandomState;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::hash::{BuildHasher, Hasher};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The layout of data directories this build makes, and the newest it opens.
pub const DIRECTORY_VERSION: u32 = 1;

const MANIFEST_NAME: &str = "MANIFEST";
const MANIFEST_TMP_NAME: &str = "MANIFEST.tmp";
const LOCK_NAME: &str = "LOCK";
/// More than any owner text or manifest has: neither is read further.
const SMALL_FILE_BYTES_MAX: u64 = 4096;

/// A data directory owned by this process until it is dropped.
#[derive(Debug)]
pub struct DataDir {
    path: PathBuf,
    nonce: [u8; 16],
    /// Holds the lock: the operating system takes it back when the file is closed, however the process ends.
    _lock: File,
}

impl DataDir {
    /// Opens a data directory, or makes one. Errors: `NotADirectory`, `InUse` naming the owner, `NewerFormat`, `Damaged`,
    /// `Io`.
    pub fn open(path: &Path) -> Result<DataDir, Error> {
        if !path.is_dir() {
            if path.exists() {
                return Err(Error::NotADirectory { path: path.to_path_buf() });
            }
            fs::create_dir_all(path).map_err(Error::io("create directory", path))?;
            if let Some(parent) = fs::canonicalize(path).ok().as_deref().and_then(Path::parent) {
                sync_dir(parent)?;
            }
        }
        let lock = take_lock(path)?;
        let nonce = match read_small(&path.join(MANIFEST_NAME))? {
            Some(text) => parse_manifest(&path.join(MANIFEST_NAME), &text)?,
            None => write_manifest(path)?,
        };
        Ok(DataDir { path: path.to_path_buf(), nonce, _lock: lock })
    }

    /// Opens a data directory that must be there.
    pub fn open_existing(path: &Path) -> Result<DataDir, Error> {
        if path.join(MANIFEST_NAME).is_file() {
            return DataDir::open(path);
        }
        Err(Error::Config(format!("Expected {} to be a data directory, but it has no {MANIFEST_NAME}", path.display())))
    }

    /// Owns a data directory whose manifest may be damaged or missing: the nonce is what can be read of it.
    pub fn lock_damaged(path: &Path) -> Result<(DataDirLock, Option<[u8; 16]>), Error> {
        if !path.is_dir() {
            return Err(Error::NotADirectory { path: path.to_path_buf() });
        }
        let lock = take_lock(path)?;
        let manifest = path.join(MANIFEST_NAME);
        let nonce = read_small(&manifest)?.and_then(|text| parse_manifest(&manifest, &text).ok());
        Ok((DataDirLock { _lock: lock }, nonce))
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What the files of this directory are marked with. Random, made once.
    pub fn nonce(&self) -> [u8; 16] {
        self.nonce
    }

    /// The folder of the store, which may be deleted while the directory is not open.
    pub fn store_path(&self) -> PathBuf {
        self.path.join("store")
    }
}

/// Owns a data directory until it is dropped.
#[derive(Debug)]
pub struct DataDirLock {
    _lock: File,
}

/// Keeps a report of a panic and, beside it, the request that led to it; the oldest ones go. Returns the report's name in `panics/`. It need not
/// outlive a loss of power, so nothing is synced.
pub fn put_panic(dir: &Path, position: u64, report: &[u8], request: Option<&[u8]>) -> Result<String, Error> {
    let folder = dir.join("panics");
    fs::create_dir_all(&folder).map_err(Error::io("create directory", &folder))?;
    let entries = fs::read_dir(&folder).map_err(Error::io("list", &folder))?;
    let mut there: Vec<(u64, u64)> = entries.flatten().filter_map(|entry| panic_numbers(entry.file_name().to_str()?)).collect();
    there.sort_unstable();
    for (position, number) in there.iter().take((there.len() + 1).saturating_sub(PANIC_REPORTS_MAX)) {
        for ending in ["json", "request"] {
            // One that cannot be removed is somebody else's concern; it is none of the journal.
            let _ = fs::remove_file(folder.join(format!("{position}-{number}.{ending}")));
        }
    }
    let number = there.iter().filter(|(at, _)| *at == position).map(|(_, number)| *number).max().unwrap_or(0).saturating_add(1);
    let put = |name: String, bytes: &[u8]| {
        let path = folder.join(&name);
        fs::write(&path, bytes).map_err(Error::io("write", path)).map(|()| name)
    };
    if let Some(request) = request {
        put(format!("{position}-{number}.request"), request)?;
    }
    put(format!("{position}-{number}.json"), report)
}

/// Position and number of a report, by its name.
fn panic_numbers(name: &str) -> Option<(u64, u64)> {
    let (position, number) = name.strip_suffix(".json")?.split_once('-')?;
    Some((position.parse().ok()?, number.parse().ok()?))
}

/// Name and contents of the manifest of a directory with this nonce, for who makes one from a backup.
pub fn manifest(nonce: &[u8; 16]) -> (&'static str, String) {
    (MANIFEST_NAME, manifest_text(DIRECTORY_VERSION, nonce))
}

fn take_lock(dir: &Path) -> Result<File, Error> {
    let path = dir.join(LOCK_NAME);
    let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(Error::io("open", &path))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(Error::InUse { path: dir.to_path_buf(), owner: read_owner(&path) }),
        Err(TryLockError::Error(e)) => return Err(Error::io("lock", &path)(e)),
    }
    // For people alone, so it need not be synced; the lock itself is what counts.
    file.set_len(0).map_err(Error::io("write", &path))?;
    file.write_all(owner_text().as_bytes()).map_err(Error::io("write", &path))?;
    Ok(file)
}

fn owner_text() -> String {
    let host = ["/proc/sys/kernel/hostname", "/etc/hostname"].iter().find_map(|path| fs::read_to_string(path).ok());
    match host.as_deref().map(str::trim) {
        Some(host) if !host.is_empty() => format!("process {} on {host}", std::process::id()),
        Some(_) | None => format!("process {}", std::process::id()),
    }
}

/// The owner in words. The file was written when the owner took the lock, so its time is when that was.
fn read_owner(path: &Path) -> String {
    let text = read_small(path).ok().flatten().filter(|text| !text.is_empty());
    let since = fs::metadata(path).and_then(|meta| meta.modified()).ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    match (text, since) {
        (Some(owner), Some(since)) => format!("{owner} since {}", utc_text(since.as_secs())),
        (Some(owner), None) => owner,
        // Windows lets nobody read a locked file.
        (None, _) => "another process".to_string(),
    }
}

/// Seconds since 1970 as `2026-01-31T12:00:00Z`.
fn utc_text(seconds: u64) -> String {
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    // Days since 1 March of year 0, in eras of 400 years: leap days come last in each.
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", second / 3_600, second / 60 % 60, second % 60)
}

fn read_small(path: &Path) -> Result<Option<String>, Error> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(Error::io("open", path)(e)),
    };
    let mut bytes = Vec::new();
    file.take(SMALL_FILE_BYTES_MAX).read_to_end(&mut bytes).map_err(Error::io("read", path))?;
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// Two lines: `canter data directory, version N, nonce HEX` and `crc HEX` over the first, with its line feed.
fn manifest_text(version: u32, nonce: &[u8; 16]) -> String {
    let line = format!("canter data directory, version {version}, nonce {:032x}\n", u128::from_be_bytes(*nonce));
    let crc = crc32fast::hash(line.as_bytes());
    format!("{line}crc {crc:08x}\n")
}

fn parse_manifest(path: &Path, text: &str) -> Result<[u8; 16], Error> {
    let damaged = |found: &str| Error::Damaged { file: path.to_path_buf(), offset: 0, expected: "a manifest".into(), found: found.into() };
    let (line, crc) = text.split_once('\n').ok_or_else(|| damaged("it is cut off"))?;
    if crc != format!("crc {:08x}\n", crc32fast::hash(format!("{line}\n").as_bytes())) {
        return Err(damaged("its checksum differs"));
    }
    let (version, rest) = line
        .strip_prefix("canter data directory, version ")
        .and_then(|rest| rest.split_once(", nonce "))
        .ok_or_else(|| damaged("it does not say what it is"))?;
    let version: u32 = version.parse().map_err(|_| damaged("its version is no number"))?;
    if version > DIRECTORY_VERSION {
        return Err(Error::NewerFormat { file: path.to_path_buf(), found: version, supported: DIRECTORY_VERSION });
    }
    let nonce = u128::from_str_radix(rest, 16).map_err(|_| damaged("its nonce is no number"))?;
    Ok(nonce.to_be_bytes())
}

/// The nonce that a manifest's text holds. Errors: `Damaged`, `NewerFormat`.
#[cfg(feature = "fuzz")]
pub fn read_manifest(text: &str) -> Result<[u8; 16], Error> {
    parse_manifest(Path::new(MANIFEST_NAME), text)
}

fn write_manifest(dir: &Path) -> Result<[u8; 16], Error> {
    let path = dir.join(MANIFEST_NAME);
    let journal = dir.join("journal");
    let has_journal = fs::read_dir(&journal).is_ok_and(|mut entries| entries.next().is_some());
    if has_journal {
        return Err(Error::Damaged {
            file: path,
            offset: 0,
            expected: format!("the manifest of the journal in {}", journal.display()),
            found: "the file is missing".into(),
        });
    }
    let nonce = random_nonce();
    let tmp = dir.join(MANIFEST_TMP_NAME);
    let mut file = File::create(&tmp).map_err(Error::io("create", &tmp))?;
    file.write_all(manifest_text(DIRECTORY_VERSION, &nonce).as_bytes()).map_err(Error::io("write", &tmp))?;
    file.sync_all().map_err(Error::io("sync", &tmp))?;
    fs::rename(&tmp, &path).map_err(Error::io("rename", &tmp))?;
    sync_dir(dir)?;
    Ok(nonce)
}

/// The standard library keys its hash maps from the operating system's random source; its hash of nothing is a number nobody can guess.
pub fn random_nonce() -> [u8; 16] {
    let mut nonce = [0; 16];
    for half in nonce.chunks_exact_mut(8) {
        half.copy_from_slice(&RandomState::new().build_hasher().finish().to_le_bytes());
    }
    nonce
}

#[cfg(unix)]
fn sync_dir(dir: &Path) -> Result<(), Error> {
    File::open(dir).and_then(|dir| dir.sync_all()).map_err(Error::io("sync directory", dir))
}

/// Windows cannot open a directory as a file, and makes names durable by itself.
#[cfg(windows)]
fn sync_dir(_dir: &Path) -> Result<(), Error> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_keeps_its_nonce_and_no_two_have_the_same() {
        let dir = tempfile::tempdir().unwrap();
        let open = |name: &str| DataDir::open(&dir.path().join(name)).unwrap().nonce();
        assert_eq!(open("a/b"), open("a/b"));
        assert_ne!(open("a/b"), open("c"));
    }

    #[test]
    fn a_file_is_no_data_directory_and_stays_as_it_is() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("file");
        fs::write(&path, "mine").unwrap();
        let error = DataDir::open(&path).unwrap_err();
        assert_eq!(error.to_string(), format!("Expected {} to be a data directory, but it is a file", path.display()));
        let below = path.join("below");
        let text = DataDir::open(&below).unwrap_err().to_string();
        assert!(text.starts_with(&format!("Expected to create directory {}, but it failed: ", below.display())), "{text}");
        assert_eq!(fs::read(&path).unwrap(), b"mine");
    }

    #[test]
    fn a_second_owner_is_refused_and_told_who_the_first_is() {
        let dir = tempfile::tempdir().unwrap();
        let first = DataDir::open(dir.path()).unwrap();
        let error = DataDir::open(dir.path()).unwrap_err();
        assert!(matches!(error, Error::InUse { .. }));
        let text = error.to_string();
        let owner = format!("in use by process {}", std::process::id());
        assert!(text.contains(&owner) && text.contains(" since 20"), "{text}");
        drop(first);
        DataDir::open(dir.path()).unwrap();
    }

    #[test]
    fn a_newer_directory_is_refused_by_name() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(MANIFEST_NAME);
        fs::write(&path, manifest_text(2, &[1; 16])).unwrap();
        let error = DataDir::open(dir.path()).unwrap_err();
        assert!(matches!(error, Error::NewerFormat { file, found: 2, .. } if file == path));
    }

    #[test]
    fn a_damaged_manifest_is_refused_whichever_byte_it_is() {
        let dir = tempfile::tempdir().unwrap();
        let nonce = DataDir::open(dir.path()).unwrap().nonce();
        let path = dir.path().join(MANIFEST_NAME);
        let good = fs::read(&path).unwrap();
        for at in 0..good.len() {
            let mut bad = good.clone();
            bad[at] ^= 1;
            fs::write(&path, &bad).unwrap();
            assert!(matches!(DataDir::open(dir.path()), Err(Error::Damaged { .. })), "byte {at}");
            fs::write(&path, &good[..at]).unwrap();
            assert!(matches!(DataDir::open(dir.path()), Err(Error::Damaged { .. })), "cut at {at}");
        }
        fs::write(&path, &good).unwrap();
        assert_eq!(DataDir::open(dir.path()).unwrap().nonce(), nonce);
    }

    #[test]
    fn a_journal_without_a_manifest_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("journal")).unwrap();
        fs::write(dir.path().join("journal/0000000000000001.seg"), b"").unwrap();
        let error = DataDir::open(dir.path()).unwrap_err();
        assert!(matches!(error, Error::Damaged { file, .. } if file.ends_with(MANIFEST_NAME)));
    }

    #[test]
    fn an_unfinished_manifest_is_made_anew() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(MANIFEST_TMP_NAME), b"canter da").unwrap();
        DataDir::open(dir.path()).unwrap();
        assert!(!dir.path().join(MANIFEST_TMP_NAME).exists());
    }

    #[test]
    fn times_read_as_dates() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_709_251_199, "2024-02-29T23:59:59Z"),
            (1_767_225_599, "2025-12-31T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
        ] {
            assert_eq!(utc_text(seconds), text);
        }
    }
}
