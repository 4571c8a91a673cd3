//! The learning page's one place that joins ports, store and islands.
use web_sys::Element;
/// x
pub fn start(root: Element) {
    let f =
        rs_fsrs::FSRS::new(rs_fsrs::Parameters { enable_short_term: false, ..Default::default() });
    let c = rs_fsrs::Card::new();
    let n = f.next(
        c,
        chrono::DateTime::from_timestamp(86400, 0).unwrap_or_default(),
        rs_fsrs::Rating::Good,
    );
    let _ = root.set_attribute("data-ready", &n.card.scheduled_days.to_string());
}
/// x
pub fn stop(_root: Element) {}
