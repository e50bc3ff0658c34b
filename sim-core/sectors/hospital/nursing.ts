import type { Problem } from '../../foundation/problems';
import { readCollection, type ReadRecord } from '../read-records';
import { skills } from '../site/people-fields';
import type { SiteReading } from '../site/site-reading';
import { mannedWindows, peopleOf, weeklyHours, type ShiftPlan, type SkillPlan } from '../site/staffing';
import { DAY_US, HOUR_US, isInside } from '../site/week-time';
import type { ReplicationAddress } from '../site-model';
import type { PlannedWard } from './hospital-plan';
import type { HospitalRecords, WardRecord } from './hospital-records';
import { NO_REFERENCE } from '../../foundation/fields/word-fields';

const HOURS_PER_WEEK = 168;
/** A quotient that is whole must not fall below by its last bit. */
const ROUNDING = 1e-9;
/** Hours that count as night, 22:00 to 5:00. */
const NIGHT_HOURS = [22, 23, 0, 1, 2, 3, 4];

/** Wards of one pool of nurses share it by their beds. */
export const plannedWards = ({ wards }: HospitalRecords): readonly PlannedWard[] =>
  wards.map(({ id, beds, whenFull, nurses, patientsPerNurse, plannedOccupancy, closing }) => {
    const bedsOfPool = wards.filter((other) => other.nurses === nurses).reduce((sum, other) => sum + other.beds, 0);
    const staffing = { skill: nurses, share: beds / bedsOfPool, patientsPerNurse, occupancyShare: plannedOccupancy, closesBeds: closing === 'close' };
    return { id, beds, refuses: whenFull === 'refuse', ...(nurses === NO_REFERENCE ? {} : { staffing }) };
  });

const hoursPerPost = (shifts: readonly ShiftPlan[]): number => shifts.reduce((sum, shift) => sum + weeklyHours(shift).paid, 0) / shifts.length;

/** Nurses on duty as a time average when so many posts are filled. */
const onDutyMean = (filled: number, shifts: readonly ShiftPlan[]): number => (filled * hoursPerPost(shifts)) / HOURS_PER_WEEK;

/** Beds that so many nurses may look after: at the planned occupancy the ratio holds as a time average. One stays open. */
const staffedBeds = (ward: PlannedWard, filled: number, shifts: readonly ShiftPlan[]): number => {
  const { staffing } = ward;
  if (staffing?.closesBeds !== true) return ward.beds;
  return Math.max(1, Math.min(ward.beds, Math.floor((staffing.patientsPerNurse * staffing.share * onDutyMean(filled, shifts)) / staffing.occupancyShare + ROUNDING)));
};

/** Open beds of a ward in one replication, by the nurses who are there. */
export const openBedsOf = (ward: PlannedWard, all: readonly SkillPlan[], address: ReplicationAddress): number => {
  const skill = all.find(({ id }) => id === ward.staffing?.skill);
  return skill === undefined ? ward.beds : staffedBeds(ward, peopleOf(skill, address), skill.shifts);
};

/** Open beds when every post is filled. */
export const openBedsPlanned = (ward: PlannedWard, reading: SiteReading): number => {
  const skill = readCollection(reading.request.records, skills).find(({ id }) => id === ward.staffing?.skill);
  if (skill === undefined) return ward.beds;
  const own = reading.shifts.filter(({ id }) => skill.shifts.includes(id));
  return staffedBeds(ward, skill.posts * own.length, own);
};

type SkillRecord = ReadRecord<typeof skills.fields>;

const nursesAt = (skill: SkillRecord, shifts: readonly ShiftPlan[], timeUs: number): number =>
  shifts.filter((shift) => skill.shifts.includes(shift.id) && isInside(mannedWindows(shift), timeUs)).length * skill.posts;

interface ThinNight {
  readonly day: number;
  readonly hour: number;
  readonly nurses: number;
}

const thinnestNight = (skill: SkillRecord, shifts: readonly ShiftPlan[]): ThinNight => {
  const nights = Array.from({ length: 7 }, (_, day) => NIGHT_HOURS.map((hour) => ({ day, hour, nurses: nursesAt(skill, shifts, day * DAY_US + hour * HOUR_US) }))).flat();
  return nights.reduce((thinnest, night) => (night.nurses < thinnest.nurses ? night : thinnest));
};

const DAYS = [['Monday', '月曜'], ['Tuesday', '火曜'], ['Wednesday', '水曜'], ['Thursday', '木曜'], ['Friday', '金曜'], ['Saturday', '土曜'], ['Sunday', '日曜']] as const;

const nightProblem = (wards: readonly WardRecord[], skill: SkillRecord, wanted: number, { day, hour, nurses }: ThinNight): Problem => {
  const [en, ja] = DAYS[day] ?? DAYS[0];
  const names = wards.map(({ id }) => id).join(', ');
  return {
    code: 'hospital.night-nurses', severity: 'error', record: skill.id, path: `${skill.id}.shifts`,
    expected: { en: `at least ${String(wanted)} qualified nurses at every hour of every night for ${names}, holidays included`, ja: `${names} に、休日を含む毎夜どの時間にも看護師${String(wanted)}人以上` },
    found: { en: `${String(nurses)} on ${en} at ${String(hour)}:00`, ja: `${ja}${String(hour)}時に${String(nurses)}人` },
    remedy: { en: 'Give the nurses a shift that covers the night on all seven days, or add posts.', ja: '週7日の夜を覆う勤務を加えるか、人数を増やしてください。' },
  };
};

/** Wards need their least number of nurses at every hour of every night of the week. */
export const nightProblems = ({ wards }: HospitalRecords, reading: SiteReading): readonly Problem[] =>
  readCollection(reading.request.records, skills).flatMap((skill) => {
    const own = wards.filter(({ nurses }) => nurses === skill.id);
    const wanted = own.reduce((sum, { nightNurses }) => sum + nightNurses, 0);
    const night = thinnestNight(skill, reading.shifts);
    return own.length > 0 && night.nurses < wanted ? [nightProblem(own, skill, wanted, night)] : [];
  });
