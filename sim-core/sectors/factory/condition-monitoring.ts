import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { momentsOf } from '../../foundation/random/moments';
import { scaleDistribution } from '../../foundation/random/scale-distribution';
import type { FailureSpecification, ResourceSpecification } from '../../kernel/blueprint';
import type { InferenceStream } from '../site/inference-task';
import type { MonitorRecord, StationRecord } from './factory-records';

const isOn = (monitor: MonitorRecord): boolean => monitor.node !== NO_REFERENCE;

/** Vibration windows of the watched machines as a steady load of the node; nothing while no node answers. */
export const monitorStreams = (monitors: readonly MonitorRecord[]): readonly InferenceStream[] =>
  monitors.filter(isOn).map(({ id, node, network, workload, windowSize, rate, stations }) =>
    ({ id, node, network, workload, bitsPerInference: windowSize, inferencesPerS: rate * stations.length }));

type Upkeep = Pick<ResourceSpecification, 'failure' | 'maintenance'>;

const failureOf = ({ failure }: StationRecord): FailureSpecification | undefined =>
  failure === undefined ? undefined : { basis: failure.basis, timeToFailure: failure.timeToFailure, repair: failure.repair, crew: failure.crew };

const unwatched = (station: StationRecord): Upkeep => {
  const failure = failureOf(station);
  return { ...(failure === undefined ? {} : { failure }), ...(station.maintenance === undefined ? {} : { maintenance: station.maintenance }) };
};

/**
 * A watched machine: failures that are seen coming become planned stops, those that are not stay failures, and false alarms
 * add stops. Thinning of a Poisson process: rates (1 - detected) / mean and detected / mean + 1 / false alarm; exact for
 * exponential times to failure, and right in the long-run rate for others.
 */
const watched = (station: StationRecord, monitor: MonitorRecord): Upkeep => {
  const failure = failureOf(station);
  const { detected, falseAlarm } = monitor;
  if (failure === undefined) return unwatched(station);
  const stopsPerUs = detected / momentsOf(failure.timeToFailure).mean + (falseAlarm === undefined ? 0 : 1 / falseAlarm);
  if (stopsPerUs === 0) return unwatched(station);
  return {
    ...(detected === 1 ? {} : { failure: { ...failure, timeToFailure: scaleDistribution(failure.timeToFailure, 1 / (1 - detected)) } }),
    maintenance: { basis: failure.basis, interval: { kind: 'exponential', mean: 1 / stopsPerUs }, duration: monitor.plannedStop, ...(failure.crew === undefined ? {} : { crew: failure.crew }) },
  };
};

/** Failures and planned stops of a station, as the monitor that watches it leaves them. */
export const upkeepOf = (station: StationRecord, monitors: readonly MonitorRecord[]): Upkeep => {
  const monitor = monitors.find((candidate) => isOn(candidate) && candidate.stations.includes(station.id));
  return monitor === undefined ? unwatched(station) : watched(station, monitor);
};
