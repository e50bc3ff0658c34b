import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannedStation, SitePlan } from '../plan/site-plan';
import { lineLayout } from './line-layout';
import { MEASURES } from './measures';
import { peopleLayout } from './people-layout';

const station = (id: string, part: Partial<PlannedStation> = {}): PlannedStation => ({
  id, title: { en: id, ja: id }, kind: 'work', queue: id, bufferPlaces: 10, skill: undefined, places: 0, node: undefined, ...part,
});
const plan = (count: number, part: Partial<SitePlan> = {}): SitePlan => ({
  stations: Array.from({ length: count }, (_, index) => station(`s${index}`)), skills: [], nodes: [], hasMeter: true, ...part,
});

describe('a line on the floor', () => {
  it('stays inside its floor and never overlaps, however long it is', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
      const site = lineLayout(plan(count));
      for (const { x, z } of site.stations) {
        expect(x - MEASURES.stationWidth / 2).toBeGreaterThan(0);
        expect(x + MEASURES.stationWidth / 2).toBeLessThan(site.lengthM);
        expect(z + MEASURES.stationDepth / 2).toBeLessThan(site.depthM);
      }
      const places = new Set(site.stations.map(({ x, z }) => `${x} ${z}`));
      expect(places.size).toBe(count);
    }));
  });

  it('is one row when it is short and comes back when it is long', () => {
    expect(new Set(lineLayout(plan(3)).stations.map((one) => one.z)).size).toBe(1);
    const long = lineLayout(plan(7)).stations;
    expect(long.map((one) => one.direction)).toEqual([1, 1, 1, 1, -1, -1, -1]);
    expect(long.slice(4).map((one) => one.x)).toEqual([...long.slice(4)].map((one) => one.x).sort((a, b) => b - a));
  });

  it('joins every stop by a conveyor, from the material to shipping', () => {
    const site = lineLayout(plan(5));
    expect(site.conveyors).toHaveLength(6);
    expect(site.conveyors.map((one) => one.into)).toEqual(['s0', 's1', 's2', 's3', 's4', undefined]);
  });

  it('keeps nodes apart that serve the same station', () => {
    const node = (id: string) => ({ id, title: { en: id, ja: id }, isRemote: false, count: 1, serves: ['s1'] });
    const { nodes } = lineLayout(plan(6, { nodes: [node('a'), node('b'), node('c')] }));
    const gaps = nodes.flatMap((one, index) => nodes.slice(index + 1).map((other) => Math.abs(one.x - other.x)));
    expect(Math.min(...gaps)).toBeGreaterThan(2);
  });

  it('survives a document without any station', () => expect(lineLayout(plan(0)).stations).toEqual([]));
});

describe('people on the floor', () => {
  const skills = [{ id: 'operators', title: { en: 'o', ja: 'o' }, posts: 6, postsOfAllShifts: 12 }];
  const site = lineLayout(plan(0, { stations: [station('a', { skill: 'operators', places: 1 }), station('b', { skill: 'operators', places: 2 })] }));

  it('fill the posts of one shift, at stations first', () => {
    const people = peopleLayout(site, skills, 1);
    expect(people).toHaveLength(6);
    expect(people.filter((one) => one.isPresent)).toHaveLength(6);
    expect(new Set(people.map(({ x, z }) => `${x} ${z}`)).size).toBe(6);
  });

  it('leave empty places where labour is short', () => {
    expect(peopleLayout(site, skills, 0.5).filter((one) => !one.isPresent)).toHaveLength(3);
    expect(peopleLayout(site, skills, 7).filter((one) => !one.isPresent)).toHaveLength(0);
  });
});
