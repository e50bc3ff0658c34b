import { EventCalendar } from '../sim-core/kernel/event-calendar';
import { SamplerBank } from '../sim-core/foundation/random/sampler-bank';
import { TIME_UNIT_US } from './models';

/** Model D: `pending` events with exponential increments; after a warm-up of 3 holds each, counts `holds` pops with push. */
export function holdSeconds(pending: number, holds: number, clock: () => number): number {
  const calendar = new EventCalendar();
  const bank = new SamplerBank([{ name: 'hold/increment', distribution: { kind: 'exponential', mean: TIME_UNIT_US }, wholeFrom: 0 }], { seed: 1, replication: 0, week: 0 });
  for (let event = 0; event < pending; event++) addAt(calendar, bank.draw(0), event);
  hold(calendar, bank, 3 * pending);
  const start = clock();
  hold(calendar, bank, holds);
  return clock() - start;
}

function hold(calendar: EventCalendar, bank: SamplerBank, count: number): void {
  for (let done = 0; done < count; done++) {
    const timeUs = calendar.nextUs;
    const slot = calendar.pop();
    addAt(calendar, timeUs + bank.values[bank.advance(0)]!, calendar.subjects[slot]!);
  }
}

function addAt(calendar: EventCalendar, timeUs: number, subject: number): void {
  calendar.atUs = timeUs;
  calendar.schedule(1, subject, 0, 0);
}
