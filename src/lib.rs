//! Variorum: one contested text, every reading of it.
//!
//! The modules stand in the order in which they depend on each other. The folder decides what can
//! reach the reader's bytes: `authoring` and `publish` exist only natively, `browser` and `app`
//! only for WebAssembly, so neither side can name the other. `tests/tidy.rs` holds the finer rules.
//!
//! | module | is |
//! |---|---|
//! | [`edition`] | what an edition is: paragraphs, layers, annotations, sources |
//! | [`anchor`] | quoted words to ranges of code points, overlapping ranges to runs |
//! | [`reader`] | what the reader has chosen and done, and what follows from it |
//! | [`learner`] | what a learner has done, and what follows from it |
//! | [`journal`] | how deeds are kept: one key a deed |
//! | [`wire`] | what crosses an edge, as data: the address, what is kept on the device |
//! | [`store`] | one state for all islands of one explainer |
//! | [`view`] | the islands: what Yew keeps alive |
//! | `authoring` | native: a folder of plain files to a checked edition, or every fault |
//! | `publish` | native: an edition to pages |
//! | `browser` | wasm: the ports, one browser facility each |
//! | `app` | wasm: the one place that joins them on the pages with the text |
//! | `learn` | wasm: the same on the learning page |

#![cfg_attr(
    target_arch = "wasm32",
    warn(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::unreachable
    )
)]
#![warn(clippy::print_stdout)]
#![cfg_attr(not(test), warn(clippy::unwrap_used))]

pub mod edition;

pub mod anchor;

pub mod reader;

pub mod learner;

pub mod journal;

pub mod wire;

pub mod store;

pub mod view;

#[cfg(not(target_arch = "wasm32"))]
pub mod authoring;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
pub mod learn;
