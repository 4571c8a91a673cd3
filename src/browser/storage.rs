//! What the device keeps. Storage that is refused, full or absent keeps nothing and says nothing:
//! the explainer works the same without it.

use super::window;
use web_sys::Storage;

/// What is kept under a key.
pub(crate) fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a value under a key, if the device lets us.
pub(crate) fn write(key: &str, value: &str) {
    let _ = storage().map(|storage| storage.set_item(key, value));
}

/// Merely asking for storage throws where a reader or a host forbids it.
fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}
