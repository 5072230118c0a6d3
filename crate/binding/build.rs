//! Link settings of an N-API library.
fn main() {
    napi_build::setup();
}
