import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'bench/baselines.json';

/** Rates as multiples of simjs on mm1 in the same run: what differs between machines and their loads cancels out. */
export type Ratios = Readonly<Record<string, number>>;

export function readBaselines(): Ratios {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Ratios;
}

export function writeBaselines(ratios: Ratios): void {
  const rounded = Object.fromEntries(Object.entries(ratios).map(([name, ratio]) => [name, Math.round(ratio * 100) / 100]));
  writeFileSync(FILE, `${JSON.stringify(rounded, undefined, 2)}\n`);
}

/** Change against the stored ratio in words, such as `+4 %`; `new` without one. */
export function changeSince(baselines: Ratios, name: string, ratio: number): string {
  const before = baselines[name];
  if (before === undefined) return 'new';
  const percent = Math.round((ratio / before - 1) * 100);
  return `${percent >= 0 ? '+' : ''}${percent} %`;
}
