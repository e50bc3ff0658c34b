import { edgeEnergyCases } from './edge-energy';
import { electricityBillCases } from './electricity-bills';
import { measuredPowerCases } from './measured-power';
import { referenceFigureCases } from './reference-figures';
import type { VerificationCase } from './verification-case';

/** Every case of `shoryoku prove`, in the order of the reference list. A new case is a file and one line here. */
export const verificationCases: readonly VerificationCase[] = [...electricityBillCases, ...edgeEnergyCases, ...measuredPowerCases, ...referenceFigureCases];
