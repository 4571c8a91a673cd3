//! What a teacher needs besides the tour and the questions.

/// The teacher's guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// What this is and for whom, as CommonMark.
    pub introduction: String,
    /// What a student can do afterwards, a sentence each.
    pub aims: Vec<String>,
    /// Questions without one right answer.
    pub prompts: Vec<Prompt>,
    /// What to read besides.
    pub reading: Vec<Reading>,
}

/// A question to discuss.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// The question.
    pub words: String,
    /// What may come up.
    pub note: String,
    /// The paragraphs that it is about, by their ids.
    pub paragraphs: Vec<String>,
}

/// A source worth reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// A key of the bibliography.
    pub source: String,
    /// Why, in one sentence.
    pub why: String,
}
