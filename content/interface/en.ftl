### Every word that the page itself says, in English. The edition's own words are in its folder.

## The language itself: its tag as browsers know it, its own name for itself, the way it is written
## (ltr or rtl)

language-tag = en
language-name = English
language-direction = ltr

## Head of the page

page-title = { $title }
leaf-title = { $heading }: { $title }
paragraph-title = { $name }: { $topic } – { $title }
paragraph-heading = { $name }: { $topic }
paragraph-description = { $name }, “{ $topic }”: how each side reads it, word for word, with dated sources. Readings: { $voices }.
skip-to-text = Skip to the text
header-links = About this page
link-about = About this explainer
link-text-checked = How the text was checked
link-sources = Sources
view-sources = Sources
link-before = Previous: { $name }
link-after = Next: { $name }
link-whole = Read the whole text

## What a reader must know of the text, and the invitation

not-translated = The text, the explanations and the quotations are in English.
unchecked = { $count } of { $all } paragraphs are printed from memory (○): check those against the document before you quote them.

invitation = Tap any underlined words to see how each side reads them.
invitation-start = Begin with { $name }: “{ $words }”
invitation-key = What the signs mean

## The bar

bar-legend = Layers
bar-name = Whose reading to show
copy-link = Copy link
aloud = Read aloud
aloud-stop = Stop reading
aloud-pause = Pause
aloud-previous = Previous
aloud-next = Next
aloud-alone = Text alone
aloud-failed = This browser could not read the text aloud.
aloud-voiceless = This device has no voice for the language of the text.

## What a screen reader hears; {"{layer}"} and {"{count}"} are filled in the browser

say-shown = {"{layer}"} shown: {"{count}"} explanations
say-hidden = {"{layer}"} hidden
say-opened = {"{count}"} explanations opened
say-closed = Explanation closed
say-copied = Link copied
say-not-copied = Copy this link by hand:

## When something is lost

lost = The page could not start its helper program. You can read everything and switch the layers; only the address, your remembered choice and the Escape key are out of use.
noscript = Without JavaScript you can read everything and switch the layers; the page does not remember your choice.

## The text

signs-name = { $layer } { $label }: { $stances }
explanation-of = { $number }: { $layer } { $stance }
explanation-of-shared-named = { $number }: { $layer }
more = Why, evidence, answer
more-shared = Why, evidence
why = Why it matters
answer = What the other side answers
common = Common ground
evidence = Evidence
looked-for = What was looked for
see = See also

## Stances

stance-proposes = proposes
stance-stresses = stresses
stance-concedes = concedes
stance-supports = supports
stance-could-build-on = could build on
stance-contests = contests the wording
stance-rejects = rejects
stance-silent = is silent
stance-meaning-proposes = put forward as new, for others to accept
stance-meaning-stresses = older, agreed words that this side gives special weight
stance-meaning-concedes = words that answer others’ wishes and that this side accepted
stance-meaning-supports = said or sponsored the same
stance-meaning-could-build-on = close enough to be a starting point
stance-meaning-contests = the aim is shared in part; these words change its meaning
stance-meaning-rejects = contrary to a position it has stated
stance-meaning-silent = no statement was found
shared-meaning-all = drawn over the words while both sides are on
shared-meaning-variants = other words in the same place, in a version that is named
shared-meaning-any = a light ground behind the words, with any layer

## Evidence

grade-seen = seen
grade-inferred = our inference
grade-memory = recalled, not checked
grade-meaning-seen = the exact words, or what shows the fact, were seen in the source that is named
grade-meaning-inferred = our own reasoning from what the sources say
grade-meaning-memory = recalled and not checked; never printed as a quotation
quoted = “{ $words }”
translated-ours = our translation
translated-official = official translation

## How a paragraph's wording was checked

