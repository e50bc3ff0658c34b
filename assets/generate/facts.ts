import { type Bilingual, requiredNumber } from '../../sim-core/index';
import type { DataFolder } from './data-folder';
import { numbersOf, type GeneratedFile } from './generated-file';

const factsFile = 'japan/facts.csv';
const prefecturesFile = 'japan/prefecture_indicators.csv';

interface FactChoice {
  readonly id: string;
  readonly item: string;
  readonly name: Bilingual;
  readonly unit: string;
  /** From the unit of the data to ours. */
  readonly scale: number;
}

const fact = (id: string, item: string, [en, ja]: readonly [string, string], [unit, scale]: readonly [string, number] = ['share', 0.01]): FactChoice => ({
  id,
  item,
  name: { en, ja },
  unit,
  scale,
});

/** Verified single figures that scenarios refer to. */
const choices: readonly FactChoice[] = [
  fact('pue.target2030', 'pue_target_fy2030', ['PUE of larger data centres, government standard for 2030', '大規模データセンターの PUE（2030 年度の国の基準）'], ['ratio', 1]),
  fact('pue.average2021', 'pue_japan_average_fy2021', ['PUE of Japanese data centres, average of 2021', '国内データセンターの PUE 平均（2021 年度）'], ['ratio', 1]),
  fact('inspection.modelDetectionLow', 'ai_inspection_detection_low', ['Defects found by AI inspection, lower end', 'AI 外観検査の検出率（下限）']),
  fact('inspection.modelDetectionHigh', 'ai_inspection_detection_high', ['Defects found by AI inspection, upper end', 'AI 外観検査の検出率（上限）']),
  fact('inspection.personMissLow', 'human_inspection_miss_rate_low', ['Defects missed by trained inspectors, lower end', '熟練検査員の見逃し率（下限）']),
  fact('inspection.personMissHigh', 'human_inspection_miss_rate_high', ['Defects missed by trained inspectors, upper end', '熟練検査員の見逃し率（上限）']),
  fact('workforce.manufacturing2024', 'employed_manufacturing_2024', ['Employed in manufacturing, 2024', '製造業の就業者数（2024 年）'], ['persons', 1e6]),
  fact('hospital.patientsPerNurse', 'acute_ward_nurse_ratio', ['Patients per nurse in acute wards, inpatient fee 1', '急性期一般入院料1の看護配置'], ['patients/nurse', 1]),
  fact('hospital.acuteStayLimit2024', 'acute_ward_alos_limit_2024', ['Longest mean stay in acute wards, inpatient fee 1, 2024', '急性期一般入院料1の平均在院日数の上限（2024 年度）'], ['d', 1]),
  fact('hospital.ambulanceDispatches2024', 'ambulance_dispatches_2024', ['Ambulance dispatches, 2024', '救急出動件数（2024 年）'], ['cases', 1e6]),
  fact('hospital.medicalNeed2040', 'medical_welfare_need_2040', ['People needed in medicine and welfare, 2040', '医療・福祉の必要就業者数（2040 年）'], ['persons', 1e6]),
  fact('hospital.medicalSupply2040', 'medical_welfare_supply_2040', ['People expected in medicine and welfare, 2040', '医療・福祉の就業者数の見込み（2040 年）'], ['persons', 1e6]),
  fact('logistics.waitingTimeMean', 'mlit2015_waiting_time_mean', ['Mean loading wait of runs with waiting, 2015', '荷待ちのある運行の平均荷待ち時間（2015 年）'], ['h', 1]),
  fact('logistics.tripsWithWaiting', 'mlit2015_share_trips_with_waiting', ['Runs with loading wait, 2015', '荷待ちのある運行の割合（2015 年）']),
  fact('logistics.handlingTime', 'mlit2015_handling_time_with_waiting', ['Loading and unloading of a run, 2015', '1運行の荷役時間（2015 年）'], ['h', 1]),
  fact('logistics.automatedLaneKm', 'shintomei_av_section_km', ['Priority lane for automated trucks, Numazu to Hamamatsu', '自動運転車優先レーンの延長（沼津〜浜松）'], ['km', 1]),
  fact('logistics.loadFactor', 'load_factor_commercial_trucks', ['Load factor of commercial trucks', '営業用トラックの積載率']),
  fact('logistics.capacityShortfall2024', 'capacity_shortfall_2024', ['Shortfall of transport capacity without measures, 2024', '対策なしの輸送力不足（2024 年度）']),
  fact('logistics.capacityShortfall2030', 'capacity_shortfall_2030', ['Shortfall of transport capacity without measures, 2030', '対策なしの輸送力不足（2030 年度）']),
];

interface PrefectureChoice {
  readonly code: string;
  readonly id: string;
  readonly name: Bilingual;
}

type Indicator = readonly [item: string, figure: string, en: string, ja: string];

