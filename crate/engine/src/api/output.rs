//! The output topics: what is told of definitions that are put, and forgetting what is published (spec C 9.3). AwaitOutput, which waits, is
//! the partition's.

use super::{Method, Setup};
use crate::error::Reject;
use crate::output;
use crate::tx::Tx;
use crate::wire::Message;
use crate::wire::canter::{ForgetOutputRequest, ForgetOutputResponse};
use crate::wire::metadata_output_topic_record::MetadataRecord;

/// Errors: INVALID_ARGUMENT if it names a record that was never made.
pub fn forget(tx: &mut Tx<'_>, _: &Setup, request: ForgetOutputRequest) -> Result<ForgetOutputResponse, Reject> {
    output::forget(tx, request.through).map(|first| ForgetOutputResponse { first })
}

/// Tells of the definition that a put has answered with, be it new or not; of a tenant that was put, that it has topics.
pub fn tell_of_put(tx: &mut Tx<'_>, method: Method, reply: &[u8]) {
    fn read<D: Message + Default>(reply: &[u8]) -> D {
        D::decode(reply).expect("it was encoded just now")
    }
    let definition = match method {
        Method::PutWfSpec => MetadataRecord::WfSpec(read(reply)),
        Method::PutTaskDef => MetadataRecord::TaskDef(read(reply)),
        Method::PutExternalEventDef => MetadataRecord::ExternalEventDef(read(reply)),
        Method::PutWorkflowEventDef => MetadataRecord::WorkflowEventDef(read(reply)),
        Method::PutUserTaskDef => MetadataRecord::UserTaskDef(read(reply)),
        Method::PutStructDef => MetadataRecord::StructDef(read(reply)),
        Method::PutTenant => return output::announce(tx, &read(reply)),
        // Puts nothing that is told.
        _ => return,
    };
    output::define(tx, definition);
}
