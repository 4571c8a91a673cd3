// What anybody may send to an explainer, made up: rules that `understand` of www/outside.js keeps for
// every value. `cargo xtask test` bundles this with fast-check and runs it in Node; so does `cargo xtask
// fuzz messages`, for longer and with other values each time.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { understand } from "../../www/outside.js";

const { VARIORUM_SECONDS: seconds, VARIORUM_MESSAGES: corpus = "" } = process.env;
/** What somebody has sent, or has broken a rule once. */
const examples = readdirSync(corpus).sort().map((name) => [JSON.parse(readFileSync(join(corpus, name), "utf8"))]);
assert.ok(examples.length > 0, `nothing to begin with in ${corpus}`);
const keys = ["layers", "theme", "paragraph", "view", "lang"];
const name = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,60}$/);
/** A language without what may follow it, such as a country. */
const language = fc.stringMatching(/^[a-z]{2,3}$/);
const words = fc.string({ unit: "binary" });
/** What can come through `postMessage`, and what cannot but may one day. */
const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withObjectString: true, withSparseArray: true, withTypedArray: true });
/** Nearly right values, which come nearer to a mistake than any. */
const nearly = fc.oneof(
  anything, words, name, fc.array(name), fc.array(fc.oneof(name, anything)), fc.array(name, { minLength: 45, maxLength: 55 }),
  fc.array(name).map((list) => list.join(", ")), name.map((one) => `${one}\n`), name.map((one) => one.toUpperCase()),
  fc.constantFrom("auto", "light", "dark", "zh-CN", "EN", "zh-", "__proto__", "constructor", "toString", "us", "", " ", ","),
);
const sent = fc.oneof(
  fc.dictionary(fc.oneof(fc.constantFrom(...keys, "__proto__", "v", "type"), words), nearly),
  fc.record(Object.fromEntries(keys.map((key) => [key, nearly])), { requiredKeys: [] }),
);
const wish = fc.record(
  { layers: fc.array(name, { maxLength: 50 }), theme: fc.constantFrom("auto", "light", "dark"), paragraph: name, view: name, lang: language },
  { requiredKeys: [] },
);

/** Rules for whatever is sent and nothing besides. */
const ofAnything = {
  "whatever is sent, what is understood is a wish and nothing else": fc.property(sent, (value) => {
    const understood = understand(value);
    assert.equal(Object.getPrototypeOf(understood), Object.prototype);
    for (const key of Reflect.ownKeys(understood)) assert.ok(keys.includes(String(key)), String(key));
    const { layers, theme } = understood;
    assert.ok(layers === undefined || (layers.length <= 50 && Array.from(layers).every((one) => typeof one === "string")));
    assert.ok(theme === undefined || ["auto", "light", "dark"].includes(theme));
    for (const key of ["paragraph", "view"]) assert.match(understood[key] ?? "c", /^[a-z0-9][a-z0-9-]{0,60}$(?!\n)/);
    assert.match(understood.lang ?? "en", /^[a-z]{2,3}$(?!\n)/);
  }),
  "what is understood is understood again the same": fc.property(sent, (value) => {
    const understood = understand(value);
    assert.deepEqual(understand(understood), understood);
  }),
};
const rules = {
  ...ofAnything,
  "a sound wish is understood to the last word": fc.property(wish, (value) => {
    assert.deepEqual({ ...understand(value) }, { ...value });
  }),
  "what is broken beside it, and what nobody knows, takes nothing from a sound wish": fc.property(wish, sent, words, (value, broken, key) => {
    const others = Object.fromEntries(Object.entries(broken).filter(([one]) => !(one in value)));
    const understood = understand({ ...others, [keys.includes(key) ? "other" : key]: broken, ...value });
    for (const [one, said] of Object.entries(value)) assert.deepEqual(understood[one], said);
  }),
  "a list of layers is the same as one text": fc.property(fc.array(name, { maxLength: 50 }), fc.constantFrom(" ", ",", ", ", "\n"), (layers, between) => {
    assert.deepEqual(understand({ layers: layers.join(between) }), understand({ layers }));
  }),
  "what was sent stays as it was": fc.property(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), (value) => {
    const before = JSON.stringify(value);
    understand(value);
    assert.equal(JSON.stringify(value), before);
  }),
};

/** Always the same values among other tests, so that a run can be repeated. A failure tells its seed. */
const settings = seconds
  ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: (Number(seconds) * 1000) / Object.keys(rules).length }
  : { seed: 20110912, numRuns: 10_000 };
for (const [rule, property] of Object.entries(rules)) {
  fc.assert(property, rule in ofAnything ? { ...settings, examples } : settings);
  console.log(`  ${rule}`);
}
console.log(`${Object.keys(rules).length} rules hold for ${seconds ? `${seconds} seconds` : `${settings.numRuns} values each`}.`);
