import type { KpiDefinition } from '../kpi-definition';
import { defineKpi, energyKpis, nodeKpis, peopleKpis, type OutputWords } from '../site/site-kpi-definitions';

const patient: OutputWords = { suffix: 'Patient', unit: 'patient', one: { en: 'patient', ja: '患者1人' }, many: { en: 'patients treated', ja: '診療患者' } };

const output: readonly KpiDefinition[] = [
  defineKpi('output.patientsPerYear', 'patients', 'more', ['Patients treated per year', '年間診療患者数', 'Patients sent home from the emergency department and patients discharged from wards, per year.', '救急外来から帰宅した患者と病棟から退院した患者の年間の数。']),
  defineKpi('output.patientsPerDay', 'patients/d', 'more', ['Patients treated per day', '1日あたり診療患者数', 'Patients treated per year over the days of the year.', '年間診療患者数を日数で割った値。']),
  defineKpi('output.patients', 'patients', 'more', ['Patients treated', '診療患者数', 'Patients who were sent home or discharged in the observed time.', '観測時間内に帰宅または退院した患者の数。']),
  defineKpi('output.kept', '%', 'more', ['Care kept up', '診療維持率', 'Patients treated in per cent of the baseline variant in the first milestone year.', '最初の基準年の基準案に対する診療患者数の百分率。']),
];

const emergency: readonly KpiDefinition[] = [
  defineKpi('ed.doorToDoctorMeanMin', 'min', 'less', ['Door to doctor', '来院から医師診察まで', 'Mean time from arrival to the first contact with a doctor, of those who are seen.', '来院から医師の初回接触までの平均時間（診察を受けた患者）。']),
  defineKpi('ed.lengthOfStayMeanMin', 'min', 'less', ['Length of stay in the emergency department', '救急外来の滞在時間', 'Mean time from arrival to leaving for home or for a ward bed.', '来院から帰宅または入院病床への移動までの平均時間。']),
  defineKpi('ed.leftWithoutBeingSeenShare', 'share', 'less', ['Left without being seen', '受診せず離院した割合', 'Share of patients who leave before a doctor sees them.', '医師の診察前に帰った患者の割合。']),
  defineKpi('ed.diversionShare', 'share', 'less', ['Ambulances diverted', '搬送お断りの割合', 'Share of ambulance requests that are refused because no place is free or declined for other reasons.', '救急車の受け入れ要請のうち、満床またはほかの理由で断る割合。']),
  defineKpi('ed.boardingMeanMin', 'min', 'less', ['Boarding', '入院待ち時間', 'Mean wait of admitted emergency patients for a ward bed.', '入院が決まった救急患者が病床を待つ平均時間。']),
  defineKpi('class.<id>.doorToDoctorMin', 'min', 'less', ['Door to doctor', '来院から医師診察まで', 'Mean time from arrival to the first doctor for this group.', 'この区分の来院から医師の初回接触までの平均時間。']),
  defineKpi('class.<id>.lengthOfStayMin', 'min', 'less', ['Length of stay', '滞在時間', 'Mean time of this group in the emergency department.', 'この区分の救急外来での平均滞在時間。']),
  defineKpi('class.<id>.leftUnseenShare', 'share', 'less', ['Left without being seen', '受診せず離院', 'Share of this group who leave before a doctor sees them.', 'この区分のうち診察前に帰った割合。']),
  defineKpi('arrival.<id>.divertedShare', 'share', 'less', ['Turned away', '受け入れ不能', 'Share of this stream that is declined or refused.', 'この流れのうち断った割合。']),
  defineKpi('arrival.<id>.count', 'patients', 'neither', ['Arrivals', '来院数', 'Patients of this stream who asked to come, per year (in a study: in the observed time).', 'この流れの来院・要請の年間の数（検討では観測時間内の数）。']),
];

