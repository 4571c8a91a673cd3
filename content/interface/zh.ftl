### Every word that the page itself says, in Simplified Chinese. The edition's own words are in its folder.
###
### Words kept to throughout, so that one thing has one name:
###   text = 文本 (the document, as something spoken of); 正文 (the place on the page where it stands)
###   the document = 文件;  the Code = 准则;  code of conduct = 行为准则
###   information security = 信息安全;  cybersecurity = 网络安全;  information space = 信息空间
###   words (a stretch of the text) = 词句;  wording = 文字, 措辞 (how something is put);  clause = 条款
###   paragraph = 段;  pledge = 承诺;  covering letter = 给秘书长的信;  preamble = 序言
###   layer = 图层;  voice, side = 一方, 各方, 双方;  reading, to read = 解读;  explanation = 注解
###   stance = 立场;  evidence = 依据;  reason, why = 原因, 理由;  source = 来源;  quotation = 引文
###   to concede = 接纳 (not 让步, which says who won);  to reject = 不接受;  to contest = 有异议
###   answer of a side = 回应;  common ground = 共同点;  both could sign = 双方都可签署
###   seen = 已查见;  inferred = 推断;  recalled, from memory = 凭记忆;  printed from memory = 凭记忆刊印
###   checked = 已核对;  partly checked = 部分已核对;  not checked = 未核对;  silent = 未表态
###   explainer = 导读;  edition = 本版;  version (of the text) = 版本;  variant = 异文;  other wordings = 其他措辞
###   words at stake = 争议用语;  claim = 论断;  the article = 评论文章;  timeline = 时间线;  event = 事件
###   tour = 导览;  step = 步;  question = 题, 问题;  to foretell = 预判;  review = 复习;  progress = 进度
###   Both sides get the same verbs, and are called by their names or 一方, 另一方; the reader is 你.
### A placeable that holds a number or Latin letters has a space on the side of a Chinese word; one that
### holds Chinese has none. Dates stand without spaces (2011年9月12日). Full-width punctuation; the signs
### (c), PP3 and the like stay as they are.

## The language itself: its tag as browsers know it, its own name for itself, the way it is written
## (ltr or rtl)

language-tag = zh-Hans
language-name = 中文
language-direction = ltr

## Head of the page

page-title = { $title }
leaf-title = { $heading }：{ $title }
paragraph-title = { $name }：{ $topic } – { $title }
paragraph-heading = { $name }：{ $topic }
paragraph-description = { $name }（{ $topic }）：各方如何逐字逐句解读，来源均注明日期。解读出自：{ $voices }。
skip-to-text = 跳到正文
header-links = 关于本页
link-about = 关于本导读
link-text-checked = 文本是怎样核对的
link-sources = 来源
view-sources = 来源
link-before = 上一段：{ $name }
link-after = 下一段：{ $name }
link-whole = 阅读全文

## What a reader must know of the text, and the invitation

not-translated = 文本、注解和引文为英文。
unchecked = { $all } 段中有 { $count } 段是凭记忆刊印的（○）：引用之前，请先将这些段落与文件核对。

invitation = 点按任何带下划线的词句，看各方如何解读。
invitation-start = 从 { $name } 开始：“{ $words }”
invitation-key = 符号的含义

## The bar

bar-legend = 图层
bar-name = 显示谁的解读
copy-link = 复制链接
aloud = 朗读
aloud-stop = 停止朗读
aloud-pause = 暂停
aloud-previous = 上一段
aloud-next = 下一段
aloud-alone = 只读正文
aloud-failed = 此浏览器无法朗读正文。
aloud-voiceless = 此设备没有能读正文语言的语音。

## What a screen reader hears; {"{layer}"} and {"{count}"} are filled in the browser

say-shown = 已显示“{"{layer}"}”：{"{count}"} 条注解
say-hidden = 已隐藏“{"{layer}"}”
say-opened = 已打开 {"{count}"} 条注解
say-closed = 注解已关闭
say-copied = 链接已复制
say-not-copied = 请手动复制此链接：

## When something is lost

