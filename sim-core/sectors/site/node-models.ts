import { fail, succeed, type Outcome } from '../../foundation/problems';
import type { Distribution } from '../../kernel/blueprint';
import type { DeviceProfile } from '../../nodes/device-profile';
import type { InferenceTask } from './inference-task';
import { meanUs, networkWatts, serviceOfTask, severalInferences, taskLoad, US_PER_S, type AskPlan, type NodeSetting } from './node-loads';
import type { Shared } from './node-window';

const S_PER_HOUR = 3600;

/** Service of every task at full speed: the node's own is that of the first, the others state theirs. */
export interface TaskPlans {
  readonly parallel: number;
  readonly serviceTime: Distribution;
  readonly busyExtraKw: number;
  readonly asks: readonly AskPlan[];
}

interface Served {
  readonly task: InferenceTask;
  readonly serviceTime: Distribution;
  readonly parallel: number;
}

const without: TaskPlans = { parallel: 1, serviceTime: { kind: 'constant', value: 0 }, busyExtraKw: 0, asks: [] };

/** Service time and parallel slots of every task; where models differ in slots, the fewest are taken and services shortened. */
export const servicesOf = (setting: NodeSetting, profile: DeviceProfile): Outcome<readonly Served[]> => {
  const services = setting.tasks.map((task) => serviceOfTask(setting, profile, task));
  const refused = services.find((service) => !service.ok);
  if (refused !== undefined && !refused.ok) return fail(...refused.problems);
  const known = services.flatMap((service) => (service.ok ? [service.value] : []));
  const parallel = Math.min(...known.map((service) => service.parallel));
  return succeed(setting.tasks.map((task, index) => {
    const { serviceTime, parallel: own } = known[index]!;
    return { task, parallel, serviceTime: severalInferences(serviceTime, task.inferencesPerRequest, parallel / own) };
  }));
};

/**
 * Services of the tasks that share a node. The watts that all requests add are split as the tasks' own dynamic watts are;
 * each is spread over the time that its requests keep a slot busy.
 */
export const plansOfTasks = (setting: NodeSetting, profile: DeviceProfile, shared: Shared): Outcome<TaskPlans> => {
  if (setting.tasks.length === 0) return succeed(without);
  const served = servicesOf(setting, profile);
  if (!served.ok) return served;
  const asks = served.value.map((one, index) => askOf(setting, one, extraW(setting, shared, index)));
  const [first] = served.value;
  return succeed({ parallel: first!.parallel, serviceTime: first!.serviceTime, busyExtraKw: asks[0]!.busyExtraKw!, asks });
};

/** Watts of one node that the requests of a task add on average, their network included. */
const extraW = (setting: NodeSetting, { withAll, withStreams }: Shared, index: number): number => {
  const own = withAll.loads.slice(setting.streams.length).map((load) => load.dynamicW);
  const total = own.reduce((sum, watts) => sum + watts, 0);
  const share = total > 0 ? own[index]! / total : 0;
  return share * (withAll.powerW - withStreams.powerW) + networkWatts([taskLoad(setting, setting.tasks[index]!)]) / setting.node.count;
};

const askOf = ({ node }: NodeSetting, { task, serviceTime }: Served, watts: number): AskPlan => {
  const busyShare = ((task.requestsPerHour / S_PER_HOUR / node.count) * meanUs(serviceTime)) / US_PER_S;
  return { task: task.id, service: serviceTime, busyExtraKw: busyShare > 0 ? watts / busyShare / 1000 : 0 };
};
