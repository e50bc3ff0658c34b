import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type YAMLError } from 'yaml';
import type { Bilingual, Outcome, Problem } from '../../foundation/problems';
import { fail, succeed } from '../../foundation/problems';
import { same } from '../../foundation/fields/faults';

export type Positions = Readonly<Record<string, readonly [line: number, column: number]>>;

/** The file as plain data, and where each value stands, by dotted path in the file. */
export interface PlainFile {
  readonly plain: unknown;
  readonly positions: Positions;
}

const MAXIMUM_NODES = 50_000;

const place = (counter: LineCounter, offset: number): { readonly line: number; readonly column: number } => {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
};

/** The parser's codes in Japanese; its English messages are kept as they are. */
const japaneseOf: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_INDENT: '字下げが合っていません',
  BLOCK_AS_IMPLICIT_KEY: '値の中に項目が入り込んでいます',
  BLOCK_IN_FLOW: '角括弧や波括弧の中に字下げの書き方があります',
  DUPLICATE_KEY: '同じ項目が2回あります',
  MISSING_CHAR: '閉じる記号、コロン、カンマなどが足りません',
  MULTILINE_IMPLICIT_KEY: '項目名が複数行にわたっています',
  MULTIPLE_DOCS: '1つのファイルに複数の文書があります',
  NON_STRING_KEY: '項目名が文字ではありません',
  TAB_AS_INDENT: '字下げにタブが使われています',
  TAG_RESOLVE_FAILED: '扱えない型の指定（!）があります',
  UNEXPECTED_TOKEN: 'ここに置けない記号があります',
  BAD_ALIAS: '参照（*）の先がありません',
  BAD_SCALAR_START: '値の始まりに使えない記号があります',
};

const foundOf = (error: YAMLError): Bilingual => {
  const message = error.message.split('\n')[0] ?? error.code;
  return { en: message, ja: `${japaneseOf[error.code] ?? '読み取れない書き方です'}（${error.code}）` };
};

const remedyOf = (code: YAMLError['code']): Bilingual => {
  if (code === 'DUPLICATE_KEY') return { en: 'Rename or remove one of the two.', ja: '一方の名前を変えるか、消してください。' };
  if (code === 'TAB_AS_INDENT') return { en: 'Indent with spaces.', ja: '字下げには空白を使ってください。' };
  return { en: 'Correct the YAML at this place; indentation, colons and quotes are the usual causes.', ja: 'この位置のYAMLを直してください。字下げ、コロン、引用符がよくある原因です。' };
};

const yamlProblem = (counter: LineCounter, error: YAMLError): Problem => ({
  code: error.code === 'DUPLICATE_KEY' ? 'scenario.duplicate-key' : 'scenario.broken-yaml',
  severity: 'error',
  ...place(counter, error.pos[0]),
  expected: error.code === 'DUPLICATE_KEY' ? { en: 'every key once', ja: '同じ項目は1回だけ' } : { en: 'readable YAML', ja: '読み取れるYAML' },
  found: foundOf(error),
  remedy: remedyOf(error.code),
});

const expansionProblem = (place: { readonly line: number; readonly column: number }): Problem => ({
  code: 'scenario.expands-too-far',
  severity: 'error',
  ...place,
  expected: { en: `at most 50,000 values after anchors are expanded`, ja: `参照を展開したあと 50,000 個以下の値` },
  found: { en: 'far more, or an anchor that contains itself', ja: 'それを大きく超える値、または自分自身を含むアンカー' },
  remedy: { en: 'Write the values out, or remove the anchors (&) and aliases (*).', ja: '値を書き下すか、アンカー（&）と参照（*）を消してください。' },
});

/** How many values a node becomes when aliases are expanded; Infinity for an anchor that contains itself. */
const expandedSize = (document: Document): number => {
  const sizes = new Map<Node, number>();
  const open = new Set<Node>();
  const size = (node: unknown): number => {
    if (isAlias(node)) return size(node.resolve(document));
    if (!isMap(node) && !isSeq(node)) return 1;
    if (open.has(node)) return Infinity;
    const known = sizes.get(node);
    if (known !== undefined) return known;
    open.add(node);
    const total = isMap(node)
      ? node.items.reduce((sum, pair) => sum + 1 + size(pair.value), 1)
      : node.items.reduce<number>((sum, item) => sum + size(item), 1);
    open.delete(node);
    sizes.set(node, total);
    return total;
  };
  return size(document.contents);
};

/** Where the last alias stands: the outermost expansion of nested anchors. */
const lastAlias = (document: Document, counter: LineCounter): { readonly line: number; readonly column: number } => {
  let offset = 0;
  visit(document, { Alias: (_key, node) => void (offset = node.range?.[0] ?? offset) });
  return place(counter, offset);
};

const keyText = (key: unknown): string => String(isScalar(key) ? key.value : key);

/** Plain data without prototypes in the way: objects are made from entries, so `__proto__` is a key like any other. */
const toPlain = (document: Document, counter: LineCounter): PlainFile => {
  const positions: [string, readonly [number, number]][] = [];
  const note = (path: string, node: unknown): void => {
    const offset = (node as Node | null)?.range?.[0];
    if (offset !== undefined) {
      const { line, column } = place(counter, offset);
      positions.push([path, [line, column]]);
    }
  };
  const convert = (node: unknown, path: string): unknown => {
    if (isAlias(node)) return convert(node.resolve(document), path);
    if (isScalar(node)) return node.value;
    const under = (key: string): string => (path === '' ? key : `${path}.${key}`);
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        note(under(String(index)), item);
        return convert(item, under(String(index)));
      });
    }
    if (!isMap(node)) return null;
    return Object.fromEntries(node.items.map((pair) => {
      const key = keyText(pair.key);
      note(under(key), pair.key);
      return [key, convert(pair.value, under(key))];
    }));
  };
  return { plain: convert(document.contents, ''), positions: Object.fromEntries(positions) };
};

const badAliases = (document: Document, counter: LineCounter): readonly Problem[] => {
  const problems: Problem[] = [];
  visit(document, {
    Alias(_key, node) {
      if (node.resolve(document) !== undefined) return;
      problems.push({
        code: 'scenario.broken-yaml', severity: 'error', ...place(counter, node.range?.[0] ?? 0),
        expected: { en: 'an alias of an anchor above', ja: '前に書いたアンカーへの参照' }, found: same(`*${node.source}`), remedy: remedyOf('IMPOSSIBLE'),
      });
    },
  });
  return problems;
};

/** Parses YAML 1.2 with string keys. Every syntax error is a problem; nothing in a file can run code. */
export const readYaml = (text: string): Outcome<PlainFile> => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true, strict: true, version: '1.2', schema: 'core', stringKeys: true, logLevel: 'silent' });
  const faults = [...document.errors, ...document.warnings].map((error) => yamlProblem(counter, error));
  if (faults.length > 0) return fail(...faults);
  const aliases = badAliases(document, counter);
  if (aliases.length > 0) return fail(...aliases);
  return expandedSize(document) > MAXIMUM_NODES ? fail(expansionProblem(lastAlias(document, counter))) : succeed(toPlain(document as Document, counter));
};