lost = 本页的辅助程序未能启动。所有内容仍可阅读，图层仍可开关；只是网址不会随之更新，你的选择不会被记住，Esc 键也不起作用。
noscript = 没有 JavaScript 也可以阅读所有内容、开关图层；只是本页不会记住你的选择。

## The text

signs-name = { $layer } { $label }：{ $stances }
explanation-of = { $number }：{ $layer }（{ $stance }）
explanation-of-shared-named = { $number }：{ $layer }
more = 原因、依据、回应
more-shared = 原因、依据
why = 为什么重要
answer = 另一方的回应
common = 共同点
evidence = 依据
looked-for = 查找过什么
see = 另见

## Stances

stance-proposes = 提出
stance-stresses = 强调
stance-concedes = 接纳
stance-supports = 支持
stance-could-build-on = 可作为基础
stance-contests = 对措辞有异议
stance-rejects = 不接受
stance-silent = 未表态
stance-meaning-proposes = 作为新内容提出，供他方接受
stance-meaning-stresses = 早先已商定的词句，这一方特别看重
stance-meaning-concedes = 回应他方愿望、这一方也已接受的词句
stance-meaning-supports = 说过或提案过同样的内容
stance-meaning-could-build-on = 已相当接近，可以从这里谈起
stance-meaning-contests = 目标有一部分相同，但这些词句改变了它的含义
stance-meaning-rejects = 与这一方已声明的立场相反
stance-meaning-silent = 没有找到表态
shared-meaning-all = 双方的图层都打开时，标在词句上
shared-meaning-variants = 同一处的另一种文字，见于所标明的版本
shared-meaning-any = 词句下的浅色底，任一图层打开时显示

## Evidence

grade-seen = 已查见
grade-inferred = 我们的推断
grade-memory = 凭记忆，未核对
grade-meaning-seen = 确切的词句，或能说明该事实的内容，已在所标来源中见到
grade-meaning-inferred = 我们自己根据来源所说作出的推断
grade-meaning-memory = 凭记忆写下，未经核对；绝不当作引文刊印
quoted = “{ $words }”
translated-ours = 我们的翻译
translated-official = 官方译文

## How a paragraph's wording was checked

checked-checked = 文字已核对
checked-partly-checked = 文字部分已核对
checked-not-checked = 文字尚未核对
checked-meaning-checked = 有副本载有这些词句
checked-meaning-partly-checked = 有副本载有其中一部分；其余凭记忆刊印
checked-meaning-not-checked = 没有副本载有这段英文；凭记忆刊印
checked-name = { $grade }：{ $name }
checked-where = 在哪里查看过
witness-all = 整段
witness-words = “{ $words }”
witness-sense = 只是大意相符

## Compare, a page of its own

heading-compare = 双方对照
intro-compare = 逐段列出各方的说法，说到同一词句的放在一起。立场是编者的判断；点开每一条都可看到理由和来源。
view-compare = 对照
first = 谁排在前面
parts = 文本的各部分
compare-more = { $more }：{ $number }

## Overview, a page of its own

heading-overview = 双方何处一致，何处不同
intro-overview = 每一行是文本中的一段，或一段的一部分，双方对此各有说法。立场如何、双方有多接近，都是编者的判断。
view-overview = 总览
overview-caption = 双方之间的线表示各自的解读有多接近。
overview-open = 点“原因”可看理由。
overview-topic = 段落与主题
overview-meet = 双方有多接近
overview-count = 注解 { $explanations } 条，已查见的来源 { $sources } 个
overview-reading = { $layer }：{ $count }
overview-none = 此处没有
overview-why = 原因
overview-take = 把这张图带走：
overview-svg = SVG 格式
overview-png = PNG 格式
overview-source = { $publisher }，{ $address }
degree-both-could-sign = 双方都可签署
degree-same-aim = 目标相同，措辞不同
degree-apart = 相距较远
degree-meaning-both-could-sign = 就目前所知，双方都可以在这些词句下署名
degree-meaning-same-aim = 双方想要的相同，只是各有各的写法
degree-meaning-apart = 双方都不能签署对方想要的词句
key-lines = 线条
key-signs = 符号

