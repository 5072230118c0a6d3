//! Memory that the allocator keeps though nobody uses it.
//!
//! After a flood of large requests glibc keeps what was freed below its top, for ever if need be: a server that once held 1 GiB would look so
//! until it ends. It gives it back when it is asked to.

/// Gives free memory back to the system, as far as that can be done here.
pub fn release() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: `malloc_trim` may be called at any time from any OS thread; it only touches memory that is free.
    unsafe {
        libc::malloc_trim(0);
    }
}
