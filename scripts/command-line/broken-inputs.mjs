/**
 * Ways in which a person's file or command can be wrong. `text` gets the shipped scenario; `says` are words that the
 * message must hold; `at` is what the message must point to: the line of this text in the broken file.
 * @typedef {{ name: string, text?: (shipped: string) => string, words?: readonly string[], says: readonly RegExp[], at?: RegExp }} BrokenInput
 */

/** Replaces the first match and refuses to leave the text as it was. @param {RegExp} search @param {string} replacement */
const replace = (search, replacement) => (/** @type {string} */ text) => {
  const broken = text.replace(search, replacement);
  if (broken === text) throw new Error(`the shipped scenario has nothing that matches ${search}`);
  return broken;
};

/** Nine levels of ten references each would expand to a thousand million entries. */
function bomb() {
  const levels = Array.from({ length: 9 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array.from({ length: 10 }, () => `*l${level}`).join(', ')}]`);
  return ['l0: &l0 [x, x]', ...levels, ''].join('\n');
}

const fiftyMegabytes = 50 * 1024 * 1024;
const explains = [/expected|Expected/, /found|Found/, /remedy|Remedy/];

/** @type {readonly BrokenInput[]} */
export const brokenInputs = [
  { name: 'an unknown device', text: replace(/device: orin-nx\b/, 'device: orin-xn'), says: [/orin-xn/, ...explains], at: /orin-xn/ },
  { name: 'a negative time', text: replace(/: (\d+(?:\.\d+)?) s\b/, ': -$1 s'), says: [/-\d/, ...explains], at: /: -\d/ },
  { name: 'a missing unit', text: replace(/: (\d+(?:\.\d+)?) s\b/, ': $1'), says: [/unit/, ...explains] },
  { name: 'broken YAML', text: replace(/\n(\s+)(\w+):/, '\n$1$2: ['), says: explains },
  { name: 'an unknown version', text: replace(/^shoryoku: \d+/m, 'shoryoku: 999'), says: [/999/, ...explains], at: /shoryoku: 999/ },
  { name: 'two variants of one name', text: (shipped) => shipped.replace(/- id: cloud\b/, '- id: edge'), says: [/edge/, ...explains] },
  { name: 'a file of 50 MB', text: () => `# ${'x'.repeat(fiftyMegabytes)}\n`, says: [/MB|MiB/, ...explains] },
  { name: 'anchors that expand without end', text: bomb, says: explains },
  { name: 'an empty file', text: () => '', says: explains },
  { name: 'an unknown path after --set', words: ['--set', 'nobody.nothing=1'], says: [/nobody/, ...explains] },
  { name: 'a value of the wrong unit after --set', words: ['--set', 'run.replications=4 kW'], says: [/4 kW/, ...explains] },
  { name: 'an unknown variant', words: ['--variant', 'nobody'], says: [/nobody/, ...explains] },
  { name: 'an unknown option', words: ['--colour', 'red'], says: [/colour/] },
  { name: 'a number that is none', words: ['--replications', 'many'], says: [/many/, ...explains] },
];