words-checked = { $grade }：{ $words }
words-seen = 这些词句已在副本中见到
words-partly-from-memory = 这些词句有一部分是凭记忆刊印的
words-from-memory = 这些词句是凭记忆刊印的

## The timeline, a page of its own

view-timeline = 时间线
heading-timeline = 何时发生了什么
intro-timeline = 在这份文本的前前后后，双方做过什么、说过什么；每个事件都附有来源和所涉及的段落。
choice-legend = 显示谁的事件，各有多少
choice-all = 全部
choice-counted = { $name }（{ $count }）
whose-both = 双方
whose-neither = 双方以外
whose-several = 几方
whose-nobody = 各方以外
timeline-name = 历年的事件
timeline-drawing = 每个标记是一个事件，点它可到相应的条目，窗口较窄时则到那一年；横条表示事件持续了多久。
timeline-day = 贯穿各行的那条线是文本的日期：{ $date }。
timeline-to-list = 到事件列表
timeline-years = 年份
event-named = { $date }：{ $name }
bears-on = 涉及：
bears-on-whole = 整份文本
grade-counted = { $count } 条{ $grade }

## The article, a page of its own

view-article = 评论文章
heading-article = 评论文章，逐条来看
intro-article = 一位评论者的文章对这份文本说了什么，每条论断又以文本的哪些词句为据。
article-source = 文章：
claims-overview = 论断以什么为据
claim-number = 论断 { $number }
claim-on = 所依据的词句
claim-nearest = 最接近的词句
claim-leaves-out = 引文略去了什么
claim-note = 说明
rests-these-words = 见于这些词句
rests-several-clauses = 分见于几个条款
rests-no-single-clause = 不见于任何单个条款
rests-no-clause = 不涉及条款
rests-meaning-these-words = 文本中有一处说到它
rests-meaning-several-clauses = 所标各处合起来说到它
rests-meaning-no-single-clause = 由整体得出；标出最接近的词句
rests-meaning-no-clause = 说的是文本之外的事；标出最接近的词句

## Other wordings, a page of its own

view-wordings = 其他措辞
heading-wordings = 其他措辞
intro-wordings = 已知这份文本在哪些地方另有写法：按版本逐一列出，并说明每处差别改变了什么。
versions-name = 版本
version-entries = { $count } 条
places-name = 涉及之处：{ $version }
variant-whole = 整份文本
variant-here = 本页所印
variant-there = 这一版本
variant-traditional = 原刊为繁体字
variant-not-known = 另一种写法的确切文字不详。
variant-from-memory = 这一处的正文全部或部分是凭记忆刊印的，因此不标出差别。
variant-memory = 这一处的正文全部或部分是凭记忆刊印的。
variant-few-shared = 两者相同的词很少，因此不标出差别。
variant-in-text = 在正文中查看
left-out = 缺少：
added = 多出：
change-meaning-kept = 就目前所知，词句没有变
change-meaning-reworded = 内容还在，换了说法
change-meaning-new = 新加进来的内容
change-meaning-dropped = 词句不再出现
change-kept = 保留
change-reworded = 改写
change-new = 新增
change-dropped = 删去
mapping-counts = 各有多少
mapping-caption = 每一段或其中一部分的去向：{ $version }
mapping-here = 本页所印
mapping-there = 在该版本中的编号
mapping-change = 变化
mapping-gist = 改了什么
mapping-grade = 依据
mapping-new = 本页所印的文本中没有

## The words at stake, in the text and on a page of their own

view-terms = 争议用语
heading-terms = 争议用语
intro-terms = 双方都用、所指却不尽相同的词语：各自涵盖什么，谁在用、用来做什么，以及出现的每一处。
terms-name = 全部争议用语
occurs = 出现在哪里
occurs-all = 每一处（{ $count }）
occurs-elsewhere = 不针对某一段
occurs-timeline = 时间线
occurs-article = 评论文章
term-at-stake = 争议用语
term-sign = “{ $term }”的含义
term-name = { $name }：“{ $term }”
term-meaning = 标在这样的词语后面，点它可看该词涵盖什么
term-all = 谁在用、用来做什么，以及出现的每一处

## Sources, a page of its own

