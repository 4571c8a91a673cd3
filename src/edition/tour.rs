//! The tour: the dispute told along the text, an idea a step.

/// One step of the tour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// For ever: which steps were taken is kept under it on readers' devices.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What it tells before the words, as CommonMark.
    pub say: String,
    /// The layers that are on while it is shown.
    pub layers: Vec<String>,
    /// The paragraphs that it prints, by their ids; each stands in one step at most.
    pub paragraphs: Vec<String>,
    /// The explanations that it shows, by their ids, in their order.
    pub annotations: Vec<String>,
    /// Those of them whose stance the learner may foretell, one a side at most.
    pub predict: Vec<String>,
    /// What to take along, as CommonMark.
    pub after: String,
    /// The question that it asks, by its id.
    pub question: String,
}
