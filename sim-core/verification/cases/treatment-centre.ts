import type { Distribution } from '../../foundation/random/distribution';
import { studentTQuantile } from '../../foundation/numerics/student-t-distribution';
import type { BlockSpecification, Blueprint } from '../../kernel/blueprint';
import type { RunStatistics } from '../../kernel/run-statistics';
import { simulatedFigures, type ExpectedFigure } from './simulated-figures';
import type { CheckedFigure, VerificationCase } from './verification-case';

const MINUTE_US = 6e7;
const HOURS_OPEN = 19;
const REPLICATIONS = 500;
const PUBLISHED_REPLICATIONS = 2000;
/** Arrivals per hour from 06:00; hour 19 repeats the first. */
const ARRIVALS_PER_HOUR = [2.3667, 2.8, 8.8333, 10.4333, 14.8, 26.2667, 31.4, 18.0667, 16.4667, 12.0333, 11.6, 28.8667, 18.0333, 11.5, 5.3, 4.0667, 2.2, 2.1, 2.3667];
const TRAUMA_SHARE = 0.12;
const TREATED_SHARE = 0.6;

const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean: mean * MINUTE_US });
const lognormal = (mean: number, variance: number): Distribution => ({ kind: 'lognormal', mean: mean * MINUTE_US, standardDeviation: Math.sqrt(variance) * MINUTE_US });

/** One activity: its queue, its work and its servers share a name. */
function activity(id: string, duration: Distribution, next: string, minimumDurationUs = 0): BlockSpecification[] {
  return [
    { id: `${id}-queue`, kind: 'queue', next: id },
    { id, kind: 'work', next, duration, minimumDurationUs, demands: [{ resource: `${id}-server`, amount: 1 }] },
  ];
}

const centre: Blueprint = {
  warmUpUs: 0, horizonUs: HOURS_OPEN * 60 * MINUTE_US, attributes: [], nodes: [],
  resources: Object.entries({ triage: 1, stabilisation: 2, 'trauma-treatment': 1, registration: 1, examination: 3, treatment: 1 }).map(([id, capacity]) => ({ id: `${id}-server`, capacity })),
  blocks: [
    { id: 'in', kind: 'arrive', next: 'triage-queue', arrival: { kind: 'rate', perHour: { periodUs: HOURS_OPEN * 60 * MINUTE_US, steps: ARRIVALS_PER_HOUR.map((value, hour) => ({ atUs: hour * 60 * MINUTE_US, value })) } } },
    ...activity('triage', exponential(3), 'severity'),
    { id: 'severity', kind: 'branch', routes: [{ share: TRAUMA_SHARE, next: 'stabilisation-queue' }, { share: 1 - TRAUMA_SHARE, next: 'registration-queue' }] },
    ...activity('stabilisation', exponential(90), 'trauma-treatment-queue'),
    ...activity('trauma-treatment', lognormal(30, 4), 'out-trauma'),
    ...activity('registration', lognormal(5, 2), 'examination-queue'),
    ...activity('examination', { kind: 'normal', mean: 16 * MINUTE_US, standardDeviation: Math.sqrt(3) * MINUTE_US }, 'need', 0.5 * MINUTE_US),
    { id: 'need', kind: 'branch', routes: [{ share: TREATED_SHARE, next: 'treatment-queue' }, { share: 1 - TREATED_SHARE, next: 'out' }] },
    ...activity('treatment', lognormal(13.3, 2), 'out'),
    { id: 'out', kind: 'leave' }, { id: 'out-trauma', kind: 'leave' },
  ],
};

/** Expected mean with the half-width of its 95 % interval over 2000 replications. */
function published(expected: number, halfWidth: number, read: (run: RunStatistics) => number): ExpectedFigure {
  return { expected, standardError: halfWidth / studentTQuantile(0.975, PUBLISHED_REPLICATIONS - 1), read };
}

const wait = (id: string) => ({ queues }: RunStatistics): number => queues[`${id}-queue`]!.wait.mean / MINUTE_US;
const stay = (id: string) => ({ leaves }: RunStatistics): number => leaves[id]!.timeInSystem.mean / MINUTE_US;

function base(): readonly CheckedFigure[] {
  return simulatedFigures(centre, REPLICATIONS, {
    arrivals: published(229.493, 0.6773, ({ entitiesCreated }) => entitiesCreated),
    triageWait: published(31.0787, 0.7672, wait('triage')),
    registrationWait: published(103.7784, 1.0401, wait('registration')),
    examinationWait: published(24.9581, 0.3831, wait('examination')),
    treatmentWait: published(133.9735, 1.1453, wait('treatment')),
    timeNonTrauma: published(227.9648, 1.0469, stay('out')),
    traumaRoomWait: published(153.5294, 3.3582, wait('stabilisation')),
    traumaCubicleWait: published(17.8938, 0.5852, wait('trauma-treatment')),
    timeTrauma: published(292.4949, 3.2725, stay('out-trauma')),
    discharged: published(166.1225, 0.3731, ({ entitiesLeft }) => entitiesLeft),
  });
}

export const treatmentCentreCases: readonly VerificationCase[] = [
  { id: '1', title: { en: 'Urgent treatment centre (treat-sim), base scenario', ja: '救急診療センター (treat-sim) 基本ケース' }, source: 'Monks, Harper & Mustafee 2024, doi 10.1080/17477778.2024.2347882, re-run with correct thinning', figures: base },
];
