import { kpiWords } from '../../../contract/presentation/index';
import type { Bilingual, KpiEstimate } from '../../../sim-core/index';

type Kpis = Readonly<Record<string, KpiEstimate>>;

/** Ids of the key figures of one record: `<group>.<record id>.<name>`. */
export function recordKpiIds(kpis: Kpis, recordId: string): readonly string[] {
  return Object.keys(kpis).filter((id) => {
    const [group = '', ...rest] = id.split('.');
    return rest.slice(0, -1).join('.') === recordId && group !== '';
  });
}

/** The figure that stands for a record in a list: its utilisation, else the first it has. */
export function leadingKpi(kpis: Kpis, recordId: string): KpiEstimate | undefined {
  const ids = recordKpiIds(kpis, recordId);
  const id = ids.find((candidate) => candidate.endsWith('.utilisation')) ?? ids[0];
  return id === undefined ? undefined : kpis[id];
}

/** The name of a record's figure without the record's title, for a list that already stands under that title. */
export function recordKpiLabel(id: string): Bilingual {
  const { label } = kpiWords(id, () => ({ en: '', ja: '' }));
  const en = label.en.replace(/^: /, '');
  return { en: en.charAt(0).toUpperCase() + en.slice(1), ja: label.ja.replace(/^：/, '') };
}
