//! Editions of any size, made by rule: the same two numbers give the same files to the letter.
//!
//! They are folders of plain files like an editor's and pass the same check. Paragraphs, gists and
//! evidence have about the lengths that the Code's have, and the words that two voices are about lie
//! over each other as they do there: the same words, one within the other, crossing.

use crate::project;
use std::{fmt::Write as _, fs, ops::Range, path::Path};
use variorum::{
    authoring::{
        check_folder,
        report::{Style, report},
    },
    edition::Edition,
};

/// The voices, in turn: a layer's id, its name, its short name, its side and its stance.
const VOICES: [[&str; 5]; 2] = [
    ["north", "North", "N", "respondent", "contests"],
    ["south", "South", "S", "sponsor", "proposes"],
];
/// How many sources an edition cites.
const SOURCES: usize = 20;
/// How many paragraphs a part has.
const PART: usize = 50;
/// The words that texts are made of, short and long as English has them.
const WORDS: &str = "the of and to in a that for on with as by or not all each state right use law \
    order peace force code rule norm data free flow trust threat public common secure border \
    nation region charter respect service network society freedom culture history system \
    resource develop prevent dispute language security internet together sovereign territory \
    community principle agreement stability political independence information technology \
    cooperation development international participation infrastructure responsibility";

/// How large an edition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Paragraphs of the text.
    pub paragraphs: usize,
    /// Explanations of both voices together, at least two a paragraph.
    pub explanations: usize,
}

