//! Citations of sources of different kinds, against what the manuals of the styles ask for: the MLA
//! Handbook, 9th edition; the Publication Manual of the APA, 7th; the Chicago Manual of Style, 18th,
//! the bibliography's entry of notes and bibliography.
//!
//! The expected words were written by hand from the manuals' rules before they were compared. Italics
//! stand between asterisks. Where we print something else, both stand here with the rule that we miss.

use super::ours;
use variorum::publish::{
    Print,
    cite::{Run, Style, Work, work},
};

fn written(runs: &[Run]) -> String {
    let run = |run: &Run| if run.italic { format!("*{}*", run.text) } else { run.text.clone() };
    runs.iter().map(run).collect()
}

fn cited(print: &Print, work: &Work) -> [String; 3] {
    Style::ALL.map(|style| written(&print.citing().styled(work, style)))
}

/// A source's key and its citation in MLA, APA and Chicago. `URL` stands for its address.
const EXPECTED: [(&str, [&str; 3]); 14] = [
    // A letter of four governments, in a copy: containers in italics in MLA, not in APA and Chicago
    // (websites); “et al.” from three authors in MLA, from more than six in Chicago.
    (
        "code-2011-09-12",
        [
            "China, et al. “Letter Dated 12 September 2011 from the Permanent Representatives of China, the Russian Federation, Tajikistan and Uzbekistan to the United Nations Addressed to the Secretary-General (A/66/359).” *Mailing List of the Internet Governance Caucus*, 12 Sept. 2011, URL.",
            "China, Russian Federation, Tajikistan, & Uzbekistan. (2011, September 12). *Letter dated 12 September 2011 from the Permanent Representatives of China, the Russian Federation, Tajikistan and Uzbekistan to the United Nations addressed to the Secretary-General (A/66/359)*. Mailing list of the Internet Governance Caucus. URL",
            "China, Russian Federation, Tajikistan, and Uzbekistan. “Letter Dated 12 September 2011 from the Permanent Representatives of China, the Russian Federation, Tajikistan and Uzbekistan to the United Nations Addressed to the Secretary-General (A/66/359).” Mailing List of the Internet Governance Caucus, September 12, 2011. URL.",
        ],
    ),
    // A newspaper article.
    (
        "mufson-2010-01-23",
        [
            "Mufson, Steven. “Chinese Government Sharply Criticizes Clinton’s Speech Urging Internet Freedom.” *The Washington Post*, 23 Jan. 2010, URL.",
            "Mufson, S. (2010, January 23). Chinese government sharply criticizes Clinton’s speech urging Internet freedom. *The Washington Post*. URL",
            "Mufson, Steven. “Chinese Government Sharply Criticizes Clinton’s Speech Urging Internet Freedom.” *The Washington Post*, January 23, 2010. URL.",
        ],
    ),
    // A post on a blog: like an article of a periodical, in all three.
    (
        "hollis-2011-11-01",
        [
            "Hollis, Duncan. “Joe Biden, Cyberspace, and International Law.” *Opinio Juris*, 1 Nov. 2011, URL.",
            "Hollis, D. (2011, November 1). Joe Biden, cyberspace, and international law. *Opinio Juris*. URL",
            "Hollis, Duncan. “Joe Biden, Cyberspace, and International Law.” *Opinio Juris*, November 1, 2011. URL.",
        ],
    ),
    // A report by an institution that published it itself: MLA begins with the title.
    (
        "defense-department-2011-07",
        [
            "*Department of Defense Strategy for Operating in Cyberspace*. US Department of Defense, July 2011, URL.",
            "US Department of Defense. (2011). *Department of Defense strategy for operating in cyberspace*. URL",
            "US Department of Defense. *Department of Defense Strategy for Operating in Cyberspace*. 2011. URL.",
        ],
    ),
    // A page by an institution: the same; APA does not name the site, which is the author.
    (
        "abc-news-2015-09-25",
        [
            "“U.S. and China Reach Agreement to Stop Commercial Cyber Espionage.” ABC News, 25 Sept. 2015, URL.",
            "ABC News. (2015, September 25). *U.S. and China reach agreement to stop commercial cyber espionage*. URL",
            "ABC News. “U.S. and China Reach Agreement to Stop Commercial Cyber Espionage.” September 25, 2015. URL.",
        ],
    ),
    // No day, and a question within the title: the next sentence begins with a capital.
    (
        "healey-2011-09",
        [
            "Healey, Jason. “Breakthrough or Just Broken? China and Russia’s UNGA Proposal on Cyber Norms.” *New Atlanticist, Atlantic Council*, Sept. 2011, URL.",
            "Healey, J. (2011, September). Breakthrough or just broken? China and Russia’s UNGA proposal on cyber norms. *New Atlanticist, Atlantic Council*. URL",
            "Healey, Jason. “Breakthrough or Just Broken? China and Russia’s UNGA Proposal on Cyber Norms.” *New Atlanticist, Atlantic Council*, September 2011. URL.",
        ],
    ),
    // A page of a website that has another name than its author.
    (
        "citizen-lab-2015-09",
        [
            "McKune, Sarah. “An Analysis of the International Code of Conduct for Information Security.” *Citizen Lab*, Sept. 2015, URL.",
            "McKune, S. (2015, September). *An analysis of the International Code of Conduct for Information Security*. Citizen Lab. URL",
            "McKune, Sarah. “An Analysis of the International Code of Conduct for Information Security.” Citizen Lab, September 2015. URL.",
        ],
    ),
    // Only a year; the title ends in a question mark, after which no full stop stands.
    (
        "ccdcoe-2015",
        [
            "“An Updated Draft of the Code of Conduct Distributed in the United Nations: What’s New?” NATO Cooperative Cyber Defence Centre of Excellence, 2015, URL.",
            "NATO Cooperative Cyber Defence Centre of Excellence. (2015). *An updated draft of the code of conduct distributed in the United Nations: What’s new?* URL",
            "NATO Cooperative Cyber Defence Centre of Excellence. “An Updated Draft of the Code of Conduct Distributed in the United Nations: What’s New?” 2015. URL.",
        ],
    ),
    // Two persons; a magazine keeps its month.
    (
        "openeffect-2015",
        [
            "McKune, Sarah, and Andrew Hilts. “Line-by-Line Comparison of the Code of 2011 and Its Revision of 2015.” 2015, URL.",
            "McKune, S., & Hilts, A. (2015). *Line-by-line comparison of the Code of 2011 and its revision of 2015*. URL",
            "McKune, Sarah, and Andrew Hilts. “Line-by-Line Comparison of the Code of 2011 and Its Revision of 2015.” 2015. URL.",
        ],
    ),
    (
        "farnsworth-2011-11",
        [
            "Farnsworth, Timothy. “China and Russia Submit Cyber Proposal.” *Arms Control Today*, Nov. 2011, URL.",
            "Farnsworth, T. (2011, November). China and Russia submit cyber proposal. *Arms Control Today*. URL",
            "Farnsworth, Timothy. “China and Russia Submit Cyber Proposal.” *Arms Control Today*, November 2011. URL.",
        ],
    ),
    // No title was seen: a description stands in its place, plain in MLA and Chicago, in square
    // brackets in APA.
    (
        "kennedy-2010-10-20",
        [
            "Kennedy, Laura. Statement in the First Committee of the General Assembly on cybersecurity. *US Mission Geneva*, 20 Oct. 2010, URL.",
            "Kennedy, L. (2010, October 20). [Statement in the First Committee of the General Assembly on cybersecurity]. US Mission Geneva. URL",
            "Kennedy, Laura. Statement in the First Committee of the General Assembly on cybersecurity. US Mission Geneva, October 20, 2010. URL.",
        ],
    ),
    (
        "new-york-times-2011-06-12",
        [
            "Glanz, J., and J. Markoff. On the “Internet in a suitcase.” *The New York Times*, 12 June 2011, URL.",
            "Glanz, J., & Markoff, J. (2011, June 12). [On the “Internet in a suitcase”]. *The New York Times*. URL",
            "Glanz, J., and J. Markoff. On the “Internet in a suitcase.” *The New York Times*, June 12, 2011. URL.",
        ],
    ),
    // Two institutions in a newspaper; a roman number keeps its letters.
    (
        "mfa-cac-2017-03-01",
        [
            "Ministry of Foreign Affairs of China and Cyberspace Administration of China. “International Strategy of Cooperation on Cyberspace, Chapter II.” *China Daily*, 1 Mar. 2017, URL.",
            "Ministry of Foreign Affairs of China, & Cyberspace Administration of China. (2017, March 1). International Strategy of Cooperation on Cyberspace, chapter II. *China Daily*. URL",
            "Ministry of Foreign Affairs of China and Cyberspace Administration of China. “International Strategy of Cooperation on Cyberspace, Chapter II.” *China Daily*, March 1, 2017. URL.",
        ],
    ),
    // A resolution of the General Assembly, issued by it.
    (
        "res-57-239",
        [
            "*Creation of a Global Culture of Cybersecurity (Resolution 57/239)*. United Nations General Assembly, 20 Dec. 2002, URL.",
            "United Nations General Assembly. (2002). *Creation of a global culture of cybersecurity (resolution 57/239)*. URL",
            "United Nations General Assembly. *Creation of a Global Culture of Cybersecurity (Resolution 57/239)*. 2002. URL.",
        ],
    ),
];

