import { quantityField } from '../../../foundation/fields/quantity-field';
import { NO_REFERENCE, referenceField } from '../../../foundation/fields/word-fields';
import { succeed } from '../../../foundation/problems';
import { dataDimension, rateDimension, timeDimension } from '../../../foundation/units/dimensions';
import type { BlockSpecification, PeriodicSteps } from '../../../kernel/blueprint';
import { defineCollection } from '../../collection';
import { distributionField } from '../../distribution-field';
import { readCollection, type ReadRecord } from '../../read-records';
import { texts } from '../../texts';
import { energyFigures } from '../energy-figures';
import { figure, type OutputUnit } from '../figure';
import { name } from '../name-and-power-fields';
import { askingFields } from '../node-fields';
import { nodeFigures } from '../node-figures';
import { peopleFigures } from '../people-figures';
import { siteCollections } from '../site-collections';
import { defineKpi, energyKpis, nodeKpis, peopleKpis } from '../site-kpi-definitions';
import { notExactlyOne } from '../site-problems';
import { defineSiteSector } from '../site-sector';
import type { SitedPlan } from '../site-template';

const visits = defineCollection({
  id: 'visits',
  label: { en: 'Visits', ja: '受診' },
  description: { en: 'Patients who come while the clinic is open.', ja: '診療時間に来る患者。' },
  fields: {
    name,
    rate: quantityField(rateDimension, texts('Rate', '来院数', 'Patients while the clinic is open.', '診療時間の来院数。')),
    doctor: referenceField(texts('Doctor', '医師', 'Skill that sees them.', '診る職種。'), ['skills']),
    consultation: distributionField(timeDimension, texts('Consultation', '診察', 'Time with the doctor.', '診察の時間。')),
    note: quantityField(timeDimension, texts('Note by hand', '手書きの記録', 'Time to write the note.', '記録を書く時間。')),
    draftNote: quantityField(timeDimension, texts('Note from a draft', '下書きからの記録', 'Time to correct what a model wrote.', 'モデルの下書きを直す時間。')),
    audio: quantityField(dataDimension, texts('Recording', '録音', 'Sent to the node for one note.', '記録1件で送るデータ量。')),
    deadline: quantityField(timeDimension, texts('Deadline', '締切', 'After this the doctor writes by hand.', 'これを過ぎれば医師が書く。')),
    ...askingFields,
  },
});

type VisitRecord = ReadRecord<typeof visits.fields>;

interface Clinic {
  readonly perHour: number;
}

const patients: OutputUnit<SitedPlan<Clinic>> = { suffix: 'Patient', unit: 'patient', perYear: ({ year }) => year('seen') };
const words = { suffix: 'Patient', unit: 'patient', one: { en: 'patient', ja: '患者1人' }, many: { en: 'patients', ja: '患者' } };

const scaled = (steps: PeriodicSteps, factor: number): PeriodicSteps => ({ ...steps, steps: steps.steps.map(({ atUs, value }) => ({ atUs, value: value * factor })) });

const S_PER_HOUR = 3600;

const blocksOf = (visit: VisitRecord, open: PeriodicSteps): readonly BlockSpecification[] => {
  const doctor = [{ resource: visit.doctor, amount: 1, until: 'service' }] as const;
  const write = (id: string, value: number): BlockSpecification => ({ id, kind: 'work', next: 'home', demands: doctor, duration: { kind: 'constant', value } });
  const hasModel = visit.node !== NO_REFERENCE;
  return [
    { id: 'come', kind: 'arrive', next: 'wait', arrival: { kind: 'rate', perHour: scaled(open, visit.rate * S_PER_HOUR) } },
    { id: 'wait', kind: 'queue', next: 'consult' },
    { id: 'consult', kind: 'work', next: hasModel ? 'ask' : 'notes', demands: doctor, duration: visit.consultation },
    ...(hasModel ? [{ id: 'ask', kind: 'infer', next: 'drafts', late: 'notes', node: visit.node, deadlineUs: visit.deadline } as const, { id: 'drafts', kind: 'queue', next: 'correct' } as const, write('correct', visit.draftNote)] : []),
    { id: 'notes', kind: 'queue', next: 'write' },
    write('write', visit.note),
    { id: 'home', kind: 'leave' },
  ];
};

/** A clinic of one doctor's desk: as small as a sector can be that still has people, a model, energy and a year. */
export const toyClinic = defineSiteSector<Clinic>({
  id: 'clinic',
  label: { en: 'Clinic', ja: '診療所' },
  description: { en: 'Patients, doctors and notes.', ja: '患者、医師、記録。' },
  collections: [visits, ...siteCollections],
  kpis: [
    defineKpi('output.patientsPerYear', 'patients', 'more', ['Patients', '患者数', 'Patients seen in a year.', '年間に診た患者の数。']),
    ...peopleKpis(words), ...energyKpis(words), ...nodeKpis,
  ],
  keptOf: 'output.patientsPerYear',
  consumers: [],
  judge: ({ records }) => {
    const count = readCollection(records, visits).length;
    return count === 1 ? [] : [notExactlyOne('visits', count)];
  },
  compile: ({ request, manned }) => {
    const [visit] = readCollection(request.records, visits) as readonly [VisitRecord];
    const perHour = visit.rate * S_PER_HOUR;
    return succeed({
      flow: { attributes: [], blocks: blocksOf(visit, manned), resources: [], eventBudget: 1_000_000 },
      tasks: [{ id: visit.id, node: visit.node, network: visit.network, workload: visit.workload, bitsPerInference: visit.audio, requestsPerHour: perHour, inferencesPerRequest: 1, deadlineUs: visit.deadline }],
      streams: [],
      own: { perHour },
    });
  },
  observe: (_, { run }) => [['seen', run.leaves['home']?.count ?? 0]],
  figures: ({ site }) => [
    figure('output.patientsPerYear', 'patients', patients.perYear),
    ...peopleFigures(patients, (plan) => plan.own.perHour * plan.site.mannedHours),
    ...energyFigures(patients),
    ...site.nodes.flatMap(nodeFigures),
  ],
  caveats: [{ en: 'Notes are written in the order in which consultations end.', ja: '記録は診察の終わった順に書きます。' }],
});
