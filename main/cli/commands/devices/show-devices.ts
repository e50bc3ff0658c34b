import { describeDevice, listDevices, succeed, type Catalogue, type DeviceDetails, type DeviceLine, type Language, type Outcome } from '../../../../sim-core/index';
import { textTable } from '../../text-table';
import { deviceById } from './read-options';

/** Something to print: the value for `--json`, and the text for a person. */
export interface Answer {
  readonly value: unknown;
  readonly text: string;
}

const words = {
  idle: { en: 'idle', ja: '待機' },
  entry: { en: 'entry', ja: 'エントリー' },
  notRanked: { en: 'not comparable', ja: '比較不可' },
  noWatts: { en: 'no watts', ja: '電力なし' },
} as const;

/** `devices list`. */
export function listAnswer(catalogue: Catalogue, language: Language): Answer {
  const lines = listDevices(catalogue.devices);
  return { value: lines, text: textTable(lines.map((line) => [line.id, line.name[language], line.round, line.division, notes(line, language)])) };
}

const notes = ({ hasMeasuredPower, comparable }: DeviceLine, language: Language): string =>
  [hasMeasuredPower ? '' : words.noWatts[language], comparable ? '' : words.notRanked[language]].filter((note) => note !== '').join(', ');

/** `devices show ID`. */
export function showAnswer(catalogue: Catalogue, id: string, language: Language): Outcome<Answer> {
  const profile = deviceById(catalogue, id, 'ID');
  if (!profile.ok) return profile;
  const details = describeDevice(profile.value);
  return succeed({ value: details, text: detailsText(details, language) });
}

function detailsText(details: DeviceDetails, language: Language): string {
  const { idlePowerW } = details;
  const head = [
    `${details.id}: ${details.name[language]}`,
    `${details.round} ${details.division}, ${details.submitter}, ${words.entry[language]} ${details.entry}`,
    ...(idlePowerW === undefined ? [] : [`${words.idle[language]} ${idlePowerW.value.toFixed(2)} W (${idlePowerW.kind})`]),
  ];
  const rows = Object.entries(details.benchmarks).flatMap(([name, { points }]) =>
    points.map((point) => [`  ${name}`, point.scenario, `${point.throughputPerS.value.toPrecision(4)}/s`, point.powerW === undefined ? '-' : `${point.powerW.value.toPrecision(4)} W`, point.inferencesPerJoule === undefined ? '-' : `${point.inferencesPerJoule.value.toPrecision(3)}/J`]),
  );
  const caveats = [...details.caveats, details.derivedNotice].map((caveat) => `- ${caveat[language]}`);
  return `${head.join('\n')}\n${textTable(rows)}${caveats.join('\n')}\n`;
}
