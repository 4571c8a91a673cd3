//! What crosses an edge, as data: the address and what is kept on the device.
//!
//! Whatever comes in may be old, foreign or broken. It is read as far as it makes sense and
//! otherwise ignored; nothing here can fail or panic.

pub mod link;
pub mod saved;
