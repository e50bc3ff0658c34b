import { edgeEnergyCases } from './edge-energy';
import { electricityBillCases } from './electricity-bills';
import { hospitalCapacityCases } from './hospital-capacity';
import { hospitalWordsCases } from './hospital-words';
import { measuredPowerCases } from './measured-power';
import { microCases } from './micro-cases';
import { planBillCases } from './plan-bills';
import { preemptionCases } from './preemption-cases';
import { batteryCases } from './queueing-battery';
import { queueingCases } from './queueing-theory';
import { referenceFigureCases } from './reference-figures';
import { generatorCases } from './second-generator';
import { serialLineCases } from './serial-lines';
import { stockAndFlowCases } from './stock-and-flow';
import { stopRuleCases } from './stop-rule-reference';
import { storageDispatchCases } from './storage-dispatch';
import { surveillanceCases } from './surveillance';
import { treatmentCentreCases } from './treatment-centre';
import type { VerificationCase } from './verification-case';

/** Every case of `shoryoku prove`, in the order of the reference list. A new case is a file and one line here. */
export const verificationCases: readonly VerificationCase[] = [
  ...treatmentCentreCases, ...hospitalCapacityCases, ...hospitalWordsCases, ...queueingCases, ...batteryCases, ...stopRuleCases, ...microCases, ...preemptionCases, ...serialLineCases, ...generatorCases,
  ...electricityBillCases, ...planBillCases, ...storageDispatchCases, ...surveillanceCases, ...edgeEnergyCases, ...measuredPowerCases, ...stockAndFlowCases, ...referenceFigureCases,
];