heading-sources = 来源
intro-sources = 注解或文本所依据的每一个来源。标题没有链接的，旁边写明原因：不知道网址，或者找到的唯一副本不出自其发布者。
source-seen = 如何查见：{ $note }
link-text = 正文
sources-grades = 依据是怎样查见的
sources-all = 全部 { $count } 个来源
sources-initials = 来源，按作者或发布者的首字母排列
sources-under = 首字母为 { $initial } 的来源
rests-explanations = 注解：
rests-wording = 文字核对：
rests-variants = 其他措辞：
rests-terms = 争议用语：
rests-events = 事件：
rests-article = 评论文章：
rests-claims = { $count } 条论断
explanation-short = { $number }，关于 { $label }
balance = 双方的篇幅是否均衡
balance-for = 把这些数出来，谁都可以看出是否有一方分量不足。双方的词数或注解数相差超过四分之一时，编辑文本的人会收到提醒。
balance-not = 数字看不出措辞是否公允，是否找到了一方最有力的理由，也看不出它说过的话有多少查得到：不是英文的、不公开的文件更难找到。
balance-read = 词数按英文注解计算，不含引文；“已查见”和“推断”数的是依据；“未表态”是说明没有找到表态的注解。
balance-sides = 双方
balance-others = 双方以外的图层
balance-explanations = 注解
balance-words = 词数
balance-sources = 来源
balance-seen = 已查见
balance-inferred = 推断
balance-silent = 未表态

## The page about the explainer

## Search, a page of its own

heading-search = 搜索
intro-search = 用英文或中文搜索文本、其他措辞、注解、争议用语、评论文章、事件和来源。
view-search = 搜索
search-label = 要找的词
search-hint = 所有的词都须出现。输入词的开头即可；中文简体、繁体都行。用方向键可逐条查看结果。
search-without = 这里的搜索需要 JavaScript。没有它时，可打开正文，用浏览器自带的查找（Ctrl+F 或 ⌘F）：未展开的注解也能找到并打开。
search-alone = 单独打开搜索
search-again = 再试一次
found-text = 正文
found-explanation = 注解
found-term = 争议用语
found-other-wording = 其他措辞
found-claim = 评论文章
found-event = 事件
found-wording = 文字核对
found-source = 来源
say-found-one = 找到 1 处
say-found-many = 找到 {"{count}"} 处
say-found-most = 找到 {"{count}"} 处；显示前 {"{most}"} 处
say-found-none = 没有哪一处包含所有这些词。请少输几个词，或只输入词的开头。
say-loading = 正在载入搜索。
say-failed = 搜索未能载入。

## Everything, a page for paper

heading-print = 全部内容，供打印
intro-print = 文本，连同每个图层、每条注解的全文和每个来源。方括号里的数字指向末尾的来源列表。除另有说明外，依据都已在所标来源中查见。
view-print = 打印全部

## Citing, sharing and data, a page of its own; each paragraph's page has its own part of it

