import { KIND_BADGES } from '../../../contract/presentation/index';
import { verifiedShareOf, type Bilingual, type InputRecord, type Language, type ProvenanceKind } from '../../../sim-core/index';
import { captionBlock, CONTENT_WIDTH_PX, headingBlock, listBlocks, tableBlocks, type Block, type Cell } from '../blocks';
import { html } from '../html';
import type { ReportContext } from '../report-context';


/** One row per lever with the value of every variant, so that variants which share a change stand side by side. */
export function changeBlocks({ bundle, say, nameOf }: ReportContext): readonly Block[] {
  const changes = bundle.variants.flatMap((variant) => variant.changes);
  const paths = [...new Set(changes.map((change) => change.path))];
  if (paths.length === 0) return [];
  const others = bundle.variants.filter((variant) => variant.id !== bundle.baseline);
  const baseline = bundle.variants.find((variant) => variant.id === bundle.baseline);
  const valueWidthPx = Math.floor((CONTENT_WIDTH_PX - LEVER_WIDTH_PX) / (others.length + 1));
  const columns = [{ label: say({ en: 'Lever', ja: '変更項目' }), widthPx: LEVER_WIDTH_PX }, ...[baseline, ...others].map((variant) => ({ label: variant === undefined ? '' : say(variant.name), widthPx: valueWidthPx }))];
  const rows = paths.map((path): readonly Cell[] => {
    const first = changes.find((change) => change.path === path);
    const values = others.map((variant) => variant.changes.find((change) => change.path === path)?.to);
    return [{ text: first === undefined ? path : say(first.label) }, quiet(valueText(first?.from ?? '', say, nameOf)), ...values.map((value): Cell => (value === undefined ? quiet('–') : { text: valueText(value, say, nameOf), tone: 'strong' }))];
  });
  return [headingBlock(say({ en: 'What the variants change', ja: '各案の変更点' })), ...tableBlocks('changes', columns, rows)];
}

const LEVER_WIDTH_PX = 230;
const quiet = (text: string): Cell => ({ text, tone: 'quiet' });

/** A value that names a record is shown by the record's title. */
function valueText(value: string, say: ReportContext['say'], nameOf: ReportContext['nameOf']): string {
  if (value === 'none') return say({ en: 'none', ja: 'なし' });
  return /^[a-z][a-z0-9-]*$/.test(value) ? say(nameOf(value)) : value;
}

/** Inputs one line each, what was measured or published first; sources are numbered and listed below, because many numbers share one. */
export function inputBlocks({ bundle, theme, say, language }: ReportContext): readonly Block[] {
  if (bundle.inputs.length === 0) return [];
  const sources = [...new Set(bundle.inputs.map((input) => sourceText(input, language)))];
  const table = (id: string, heading: Bilingual, isWanted: (kind: ProvenanceKind) => boolean): readonly Block[] => {
    const inputs = bundle.inputs.filter((input) => isWanted(input.kind));
    const rows = inputs.map((input) => inputRow(input, { colour: theme.colours[KIND_BADGES[input.kind].colour], number: sources.indexOf(sourceText(input, language)) + 1, language }));
    return rows.length === 0 ? [] : [headingBlock(say(heading)), ...tableBlocks(id, INPUT_COLUMNS.map(({ label, widthPx }) => ({ label: say(label), widthPx })), rows)];
  };
  const percent = (100 * verifiedShareOf(bundle.inputs)).toFixed(0);
  return [
    captionBlock(say({ en: `${percent} % of ${bundle.inputs.length} inputs are measured or published.`, ja: `入力 ${bundle.inputs.length} 件のうち ${percent}% が実測または公表値。` })),
    ...table('evidence', { en: 'Measured, published and derived inputs', ja: '実測・公表・算出による入力' }, (kind) => !UNPROVEN.has(kind)),
    ...table('assumptions', { en: 'Assumptions and claims', ja: '想定と公称値' }, (kind) => UNPROVEN.has(kind)),
    headingBlock(say({ en: 'Sources', ja: '出典' })), ...listBlocks(sources.map((source, index) => `[${index + 1}] ${source}`)),
  ];
}

const UNPROVEN: ReadonlySet<ProvenanceKind> = new Set(['assumption', 'vendor-claim']);

const INPUT_COLUMNS = [
  { label: { en: 'Item', ja: '項目' }, widthPx: 260 }, { label: { en: 'Value', ja: '値' }, widthPx: 110 },
  { label: { en: 'Plausible range', ja: '妥当な範囲' }, widthPx: 138 }, { label: { en: 'Kind, source', ja: '種別・出典' }, widthPx: 166 },
] as const;

function sourceText(input: InputRecord, language: Language): string {
  const title = input.sourceTitle?.[language];
  return title === undefined || title === input.source ? input.source : language === 'ja' ? `${title}（${input.source}）` : `${title} (${input.source})`;
}

function inputRow(input: InputRecord, look: { readonly colour: string; readonly number: number; readonly language: Language }): readonly Cell[] {
  const badge = KIND_BADGES[input.kind];
  const word = badge.word[look.language];
  const kind = html`<span class="badge" style="color:${look.colour}">${badge.glyph}</span> ${word} [${look.number}]`;
  return [{ text: input.label[look.language] }, { text: input.value, tone: 'strong' }, quiet(rangeIn(input.range ?? '', look.language)), { text: `${badge.glyph} ${word} [${look.number}]`, markup: kind }];
}

/** The bundle writes ranges with a dash; Japanese sets them with 〜. */
const rangeIn = (range: string, language: Language): string => (language === 'ja' ? range.replace(/ (?:–|to) /, '〜') : range);

/** What the model does not know or only assumes. */
export function caveatBlocks({ bundle, say }: ReportContext): readonly Block[] {
  if (bundle.caveats.length === 0) return [];
  return [headingBlock(say({ en: 'What this result does not know', ja: 'この結果の限界' })), captionBlock(say({ en: 'Read the figures with these limits in mind.', ja: '数値は次の限界を踏まえて読むこと。' })), ...listBlocks(bundle.caveats.map(say))];
}
