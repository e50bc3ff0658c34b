import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { leaveOneOut, openCatalogue, summariseLeftOut } from '../sim-core/index';
import { sectionText } from './generate/marked-section';
import { powerErrorLines, powerErrorName } from './generate/power-error-table';
import { catalogueData } from './index.generated';

const opened = openCatalogue(catalogueData);
if (!opened.ok) throw new Error(opened.problems[0]!.code);
const { devices } = opened.value;

describe('the leave-one-out table', () => {
  it('in docs/verification.md is what the shipped profiles give', () => {
    const document = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../docs/verification.md'), 'utf8');
    expect(document).toContain(sectionText(powerErrorName, powerErrorLines(devices)));
  });

  it('covers every benchmark with three or more metered points, and no other', () => {
    const expected = Object.values(devices).flatMap((device) =>
      device.idlePowerW === undefined ? [] : Object.entries(device.benchmarks).filter(([name]) => device.aliases?.[name] === undefined).map(([, { points }]) => points.filter((point) => point.powerW !== undefined).length).filter((count) => count >= 3),
    );
    expect(leaveOneOut(devices)).toHaveLength(expected.reduce((sum, count) => sum + count, 0));
  });

  it('has the mode rule ahead of both comparators in the median over all points, with losses counted', () => {
    const all = summariseLeftOut(leaveOneOut(devices)).at(-1)!;
    expect(all.scenario).toBe('all');
    expect(all.byRule.modes.medianShare).toBeLessThan(all.byRule['least-squares'].medianShare);
    expect(all.byRule.modes.medianShare).toBeLessThan(all.byRule['idle-to-maximum'].medianShare);
    expect(all.wins + all.ties + all.losses).toBe(all.byRule.modes.count);
    expect(all.losses).toBeGreaterThan(0);
  });
});
