//! Questions: what a learner can be asked, every answer with its reply.

/// The questions of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Questions {
    /// All of them, in the order of the file.
    pub list: Vec<Question>,
    /// Choices of some of them, for a class.
    pub sets: Vec<QuestionSet>,
}

impl Questions {
    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.list.iter().find(|question| question.id == id)
    }
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// For ever: answers are kept under it on readers' devices.
    pub id: String,
    /// What it asks for.
    pub kind: QuestionKind,
    /// The question itself; stands alone.
    pub prompt: String,
    /// The words that it is about, as they stand in the text or in a quotation that was seen.
    pub words: Option<String>,
    /// What its answer rests on, as ids of the edition; the first is where the reply leads.
    pub rests_on: Vec<String>,
    /// A key of the bibliography.
    pub source: String,
    /// Said after every answer.
    pub explain: String,
    /// What can be chosen, a choice each. A plain question has one.
    pub rows: Vec<AnswerRow>,
}

/// What a question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionKind {
    /// Whose words are these?
    Whose,
    /// Which clause does this rest on?
    Clause,
    /// Which words were left out?
    LeftOut,
    /// What would each side sign?
    Sign,
    /// Put these in order.
    Order,
    /// Match term to meaning.
    Match,
}

impl QuestionKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Whose, Self::Clause, Self::LeftOut, Self::Sign, Self::Order, Self::Match];

    /// The word for it in files and in the page's attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Whose => "whose",
            Self::Clause => "clause",
            Self::LeftOut => "left-out",
            Self::Sign => "sign",
            Self::Order => "order",
            Self::Match => "match",
        }
    }

    /// Whether it is a table with a choice in every row; else it is one choice.
    pub fn is_grid(self) -> bool {
        matches!(self, Self::Sign | Self::Order | Self::Match)
    }
}

/// One choice: a plain question's only one, or a row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    /// What the row is about; nothing in a plain question.
    pub words: String,
    /// What can be chosen. In a table every row has the same.
    pub options: Vec<AnswerOption>,
    /// Which of them is right, counted from zero.
    pub right: usize,
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerOption {
    /// As it is shown.
    pub words: String,
    /// What is said to whoever chose it; nothing where it is right and the explanation says it all.
    pub reply: Option<String>,
}

/// Some questions under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionSet {
    /// Its id, in links that teachers hand out.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Ids of questions, in their order.
    pub questions: Vec<String>,
}
