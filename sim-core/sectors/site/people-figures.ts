import { figure, type Figure, type FigureContext, type OutputUnit } from './figure';
import type { SkillPlan } from './staffing';

const sumOver = ({ site, year }: FigureContext<unknown>, suffix: string): number => site.skills.reduce((sum, skill) => sum + year(`${skill.id}/${suffix}`), 0);

/** Planned overtime is part of the paid hours; work finished beyond the shift comes on top. */
const overtimeHours = (context: FigureContext<unknown>): number => context.site.overtimeShareOfPaid * sumOver(context, 'dutyH') + sumOver(context, 'overH');

/** Hours of all people in a year, on duty and beyond. */
export const labourHours = (context: FigureContext<unknown>): number => sumOver(context, 'dutyH') + sumOver(context, 'overH');

/**
 * People for everything that is wanted at the work that a unit of output really took: hours of work per unit x units wanted
 * in a week, over the hours that a person can plan with.
 */
const peopleNeeded = <Plan>(context: FigureContext<Plan>, output: OutputUnit<Plan>, wantedPerWeek: number): number => {
  const hoursPerUnit = sumOver(context, 'busyH') / output.perYear(context);
  return (hoursPerUnit * wantedPerWeek) / (context.site.hoursPerPersonWeek * context.site.occupancyShare);
};

/** People available, posts, people needed, labour-hours per unit of output and overtime. */
export const peopleFigures = <Plan>(output: OutputUnit<Plan>, wantedPerWeek: (plan: Plan) => number): readonly Figure<Plan>[] => [
  figure('people.available', 'people', ({ site, level }) => site.skills.reduce((sum, skill) => sum + level(`${skill.id}/people`), 0)),
  figure('people.posts', 'people', ({ site }) => site.skills.reduce((sum, skill) => sum + skill.posts, 0)),
  figure('people.needed', 'people', (context) => peopleNeeded(context, output, wantedPerWeek(context.plan))),
  figure(`people.labourHoursPer${output.suffix}`, `h/${output.unit}`, (context) => labourHours(context) / output.perYear(context)),
  figure('people.overtimeHours', 'h', overtimeHours),
];

/** How busy the people of one skill are. */
export const skillFigures = ({ id }: SkillPlan): readonly Figure[] => [
  figure(`skill.${id}.utilisation`, 'share', ({ year }) => year(`${id}/busyH`) / (year(`${id}/dutyH`) + year(`${id}/overH`))),
];
