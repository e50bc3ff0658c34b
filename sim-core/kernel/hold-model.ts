import { SamplerBank } from '../foundation/random/sampler-bank';
import { EventCalendar } from './event-calendar';

const TIME_UNIT_US = 1e6;

/** The hold model of an event calendar: each step takes the next event out and puts it back later. */
export interface HoldModel {
  readonly hold: (count: number) => void;
}

/** A calendar with `pending` events whose increments are exponential, settled by three holds for each (Jones 1986). */
export function openHoldModel(pending: number): HoldModel {
  const calendar = new EventCalendar();
  const bank = new SamplerBank([{ name: 'hold/increment', distribution: { kind: 'exponential', mean: TIME_UNIT_US }, wholeFrom: 0 }], { seed: 1, replication: 0, week: 0 });
  for (let event = 0; event < pending; event++) {
    calendar.atUs = bank.draw(0);
    calendar.schedule(1, event, 0, 0);
  }
  const model = { hold: (count: number): void => { holdEvents(calendar, bank, count); } };
  model.hold(3 * pending);
  return model;
}

function holdEvents(calendar: EventCalendar, bank: SamplerBank, count: number): void {
  for (let done = 0; done < count; done++) {
    const timeUs = calendar.nextUs;
    const slot = calendar.pop();
    calendar.atUs = timeUs + bank.values[bank.advance(0)]!;
    calendar.schedule(1, calendar.subjects[slot]!, 0, 0);
  }
}
