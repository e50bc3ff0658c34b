import { fail, succeed, type Outcome } from '../../foundation/problems';
import type { Blueprint } from '../../kernel/blueprint';
import { checkBlueprint } from '../../kernel/check-blueprint';
import { meanOfReplications } from '../mean-of-replications';
import type { CompileRequest, SectorDefinition } from '../sector';
import type { ReplicationAddress } from '../site-model';
import type { Figure } from './figure';
import { ownDeviceProblems, withOwnDevices } from './own-devices';
import { siteBlueprint } from './site-blueprint';
import { carbonOf, conditionsOf } from './site-conditions';
import { investmentOf } from './site-investment';
import { siteCaveats } from './site-caveats';
import { siteConsumers } from './site-energy';
import { siteOptionFigures, siteOptionKpis } from './site-options';
import { observableIndex, observeWeeks } from './site-observables';
import { planSite, type SitePlan } from './site-plan';
import { peopleResource } from './staffing';
import { readSite } from './site-reading';
import type { SitedPlan, SiteTemplate } from './site-template';
import { overWeeks, perYear, readerOf, yearlyEnergy } from './yearly-figures';

/** The total of every month is rounded to the yen. */
const MONTHS = 12;

const compileWith = <Own>(template: SiteTemplate<Own>, asked: CompileRequest): Outcome<SitedPlan<Own>> => {
  const twice = ownDeviceProblems(asked);
  if (twice.length > 0) return fail(...twice);
  const request = { ...asked, catalogue: withOwnDevices(asked) };
  const [reading, judged] = [readSite(request), template.judge(request)];
  if (!reading.ok) return fail(...judged, ...reading.problems);
  if (judged.length > 0) return fail(...judged);
  const compiled = template.compile(reading.value);
  if (!compiled.ok) return compiled;
  const site = planSite(reading.value, compiled.value);
  if (!site.ok) return site;
  const plan: SitedPlan<Own> = { site: site.value, flow: compiled.value.flow, own: compiled.value.own };
  const problems = checkBlueprint(withEveryPost(plan, blueprintWith(template, plan, 0, { seed: 0, replication: 0 })));
  return problems.length > 0 ? fail(...problems) : succeed(plan, [...compiled.warnings, ...site.warnings]);
};

/** A blueprint in which everybody comes: that nobody did in one replication is no fault of the records. */
const withEveryPost = ({ site }: { readonly site: SitePlan }, blueprint: Blueprint): Blueprint => {
  const everybody = site.skills.map((skill) => peopleResource({ ...skill, expectedPeople: skill.posts, absenceShare: 0 }, { seed: 0, replication: 0 }, 0, site.mondayUs));
  const full = new Map(everybody.map((resource) => [resource.id, resource]));
  return { ...blueprint, resources: blueprint.resources.map((resource) => full.get(resource.id) ?? resource) };
};

const blueprintWith = <Own>(template: SiteTemplate<Own>, plan: SitedPlan<Own>, week: number, address: ReplicationAddress): Blueprint =>
  siteBlueprint(plan.site, template.flowOf?.(plan, week, address) ?? plan.flow, template.consumers.map(({ id }) => id), { week, address });

/** The sector's figures, then those of what only some sites have. */
const figuresOf = <Own>(template: SiteTemplate<Own>, plan: SitedPlan<Own>): readonly Figure<SitedPlan<Own>>[] => [...template.figures(plan), ...siteOptionFigures(plan.site)];

/** Every key figure from a set of replications. Ratios are ratios of means; the bill sees the peaks of every row. */
const evaluatorWith = <Own>(template: SiteTemplate<Own>, plan: SitedPlan<Own>): ((replications: readonly Float64Array[]) => Float64Array) => {
  const { site } = plan;
  const index = observableIndex(plan, template.observe, template.consumers.length + siteConsumers.length);
  const figures = figuresOf(template, plan);
  return (replications) => {
    const reader = readerOf(index, replications, meanOfReplications(replications));
    const context = { plan, site, reader, energy: yearlyEnergy(site, reader), year: (name: string) => perYear(site, reader, name), level: (name: string) => overWeeks(site, reader, name) };
    return Float64Array.from(figures, ({ of }) => of(context));
  };
};

/** A sector made of its own flow and everything that all sites share. */
export const defineSiteSector = <Own>(template: SiteTemplate<Own>): SectorDefinition<SitedPlan<Own>> => {
  const consumers = [...template.consumers, ...siteConsumers];
  return {
    id: template.id,
    label: template.label,
    description: template.description,
    runFields: template.runFields ?? {},
    collections: template.collections,
    kpis: [...template.kpis, ...siteOptionKpis],
    ...(template.keptOf === undefined ? {} : { keptOf: template.keptOf }),
    sums: [{ total: 'cost.billJpy', parts: ['cost.basicJpy', 'cost.energyJpy', 'cost.adjustmentJpy', 'cost.levyJpy'], slack: MONTHS }, ...(template.sums ?? [])],
    ...(template.outputWord === undefined ? {} : { outputWord: template.outputWord }),
    ...(template.labourSector === undefined ? {} : { labourSector: template.labourSector }),
    compile: (request) => compileWith(template, request),
    conditions: conditionsOf,
    carbon: carbonOf,
    investment: investmentOf,
    weeks: ({ site }) => site.weeks.map(({ id, name }) => ({ id, label: name })),
    consumers: () => consumers,
    places: (plan) => template.places?.(plan) ?? [],
    blueprint: (plan, week, address) => blueprintWith(template, plan, week, address),
    observe: (plan, runs, address, solve) => observeWeeks(plan, template.observe, { runs, address, consumers: consumers.length, ...(solve === undefined ? {} : { solve }) }),
    needsSolver: ({ site }) => site.storage?.plan.battery?.dispatch === 'optimal',
    columns: (plan) => figuresOf(template, plan).map(({ id, unit }) => ({ id, unit })),
    evaluator: (plan) => evaluatorWith(template, plan),
    crossovers: ({ site }) => site.crossovers,
    references: ({ site }) => site.references,
    caveats: ({ site }) => siteCaveats(site, template.caveats),
    findings: (plan, cell) => template.findings?.(plan, cell) ?? [],
  };
};
