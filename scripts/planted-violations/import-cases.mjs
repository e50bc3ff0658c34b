/**
 * One forbidden import for every rule of .dependency-cruiser.cjs: `from` is a file that breaks exactly that rule.
 * @typedef {{ rule: string, from: string, imports: string }} ImportCase
 * @type {readonly ImportCase[]}
 */
export const importCases = [
  { rule: 'sim-core-foundation-imports-only-below', from: 'sim-core/foundation/asks-kernel.ts', imports: '../kernel/target' },
  { rule: 'sim-core-kernel-imports-only-below', from: 'sim-core/kernel/asks-energy.ts', imports: '../energy/target' },
  { rule: 'sim-core-flow-imports-only-below', from: 'sim-core/flow/asks-its-sibling.ts', imports: '../people/target' },
  { rule: 'sim-core-people-imports-only-below', from: 'sim-core/people/asks-its-sibling.ts', imports: '../nodes/target' },
  { rule: 'sim-core-nodes-imports-only-below', from: 'sim-core/nodes/asks-its-sibling.ts', imports: '../energy/target' },
  { rule: 'sim-core-energy-imports-only-below', from: 'sim-core/energy/asks-its-sibling.ts', imports: '../flow/target' },
  { rule: 'sim-core-sectors-imports-only-below', from: 'sim-core/sectors/factory/asks-scenario.ts', imports: '../../scenario/target' },
  { rule: 'sim-core-scenario-imports-only-below', from: 'sim-core/scenario/asks-experiment.ts', imports: '../experiment/target' },
  { rule: 'sim-core-experiment-imports-only-below', from: 'sim-core/experiment/asks-its-sibling.ts', imports: '../projection/target' },
  { rule: 'sim-core-projection-imports-only-below', from: 'sim-core/projection/asks-its-sibling.ts', imports: '../placement/target' },
  { rule: 'sim-core-placement-imports-only-below', from: 'sim-core/placement/asks-the-front-door.ts', imports: '../index' },
  { rule: 'sim-core-results-imports-only-below', from: 'sim-core/results/asks-its-sibling.ts', imports: '../verification/target' },
  { rule: 'sim-core-verification-imports-only-below', from: 'sim-core/verification/asks-its-sibling.ts', imports: '../results/target' },
  { rule: 'sector-factory-is-an-island', from: 'sim-core/sectors/factory/asks-its-sibling.ts', imports: '../custom/target' },
  { rule: 'sector-hospital-is-an-island', from: 'sim-core/sectors/hospital/asks-its-sibling.ts', imports: '../factory/target' },
  { rule: 'sector-logistics-is-an-island', from: 'sim-core/sectors/logistics/asks-its-sibling.ts', imports: '../factory/target' },
  { rule: 'sector-custom-is-an-island', from: 'sim-core/sectors/custom/asks-its-sibling.ts', imports: '../factory/target' },
  { rule: 'sector-site-is-an-island', from: 'sim-core/sectors/site/asks-a-sector.ts', imports: '../factory/target' },
  { rule: 'sim-core-names-only-its-packages', from: 'sim-core/foundation/asks-d3.ts', imports: 'd3' },
  { rule: 'contract-names-only-its-packages', from: 'contract/asks-react.ts', imports: 'react' },
  { rule: 'renderer-names-only-its-packages', from: 'renderer/asks-electron.ts', imports: 'electron' },
  { rule: 'main-names-only-its-packages', from: 'main/asks-react.ts', imports: 'react' },
  { rule: 'assets-names-only-its-packages', from: 'assets/asks-d3.ts', imports: 'd3' },
  { rule: 'bench-names-only-its-packages', from: 'bench/asks-react.ts', imports: 'react' },
  { rule: 'e2e-names-only-its-packages', from: 'e2e/asks-react.ts', imports: 'react' },
  { rule: 'sim-core-tests-name-only-their-packages', from: 'sim-core/foundation/asks-react.test.ts', imports: 'react' },
  { rule: 'contract-tests-name-only-their-packages', from: 'contract/asks-react.test.ts', imports: 'react' },
  { rule: 'renderer-tests-name-only-their-packages', from: 'renderer/asks-playwright.test.ts', imports: '@playwright/test' },
  { rule: 'main-tests-name-only-their-packages', from: 'main/asks-react.test.ts', imports: 'react' },
  { rule: 'assets-tests-name-only-their-packages', from: 'assets/asks-react.test.ts', imports: 'react' },
  { rule: 'bench-tests-name-only-their-packages', from: 'bench/asks-react.test.ts', imports: 'react' },
  { rule: 'e2e-tests-name-only-their-packages', from: 'e2e/asks-react.test.ts', imports: 'react' },
  { rule: 'sim-core-imports-nothing-of-ours', from: 'sim-core/foundation/asks-contract.ts', imports: '../../contract/target' },
  { rule: 'sim-core-tests-reach-only-data', from: 'sim-core/foundation/asks-main.test.ts', imports: '../../main/target' },
  { rule: 'sim-core-only-through-the-front-door', from: 'main/goes-round-the-door.ts', imports: '../sim-core/kernel/target' },
  { rule: 'contract-imports-only-sim-core', from: 'contract/asks-assets.ts', imports: '../assets/target' },
  { rule: 'main-never-meets-renderer', from: 'main/asks-renderer.ts', imports: '../renderer/target' },
  { rule: 'renderer-never-meets-main', from: 'renderer/asks-main.ts', imports: '../main/target' },
  { rule: 'assets-lean-on-sim-core-alone', from: 'assets/asks-main.ts', imports: '../main/target' },
  { rule: 'bench-measures-without-a-window', from: 'bench/asks-renderer.ts', imports: '../renderer/target' },
  { rule: 'no-node-in-portable-code', from: 'contract/asks-node.ts', imports: 'node:fs' },
  { rule: 'no-cycle', from: 'sim-core/kernel/egg.ts', imports: './hen' },
  { rule: 'nothing-unresolvable', from: 'main/asks-nobody.ts', imports: './nobody' },
  { rule: 'nothing-undeclared', from: 'scripts/asks-a-dependency-of-a-dependency.ts', imports: 'semver' },
];