heading-cite = 引用、分享、带走
intro-cite = 怎样引用文件、本导读、某一条款、某条注解或某个来源；这里的所有内容也可作为数据下载。
view-cite = 引用与分享
cite-heading = 引用与分享
cite-place = 引用格式写明出处和本页的网址；词句本身请从文件中抄录。格式：MLA 第 9 版；APA 第 7 版；芝加哥第 18 版“注释与书目”体例的书目条目。
cite-unchecked = 引用这些词句之前，请先与文件核对：{ $meaning }。
cite-clause-title = { $document }，{ $name }
cite-explanation-title = { $name }：{ $layer }，注解 { $id }
cite-document = 文件
cite-document-how = 所列的是我们能见到的那份副本。如果你手头有联合国自己的文件，请改用它。格式：MLA 第 9 版；APA 第 7 版；芝加哥第 18 版“注释与书目”体例的书目条目。
cite-whole = 本导读
cite-hash = 本版的当前状态：{ $hash }。本版改动一个字，它就会变。
cite-parts = 条款或注解
cite-parts-how = 每个条款都有自己的一页，页末列出该条款及其每条注解的引用格式。注解的标识（id）永远不变；编号可能会变。
cite-sources = 来源
cite-sources-how = 作品没有标题，或我们没有见到标题时，以我们的描述代替：不加引号，在 APA 格式中放在方括号里。
cite-sources-all = 全部 { $count } 个来源的 MLA、APA 和芝加哥格式
cite-source-name = { $authors }：{ $title }
cite-programs = 供软件使用：BibTeX、RIS、CSL-JSON
cite-copy = 复制
cite-copied = 已复制
cite-by-hand = 已选中：请按 Ctrl+C（Mac 上按 ⌘C）
share-heading = 分享
share-mail = 用电子邮件发送
share-mail-body = { $title }：{ $address }
share-device = 分享…
data = 数据
data-how = 人人得到的是同样的文件，每次制作本版时一并生成。其中是本页所印文本的词句，并注明每一段核对到什么程度。
data-terms = annotations.jsonld 中我们所用名称的含义
download-edition = 整个本版：文本、图层、注解、依据、来源。JSON 格式。
download-annotations = 每条注解及其所注的词句，遵循 W3C 的 [Web Annotation 模型](https://www.w3.org/TR/annotation-model/)。JSON-LD 格式。
download-table = 每条注解为表格中的一行。CSV 格式，UTF-8 编码，可用任何电子表格软件打开。
download-bibtex = 来源，供 LaTeX 和文献管理软件使用。BibTeX 格式。
download-ris = 来源，供文献管理软件使用。RIS 格式。
download-csl-json = 来源，供引文处理软件使用。CSL-JSON 格式。
property-layer = 注解内容（body）出自哪个图层，用该图层的标识（id）表示。
property-stance = 注解内容（body）所标的立场，用文件中的词表示：*proposes*、*stresses*、*concedes*、*supports*、*could-build-on*、*contests*、*rejects* 或 *silent*。这是编者的判断。
property-part = 注解内容（body）是注解的哪一部分：*gist*、*why*、*answer*、*common*、*looked_for* 或 *evidence*。
property-grade = 一条依据是怎样查见的：*seen*、*inferred* 或 *memory*。
property-wording = 该段文字核对到什么程度：*checked*、*partly-checked* 或 *not-checked*。
property-sha256 = 该段词句（UTF-8 编码）的 SHA-256 值，用十六进制数字表示。
property-DigestState = 用这样一个数值来辨认的目标状态：如果词句的数值不同，就说明词句后来改动过。

## The end of the page

view-about = 关于
heading-about = 本导读如何制作，怎样阅读
intro-about = 谁在这里发言，每个符号是什么意思，文本的词句核对到什么程度。
contents = 本页内容
one-file = 这个文件里有文本和各种解读，也有关于文本的各页，不需要连接网络。带 ↗ 的链接通向已发布的网页：{ $address }
kept-offline = 第一次访问之后，浏览器会保存本导读的所有页面，约 1 MB，没有网络也能打开。要清除它们，请在浏览器设置中删除本网站的数据。
who-speaks = 每个图层由谁发言
key = 符号的含义
key-stances = 立场：编者的判断
key-degrees = 双方有多接近：编者的判断
key-grades = 依据
key-wording = 文本的文字
key-changes = 词句在后来版本中的变化
key-rests = 文章的论断以什么为据

## Accessibility, a page of its own. The guidelines' own names, and what was done for each, are not here

view-accessibility = 无障碍
heading-accessibility = 无障碍：测试了什么，哪里未达到
intro-accessibility = 《网页内容无障碍指南》2.2 版 A 级和 AA 级的每一条标准：测试了什么，怎样测试的。
accessible-fails = 哪里未达到
accessible-on = 测试日期
accessible-with = 测试环境
accessible-not = 未测试
accessible-tell = 告诉谁
accessible-whom = 如果这里有什么让你无法使用，请写信给 { $publisher }：
criterion-holds = 达到
criterion-no-such-thing = 这里没有它所涉及的内容
criterion-fails-in-part = 部分未达到
criterion-level = （{ $level } 级）
tested-machine = 每次构建时由机器测试
tested-hand = 动手测试
tested-eye = 目视检查
principle-1 = 1 可感知
principle-2 = 2 可操作
principle-3 = 3 可理解
principle-4 = 4 健壮

## The foot of a page

licence = 许可协议
print-line = { $address } · { $date }版，{ $hash }

## Dates

date-day = { $year }年{ $month }{ $day }日
date-month = { $year }年{ $month }
date-year = { $year }年
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

## Lists

list-separator = {"、"}

## Between the words of the interface and others: what English writes with a space, other languages may not

comma = ，
colon = ：
full-stop = 。
last-stop = 。

## Learning: the sentences after learn- are filled in the browser

view-learn = 学习
heading-learn = 按自己的节奏学习
intro-learn = 沿着文本走一趟导览，答一些题，看看自己学到了哪里。不用注册账号；你在这里做的一切都留在这台设备上。
view-guide = 供教师用
heading-guide = 教师指南
intro-guide = 目标、大纲、每道题及答案、讨论题和阅读材料：与课程本身出自同一批文件，可阅读，可打印。
lost-learning = 本页的辅助程序未能启动。你仍可阅读导览、回答每道题并打开答案；只是做过的不会计数，也不会保存。
noscript-learning = 没有 JavaScript 也可以阅读导览、回答每道题并打开答案；只是做过的不会计数，也不会保存。
step-number = { $number }.
step-reveal = 看各方如何解读
step-revealed = 各方如何解读
foretell-heading = { $name }：{ $topic }
foretell-whole = 这一条款，以及关于它的全部说法
guess = { $layer }：怎样解读“{ $words }”？
guess-hit = 与你的预判相同。{ $layer }：{ $stance }（{ $meaning }）。
guess-miss = 注解的说法不同。{ $layer }：{ $stance }（{ $meaning }）。
question-check = 看答案
question-none = 你还没有选择。答案仍列在下面。
question-missing = 请先选择，再看答案。
question-missing-rows = 请每行各选一个，再看答案。
question-right-is = 正确答案：{ $words }。
question-look = 查一查：
question-source = 来源：
question-explanation = { $name }：{ $layer }
question-term = 争议用语：{ $name }
question-event = 时间线：{ $name }
question-wording = 另一种措辞
question-claim = 文章中的论断
download-anki = 题目及答案，供 Anki 等软件使用。以制表符分隔的文本。

learn-tour = 导览
learn-questions = 问题
learn-questions-more = 每道题只有一个正确答案，每个错误答案也各有回应。导览中还有别的问题。
learn-clauses = 预判其他条款
learn-clauses-more = 导览没有讲到的条款。先说说各方会怎样解读其中几个词，再看注解。
learn-set-all-clauses = 全部
learn-set-clauses = 你还没有打开的条款
learn-where-clause = 第 {"{number}"} 条，共 {"{all}"} 条
learn-way-clause = 条款的前后步骤
learn-on-clause = 下一条
learn-end-clauses = 完成
learn-progress = 你学到了哪里
learn-asking = 显示条款的解读之前，先问我各方会怎样解读
learn-stances = 各种立场的含义
learn-teachers = 供教师用：指南、答案、给班级的链接
learn-anki = 供 Anki 使用的题目
learn-begin = 开始导览
learn-resume = 继续第 {"{number}"} 步
learn-read-all = 在一页上读完全部
learn-taken = 已看
learn-to-home = 学习首页
learn-leave = 离开
learn-back = 返回
learn-on-step = 下一步
learn-on-question = 下一题
learn-end-tour = 结束导览
learn-end-questions = 完成
learn-way-step = 导览的前后步骤
learn-way-question = 题目的前后步骤
learn-where-step = 第 {"{number}"} 步，共 {"{all}"} 步
learn-where-question = 第 {"{number}"} 题，共 {"{all}"} 题
learn-right = 答对了。
learn-wrong = 不对。
learn-incomplete = 还有 {"{count}"} 行没有作答。请每行各选一个，再看答案。
learn-incomplete-one = 还缺一个答案。选好后再看答案。
learn-done = 做完了 {"{count}"} 道题。答过的题到时候会再出现。
learn-done-one = 做完了 1 道题。到时候它会再出现。
learn-done-clauses = 这里没有别的条款了。
learn-finished = 导览到此结束。你随时可以再走一遍；答过的题到时候会再出现。
learn-due = 今天有 {"{count}"} 道题要复习。
learn-due-one = 今天有 1 道题要复习。
learn-due-in = 今天没有要复习的题。下一道题将在 {"{count}"} 天后出现。
learn-due-in-one = 今天没有要复习的题。下一道题明天出现。
learn-due-never = 答过的题以后会再出现：先隔几天，再隔几周，然后隔几个月。
learn-review = 开始复习
learn-known = {"{all}"} 道题中，最近一次作答时答对 {"{count}"} 道。
learn-known-one = {"{all}"} 道题中，最近一次作答时答对 1 道。
learn-set-all = 全部题目
learn-set-new = 尚未作答
learn-class = 这个链接显示的是教师选定的内容。
learn-class-leave = 显示全部
learn-map-read = {"{name}"}：已读；{"{all}"} 条注解中已读 {"{opened}"} 条
learn-map-not-read = {"{name}"}：{"{all}"} 条注解中已读 {"{opened}"} 条
learn-read-paragraphs = {"{all}"} 段中已读 {"{count}"} 段：在屏幕上停留的时间够读完，就算已读。
learn-read-paragraphs-one = {"{all}"} 段中已读 1 段：在屏幕上停留的时间够读完，就算已读。
learn-fairness = 已读注解：{"{first}"} {"{one}"} 条，{"{second}"} {"{other}"} 条。
learn-map-key = 粗框：该段已读。自下而上的填色：该段注解已读了多少。
learn-foretold = 预判了 {"{count}"} 次立场，其中 {"{hits}"} 次与注解相同。
learn-foretold-one = 预判了 1 次立场，其中 {"{hits}"} 次与注解相同。
learn-kept-here = 你做过的一切只保存在这台设备的这个浏览器里，别处没有。
learn-kept-elsewhere = 嵌在别的网页里时，你做过的一切都不会保存。
learn-open-whole = 在单独的页面打开课程
learn-kept-refused = 这个浏览器在这里什么也不保存，因为存储空间已满或已停用。关闭本页，进度就会丢失；你可以先导出。
learn-refused = 这个浏览器在这里什么也不保存：关闭本页，进度就会丢失。
learn-kept-aside = 有 {"{count}"} 条记录无法读取。它们已另外放好，没有删除任何内容。
learn-kept-aside-one = 有 1 条记录无法读取。它已另外放好，没有删除任何内容。
learn-kept-newer = 有 {"{count}"} 条记录来自本页的较新版本，已原样保留。
learn-kept-newer-one = 有 1 条记录来自本页的较新版本，已原样保留。
learn-export = 导出进度
learn-import = 导入进度
learn-imported = 已导入 {"{count}"} 条记录。
learn-imported-one = 已导入 1 条记录。
learn-imported-in-part = 已导入 {"{count}"} 条记录；文件中有 {"{unread}"} 行无法读取。
learn-not-ours = 这个文件里没有本页的进度。什么都没有改动。
learn-erase = 清除进度
learn-erase-sure = 要清除你在这里做过的一切吗？
learn-erase-yes = 清除
learn-erase-no = 保留
learn-erased = 你的进度已清除。

guide-aims = 目标
guide-aims-more = 学完之后，学生能够：
guide-outline = 大纲
guide-asks = 这一步的问题：
guide-class = 给班级的链接
guide-class-more = 选择让学生看到什么。打开的页面就是课程，它的网址就是可以发给学生的链接，其中只有你的选择，没有任何人的信息。不选图层，则每一步用各自的图层；不选题组，则出全部题目。
guide-class-there = 在单独的页面上为班级制作链接
guide-class-steps = 导览的步骤
guide-class-layers = 图层
guide-class-questions = 题目
guide-class-open = 打开课程
guide-questions = 题目与答案
guide-questions-more = 导览中的题目在前，每步一题。
guide-row = { $row } → { $right }
guide-not = 不是：{ $words }
guide-words = 词句
guide-prompts = 供讨论
guide-prompts-more = 这些问题没有唯一的正确答案。
guide-reading = 阅读材料