const care: readonly KpiDefinition[] = [
  defineKpi('step.<id>.waitMeanMin', 'min', 'less', ['Wait', '待ち時間', 'Mean wait for the step, its room included.', 'このプロセス（部屋を含む）を待つ平均時間。']),
  defineKpi('step.<id>.urgentWaitMeanMin', 'min', 'less', ['Wait with an urgent finding', '緊急所見の読影待ち', 'Mean wait of images that show an urgent finding.', '緊急所見のある画像の平均待ち時間。']),
  defineKpi('queue.<id>.lengthMean', 'patients', 'less', ['Patients waiting', '待ち患者数', 'Time-weighted mean number of patients who wait for the step or ward.', 'プロセスまたは病棟を待つ患者数の時間平均。']),
  defineKpi('room.<id>.utilisation', 'share', 'neither', ['Use', '使用率', 'Occupied share of rooms or pieces of equipment.', '部屋・設備が使われている割合。']),
  defineKpi('task.<id>.waitMeanMin', 'min', 'less', ['Wait of the task', '業務の着手待ち', 'Mean time until the task is begun or given up.', '業務に着手するか打ち切るまでの平均時間。']),
  defineKpi('task.<id>.undoneShare', 'share', 'less', ['Left undone', '未実施の割合', 'Share of tasks that nobody could begin in time.', '時間内に着手できず行わなかった業務の割合。']),
];

const wards: readonly KpiDefinition[] = [
  defineKpi('beds.occupancyShare', 'share', 'neither', ['Bed occupancy', '病床利用率', 'Occupied beds over open beds, all wards.', '全病棟の在院患者数を開いている病床数で割った値。']),
  defineKpi('ward.<id>.occupancyShare', 'share', 'neither', ['Bed occupancy', '病床利用率', 'Occupied beds over open beds of the ward.', 'この病棟の在院患者数を開いている病床数で割った値。']),
  defineKpi('ward.<id>.openBeds', 'beds', 'more', ['Open beds', '稼働病床数', 'Mean number of beds that are open with the nurses who are there.', '配置できる看護師で開けられる病床数の平均。']),
  defineKpi('ward.<id>.occupiedMean', 'beds', 'neither', ['Inpatients', '在院患者数', 'Time-weighted mean number of patients in the ward.', '病棟の在院患者数の時間平均。']),
  defineKpi('ward.<id>.lengthOfStayDays', 'd', 'neither', ['Mean length of stay', '平均在院日数', 'Patient-days over the mean of admissions and discharges.', '在院患者延べ日数を（新入院＋退院）÷2で割った値。']),
  defineKpi('ward.<id>.boardingMeanMin', 'min', 'less', ['Boarding', '入院待ち時間', 'Mean wait of emergency patients for a bed of this ward.', '救急患者がこの病棟の病床を待つ平均時間。']),
  defineKpi('ward.<id>.turnedAwayShare', 'share', 'less', ['Turned away', '満床による受け入れ不能', 'Share of requests for a bed that find none free.', '病床を求めた患者のうち空床がなかった割合。']),
  defineKpi('ward.<id>.patientsPerNurse', 'patients/nurse', 'less', ['Patients per nurse', '看護師1人あたり患者数', 'Patients over nurses on duty as a time average, breaks left out (7 for 7:1).', '在院患者数を勤務中の看護師数で割った時間平均（休憩を除く。7対1なら7）。']),
  defineKpi('deterioration.<id>.earlyShare', 'share', 'more', ['Deteriorations found early', '急変の早期発見率', 'Share of deteriorations that are found early.', '急変のうち早く見つかった割合。']),
  defineKpi('monitor.<id>.batterySwaps', 'swaps', 'less', ['Battery changes', '電池交換回数', 'Batteries changed in a year.', '年間の電池交換の回数。']),
];

export const hospitalKpiDefinitions: readonly KpiDefinition[] = [...output, ...emergency, ...wards, ...care, ...peopleKpis(patient), ...energyKpis(patient), ...nodeKpis];