/// Writes the files of an edition of this size and reads it as any other is read.
///
/// # Errors
/// When the files cannot be written or the check finds a fault in them.
pub fn edition(size: Size) -> Result<Edition, String> {
    let name = format!("bench/edition-{}-{}", size.paragraphs, size.explanations);
    let folder = project::fresh_folder(&name)?;
    for (name, text) in files(size) {
        write(&folder.join(name), &text)?;
    }
    let checked = check_folder(&folder);
    checked.edition.ok_or_else(|| {
        format!("a made edition has faults\n{}", report(&checked.faults, Style::Plain))
    })
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// The files of an edition of this size: name and text.
fn files(size: Size) -> Vec<(String, String)> {
    let mut chance = Chance(0x5eed);
    let mut text = String::new();
    let mut layers = VOICES.map(|[_, name, ..]| format!("introduction = 'The voice of {name}.'\n"));
    for at in 0..size.paragraphs {
        let id = format!("p{}", at + 1);
        let words = chance.paragraph();
        let _ = write!(
            text,
            "[[paragraph]]\nid = '{id}'\npart = '{}'\nlabel = '({n})'\nname = 'Paragraph {n}'\n\
             topic = 'What states may do'\ntext = '{}'\ngrade = 'checked'\n[[paragraph.witness]]\n\
             shows = 'words'\nsource = '{}'\n\n",
            part(at),
            words.join(" "),
            source(at),
            n = at + 1,
        );
        let share = |paragraphs: usize| paragraphs * size.explanations / size.paragraphs;
        let own = share(at + 1) - share(at);
        for (number, range) in chance.ranges(words.len(), own).into_iter().enumerate() {
            let exact = words.get(range).unwrap_or_default().join(" ");
            let voice = number % VOICES.len();
            if let Some(layer) = layers.get_mut(voice) {
                explanation(&mut chance, layer, voice, &id, number, &exact);
            }
        }
    }
    let [north, south] = layers;
    let about = "# About\n\nA made edition, to be measured.\n".to_owned();
    [
        ("edition.toml", head(size)),
        ("text.toml", text),
        ("layers/north.toml", north),
        ("layers/south.toml", south),
        ("sources.yml", sources()),
        ("about.md", about),
        ("text-checked.md", "# How the text was checked\n\n- It was made.\n".to_owned()),
    ]
    .map(|(name, text)| (name.to_owned(), text))
    .into()
}

fn head(size: Size) -> String {
    let mut head = format!(
        "title = 'A made text'\ndek = 'Two voices over {} paragraphs.'\n\
         document = '*A made text* · 2000'\nrevised = '2000-01-01'\nlicence = 'CC BY 4.0.'\n\
         invitation = 'north-p1-1'\n",
        size.paragraphs
    );
    for at in (0..size.paragraphs).step_by(PART) {
        let _ =
            write!(head, "\n[[part]]\nid = '{}'\nheading = 'Part {}'\n", part(at), at / PART + 1);
    }
    for [id, name, short, side, _] in VOICES {
        let _ = write!(
            head,
            "\n[[layer]]\nid = '{id}'\nname = '{name}'\nshort = '{short}'\nside = '{side}'\non = true\n"
        );
    }
    head
}

/// The part that a paragraph stands in.
fn part(at: usize) -> String {
    format!("part-{}", at / PART + 1)
}

fn source(at: usize) -> String {
    format!("record-{:02}", at % SOURCES)
}

fn sources() -> String {
    (0..SOURCES).fold(String::new(), |mut all, at| {
        let _ = write!(
            all,
            "{key}:\n  type: article\n  title: \"Record {at} of the debate\"\n  author: \"Writer, Ann\"\n  \
             date: 2011-09-12\n  url: \"https://example.org/{key}\"\n  parent:\n    type: newspaper\n    \
             title: \"The Record\"\n\n",
            key = source(at)
        );
        all
    })
}

/// One explanation: its gist, the longer part, a quotation.
fn explanation(
    chance: &mut Chance,
    file: &mut String,
    voice: usize,
    paragraph: &str,
    number: usize,
    exact: &str,
) {
    let Some([layer, .., stance]) = VOICES.get(voice) else { return };
    let of_layer = number / VOICES.len() + 1;
    let [gist, why, answer, quotation] = [30, 38, 28, 9].map(|words| chance.sentence(words));
    let _ = write!(
        file,
        "\n[[annotation]]\nid = '{layer}-{paragraph}-{of_layer}'\n\
         on = {{ paragraph = '{paragraph}', exact = '{exact}' }}\nstance = '{stance}'\n\
         gist = '{gist}'\nwhy = '{why}'\nanswer = '{answer}'\n[[annotation.evidence]]\n\
         grade = 'seen'\nquotation = '{quotation}'\nspeaker = 'A delegate'\ndate = '2011-10-0{}'\n\
         source = '{}'\n",
        number % 9 + 1,
        source(number + paragraph.len()),
    );
}

/// Chance that is the same every time: a linear congruence, of which the upper half is used.
struct Chance(u64);

impl Chance {
    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % end.max(1)
    }

    fn words(&mut self, count: usize) -> Vec<&'static str> {
        let all: Vec<&str> = WORDS.split_whitespace().collect();
        (0..count).filter_map(|_| all.get(self.below(all.len())).copied()).collect()
    }

    fn sentence(&mut self, words: usize) -> String {
        let words = self.words(words).join(" ");
        let mut letters = words.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).chain(['.']).collect()
    }

    /// A paragraph of 25 to 74 words.
    fn paragraph(&mut self) -> Vec<&'static str> {
        let count = 25 + self.below(50);
        self.words(count)
    }

    /// The words, by their places, that a paragraph's explanations are about. Each pair of voices has
    /// a stretch of its own, within which the second's words are the first's, some of them, or cross
    /// them. So many words stand nowhere twice in a paragraph, and one voice's never cross.
    fn ranges(&mut self, words: usize, explanations: usize) -> Vec<Range<usize>> {
        let stretch = words / explanations.div_ceil(VOICES.len()).max(1);
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for number in 0..explanations {
            let end = (number / VOICES.len() + 1) * stretch;
            let range = match (number % VOICES.len(), ranges.last()) {
                (1, Some(first)) => match self.below(3) {
                    0 => first.clone(),
                    1 => first.start + 1..first.end - 1,
                    _ => (first.start + first.end) / 2..end,
                },
                _ => {
                    let start = end - stretch;
                    start..start + 6 + self.below(stretch.saturating_sub(7).min(8))
                }
            };
            ranges.push(range);
        }
        ranges
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Size = Size { paragraphs: 21, explanations: 60 };

    #[test]
    fn the_same_size_gives_the_same_files() {
        assert_eq!(files(SMALL), files(SMALL));
        assert_ne!(files(SMALL), files(Size { explanations: 61, ..SMALL }));
    }

    #[test]
    fn an_edition_passes_the_check_and_has_the_size_that_was_asked_for() {
        for size in [SMALL, Size { paragraphs: 60, explanations: 300 }] {
            let edition = edition(size).unwrap();
            assert_eq!(edition.paragraphs.len(), size.paragraphs);
            assert_eq!(edition.annotations.len(), size.explanations);
        }
    }

    #[test]
    fn what_two_voices_are_about_overlaps_and_crosses() {
        let edition = edition(Size { paragraphs: 22, explanations: 66 }).unwrap();
        let ranges = |paragraph| -> Vec<_> {
            edition.annotations_on(paragraph).map(|one| one.target.range).collect()
        };
        let pairs = |meet: &dyn Fn(variorum::edition::Range, variorum::edition::Range) -> bool| {
            let all = edition.paragraphs.iter().map(|paragraph| ranges(&paragraph.id));
            all.map(|own| {
                let both = own
                    .iter()
                    .enumerate()
                    .flat_map(|(at, one)| own.iter().skip(at + 1).map(move |other| (*one, *other)));
                both.filter(|(one, other)| meet(*one, *other)).count()
            })
            .sum::<usize>()
        };
        assert!(pairs(&|one, other| one == other) > 2, "the same words");
        assert!(pairs(&|one, other| one.crosses(other)) > 2, "crossing words");
        assert!(pairs(&|one, other| one.overlaps(other)) > 12, "words in common");
    }
}
