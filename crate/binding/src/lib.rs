//! The N-API shim.
