//! The rules of definitions, as tables: a definition, and what is wrong with it.

mod node_tests;
mod spec;
mod thread_tests;
mod type_tests;
mod user_task_tests;
mod version_tests;
mod wf_spec_tests;
