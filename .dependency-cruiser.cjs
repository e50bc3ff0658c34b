/**
 * Who may import whom. This is the one place that says so; docs/architecture.md tells why.
 * Every rule has a planted violation in scripts/planted-violations/, and `npm test` fails when one is not rejected.
 */

/** sim-core from bottom to top. A folder imports itself and lower levels; folders of one level are islands. */
const levels = [
  ['foundation'],
  ['kernel'],
  ['flow', 'people', 'nodes', 'energy'],
  ['sectors'],
  ['scenario'],
  ['experiment', 'projection', 'placement'],
  ['results', 'verification'],
];

const sectorFolders = ['factory', 'hospital', 'logistics', 'custom'];
/** What every site shares (people, nodes, energy, weeks): sectors may lean on it, it leans on none of them. */
const sharedSectorFolder = 'site';

/** Packages that the source of a folder may name. Tests may also name those of `forTests`. */
const packages = {
  'sim-core': ['zod', 'yaml', 'immer', 'simple-statistics'],
  contract: ['zod', 'd3', 'topojson-client'],
  renderer: [
    'react', 'react-dom', '@mantine/core', '@mantine/hooks', '@tabler/icons-react', 'dockview-react', 'three', 'd3', 'zustand', 'immer', 'zod',
    'i18next', 'react-i18next', '@fontsource-variable/inter', '@fontsource-variable/noto-sans-jp', 'vite', '@vitejs/plugin-react',
  ],
  main: ['electron', 'highs', 'zod', 'yaml', 'immer', 'electron-vite', 'vite', '@fontsource-variable/inter', '@fontsource-variable/noto-sans-jp'],
  assets: ['zod', 'yaml', 'topojson-client', 'topojson-server', 'topojson-simplify'],
  bench: ['simjs'],
  e2e: ['@playwright/test', 'electron'],
};
const forTests = ['vitest', 'fast-check', 'tsx', '@holiday-jp/holiday_jp'];

/** Tests, and the programs and fakes that only tests use. */
const test = '([.]test[.]tsx?$|/testing/)';
const npmTypes = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];
const packagePath = (names) => `(^|/)node_modules/(@types/)?(${names.join('|').replaceAll('/', '[/]')})(/|$)`;
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const levelRules = levels.flatMap((folders, level) =>
  folders.map((folder) => {
    const open = [...levels.slice(0, level).flat(), folder].join('|');
    return error(
      `sim-core-${folder}-imports-only-below`,
      'A level that knows a higher one, or a sibling, cannot be read, tested or replaced alone.',
      { path: `^sim-core/${folder}/`, pathNot: test },
      { path: '^sim-core/', pathNot: `^sim-core/(${open})/` },
    );
  }),
);

const sectorRules = [...sectorFolders, sharedSectorFolder].map((folder) =>
  error(
    `sector-${folder}-is-an-island`,
    'A sector is one folder that can be added or dropped without touching another.',
    { path: `^sim-core/sectors/${folder}/`, pathNot: test },
    { path: '^sim-core/sectors/[^/]+/', pathNot: `^sim-core/sectors/(${folder}|${sharedSectorFolder})/` },
  ),
);

const packageRules = Object.entries(packages).map(([folder, names]) =>
  error(
    `${folder}-names-only-its-packages`,
    'A new package is a decision: add it here and in docs/decisions with licence, size and reason.',
    { path: `^${folder}/`, pathNot: test },
    { dependencyTypes: npmTypes, pathNot: packagePath(names) },
  ),
);

const testPackageRules = Object.entries(packages).map(([folder, names]) =>
  error(
    `${folder}-tests-name-only-their-packages`,
    'Tests may add the test tools and nothing else.',
    { path: `^${folder}/.*${test}` },
    { dependencyTypes: npmTypes, pathNot: packagePath([...names, ...forTests]) },
  ),
);

const borderRules = [
  error('sim-core-imports-nothing-of-ours', 'The simulator runs anywhere: it knows no host, no view, no data file.', { path: '^sim-core/', pathNot: test }, { path: '^(main|renderer|contract|assets|bench|e2e|scripts)/' }),
  error('sim-core-tests-reach-only-data', 'A test of the simulator may read the shipped data, never a host.', { path: `^sim-core/.*${test}` }, { path: '^(main|renderer|contract|bench|e2e|scripts)/' }),
  error('sim-core-only-through-the-front-door', 'Hosts see what sim-core/index.ts exports; the inside may change.', { path: '^(main|renderer|contract|assets|bench|e2e|scripts)/' }, { path: '^sim-core/', pathNot: '^sim-core/index[.]ts$' }),
  error('contract-imports-only-sim-core', 'The contract is shared by every host, so it may lean on none.', { path: '^contract/' }, { path: '^(main|renderer|assets|bench|e2e|scripts)/' }),
  error('main-never-meets-renderer', 'The two processes talk through the contract.', { path: '^main/' }, { path: '^(renderer|bench|e2e|scripts)/' }),
  error('renderer-never-meets-main', 'The two processes talk through the contract.', { path: '^renderer/' }, { path: '^(main|bench|e2e|scripts)/' }),
  error('assets-lean-on-sim-core-alone', 'Reference data is checked by the schemas of sim-core and by nothing else.', { path: '^assets/' }, { path: '^(main|renderer|contract|bench|e2e|scripts)/' }),
  error('bench-measures-without-a-window', 'A benchmark runs where there is no window.', { path: '^bench/' }, { path: '^(renderer|e2e)/' }),
];

const platformRules = [
  error('no-node-in-portable-code', 'sim-core, contract and renderer also run in a plain browser.', { path: '^(sim-core|contract|renderer)/', pathNot: test }, { dependencyTypes: ['core'] }),
  error('no-cycle', 'Two files that need each other are one file, or hide a third.', {}, { circular: true }),
  error('nothing-unresolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
  error('nothing-undeclared', 'A package that package.json does not name can vanish with any update.', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
];

module.exports = {
  forbidden: [...levelRules, ...sectorRules, ...packageRules, ...testPackageRules, ...borderRules, ...platformRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|release|[.]cache)/' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default', 'node'], extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.css'] },
  },
};
