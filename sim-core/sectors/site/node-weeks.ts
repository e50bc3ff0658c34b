import { fail, succeed, type Outcome } from '../../foundation/problems';
import type { DeviceProfile } from '../../nodes/device-profile';
import type { InferenceStream } from './inference-task';
import { networkWatts, streamLoad, taskLoad, type NodeSetting } from './node-loads';
import { warmNode, type Warm } from './node-window';
import { byWindow, isOnByWindow, outdoorByWindow } from './site-hours';
import type { WeekRecord } from './week-plan';

/** A node in one half-hour of the week; watts of all its machines together, network of its streams included. */
export interface WindowState extends Omit<Warm, 'idleW'> {
  readonly idleKw: number;
  readonly isOn: boolean;
  readonly hasStreams: boolean;
  /** Frames per second that are judged, and that are wanted. */
  readonly framesPerS: number;
  readonly wantedPerS: number;
}

interface Circumstances {
  readonly streams: readonly InferenceStream[];
  readonly ambientC: number;
  readonly isOn: boolean;
  readonly isWorking: boolean;
}

/** Ambient temperatures are taken in steps of a tenth of a degree. */
const tenth = (celsius: number): number => Math.round(celsius * 10) / 10;

/**
 * A node by half-hours of a representative week, at the mean temperature of the hour: which streams are on, whether it is
 * switched on, how hot it is. `isWorking` false: a week in which no shift is on.
 */
export const nodeByWindow = (setting: NodeSetting, profile: DeviceProfile, week: WeekRecord, isWorking: boolean): Outcome<readonly WindowState[]> => {
  const known = new Map<string, Outcome<WindowState>>();
  const circumstances = circumstancesOf(setting, week, isWorking);
  const states = circumstances.map((one) => {
    const key = JSON.stringify([one.streams.map(({ id }) => id), one.ambientC, one.isOn]);
    const state = known.get(key) ?? stateOf(setting, profile, one);
    known.set(key, state);
    return state;
  });
  const refused = states.find((state) => !state.ok);
  return refused !== undefined && !refused.ok ? fail(...refused.problems) : succeed(states.flatMap((state) => (state.ok ? [state.value] : [])));
};

const circumstancesOf = ({ node, streams, hours }: NodeSetting, week: WeekRecord, isWorking: boolean): readonly Circumstances[] => {
  const outdoor = outdoorByWindow(week);
  const on = streams.map((stream) => isOnByWindow(hours, stream.shifts ?? []));
  const isAlways = streams.map((stream) => (stream.shifts ?? []).length === 0);
  return byWindow((window) => ({
    streams: streams.filter((_, index) => (isWorking ? on[index]![window] === true : isAlways[index])),
    ambientC: ambientC(node.enclosure, outdoor[window]!),
    isOn: node.hours === 'always' || (isWorking && hours.isManned[window] === true),
    isWorking,
  }));
};

const ambientC = (enclosure: NodeSetting['node']['enclosure'], outdoorC: number): number =>
  enclosure === undefined ? 0 : tenth(enclosure.place === 'indoors' ? enclosure.ambient : outdoorC + enclosure.ambient);

const WATTS_PER_KW = 1000;

const stateOf = (setting: NodeSetting, profile: DeviceProfile, { streams, ambientC: celsius, isOn, isWorking }: Circumstances): Outcome<WindowState> => {
  const { node, tasks } = setting;
  const loads = streams.map((stream) => streamLoad(setting, stream));
  const wantedPerS = loads.reduce((sum, load) => sum + load.perS, 0);
  if (!isOn) return succeed({ idleKw: node.offPower * node.count, isOn, hasStreams: false, streamShare: 0, speed: 0, servedShare: 0, isThrottled: false, isStopped: false, framesPerS: 0, wantedPerS });
  const warm = warmNode(node, profile, [...loads, ...(isWorking ? tasks.map((task) => taskLoad(setting, task)) : [])], celsius);
  if (!warm.ok) return warm;
  const { idleW, servedShare } = warm.value;
  const idleKw = (idleW * node.count + networkWatts(loads) * servedShare) / WATTS_PER_KW;
  return succeed({ ...warm.value, idleKw, isOn, hasStreams: wantedPerS > 0, framesPerS: wantedPerS * servedShare, wantedPerS });
};
