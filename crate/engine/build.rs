//! Compiles `proto/` to Rust, without a protoc: protox is the compiler, prost the generator.

use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let manifest = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    let wire = manifest.join("../../proto");
    let own = manifest.join("proto");
    println!("cargo:rerun-if-changed={}", wire.display());
    println!("cargo:rerun-if-changed={}", own.display());

    println!("cargo:rerun-if-changed=build.rs");
    // For reports of panics: which build it was.
    println!("cargo:rustc-env=CANTER_TARGET={}", std::env::var("TARGET")?);
    let files = protox::compile(["service.proto", "output_topic.proto", "canter.proto", "rows.proto"], [&wire, &own])?;
    prost_build::Config::new()
        // Ordered maps: the same inputs must give the same bytes.
        .btree_map(["."])
        .compile_fds(files)?;
    Ok(())
}