checked-checked = Wording checked
checked-partly-checked = Wording partly checked
checked-not-checked = Wording not yet checked
checked-meaning-checked = a copy shows these words
checked-meaning-partly-checked = a copy shows part of them; the rest is from memory
checked-meaning-not-checked = no copy shows the English; from memory
checked-name = { $grade }: { $name }
checked-where = Where it was looked at
witness-all = the whole paragraph
witness-words = “{ $words }”
witness-sense = agrees in sense only

## Compare, a page of its own

heading-compare = The two sides, side by side
intro-compare = Every paragraph with what each side says of it. What is about the same words stands together. Stances are an editor’s judgement; every entry leads to its reasons and its sources.
view-compare = Compare
first = Who stands first
parts = Parts of the text
compare-more = { $more }: { $number }

## Overview, a page of its own

heading-overview = Where they meet, and where they don’t
intro-overview = Each row is a paragraph of the text, or a part of one, on which the sides speak. Stances, and how far the sides meet, are an editor’s judgement.
view-overview = Overview
overview-caption = The line between the sides shows how far their readings meet.
overview-open = Choose “why” to read the reason.
overview-topic = Paragraph and topic
overview-meet = How far they meet
overview-count = explanations { $explanations }, sources seen { $sources }
overview-reading = { $layer }: { $count }
overview-none = nothing here
overview-why = why
overview-take = Take the picture along:
overview-svg = as SVG
overview-png = as PNG
overview-source = { $publisher }, { $address }
degree-both-could-sign = both could sign
degree-same-aim = same aim, different words
degree-apart = apart
degree-meaning-both-could-sign = both could put their name under these words, as far as is known
degree-meaning-same-aim = they want the same and would write it otherwise
degree-meaning-apart = neither could sign what the other wants
key-lines = Lines
key-signs = Signs

words-checked = { $grade }: { $words }
words-seen = these words were seen in a copy
words-partly-from-memory = part of these words is from memory
words-from-memory = these words are from memory

## The timeline, a page of its own

view-timeline = Timeline
heading-timeline = What happened when
intro-timeline = What the two sides did and said before and after the text, each event with its sources and the paragraphs that it bears on.
choice-legend = Whose events to show, and how many there are
choice-all = All
choice-counted = { $name } ({ $count })
whose-both = Both
whose-neither = Neither
whose-several = Several
whose-nobody = Nobody’s
timeline-name = The events along the years
timeline-drawing = Each mark is an event and leads to its entry, in a narrow window to its year; a bar says how long it lasted.
timeline-day = The line across all lanes is the day of the text, { $date }.
timeline-to-list = To the list of events
timeline-years = Years
event-named = { $date }: { $name }
bears-on = Bears on:
bears-on-whole = the whole text
grade-counted = { $count } { $grade }

## The article, a page of its own

view-article = The article
heading-article = The article, claim by claim
intro-article = What one commentator’s article says of the text, and the words of the text on which each claim rests.
article-source = The article:
claims-overview = Where the claims rest
claim-number = Claim { $number }
claim-on = The words it rests on
claim-nearest = The nearest words
claim-leaves-out = What the quotation leaves out
claim-note = Note
rests-these-words = in these words
rests-several-clauses = in several clauses
rests-no-single-clause = in no single clause
rests-no-clause = not about a clause
rests-meaning-these-words = one place of the text says it
rests-meaning-several-clauses = the places that are named say it together
rests-meaning-no-single-clause = drawn from the whole; the nearest words are named
rests-meaning-no-clause = about the world around the text; the nearest words are named

## Other wordings, a page of its own

view-wordings = Other wordings
heading-wordings = Other wordings
intro-wordings = Where the text is known in other words, version by version, and what each difference changes.
versions-name = Versions
version-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
 }