/** Files that the cases point at, and imports that are allowed: no rule may complain about these. */
export const allowedFiles = [
  ...['foundation', 'kernel', 'flow', 'people', 'nodes', 'energy', 'sectors/factory', 'sectors/hospital', 'sectors/logistics', 'sectors/custom', 'sectors/site', 'scenario', 'experiment', 'projection', 'placement', 'results', 'verification'].map((folder) => `sim-core/${folder}/target.ts`),
  ...['contract', 'main', 'renderer', 'assets'].map((folder) => `${folder}/target.ts`),
];

/** @type {readonly { from: string, imports: string }[]} */
export const allowedImports = [
  { from: 'sim-core/index.ts', imports: './kernel/target' },
  { from: 'sim-core/kernel/asks-below.ts', imports: '../foundation/target' },
  { from: 'sim-core/sectors/factory/asks-below.ts', imports: '../../energy/target' },
  { from: 'sim-core/sectors/factory/asks-the-site.ts', imports: '../site/target' },
  { from: 'sim-core/results/asks-below.ts', imports: '../experiment/target' },
  { from: 'sim-core/scenario/asks-its-package.ts', imports: 'zod' },
  { from: 'sim-core/scenario/reads-data.test.ts', imports: '../../assets/target' },
  { from: 'contract/asks-sim-core.ts', imports: '../sim-core/index' },
  { from: 'main/asks-contract.ts', imports: '../contract/target' },
  // The other half of the planted cycle, which is reported once, at the egg.
  { from: 'sim-core/kernel/hen.ts', imports: './egg' },
  { from: 'main/asks-node.ts', imports: 'node:fs' },
  { from: 'renderer/asks-sim-core.ts', imports: '../sim-core/index' },
];
