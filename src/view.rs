//! The islands: what Yew keeps alive. Properties in, elements out.
//!
//! An island's first drawing must have the same elements in the browser as at build time; only
//! attributes may differ. So no element comes or goes with the state. Those of the learning page are not
//! taken over but drawn anew: they hold links and nothing that a reader could have changed.

pub mod bar;
pub mod layer_switch;
pub mod learn;
pub mod status;

pub use bar::{Bar, BarProps};
pub use status::{Status, StatusProps};