places-name = Places in: { $version }
variant-whole = The text as a whole
variant-here = As printed here
variant-there = In this version
variant-traditional = as printed, in traditional characters
variant-not-known = The other wording is not known to the letter.
variant-from-memory = Our text is from memory at this place, wholly or in part, so no differences are drawn.
variant-memory = Our text is from memory at this place, wholly or in part.
variant-few-shared = The two share few words, so no differences are drawn.
variant-in-text = In the text
left-out = left out:
added = added:
change-meaning-kept = the words stayed, as far as is known
change-meaning-reworded = the matter stayed in other words
change-meaning-new = it came in
change-meaning-dropped = the words went
change-kept = kept
change-reworded = reworded
change-new = new
change-dropped = dropped
mapping-counts = How many of each
mapping-caption = What became of each paragraph, or of a part of it: { $version }
mapping-here = Printed here
mapping-there = Its number there
mapping-change = Change
mapping-gist = What changed
mapping-grade = Its evidence
mapping-new = Not in the text printed here

## The words at stake, in the text and on a page of their own

view-terms = Words at stake
heading-terms = The words at stake
intro-terms = Words that the sides share and do not mean alike: what each covers, who uses it and what for, and every place where it occurs.
terms-name = All words at stake
occurs = Where it occurs
occurs-all = Every place ({ $count })
occurs-elsewhere = About no single paragraph
occurs-timeline = Timeline
occurs-article = The article
term-at-stake = word at stake
term-sign = Meaning of “{ $term }”
term-name = { $name }: “{ $term }”
term-meaning = stands after such a word and leads to what it covers
term-all = Who uses it and what for, and every place where it occurs

## Sources, a page of its own

heading-sources = Sources
intro-sources = Every source that an explanation or the text rests on. Where a title is no link, the reason stands beside it: its address is not known, or the only copy found is not its publisher’s.
source-seen = How it was seen: { $note }
link-text = The text
sources-grades = How the evidence was seen
sources-all = All { $count } sources
sources-initials = Sources by the first letter of author or issuer
sources-under = Sources under { $initial }
rests-explanations = Explanations:
rests-wording = Wording:
rests-variants = Other wordings:
rests-terms = Words at stake:
rests-events = Events:
rests-article = Article:
rests-claims = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
 }
explanation-short = { $number } on { $label }
balance = The balance of the sides
balance-for = Counted so that anybody can see whether one side was given short measure. Whoever edits the text is warned when the sides lie more than a quarter apart in words or explanations.
balance-not = A count does not show whether the words are fair, whether a side’s best argument was found, or how much of what it said can be had at all: papers that are not in English, or not in the open, are harder to find.
balance-read = Words are those of the explanations, quotations left out; seen and inferred are pieces of evidence; silent are explanations that say that nothing was found.
balance-sides = The sides
balance-others = What is no side
balance-explanations = explanations
balance-words = words
balance-sources = sources
balance-seen = seen
balance-inferred = inferred
balance-silent = silent

## The page about the explainer

## Search, a page of its own

heading-search = Search
intro-search = Search the text, its other wordings, the explanations, the words at stake, the article, the events and the sources, in English or Chinese.
view-search = Search
search-label = Words to look for
search-hint = All words must occur. The beginning of a word is enough; Chinese may be simplified or traditional. Arrow keys lead through what is found.
search-without = This search needs JavaScript. Without it, open the text and let your browser search there (Ctrl+F or ⌘F): it finds and opens closed explanations, too.
search-alone = Open the search by itself
search-again = Try again
found-text = Text
found-explanation = Explanation
found-term = Word at stake
found-other-wording = Other wording
found-claim = The article
found-event = Event
found-wording = Wording
found-source = Source
say-found-one = Found in one place
say-found-many = Found in {"{count}"} places
say-found-most = Found in {"{count}"} places; the first {"{most}"} are shown
say-found-none = Nothing has all these words. Try fewer, or only the beginning of a word.
say-loading = The search is loading.
say-failed = The search could not be loaded.

## Everything, a page for paper

heading-print = Everything on paper
intro-print = The text with every layer, each note in full, every source. Numbers in square brackets lead to the list of sources at the end. Evidence was seen in the source that is named unless it says otherwise.
view-print = Print everything

## Citing, sharing and data, a page of its own; each paragraph's page has its own part of it

