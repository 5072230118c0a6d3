//! What a recovery does, without a disk: a State from the bytes of its records.

use canter_engine::id::Family;
use canter_engine::journal::RecordRef;
use canter_engine::state::State;

/// The State that these records make, in their order, and the time of the last of them.
pub fn rebuilt<'a>(records: impl IntoIterator<Item = &'a [u8]>) -> (State, i64) {
    let (mut state, mut time_ms) = (State::new(None, 0, 0), 0);
    for mut bytes in records {
        while !bytes.is_empty() {
            let record = RecordRef::decode(&mut bytes).expect("records can be read");
            state.set_time(record.time_ms);
            for changes in record.families() {
                let family = Family::from_bytes(changes.family);
                for (suffix, value) in changes.rows {
                    state.restore(&family.key(suffix), value, record.position).expect("rows can be read");
                }
            }
            state.restored(record.position);
            time_ms = record.time_ms;
        }
    }
    (state, time_ms)
}