/// What a manual asks for, what we print, and the rule that we miss.
struct Missed {
    key: &'static str,
    style: Style,
    manual: &'static str,
    ours: &'static str,
    rule: &'static str,
}

const MISSED: [Missed; 5] = [
    Missed {
        key: "he-zhenhua-2010-01-25",
        style: Style::Apa,
        manual: "He, Z. (2010, January 25). “Wangluo ziyou” yu “qiao shili” waijiao [“Internet freedom” and “smart power” diplomacy]. *People’s Daily*.",
        ours: "He, Z. (2010, January 25). “网络自由”与“巧实力”外交. *People’s Daily*.",
        rule: "A title in another script is romanized, with its English in square brackets after it; the bibliography has neither, and we make up no title.",
    },
    Missed {
        key: "hcr-114-2012-03-26",
        style: Style::Apa,
        manual: "H.R. Con. Res. 114, 112th Cong. (2012). URL",
        ours: "House Concurrent Resolution 114, 112th Congress (2012). URL",
        rule: "Legal works are abbreviated as lawyers do; we keep the words of the source.",
    },
    Missed {
        key: "hcr-114-2012-03-26",
        style: Style::Chicago,
        manual: "H.R. Con. Res. 114, 112th Cong. (2012). URL.",
        ours: "House Concurrent Resolution 114, 112th Congress (2012). URL.",
        rule: "The same.",
    },
    Missed {
        key: "hcr-114-2012-03-26",
        style: Style::Mla,
        manual: "United States, Congress, House. House Concurrent Resolution 114. 26 Mar. 2012, URL. 112th Congress.",
        ours: "United States House of Representatives. House Concurrent Resolution 114, 112th Congress. 26 Mar. 2012, URL.",
        rule: "Governments come before their bodies, and the number of a Congress at the end; we keep the issuer's name as it is.",
    },
    Missed {
        key: "huang-huikang-2012-10-04",
        style: Style::Mla,
        manual: "Huang Huikang. “Statement at Budapest Conference on Cyber Issues.” *Ministry of Foreign Affairs of China*, 4 Oct. 2012, URL.",
        ours: "Huang, Huikang. “Statement at Budapest Conference on Cyber Issues.” *Ministry of Foreign Affairs of China*, 4 Oct. 2012, URL.",
        rule: "A name whose family name comes first has no comma; of a work in English we cannot know that.",
    },
];

