//! What crosses an edge, as data: the address, what is kept on the device, what the page says.
//!
//! Whatever comes in may be old, foreign or broken. It is read as far as it makes sense and
//! otherwise ignored; nothing here can fail or panic.

pub mod lesson;
pub mod link;
pub mod phrases;
pub mod saved;
pub mod slot;
