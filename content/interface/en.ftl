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

## Sources, a page of its own

heading-sources = Sources
intro-sources = Every source that an explanation or the text rests on. Where a title is no link, the reason stands beside it: its address is not known, or the only copy found is not its publisher’s.
source-seen = How it was seen: { $note }
link-text = The text
resting = What rests on it:
wording-of = Wording of { $name }

## Search, a page of its own

heading-search = Search
intro-search = Search the text, the explanations and the sources, in English or Chinese.
view-search = Search
search-label = Words to look for
search-hint = All words must occur. The beginning of a word is enough; Chinese may be simplified or traditional. Arrow keys lead through what is found.
search-without = This search needs JavaScript. Without it, open the text and let your browser search there (Ctrl+F or ⌘F): it finds and opens closed explanations, too.
search-alone = Open the search by itself
search-again = Try again
found-text = Text
found-explanation = Explanation
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

## The end of the page

who-speaks = Who speaks in each layer
key = What the signs mean
key-stances = Stances: an editor’s judgement
key-grades = Evidence
key-wording = Wording of the text
licence = Licence
print-line = { $address } · edition of { $date }

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
