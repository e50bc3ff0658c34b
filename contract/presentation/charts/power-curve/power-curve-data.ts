import { nodeAtLoad, type DeviceProfile, type Language, type ScenarioName } from '../../../../sim-core/index';
import type { ChartHeading } from '../chart-frame';

/** A measured or estimated point: inferences/s and watts. */
export interface PowerPoint {
  readonly loadPerS: number;
  readonly powerW: number;
  readonly scenario?: ScenarioName;
}

export interface PowerCurve {
  readonly id: string;
  readonly label: string;
  readonly styleIndex: number;
  readonly idle: PowerPoint;
  readonly measured: readonly PowerPoint[];
  /** Corners of the model's straight lines, from idle up. */
  readonly model: readonly PowerPoint[];
  readonly isComparable: boolean;
}

export interface PowerCurveData {
  readonly heading: ChartHeading;
  readonly curves: readonly PowerCurve[];
  readonly selectedId?: string;
  /** Where a node of the run works. */
  readonly operating?: PowerPoint & { readonly id: string };
}

export interface PowerCurveRequest {
  readonly benchmark: string;
  readonly language: Language;
  readonly selectedId?: string;
  readonly operating?: { readonly id: string; readonly loadPerS: number };
  readonly hasHeading?: boolean;
}

/** Any batch is allowed when the whole measured curve is shown; a run states its own. */
const ANY_BATCH = { offlineBatch: Number.MAX_SAFE_INTEGER };

/** Power against load of several devices on one benchmark; devices without watts for it are left out. */
export function powerCurveData(profiles: readonly DeviceProfile[], request: PowerCurveRequest): PowerCurveData {
  const curves = profiles.flatMap((profile, index) => curveOf(profile, index + 1, request));
  const operating = operatingPoint(profiles, request);
  const { language } = request;
  return {
    heading: {
      title: language === 'ja' ? '消費電力（W）' : 'Power at the wall, W', isShown: request.hasHeading ?? true,
      subtitle: language === 'ja' ? '塗りは実測、白抜きは待機の推定、線はその間のモデル' : 'Filled points are measured, hollow ones estimated idle, lines are the model between',
    },
    curves, ...(request.selectedId === undefined ? {} : { selectedId: request.selectedId }), ...(operating === undefined ? {} : { operating }),
  };
}

function curveOf(profile: DeviceProfile, styleIndex: number, { benchmark, language }: PowerCurveRequest): PowerCurve[] {
  const measured = (profile.benchmarks[benchmark]?.points ?? []).flatMap((point) => (point.powerW === undefined ? [] : [{ loadPerS: point.throughputPerS.value, powerW: point.powerW.value, scenario: point.scenario }]));
  if (profile.idlePowerW === undefined || measured.length === 0) return [];
  const loads = [0, ...measured.map((point) => point.loadPerS)].sort((a, b) => a - b);
  const model = loads.flatMap((loadPerS) => {
    const point = nodeAtLoad(profile, benchmark, loadPerS, ANY_BATCH);
    return point.ok ? [{ loadPerS, powerW: point.value.powerW }] : [];
  });
  return [{ id: profile.id, label: profile.name[language], styleIndex, idle: { loadPerS: 0, powerW: profile.idlePowerW.value }, measured, model, isComparable: profile.comparable }];
}

function operatingPoint(profiles: readonly DeviceProfile[], { operating, benchmark }: PowerCurveRequest): PowerCurveData['operating'] {
  const profile = profiles.find((one) => one.id === operating?.id);
  if (operating === undefined || profile === undefined) return undefined;
  const point = nodeAtLoad(profile, benchmark, operating.loadPerS, ANY_BATCH);
  return point.ok ? { ...operating, powerW: point.value.powerW } : undefined;
}
