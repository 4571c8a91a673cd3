//! End to end in a real browser: a module a promise to the reader.
//!
//! `cargo xtask test` serves `dist/` with the strict policy, starts the browser's driver and tells
//! both here. Every test looks at an empty console at its end. Nothing waits on time; everything
//! waits on a fact.

#![cfg(not(target_arch = "wasm32"))]

mod about;

mod accessibility;
mod aloud;
mod annotations;
mod article;
mod attention;
mod cite;
mod clocks;
mod compare;
mod consistent;
mod deep_links;
mod elements;
mod enduring;
mod failures;
mod faults;
mod frames;
mod host_styles;
mod hostile;
mod keyboard;
mod languages;
mod learning_access;
mod learning_alone;
mod learning_class;
mod learning_clauses;
mod learning_failures;
mod learning_files;
mod learning_hosts;
mod learning_keeping;
mod learning_paper;
mod learning_questions;
mod learning_reading;
mod learning_review;
mod learning_tabs;
mod learning_tour;
mod learning_ways;
mod lines;
mod links;
mod long_texts;
mod looks;
mod memory;
mod offline;
mod one_file;
mod other_wordings;
mod overview;
mod paragraphs;
mod policy;
mod print;
mod privacy;
mod reading;
mod room;
mod search;
mod sleeping;
mod sources;
mod spoken;
mod stopping;
mod storing;
mod support;
mod switching;
mod taking_over;
mod terms;
mod timeline;
mod wordings;
