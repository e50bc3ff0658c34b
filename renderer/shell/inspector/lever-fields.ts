import type { Bilingual, FieldView, RecordView, ScenarioDocument, VariantView } from '../../../sim-core/index';

/** A lever with a name that is unique among the levers, and what the chosen variant sets in its place. */
export interface NamedLever {
  readonly field: FieldView;
  readonly setByVariant: string | undefined;
}

/** The levers in the order in which the scenario names them. Two that share a label are told apart by their records. */
export function namedLevers(document: ScenarioDocument | undefined, records: readonly RecordView[], variant: VariantView | undefined): readonly NamedLever[] {
  const levers = records.flatMap((record) => record.fields.filter((field) => field.isLever).map((field) => ({ field, title: record.title })));
  const order = leverOrder(document);
  const place = (path: string): number => (order.includes(path) ? order.indexOf(path) : order.length);
  return levers.sort((a, b) => place(a.field.path) - place(b.field.path)).map(({ field, title }) => {
    const isShared = levers.some((other) => other.field.path !== field.path && other.field.label.en === field.label.en);
    const change = variant?.changes.find((one) => one.path === field.path);
    return { field: isShared ? { ...field, label: withTitle(title, field.label) } : field, setByVariant: change && labelOf(field, change.to) };
  });
}

function leverOrder(document: ScenarioDocument | undefined): readonly string[] {
  const levers = document?.records['scenario']?.fields['levers'];
  return Array.isArray(levers) ? levers.filter((path) => typeof path === 'string') : [];
}

const withTitle = (title: Bilingual, label: Bilingual): Bilingual => ({ en: `${title.en}: ${label.en.charAt(0).toLowerCase()}${label.en.slice(1)}`, ja: `${title.ja}：${label.ja}` });

const labelOf = (field: FieldView, text: string): string => field.choices?.find((choice) => choice.value === text)?.label.en ?? text;