/** Prefectures in whose manner the hospitals of the shipped scenarios are sized. */
const hospitalPrefectures: readonly PrefectureChoice[] = [
  { code: '13', id: 'tokyo', name: { en: 'Tokyo', ja: '東京都' } },
  { code: '14', id: 'kanagawa', name: { en: 'Kanagawa', ja: '神奈川県' } },
  { code: '39', id: 'kochi', name: { en: 'Kochi', ja: '高知県' } },
];

const hospitalIndicators: readonly Indicator[] = [
  ['ambulance_dispatches', 'ambulanceDispatches', 'ambulance dispatches', '救急出動件数'],
  ['designated_emergency_hospitals', 'emergencyHospitals', 'designated emergency hospitals', '救急告示病院数'],
  ['general_hospitals', 'generalHospitals', 'general hospitals', '一般病院数'],
  ['general_hospital_beds', 'generalBeds', 'beds of general hospitals', '一般病院の病床数'],
  ['general_hospital_nurses', 'generalNurses', 'nurses of general hospitals', '一般病院の看護師数'],
];

/** Prefectures in whose manner the plants of the shipped scenarios are staffed. */
const factoryPrefectures: readonly PrefectureChoice[] = [
  { code: '01', id: 'hokkaido', name: { en: 'Hokkaido', ja: '北海道' } },
  { code: '20', id: 'nagano', name: { en: 'Nagano', ja: '長野県' } },
  { code: '23', id: 'aichi', name: { en: 'Aichi', ja: '愛知県' } },
];

const factoryIndicators: readonly Indicator[] = [
  ['manufacturing_establishments', 'establishments', 'manufacturing establishments', '製造業事業所数'],
  ['manufacturing_employees', 'employees', 'people in manufacturing establishments', '製造業従業者数'],
  ['scheduled_hours_month_male', 'scheduledHoursMen', 'scheduled hours of men a month', '所定内実労働時間数（男）'],
];

const choicesOf = (sector: string, prefectures: readonly PrefectureChoice[], indicators: readonly Indicator[]) =>
  prefectures.flatMap(({ code, id, name }) => indicators.map(([item, figure, en, ja]) => ({
    code, item, id: `${sector}.${id}.${figure}`, name: { en: `${name.en}: ${en}`, ja: `${name.ja}の${ja}` }, source: `${item}_${id}`,
  })));

const prefectureChoices = [...choicesOf('hospital', hospitalPrefectures, hospitalIndicators), ...choicesOf('factory', factoryPrefectures, factoryIndicators)];

/** Figures of single prefectures, whole numbers as published. */
function prefectureFacts(folder: DataFolder): { readonly facts: Readonly<Record<string, unknown>>; readonly sources: Readonly<Record<string, unknown>> } {
  const rows = folder.rows(prefecturesFile);
  const picked = prefectureChoices.map((choice) => ({ choice, row: rows.find((row) => row['pref_code'] === choice.code && row['indicator'] === choice.item) }));
  const bad = picked.find(({ row }) => row?.['verified'] !== 'True');
  if (bad !== undefined) throw new Error(`${bad.choice.id} is missing or not verified`);
  return {
    facts: Object.fromEntries(picked.map(({ choice, row }) => [choice.id, { name: choice.name, value: numbersOf(choice.source, 'published-statistic')(requiredNumber(row!, 'value'), row!['unit']!) }])),
    sources: Object.fromEntries(picked.map(({ choice, row }) => [choice.source, { title: `${row!['name_ja']!} (${row!['ssds_code']!}), ${row!['source']!}`, location: 'https://www.e-stat.go.jp/', edition: row!['year'] || undefined }])),
  };
}

/** Verified rows as published; anything else stops the generator. */
export function facts(folder: DataFolder): GeneratedFile {
  const rows = folder.rows(factsFile);
  const picked = choices.map((choice) => ({ choice, row: rows.find((row) => row['key'] === choice.item) }));
  const bad = picked.find(({ row }) => row?.['verified'] !== 'True');
  if (bad !== undefined) throw new Error(`fact ${bad.choice.item} is missing or not verified`);
  const value = (choice: FactChoice, row: Readonly<Record<string, string>>): unknown =>
    numbersOf(choice.item, 'published-statistic')(Math.round(requiredNumber(row, 'value') * choice.scale * 1e6) / 1e6, choice.unit);
  const ofPrefectures = prefectureFacts(folder);
  return {
    path: 'japan/facts.json',
    madeFrom: [factsFile, prefecturesFile],
    content: {
      facts: { ...Object.fromEntries(picked.map(({ choice, row }) => [choice.id, { name: choice.name, value: value(choice, row!) }])), ...ofPrefectures.facts },
      sources: { ...Object.fromEntries(picked.map(({ choice, row }) => [choice.item, { title: row!['source'], location: row!['url'], edition: row!['year'] || undefined }])), ...ofPrefectures.sources },
    },
  };
}
