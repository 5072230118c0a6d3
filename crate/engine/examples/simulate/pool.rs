//! The memory of the simulator: places of freed things are kept by their size, for the OS thread that freed them, and never given back.
//!
//! A simulation makes and drops small things all day on one OS thread; a fifth of its time went into an allocator that is good at more than
//! that. Not for programs that start OS threads again and again: what one that has ended had free is lost.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::ptr::null_mut;

pub struct Pool;

/// Sizes go up in steps of this, and everything is aligned so.
const STEP_BYTES: usize = 16;
const SMALL_BYTES_MAX: usize = 1 << 10;
/// What is larger comes from the system.
const BYTES_MAX: usize = 1 << 15;
/// One for each step, then one for each power of two.
const CLASSES: usize = SMALL_BYTES_MAX / STEP_BYTES + (BYTES_MAX / SMALL_BYTES_MAX).ilog2() as usize;
/// Taken from the system at a time.
const CHUNK_BYTES: usize = 1 << 20;

thread_local! {
    /// The first free place of each class; it holds where the next one is.
    static FREE: [Cell<*mut u8>; CLASSES] = const { [const { Cell::new(null_mut()) }; CLASSES] };
    /// What is left of the chunk that was taken last: where, and how many bytes.
    static REST: Cell<(*mut u8, usize)> = const { Cell::new((null_mut(), 0)) };
}

/// The class of a layout, and the size of its places. `None`: it is a matter of the system.
fn class(layout: Layout) -> Option<(usize, usize)> {
    let bytes = layout.size();
    if bytes > BYTES_MAX || layout.align() > STEP_BYTES {
        return None;
    }
    if bytes <= SMALL_BYTES_MAX {
        let steps = bytes.div_ceil(STEP_BYTES).max(1);
        return Some((steps - 1, steps * STEP_BYTES));
    }
    let size = bytes.next_power_of_two();
    Some((SMALL_BYTES_MAX / STEP_BYTES + (size / SMALL_BYTES_MAX).ilog2() as usize - 1, size))
}

#[cold]
fn take_chunk(bytes: usize) -> *mut u8 {
    let chunk = Layout::from_size_align(CHUNK_BYTES, STEP_BYTES).expect("it is a power of two");
    // SAFETY: a chunk has bytes.
    let at = unsafe { System.alloc(chunk) };
    if !at.is_null() {
        // SAFETY: a place has fewer bytes than a chunk.
        REST.set((unsafe { at.add(bytes) }, CHUNK_BYTES - bytes));
    }
    at
}

// SAFETY: a place is in one list or in use, never both; its class follows from the layout alone, which the caller gives back as it was; both
// `thread_local`s need neither making nor dropping, so they can be used whenever there is memory to be had.
unsafe impl GlobalAlloc for Pool {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some((class, bytes)) = class(layout) else {
            // SAFETY: as promised to us.
            return unsafe { System.alloc(layout) };
        };
        let free = FREE.with(|free| free[class].get());
        if !free.is_null() {
            // SAFETY: a free place is ours, aligned, and holds where the next one is.
            let next = unsafe { free.cast::<*mut u8>().read() };
            FREE.with(|free| free[class].set(next));
            return free;
        }
        let (at, left) = REST.get();
        if left < bytes {
            return take_chunk(bytes);
        }
        // SAFETY: there are so many bytes left.
        REST.set((unsafe { at.add(bytes) }, left - bytes));
        at
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        let Some((class, _)) = class(layout) else {
            // SAFETY: as promised to us; it is where this layout came from.
            return unsafe { System.dealloc(at, layout) };
        };
        FREE.with(|free| {
            // SAFETY: nobody uses the place any more; each has room for a pointer, and is aligned for it.
            unsafe { at.cast::<*mut u8>().write(free[class].get()) };
            free[class].set(at);
        });
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, bytes: usize) -> *mut u8 {
        // SAFETY: the caller promises that it is a size.
        let wanted = unsafe { Layout::from_size_align_unchecked(bytes, layout.align()) };
        match (class(layout), class(wanted)) {
            // SAFETY: as promised to us.
            (None, None) => unsafe { System.realloc(at, layout, bytes) },
            (Some((had, _)), Some((class, _))) if had == class => at,
            (_, _) => {
                // SAFETY: both places have as many bytes as the smaller layout.
                unsafe {
                    let moved = self.alloc(wanted);
                    if !moved.is_null() {
                        moved.copy_from_nonoverlapping(at, layout.size().min(bytes));
                        self.dealloc(at, layout);
                    }
                    moved
                }
            }
        }
    }
}
