//! Search.

use super::Print;
use yew::prelude::*;

/// The field, and what stands in its place where no script runs.
pub(super) fn search(print: &Print) -> Html {
    let _ = print;
    Html::default()
}
