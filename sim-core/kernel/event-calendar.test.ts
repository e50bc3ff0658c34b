import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EventCalendar, precedence } from './event-calendar';
import { CANCELLED } from './event-kinds';

interface Reference { time: number; order: number; sequence: number; subject: number }
/** Adds an event of kind 1 and returns its slot. */
function add(calendar: EventCalendar, timeUs: number, ...[subject, order = 0, detail = 0]: [number, number?, number?]): number {
  calendar.atUs = timeUs;
  return calendar.schedule(1, subject, detail, order);
}

const before = (a: Reference, b: Reference): number => a.time - b.time || a.order - b.order || a.sequence - b.sequence;

/** A script of schedules (time, rank, priority) and pops (null), run on the calendar and on a sorted list. */
function compareWithSortedList(script: ([number, number, number] | null)[]): void {
  const calendar = new EventCalendar();
  const list: Reference[] = [];
  script.forEach((step, index) => {
    if (step) {
      const [time, rank, priority] = step;
      add(calendar, time, index, precedence(rank, priority), index + 7);
      list.push({ time, order: rank * 64 + priority, sequence: index, subject: index });
      list.sort(before);
    } else if (list.length > 0) {
      const expected = list.shift()!;
      expect(calendar.nextUs).toBe(expected.time);
      const slot = calendar.pop();
      expect([calendar.subjects[slot], calendar.details[slot]]).toEqual([expected.subject, expected.subject + 7]);
    }
    expect(calendar.size).toBe(list.length);
  });
}

const schedule = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 63 }));

it('pops in the total order of time, rank, priority and creation, whatever the mix of schedules and pops', () => {
  fc.assert(fc.property(fc.array(fc.option(schedule, { freq: 3, nil: null }), { maxLength: 400, size: 'max' }), compareWithSortedList), { numRuns: 150 });
});

it('keeps the order through the change from array to heap and back', () => {
  const script: ([number, number, number] | null)[] = [];
  for (let wave = 0; wave < 4; wave++) {
    for (let index = 0; index < 150; index++) script.push([(index * 7919) % 97, index % 8, index % 5]);
    for (let index = 0; index < 145; index++) script.push(null);
  }
  compareWithSortedList(script);
});

it('a cancelled event comes out marked, and only that one', () => {
  const calendar = new EventCalendar();
  add(calendar, 2, 20);
  calendar.cancel(add(calendar, 1, 10));
  expect(calendar.kinds[calendar.pop()]).toBe(CANCELLED);
  const slot = calendar.pop();
  expect([calendar.kinds[slot], calendar.subjects[slot]]).toEqual([1, 20]);
});
