#![no_main]

#[path = "../../tests/it/always.rs"]
mod always;
#[path = "../../tests/it/memory.rs"]
mod memory;
#[path = "../../tests/it/packed.rs"]
mod packed;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| always::table(bytes, &kith_intake::Overrides::default()));
