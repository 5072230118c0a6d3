use super::{FamilyChanges, Record, RecordRef};
use crate::varint::{put_varint, take_varint};
use proptest::prelude::*;

fn any_record() -> impl Strategy<Value = Record> {
    let bytes = || prop::collection::vec(any::<u8>(), 0..40);
    let rows = prop::collection::vec((bytes(), prop::option::of(bytes())), 0..6);
    let families = prop::collection::vec((bytes(), rows).prop_map(|(family, rows)| FamilyChanges { family, rows }), 0..5);
    (any::<u64>(), any::<i64>(), any::<u16>(), "\\PC{0,12}", "\\PC{0,12}", families).prop_map(
        |(position, time_ms, command, tenant, principal, families)| Record { position, time_ms, command, tenant, principal, families },
    )
}

fn encode(records: &[Record]) -> Vec<u8> {
    let mut bytes = Vec::new();
    records.iter().for_each(|record| record.append_to(&mut bytes));
    bytes
}

/// Decodes as many records as there are.
fn decode(mut bytes: &[u8]) -> Vec<Record> {
    let mut records = Vec::new();
    while let Ok(record) = RecordRef::decode(&mut bytes) {
        records.push(record.to_owned());
    }
    records
}

proptest! {
    #[test]
    fn records_come_back_as_they_were_written(records in prop::collection::vec(any_record(), 0..5)) {
        prop_assert_eq!(decode(&encode(&records)), records);
    }

    #[test]
    fn garbage_is_no_record_or_encodes_to_itself(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut rest = bytes.as_slice();
        if let Ok(record) = RecordRef::decode(&mut rest) {
            prop_assert_eq!(encode(&[record.to_owned()]), &bytes[..bytes.len() - rest.len()]);
        }
    }

    #[test]
    fn a_damaged_record_never_panics_and_never_reads_past_itself(record in any_record(), at in any::<prop::sample::Index>(), mask in 1u8..) {
        let mut bytes = encode(&[record]);
        let at = at.index(bytes.len());
        bytes[at] ^= mask;
        let mut rest = bytes.as_slice();
        if let Ok(found) = RecordRef::decode(&mut rest) {
            prop_assert_eq!(encode(&[found.to_owned()]), &bytes[..bytes.len() - rest.len()]);
        }
    }

    #[test]
    fn a_record_cut_short_is_none(record in any_record(), at in any::<prop::sample::Index>()) {
        let bytes = encode(&[record]);
        let cut = &bytes[..at.index(bytes.len())];
        prop_assert!(decode(cut).is_empty());
    }

    #[test]
    fn a_number_has_one_form(number in any::<u64>()) {
        let mut bytes = Vec::new();
        put_varint(&mut bytes, number);
        prop_assert_eq!(take_varint(&mut bytes.as_slice()), Ok(number));
        *bytes.last_mut().unwrap() |= 0x80;
        bytes.push(0);
        prop_assert!(take_varint(&mut bytes.as_slice()).is_err());
    }
}

/// The bytes are for ever: a change here is a new format.
#[test]
fn the_bytes_of_a_record_are_these() {
    let record = Record {
        position: 300,
        time_ms: -1,
        command: 7,
        tenant: "t".into(),
        principal: "p".into(),
        families: vec![FamilyChanges { family: b"f".to_vec(), rows: vec![(b"s".to_vec(), Some(b"v".to_vec())), (vec![], None)] }],
    };
    let expected = [18, 0, 0, 0, 0xac, 0x02, 1, 7, 1, b't', 1, b'p', 1, 1, b'f', 2, 1, b's', 2, b'v', 0, 0];
    assert_eq!(encode(&[record]), expected);
}