#[test]
fn sources_of_many_kinds_are_cited_as_the_manuals_ask() {
    let print = ours();
    for (key, expected) in EXPECTED {
        let work = print.citing().source(key).unwrap_or_else(|| panic!("no source {key}"));
        let address = work.url.clone().unwrap_or_default();
        let expected = expected.map(|one| one.replace("URL", &address));
        assert_eq!(cited(&print, work), expected, "{key}");
    }
}

#[test]
fn a_chinese_work_keeps_its_title_and_its_author_the_order_of_the_names() {
    let print = ours();
    let work = print.citing().source("he-zhenhua-2010-01-25").expect("the source");
    let [mla, _, chicago] = cited(&print, work);
    assert_eq!(mla, "He Zhenhua. “‘网络自由’与‘巧实力’外交.” *People’s Daily*, 25 Jan. 2010.");
    assert_eq!(
        chicago,
        "He Zhenhua. “‘网络自由’与‘巧实力’外交.” *People’s Daily*, January 25, 2010."
    );
    let work = print.citing().source("ma-zhaoxu-2010-01-19").expect("the source");
    let [mla, ..] = cited(&print, work);
    assert!(mla.starts_with("Sun Yi and Hou Lijun. Report on"), "{mla}");
}

#[test]
fn where_we_miss_a_manual_we_know_it() {
    let print = ours();
    for Missed { key, style, manual, ours, rule } in MISSED {
        let work = print.citing().source(key).unwrap_or_else(|| panic!("no source {key}"));
        let address = work.url.clone().unwrap_or_default();
        let found = written(&print.citing().styled(work, style));
        assert_eq!(found, ours.replace("URL", &address), "{key}");
        assert_ne!(ours, manual, "{key}: {rule}");
    }
}

