//! How deeds are kept: one key a deed, never written over.
//!
//! A device's storage is a shelf of keys and values that several tabs write at once, that may be
//! full or damaged, and that a newer version may have written before us. So nothing here reads a
//! whole, changes it and writes it back. A deed is one entry under a key of its own, and an entry is
//! written in one act that happens or does not: two tabs cannot overwrite each other, and a crash
//! between two entries loses nothing that was written.

pub mod entry;
pub mod file;
pub mod shelf;

pub use shelf::Shelf;
