import { fail, succeed, type Outcome } from '../foundation/problems';
import type { DeviceProfile } from './device-profile';
import { powerNotMeasured, unknownBenchmark } from './node-problems';
import { powerModes, type PowerMode } from './power-modes';

/** How a data-centre server is shared and reached. A dedicated server carries this load alone. */
export interface CloudOptions {
  readonly utilisationShare: number;
  readonly pue: number;
  /** Bits sent and received per inference. */
  readonly payloadBits: number;
  readonly networkNjPerBit: number;
  readonly dedicated?: boolean;
}

/** Cloud power as a straight line of the load L [inferences/s]: `fixedW + perInferenceJ * L`, network included. */
export interface CloudLine {
  readonly fixedW: number;
  readonly perInferenceJ: number;
}

const joulePerNanojoule = 1e-9;

/**
 * Energy of one inference on a shared server [J] (domain page, section 4):
 * PUE x [(P_m - P0)/r_m + P0/(U r_m)] + network joule per bit x payload, with m the fastest measured mode,
 * because a shared server fills its batches from everybody's requests.
 */
export function cloudEnergyPerInferenceJ(profile: DeviceProfile, benchmark: string, options: CloudOptions): Outcome<number> {
  const line = cloudLine(profile, benchmark, { ...options, dedicated: false });
  return line.ok ? succeed(line.value.perInferenceJ) : line;
}

/** The same as a line of the load; a dedicated server pays its idle watts alone, a shared one per inference. */
export function cloudLine(profile: DeviceProfile, benchmark: string, options: CloudOptions): Outcome<CloudLine> {
  if (profile.benchmarks[benchmark] === undefined) return fail(unknownBenchmark(profile, benchmark));
  const mode = powerModes(profile, benchmark, true).at(-1);
  if (mode === undefined || profile.idlePowerW === undefined) return fail(powerNotMeasured(profile, benchmark));
  return succeed(lineOf(mode, profile.idlePowerW.value, options));
}

function lineOf(mode: PowerMode, idleW: number, options: CloudOptions): CloudLine {
  const networkJ = options.payloadBits * options.networkNjPerBit * joulePerNanojoule;
  const dynamicJ = (mode.powerW - idleW) / mode.throughputPerS;
  if (options.dedicated === true) return { fixedW: options.pue * idleW, perInferenceJ: options.pue * dynamicJ + networkJ };
  const idleJ = idleW / (options.utilisationShare * mode.throughputPerS);
  return { fixedW: 0, perInferenceJ: options.pue * (dynamicJ + idleJ) + networkJ };
}
