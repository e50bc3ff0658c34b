import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CURRENT_VERSION } from '../header-fields';
import { openScenario } from '../open-scenario';
import { firstHole, migrate, migrations, type Migration } from './migrate';

const history = new URL('../../../scenarios/history/', import.meta.url);
const rename: Migration = { to: 2, summary: 'title was called name', up: ({ name, ...file }) => ({ ...file, title: name }) };
const wrap: Migration = { to: 3, summary: 'title became bilingual', up: ({ title, ...file }) => ({ ...file, title: { en: title, ja: title } }) };

describe('migrations', () => {
  it('run one after the other from the version of the file', () => {
    const fromFirst = migrate({ shoryoku: 1, name: 'Line' }, [rename, wrap]);
    const fromSecond = migrate({ shoryoku: 2, title: 'Line' }, [rename, wrap]);
    const newest = { shoryoku: 3, title: { en: 'Line', ja: 'Line' } };
    expect(fromFirst).toMatchObject({ ok: true, value: newest });
    expect(fromSecond).toMatchObject({ ok: true, value: newest });
    expect(migrate(newest, [rename, wrap])).toMatchObject({ ok: true, value: newest });
  });

  it('refuse a version that does not exist yet, and one that is none', () => {
    expect(migrate({ shoryoku: 4 }, [rename, wrap])).toMatchObject({ ok: false, problems: [{ code: 'scenario.newer-version' }] });
    for (const shoryoku of [0, -1, 1.5, '1', null, undefined]) expect(migrate({ shoryoku })).toMatchObject({ ok: false, problems: [{ code: 'scenario.unknown-version' }] });
  });

  it('are numbered without holes and lead to the current version', () => {
    expect(firstHole(migrations)).toBeUndefined();
    expect(migrations.length + 1).toBe(CURRENT_VERSION);
    expect(firstHole([rename, { ...wrap, to: 4 }])).toBe(3);
    expect(firstHole([wrap])).toBe(2);
  });

  it('open the frozen file of every version that ever was', () => {
    const files = readdirSync(history);
    const versions = new Set(files.map((name) => Number(/^v(\d+)-/.exec(name)?.[1])));
    for (let version = 1; version <= CURRENT_VERSION; version++) expect(versions.has(version), `a frozen file of version ${String(version)}`).toBe(true);
    for (const name of files) {
      const opened = openScenario(readFileSync(new URL(name, history), 'utf8'), { file: name });
      expect(opened.ok ? [] : opened.problems).toEqual([]);
    }
  });
});
