import type { CompileRequest, SectorDefinition } from '../sector';
import { energyFigures, measuredShareFigure } from '../site/energy-figures';
import { figure, type Figure, type FigureContext, type OutputUnit } from '../site/figure';
import { nodeFigures } from '../site/node-figures';
import { peopleFigures } from '../site/people-figures';
import { siteCollections } from '../site/site-collections';
import { defineSiteSector } from '../site/site-sector';
import { rooms, routes, steps } from './care-fields';
import { compileHospital, compileStudy, hospitalRunFields, isStudyFile } from './compile-hospital';
import { hospitalCaveats } from './hospital-caveats';
import { flowFigures, patientsTreated } from './hospital-figures';
import { EQUIPMENT } from './hospital-flow';
import { hospitalKpiDefinitions } from './hospital-kpi-definitions';
import { isStudy, type HospitalOwn, type HospitalPlan, type HospitalSitePlan } from './hospital-plan';
import { judgeHospital } from './judge-hospital';
import { openBedsOf } from './nursing';
import { hospitalEntries } from './observe-hospital';
import { arrivals, classes, exits } from './patient-fields';
import { observeStudy, studyColumns, studyEvaluator } from './study-figures';
import { studyBlueprint } from './study-blueprint';
import { monitors, readingSupports, scribes, triageSupports } from './support-fields';
import { deteriorations, tasks, wards } from './ward-fields';

const patients: OutputUnit<HospitalSitePlan> = { suffix: 'Patient', unit: 'patient', perYear: ({ plan, year }) => patientsTreated(plan.own, year) };

const levelFigures = ({ own }: HospitalSitePlan): readonly Figure<HospitalSitePlan>[] => [
  ...own.steps.filter(({ queues }) => queues.length > 0).map(({ id }) => figure<HospitalSitePlan>(`queue.${id}.lengthMean`, 'patients', ({ level }) => level(`${id}/queue`))),
  ...own.wards.flatMap(({ id }): readonly Figure<HospitalSitePlan>[] => [
    figure(`ward.${id}.openBeds`, 'beds', ({ level }) => level(`${id}/openH`) / 168),
    figure(`ward.${id}.occupiedMean`, 'beds', ({ level }) => level(`${id}/bedH`) / 168),
    figure(`queue.${id}.lengthMean`, 'patients', ({ level }) => level(`${id}/queue`)),
  ]),
];

/** Patients to a nurse as a time average, breaks counted as off duty. */
const nursingFigures = ({ own }: HospitalSitePlan): readonly Figure<HospitalSitePlan>[] => own.wards.flatMap(({ id, staffing }) => (staffing === undefined ? [] : [
  figure(`ward.${id}.patientsPerNurse`, 'patients/nurse', ({ year }) => year(`${id}/bedH`) / (staffing.share * year(`${staffing.skill}/dutyH`))),
]));

const siteFigures = (plan: HospitalSitePlan): readonly Figure<HospitalSitePlan>[] => [
  figure('output.patientsPerYear', 'patients', patients.perYear),
  figure('output.patientsPerDay', 'patients/d', (context: FigureContext<HospitalSitePlan>) => patients.perYear(context) / context.site.weeks.reduce((sum, week) => sum + 7 * week.operatingWeeks, 0)),
  ...flowFigures(plan.own).map(({ id, unit, of }) => figure<HospitalSitePlan>(id, unit, ({ year }) => of(year))),
  ...levelFigures(plan),
  ...nursingFigures(plan),
  ...peopleFigures(patients, ({ own }: HospitalSitePlan) => own.patientsPerWeek),
  ...energyFigures(patients),
  ...(plan.site.nodes.length > 0 ? [measuredShareFigure] : []),
  ...plan.site.nodes.flatMap(nodeFigures),
];

const withSite = defineSiteSector<HospitalOwn>({
  id: 'hospital',
  label: { en: 'Hospital', ja: '病院' },
  description: { en: 'Emergency department and wards: patients, staff, beds and the models that help them.', ja: '救急外来と病棟。患者、職員、病床、それを助けるモデル。' },
  runFields: hospitalRunFields,
  collections: [classes, arrivals, exits, rooms, steps, routes, wards, tasks, deteriorations, triageSupports, readingSupports, scribes, monitors, ...siteCollections],
  kpis: hospitalKpiDefinitions,
  keptOf: 'output.patientsPerYear',
  outputWord: { en: 'care', ja: '診療' },
  labourSector: 'medical-welfare',
  consumers: [{ id: EQUIPMENT, label: { en: 'Equipment', ja: '医療機器' } }],
  judge: judgeHospital,
  compile: compileHospital,
  flowOf: ({ site, flow, own }, _week, address) => ({
    ...flow,
    resources: flow.resources.map((resource) => {
      const ward = own.wards.find(({ id }) => id === resource.id);
      return ward === undefined ? resource : { ...resource, capacity: openBedsOf(ward, site.skills, address) };
    }),
  }),
  observe: ({ own }, { run }) => hospitalEntries(own, run),
  figures: siteFigures,
  caveats: hospitalCaveats,
});

const runLabel = { id: 'run', label: { en: 'Run', ja: '実行' } } as const;

/** Patients through an emergency department and wards: the year round with people and energy, or as a study of the flow alone. */
export const hospitalSector: SectorDefinition<HospitalPlan> = {
  ...withSite,
  compile: (request: CompileRequest) => (isStudyFile(request) ? compileStudy(request) : withSite.compile(request)),
  weeks: (plan) => (isStudy(plan) ? [runLabel] : withSite.weeks(plan)),
  consumers: (plan) => (isStudy(plan) ? [] : withSite.consumers(plan)),
  places: (plan) => (isStudy(plan) ? [] : withSite.places?.(plan) ?? []),
  blueprint: (plan, week, address) => (isStudy(plan) ? studyBlueprint(plan) : withSite.blueprint(plan, week, address)),
  observe: (plan, runs, address, solve) => (isStudy(plan) ? observeStudy(plan, runs) : withSite.observe(plan, runs, address, solve)),
  needsSolver: (plan) => !isStudy(plan) && withSite.needsSolver?.(plan) === true,
  findings: (plan, cell) => (isStudy(plan) ? [] : withSite.findings?.(plan, cell) ?? []),
  columns: (plan) => (isStudy(plan) ? studyColumns(plan) : withSite.columns(plan)),
  evaluator: (plan) => (isStudy(plan) ? studyEvaluator(plan) : withSite.evaluator(plan)),
  crossovers: (plan) => (isStudy(plan) ? [] : withSite.crossovers(plan)),
  references: (plan) => (isStudy(plan) ? [] : withSite.references(plan)),
  caveats: (plan) => (isStudy(plan) ? hospitalCaveats : withSite.caveats(plan)),
};
