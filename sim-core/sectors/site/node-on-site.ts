import { fail, succeed, type Outcome } from '../../foundation/problems';
import type { Distribution, NodeSleep, NodeSpecification } from '../../kernel/blueprint';
import type { DeviceProfile } from '../../nodes/device-profile';
import type { RequestService } from '../../nodes/request-service';
import {
  asksAlike, benchmarksOf, inferencesPerRequest, loadsOf, meanUs, networkWatts, NODES, requestsPerS, serviceOf, severalInferences, US_PER_S,
  type NodeLimits, type NodePlan, type NodeSetting,
} from './node-loads';
import { plansOfTasks, type TaskPlans } from './node-models';
import { nodeByWindow, type WindowState } from './node-weeks';
import { shareNode, type Shared } from './node-window';
import { stepsOfWindowValues, weeksOfYear } from './site-hours';

/**
 * kW that a busy slot adds, so that the mean power under the planned rate of requests is the measured one: the step from
 * streams alone to all loads, over the share of time that the requests keep a slot busy.
 */
const busyExtraKw = (setting: NodeSetting, { withStreams, withAll }: Shared, serviceTime: Distribution, requestNetworkW: number): number => {
  const busyShare = ((requestsPerS(setting) / setting.node.count) * meanUs(serviceTime)) / US_PER_S;
  const extraW = withAll.powerW - withStreams.powerW + requestNetworkW / setting.node.count;
  return busyShare > 0 ? extraW / busyShare / 1000 : 0;
};

/** A node whose streams, temperature and hours never change, and whose tasks ask alike. */
const isConstant = (setting: NodeSetting): boolean =>
  setting.node.enclosure === undefined && setting.node.hours === 'always' && asksAlike(setting) && setting.streams.every((stream) => (stream.shifts ?? []).length === 0);

/** Sleep, failures and the longest queue, of nodes on site. */
const withStates = (setting: NodeSetting, specification: NodeSpecification, keptAwake: NodeSleep['keptAwake']): NodeSpecification => {
  const { sleep, failures, queueLimit, count } = setting.node;
  return {
    ...specification,
    ...(queueLimit === 0 ? {} : { queueLimit }),
    ...(sleep === undefined ? {} : { sleep: { afterUs: sleep.after, sleepKw: sleep.power * count, wakeUs: sleep.wake, wakeKwh: sleep.wakeEnergy, ...(keptAwake === undefined ? {} : { keptAwake }) } }),
    ...(failures === undefined ? {} : { machines: { count, spares: failures.spares, timeToFailure: failures.timeToFailure, repair: failures.repair } }),
  };
};

const always = { periodUs: 1, steps: [{ atUs: 0, value: 1 }] };

const constantPlan = (setting: NodeSetting, shared: Shared, service: RequestService): NodePlan => {
  const { node } = setting;
  const loads = loadsOf(setting);
  const streams = loads.filter((load) => load.isStream);
  const serviceTime = severalInferences(service.serviceTime, inferencesPerRequest(setting), 1 / (1 - shared.streamShare));
  const idleW = shared.withStreams.powerW * node.count + networkWatts(streams);
  const specification: NodeSpecification = {
    id: node.id, parallel: node.count * service.parallel, serviceTime, streamShare: shared.streamShare,
    power: { consumer: NODES, idleKw: idleW / 1000, busyExtraKw: busyExtraKw(setting, shared, serviceTime, networkWatts(loads.filter((load) => !load.isStream))) },
  };
  return {
    ...commonPlan(setting, shared), asks: [], limits: setting.hours.weeks.map(() => unlimited),
    restKw: streams.length === 0 && node.sleep !== undefined ? node.sleep.power * node.count : idleW / 1000,
    streamPerS: streams.reduce((sum, load) => sum + load.perS, 0),
    specifications: setting.hours.weeks.map(() => withStates(setting, specification, streams.length > 0 ? always : undefined)),
  };
};

const unlimited: NodeLimits = { throttledShare: 0, stoppedShare: 0, framesServedShare: 1 };

const commonPlan = (setting: NodeSetting, shared: Shared): Pick<NodePlan, 'id' | 'device' | 'benchmarks' | 'isRemote' | 'inferencesPerRequest' | 'remoteStreamW' | 'pricePerInferenceJpy' | 'measuredShare' | 'isAssumed'> => {
  const { node } = setting;
  const loads = loadsOf(setting);
  const totalW = shared.withAll.powerW * node.count + networkWatts(loads);
  return {
    id: node.id, device: node.device, benchmarks: benchmarksOf(loads), isRemote: false, inferencesPerRequest: inferencesPerRequest(setting),
    remoteStreamW: 0, pricePerInferenceJpy: 0, measuredShare: (shared.withAll.measuredShare * shared.withAll.powerW * node.count) / totalW, isAssumed: node.assumedPower !== undefined,
  };
};

