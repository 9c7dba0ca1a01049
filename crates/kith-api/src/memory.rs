//! Who gives out memory in every program that calls a use case.

use mimalloc::MiMalloc;

/// A plan takes millions of small pieces in one thread and gives them back in another.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;
