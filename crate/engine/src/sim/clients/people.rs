//! People who do user tasks.

use super::home::{run_of, tenant_of};
use super::{Ask, Clients, Intent, ask};
use crate::api::Method;
use crate::sim::model::Model;
use crate::sim::rng::Rng;
use crate::sim::specs::{self, PEOPLE};
use crate::sim::swarm::Swarm;
use crate::wire::*;

pub fn list_forms(id: &str) -> Ask {
    let request = ListUserTaskRunRequest { wf_run_id: Some(run_of(id)), ..Default::default() };
    ask(Method::ListUserTaskRuns, tenant_of(id), &request, Intent::ListForms { id: id.to_string() })
}

impl Clients {
    /// Does something with a user task; for lack of one, looks for some.
    pub(super) fn use_form(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        if self.forms.is_empty() {
            return list_forms(&self.some_run(rng));
        }
        let (id, guid) = rng.pick(&self.forms).clone();
        let (tenant, user_id) = (tenant_of(&id), rng.pick(&PEOPLE).to_string());
        let answered = UserTaskRunId { wf_run_id: Some(run_of(&id)), user_task_guid: guid.clone() };
        let user_task_run_id = Some(answered.clone());
        let results = [(specs::ANSWER.to_string(), specs::int(rng.below(9) as i64))].into();
        let comment = || "fine".to_string();
        let user_comment_id = 1 + rng.below(3) as i32;
        match rng.below(10) {
            0 | 1 => {
                let request = CompleteUserTaskRunRequest { user_task_run_id, results, user_id };
                ask(Method::CompleteUserTaskRun, tenant, &request, Intent::EndForm { id, guid })
            }
            2 => {
                let request = CancelUserTaskRunRequest { user_task_run_id };
                ask(Method::CancelUserTaskRun, tenant, &request, Intent::EndForm { id, guid })
            }
            3 => {
                let request = AssignUserTaskRunRequest { user_task_run_id, override_claim: true, user_group: None, user_id: Some(user_id) };
                ask(Method::AssignUserTaskRun, tenant, &request, Intent::Other)
            }
            4 => {
                let request = SaveUserTaskRunProgressRequest { user_task_run_id, results, user_id, policy: 1 };
                ask(Method::SaveUserTaskRunProgress, tenant, &request, Intent::Other)
            }
            5 => {
                let request = PutUserTaskRunCommentRequest { user_task_run_id, user_id, comment: comment() };
                ask(Method::PutUserTaskRunComment, tenant, &request, Intent::Other)
            }
            6 => {
                let request = EditUserTaskRunCommentRequest { user_comment_id, user_task_run_id, user_id, comment: comment() };
                ask(Method::EditUserTaskRunComment, tenant, &request, Intent::Other)
            }
            7 => {
                let request = DeleteUserTaskRunCommentRequest { user_task_run_id, user_comment_id, user_id };
                ask(Method::DeleteUserTaskRunComment, tenant, &request, Intent::Other)
            }
            8 => ask(Method::GetUserTaskRun, tenant, &answered, Intent::Other),
            _ => list_forms(&id),
        }
    }
}
