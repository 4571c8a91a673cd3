//! The promises that matter most, kept in Firefox and in WebKit, too. `tests/browser` holds all of
//! them in Chromium; here stand those in which browsers differ.
//!
//! `cargo xtask test elsewhere` brings the browsers and their drivers and tells them here.

#![cfg(not(target_arch = "wasm32"))]

mod browser;
mod promises;

use browser::{Kind, hold};

/// Each promise as a test of each browser.
macro_rules! kept_in {
    ($kind:ident, $module:ident: $($promise:ident)*) => {
        mod $module {
            use super::{Kind, hold, promises};
            $(
                #[tokio::test]
                async fn $promise() {
                    hold(Kind::$kind, promises::$promise).await;
                }
            )*
        }
    };
}

macro_rules! kept_in_both {
    ($($promise:ident)*) => {
        kept_in!(Firefox, firefox: $($promise)*);
        kept_in!(WebKit, webkit: $($promise)*);
    };
}

kept_in_both! {
    without_a_script_the_page_reads_switches_and_opens
    the_program_takes_over_and_a_switch_is_told_and_stands_in_the_address
    marked_words_open_all_that_lies_over_them_and_escape_closes
    a_link_to_an_explanation_opens_it_and_brings_it_into_sight
    an_address_puts_its_layers_and_theme_onto_the_page
    the_choice_is_remembered_and_the_way_back_leads_back
    by_keyboard_alone_a_switch_turns_and_an_explanation_opens
    a_link_is_copied_or_shown_to_copy_by_hand
    an_answer_that_is_right_is_counted_and_kept
    a_frame_in_a_host_s_page_gives_itself_its_height
    the_element_reads_switches_and_opens_in_a_host_s_page
    search_finds_what_is_said_and_leads_there
    the_text_is_read_aloud_and_escape_stops
    a_paragraph_alone_has_its_explanations_and_the_ways_on
}