#[test]
fn no_source_is_cited_badly() {
    let print = ours();
    let mut seen = 0;
    for work in print.citing().sources() {
        for text in cited(&print, work) {
            let slips =
                ["..", ",)", ", ,", "Preprint", "““", "””", "n.d.", "  ", "?.", ".”.", "{", "}"];
            for slip in slips.into_iter().chain(["\u{e000}", "\u{e001}", "\u{e002}", "\u{e003}"]) {
                let found = text.replace(work.url.as_deref().unwrap_or("\u{0}"), "URL");
                assert!(!found.contains(slip), "{}: {slip} in {text}", work.key);
            }
            assert!(text.matches('“').count() == text.matches('”').count(), "{text}");
            assert!(text.contains(&work.date.year.to_string()), "{text}");
            if let Some(note) = &work.note {
                assert!(!text.contains(note.as_str()), "the note is for programs: {text}");
            }
            seen += 1;
        }
    }
    assert_eq!(seen, 3 * print.edition().sources.len());
}

#[test]
fn a_clause_is_cited_by_its_place_and_an_explanation_by_its_id() {
    let print = ours();
    let edition = print.edition();
    let clause = work::clause(&print, edition.paragraph("c").expect("a paragraph"));
    assert_eq!(
        cited(&print, &clause),
        [
            "China, et al. “International Code of Conduct for Information Security (A/66/359), Pledge (c).” 12 Sept. 2011. *One Text, Two Readings*, Somebody, 23 Nov. 2026, https://example.org/small/p/c.html.",
            "China, Russian Federation, Tajikistan, & Uzbekistan. (2026, November 23). *International code of conduct for information security (A/66/359), Pledge (c)*. One text, two readings. https://example.org/small/p/c.html (Original work published 2011)",
            "China, Russian Federation, Tajikistan, and Uzbekistan. “International Code of Conduct for Information Security (A/66/359), Pledge (c).” September 12, 2011. One Text, Two Readings, November 23, 2026. https://example.org/small/p/c.html.",
        ]
    );
    let one = work::explanation(&print, edition.annotation("us-c-4").expect("an explanation"));
    assert_eq!(
        cited(&print, &one),
        [
            "“Pledge (c): United States, explanation us-c-4.” *One Text, Two Readings*, Somebody, 23 Nov. 2026, https://example.org/small/p/c.html#us-c-4.",
            "Somebody. (2026, November 23). *Pledge (c): United States, explanation us-c-4*. One text, two readings. https://example.org/small/p/c.html#us-c-4",
            "Somebody. “Pledge (c): United States, explanation us-c-4.” One Text, Two Readings, November 23, 2026. https://example.org/small/p/c.html#us-c-4.",
        ]
    );
    // Some of the words are from memory: no citation passes any of them on.
    for paragraph in edition.paragraphs.iter().filter(|one| one.text.chars().count() > 40) {
        let text = cited(&print, &work::clause(&print, paragraph)).concat();
        assert!(!text.contains(&paragraph.text), "{}", paragraph.id);
    }
}