interface Weeks {
  readonly working: readonly (readonly WindowState[])[];
  readonly resting: readonly (readonly WindowState[])[];
}

const meanOf = (states: readonly WindowState[], of: (state: WindowState) => number): number => states.reduce((sum, state) => sum + of(state), 0) / states.length;

const limitsOf = (states: readonly WindowState[]): NodeLimits => {
  const wanted = meanOf(states, ({ wantedPerS }) => wantedPerS);
  return {
    throttledShare: meanOf(states, ({ isThrottled }) => (isThrottled ? 1 : 0)),
    stoppedShare: meanOf(states, ({ isStopped }) => (isStopped ? 1 : 0)),
    framesServedShare: wanted > 0 ? meanOf(states, ({ framesPerS }) => framesPerS) / wanted : 1,
  };
};

const restKwOf = ({ node }: NodeSetting, { resting }: Weeks): number => {
  const kw = ({ idleKw, hasStreams, isOn }: WindowState): number => (node.sleep !== undefined && isOn && !hasStreams ? Math.min(idleKw, node.sleep.power * node.count) : idleKw);
  return resting.reduce((sum, states) => sum + meanOf(states, kw), 0) / resting.length;
};

/** Frames per second as a mean over the year. */
const framesOfYear = (setting: NodeSetting, { working, resting }: Weeks): number => {
  const year = weeksOfYear(setting.hours);
  const mean = (weeks: Weeks['working']): number => weeks.reduce((sum, states) => sum + meanOf(states, ({ framesPerS }) => framesPerS), 0) / weeks.length;
  return (mean(working) * year.working + mean(resting) * year.resting) / (year.working + year.resting);
};

const changingPlan = (setting: NodeSetting, shared: Shared, plans: TaskPlans, weeks: Weeks): NodePlan => ({
  ...commonPlan(setting, shared), asks: plans.asks, limits: weeks.working.map(limitsOf), restKw: restKwOf(setting, weeks), streamPerS: framesOfYear(setting, weeks),
  specifications: weeks.working.map((states) => {
    const steps = (of: (state: WindowState) => number) => stepsOfWindowValues(states.map(of), setting.hours.mondayUs);
    return withStates(setting, {
      id: setting.node.id, parallel: setting.node.count * plans.parallel, serviceTime: plans.serviceTime, streamShare: steps(({ streamShare }) => streamShare), speed: steps(({ speed }) => speed),
      power: { consumer: NODES, idleKw: steps(({ idleKw }) => idleKw), busyExtraKw: plans.busyExtraKw },
    }, steps(({ hasStreams }) => (hasStreams ? 1 : 0)));
  }),
});

const weeksOf = (setting: NodeSetting, profile: DeviceProfile): Outcome<Weeks> => {
  const [working, resting] = [true, false].map((isWorking) => setting.hours.weeks.map((week) => nodeByWindow(setting, profile, week, isWorking))) as [Outcome<readonly WindowState[]>[], Outcome<readonly WindowState[]>[]];
  const refused = [...working, ...resting].find((week) => !week.ok);
  if (refused !== undefined && !refused.ok) return fail(...refused.problems);
  const values = (weeks: readonly Outcome<readonly WindowState[]>[]): Weeks['working'] => weeks.flatMap((week) => (week.ok ? [week.value] : []));
  return succeed({ working: values(working), resting: values(resting) });
};

/** A node on site: streams and requests share its time; its power is the measured one at its loads, from the site's meter. */
export const planOnSite = (setting: NodeSetting, profile: DeviceProfile): Outcome<NodePlan> => {
  const [shared, service] = [shareNode(setting.node, profile, loadsOf(setting)), serviceOf(setting, profile)];
  if (!shared.ok) return shared;
  if (!service.ok) return service;
  if (isConstant(setting)) return succeed(constantPlan(setting, shared.value, service.value));
  const [plans, weeks] = [plansOfTasks(setting, profile, shared.value), weeksOf(setting, profile)];
  if (!plans.ok) return plans;
  return weeks.ok ? succeed(changingPlan(setting, shared.value, plans.value, weeks.value)) : weeks;
};
