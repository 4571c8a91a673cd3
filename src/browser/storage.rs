//! What the device keeps. Storage that is refused, full or absent keeps nothing: the reader's choice
//! goes without it silently, and what a learner did is told to be lost.

use super::window;
use crate::journal::{Shelf, entry::OURS};
use gloo_events::EventListener;
use web_sys::Storage;

/// What is kept under a key.
pub(crate) fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a value under a key, if the device lets us. Whether it did.
pub(crate) fn write(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Merely asking for storage throws where a reader or a host forbids it.
fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

/// The device's storage as a shelf for deeds; in a host's page it is the host's, and nothing of ours
/// is kept there.
pub(crate) struct Device {
    /// Whether the storage is ours.
    pub(crate) ours: bool,
}

impl Shelf for Device {
    fn entries(&self) -> Option<Vec<(String, String)>> {
        let storage = storage().filter(|_| self.ours)?;
        let keys = (0..storage.length().ok()?).filter_map(|at| storage.key(at).ok().flatten());
        // All keys first: what is taken away later moves the others. Of others' no value is read.
        let keys: Vec<String> = keys.filter(|key| key.starts_with(OURS)).collect();
        let value = |key: String| Some((key.clone(), storage.get_item(&key).ok().flatten()?));
        Some(keys.into_iter().filter_map(value).collect())
    }

    fn get(&self, key: &str) -> Option<String> {
        read(key).filter(|_| self.ours)
    }

    fn put(&self, key: &str, value: &str) -> bool {
        self.ours && write(key, value)
    }

    fn take(&self, key: &str) {
        if let Some(storage) = storage().filter(|_| self.ours) {
            let _ = storage.remove_item(key);
        }
    }
}

/// Calls back when another tab has written.
pub(crate) fn on_change(then: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "storage", move |_| then()))
}