heading-cite = Cite, share, take along
intro-cite = How to cite the document, this explainer, a clause, an explanation or a source; and everything here as data.
view-cite = Cite and share
cite-heading = Cite and share
cite-place = A citation names the place and this page’s address. Copy the words themselves from the document. Styles: MLA 9; APA 7; Chicago 18, the bibliography’s entry of notes and bibliography.
cite-unchecked = Before you quote these words, check them against the document: { $meaning }.
cite-clause-title = { $document }, { $name }
cite-explanation-title = { $name }: { $layer }, explanation { $id }
cite-document = The document
cite-document-how = With the copy in which we could see it. If you have the United Nations’ own file, name that instead. Styles: MLA 9; APA 7; Chicago 18, the bibliography’s entry of notes and bibliography.
cite-whole = This explainer
cite-hash = This state of the edition: { $hash }. It changes when a word of the edition changes.
cite-parts = A clause or an explanation
cite-parts-how = Every clause has a page of its own. At its end stand the citations of the clause and of each of its explanations. The id of an explanation never changes; its number may.
cite-sources = A source
cite-sources-how = Where a work has no title or its title was not seen, a description of ours stands in its place: without quotation marks, and in square brackets in APA.
cite-sources-all = All { $count } sources in MLA, APA and Chicago
cite-source-name = { $authors }: { $title }
cite-programs = For programs: BibTeX, RIS, CSL-JSON
cite-copy = Copy
cite-copied = Copied
cite-by-hand = Selected: press Ctrl+C (⌘C on a Mac)
share-heading = Share
share-mail = Send by e-mail
share-mail-body = { $title }: { $address }
share-device = Share…
data = Data
data-how = The same files for everyone, made whenever the edition is. They hold the words of the text as printed here, with how far each paragraph was checked.
data-terms = What our names in annotations.jsonld mean
download-edition = The whole edition: text, layers, explanations, evidence, sources. JSON.
download-annotations = Every explanation on its words, after the [Web Annotation model](https://www.w3.org/TR/annotation-model/) of the W3C. JSON-LD.
download-table = Every explanation as a row of a table. CSV for any spreadsheet, UTF-8.
download-bibtex = The sources for LaTeX and for reference managers. BibTeX.
download-ris = The sources for reference managers. RIS.
download-csl-json = The sources for citation processors. CSL-JSON.
property-layer = The id of the layer whose voice a body names.
property-stance = The stance that a body names, by its word in the files: *proposes*, *stresses*, *concedes*, *supports*, *could-build-on*, *contests*, *rejects* or *silent*. An editor’s judgement.
property-part = Which part of an explanation a body is: *gist*, *why*, *answer*, *common*, *looked_for* or *evidence*.
property-grade = How a piece of evidence was seen: *seen*, *inferred* or *memory*.
property-wording = How far the paragraph’s wording was checked: *checked*, *partly-checked* or *not-checked*.
property-sha256 = The SHA-256 of the paragraph’s words in UTF-8, in hexadecimal digits.
property-DigestState = A state of the target that is known by such a number: if the words have another, they have changed since.

## The end of the page

view-about = About
heading-about = How this was made, and how to read it
intro-about = Who speaks here, what each sign means, and how far the words of the text were checked.
contents = On this page
one-file = This file holds the text with its readings and the pages about the text, and needs no connection. Links with ↗ lead to what is published: { $address }
kept-offline = After your first visit the browser keeps all pages of this explainer, about one megabyte, so that they open without a connection. To remove them, delete this site’s data in your browser’s settings.
who-speaks = Who speaks in each layer
key = What the signs mean
key-stances = Stances: an editor’s judgement
key-degrees = How far the sides meet: an editor’s judgement
key-grades = Evidence
key-wording = Wording of the text
key-changes = What became of words in a later version
key-rests = Where a claim of the article rests

## Accessibility, a page of its own. The guidelines' own names, and what was done for each, are not here

view-accessibility = Accessibility
heading-accessibility = Accessibility: what was tested, what fails
intro-accessibility = Every criterion of the Web Content Accessibility Guidelines 2.2, levels A and AA: what was found here and how it was tested.
accessible-fails = What fails
accessible-on = Tested on
accessible-with = With
accessible-not = Not tested
accessible-tell = Whom to tell
accessible-whom = If something here keeps you out, write to { $publisher }:
criterion-holds = Holds
criterion-no-such-thing = Nothing here that it is about
criterion-fails-in-part = Fails in part
criterion-level = (level { $level })
tested-machine = tested by machine with every build
tested-hand = tested by hand
tested-eye = tested by eye
principle-1 = 1 Perceivable
principle-2 = 2 Operable
principle-3 = 3 Understandable
principle-4 = 4 Robust

## The foot of a page

licence = Licence
print-line = { $address } · edition of { $date }, { $hash }

## Dates

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Lists

list-separator = {", "}

## Between the words of the interface and others: what English writes with a space, other languages may not

comma = {", "}
colon = {": "}
full-stop = {". "}
last-stop = .

## Learning: the sentences after learn- are filled in the browser

view-learn = Learn
heading-learn = Learn it in your own time
intro-learn = A tour along the text, questions, and a look at how far you are. No account; what you do here stays on this device.
view-guide = For teachers
heading-guide = A guide for teachers
intro-guide = Aims, outline, every question with its answer, prompts for discussion and what to read: made from the same files as the lesson itself, to read or to print.
lost-learning = The page could not start its helper program. You can read the tour, answer every question and open its answer; only what you have done is not counted or kept.
noscript-learning = Without JavaScript you can read the tour, answer every question and open its answer; what you have done is not counted or kept.
step-number = { $number }.
step-reveal = See how each side reads it
step-revealed = How each side reads it
foretell-heading = { $name }: { $topic }
foretell-whole = This clause with all that is said of it
guess = { $layer }: how does it read “{ $words }”?
guess-hit = As you said. { $layer }: { $stance } ({ $meaning }).
guess-miss = The explanation says otherwise. { $layer }: { $stance } ({ $meaning }).
question-check = Check
question-none = You have not chosen yet. Here is the answer all the same.
question-missing = Choose first, then check.
question-missing-rows = Choose one in every row, then check.
question-right-is = Right is: { $words }.
question-look = Look it up:
question-source = The source:
question-explanation = { $name }: { $layer }
question-term = The words at stake: { $name }
question-event = The timeline: { $name }
question-wording = The other wording
question-claim = The claim in the article
download-anki = The questions with their answers for Anki and programs like it. Text with tabs.

learn-tour = The tour
learn-questions = Questions
learn-questions-more = Each has one right answer, and each wrong one has a reply of its own. The tour asks further ones.
learn-clauses = Foretell the other clauses
learn-clauses-more = The clauses that the tour leaves out. Say how each side reads a few words, then look.
learn-set-all-clauses = All of them
learn-set-clauses = Clauses that you have not opened yet
learn-where-clause = Clause {"{number}"} of {"{all}"}
learn-way-clause = The way through the clauses
learn-on-clause = Next clause
learn-end-clauses = Done
learn-progress = How far you are
learn-asking = Ask me how each side reads a clause before showing it
learn-stances = What the stances mean
learn-teachers = For teachers: guide, answers, a link for a class
learn-anki = The questions for Anki
learn-begin = Begin the tour
learn-resume = Go on with step {"{number}"}
learn-read-all = Read everything as one page
learn-taken = seen
learn-to-home = Overview
learn-leave = Leave
learn-back = Back
learn-on-step = Next step
learn-on-question = Next question
learn-end-tour = End of the tour
learn-end-questions = Done
learn-way-step = The way through the tour
learn-way-question = The way through the questions
learn-where-step = Step {"{number}"} of {"{all}"}
learn-where-question = Question {"{number}"} of {"{all}"}
learn-right = Right.
learn-wrong = Not right.
learn-incomplete = {"{count}"} rows have no answer yet. Choose one in each, then check again.
learn-incomplete-one = One answer is still missing. Choose it, then check again.
learn-done = {"{count}"} questions done. What you answered comes back when it is time.
learn-done-one = One question done. It comes back when it is time.
learn-done-clauses = No more clauses here.
learn-finished = That was the tour. You can take it again at any time; the questions come back when it is time.
learn-due = {"{count}"} questions are due today.
learn-due-one = One question is due today.
learn-due-in = Nothing is due today. The next question comes back in {"{count}"} days.
learn-due-in-one = Nothing is due today. The next question comes back tomorrow.
learn-due-never = A question that you have answered comes back later: after days, then weeks, then months.
learn-review = Answer what is due
learn-known = {"{count}"} of {"{all}"} questions answered rightly when last asked.
learn-known-one = One of {"{all}"} questions answered rightly when last asked.
learn-set-all = All questions
learn-set-new = Not answered yet
learn-class = This link shows what a teacher has chosen.
learn-class-leave = Show everything
learn-map-read = {"{name}"}: read; {"{opened}"} of {"{all}"} explanations read
learn-map-not-read = {"{name}"}: {"{opened}"} of {"{all}"} explanations read
learn-read-paragraphs = {"{count}"} of {"{all}"} paragraphs read: in view as long as reading takes.
learn-read-paragraphs-one = One of {"{all}"} paragraphs read: in view as long as reading takes.
learn-fairness = Explanations read: {"{first}"} {"{one}"}, {"{second}"} {"{other}"}.
learn-map-key = Thick frame: the paragraph was read. Filled from below: how many of its explanations were read.
learn-foretold = {"{count}"} stances foretold, {"{hits}"} of them as the explanation has it.
learn-foretold-one = One stance foretold, {"{hits}"} as the explanation has it.
learn-kept-here = What you do is kept in this browser on this device, and nowhere else.
learn-kept-elsewhere = Inside another page nothing that you do is kept.
learn-open-whole = Open the lesson on a page of its own
learn-kept-refused = This browser keeps nothing here, because storage is full or switched off. Your progress is lost when you close the page; you can export it before.
learn-refused = This browser keeps nothing here: your progress is lost when you close the page.
learn-kept-aside = {"{count}"} entries could not be read. They were set aside; nothing was deleted.
learn-kept-aside-one = One entry could not be read. It was set aside; nothing was deleted.
learn-kept-newer = {"{count}"} entries are from a newer version of this page. They are left as they are.
learn-kept-newer-one = One entry is from a newer version of this page. It is left as it is.
learn-export = Export progress
learn-import = Import progress
learn-imported = {"{count}"} entries imported.
learn-imported-one = One entry imported.
learn-imported-in-part = {"{count}"} entries imported; {"{unread}"} lines of the file could not be read.
learn-not-ours = This file holds no progress of this page. Nothing was changed.
learn-erase = Erase progress
learn-erase-sure = Erase everything that you have done here?
learn-erase-yes = Erase it
learn-erase-no = Keep it
learn-erased = Your progress is erased.

guide-aims = Aims
guide-aims-more = Afterwards a student can:
guide-outline = Outline
guide-asks = The step asks:
guide-class = A link for a class
guide-class-more = Choose what your students shall see. The page that opens is the lesson; its address is the link to hand out. It holds your choice and nothing about anybody. Choose no layers, and each step sets its own; choose no set, and all questions are asked.
guide-class-there = Make a link for a class on the page of its own
guide-class-steps = Steps of the tour
guide-class-layers = Layers
guide-class-questions = Questions
guide-class-open = Open the lesson
guide-questions = Questions and answers
guide-questions-more = Those of the tour come first, a question a step.
guide-row = { $row } → { $right }
guide-not = Not: { $words }
guide-words = The words
guide-prompts = To discuss
guide-prompts-more = These have no single right answer.
guide-reading = To read
