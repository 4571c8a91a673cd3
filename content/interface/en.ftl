### Every word that the page itself says, in English. The edition's own words are in its folder.

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

unchecked = { $count } of { $all } paragraphs are printed from memory (○): check those against the document before you quote them.

invitation = Tap any underlined words to see how each side reads them.
invitation-start = Begin with { $name }: “{ $words }”
invitation-key = What the signs mean

## The bar

bar-legend = Layers
bar-name = Whose reading to show
copy-link = Copy link

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
explanation-of-shared = { $layer }: “{ $words }”
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
witness = { $shows }: { $source }

## Other wordings, a page of its own

view-wordings = Other wordings
heading-wordings = Other wordings
intro-wordings = Where the text is known in other words, version by version, and what each difference changes.
versions-name = Versions
version-entries = { $count } entries
places-name = Places in: { $version }
variant-whole = The text as a whole
variant-here = As printed here
variant-there = In this version
variant-traditional = as printed, in traditional characters
variant-not-known = The other wording is not known to the letter.
variant-from-memory = The words printed here are from memory, wholly or in part, so no differences are drawn.
variant-memory = The words printed here are from memory, wholly or in part.
variant-few-shared = The two share few words, so no differences are drawn.
variant-in-text = In the text
left-out = left out:
added = added:
change-kept = kept
change-reworded = reworded
change-new = new
change-dropped = dropped
mapping-counts = How many of each
mapping-caption = What became of each paragraph: { $version }
mapping-here = Printed here
mapping-there = Its number there
mapping-change = Change
mapping-gist = What changed
mapping-grade = How far checked
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
resting = What rests on it:
wording-of = Wording of { $name }

## The end of the page

who-speaks = Who speaks in each layer
key = What the signs mean
key-stances = Stances: an editor’s judgement
key-grades = Evidence
key-wording = Wording of the text
licence = Licence

## Dates

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
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
