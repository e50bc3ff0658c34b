import { KIND_BADGES } from '../../../contract/presentation/index';
import type { InputRecord } from '../../../sim-core/index';
import { captionBlock, headingBlock, listBlocks, tableBlocks, type Block, type Cell } from '../blocks';
import { html } from '../html';
import type { ReportContext } from '../report-context';

/** What differs between the variants, what went in with kind and source, and what the model does not know. */
export function sourceBlocks(context: ReportContext): readonly Block[] {
  return [...changeBlocks(context), ...inputBlocks(context), ...caveatBlocks(context)];
}

function changeBlocks({ bundle, say }: ReportContext): readonly Block[] {
  const rows = bundle.variants.flatMap((variant) => variant.changes.map((change, index): readonly Cell[] =>
    [{ text: index === 0 ? say(variant.name) : '', tone: 'strong' }, { text: say(change.label) }, { text: change.from, tone: 'quiet' }, { text: change.to, tone: 'strong' }]));
  if (rows.length === 0) return [];
  const heads = [{ en: 'Variant', ja: '案' }, { en: 'Lever', ja: '変更項目' }, { en: 'Baseline', ja: '現状' }, { en: 'Variant value', ja: '変更後' }];
  const columns = heads.map((head, index) => ({ label: say(head), widthPx: [150, 214, 155, 155][index] ?? 150 }));
  return [headingBlock(say({ en: 'What the variants change', ja: '各案の変更点' })), ...tableBlocks('changes', columns, rows)];
}

function inputBlocks({ bundle, theme, say }: ReportContext): readonly Block[] {
  if (bundle.inputs.length === 0) return [];
  const heads = [{ en: 'Item', ja: '項目' }, { en: 'Value', ja: '値' }, { en: 'Range', ja: '範囲' }, { en: 'Kind and source', ja: '種別・出典' }];
  const columns = heads.map((head, index) => ({ label: say(head), widthPx: [190, 150, 110, 224][index] ?? 150 }));
  const rows = bundle.inputs.map((input) => inputRow(input, theme.colours[KIND_BADGES[input.kind].colour], say));
  return [headingBlock(say({ en: 'Assumptions and sources', ja: '前提と出典' })), ...tableBlocks('inputs', columns, rows)];
}

function inputRow(input: InputRecord, colour: string, say: ReportContext['say']): readonly Cell[] {
  const badge = KIND_BADGES[input.kind];
  const kind = html`<span class="badge" style="color:${colour}">${badge.glyph}</span> ${say(badge.word)}`;
  return [{ text: say(input.label), tone: 'strong' }, { text: input.value }, { text: input.range ?? '', tone: 'quiet' }, { text: `${badge.glyph} ${say(badge.word)}`, markup: kind, note: input.source }];
}

function caveatBlocks({ bundle, say }: ReportContext): readonly Block[] {
  if (bundle.caveats.length === 0) return [];
  return [headingBlock(say({ en: 'What this result does not know', ja: 'この結果の限界' })), captionBlock(say({ en: 'Read the figures with these limits in mind.', ja: '数値は次の限界を踏まえて読むこと。' })), ...listBlocks(bundle.caveats.map(say))];
}
