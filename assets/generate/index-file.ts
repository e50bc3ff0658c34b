const folders = ['devices', 'tariffs', 'workloads', 'japan', 'rules'] as const;

/** Text of `index.generated.ts`: imports of every reference file, grouped by folder, in the order of names. */
export function indexFile(paths: readonly string[]): string {
  const files = folders.flatMap((folder) => namesIn(paths, folder).map((name) => ({ folder, name, identifier: identifierOf(folder, name) })));
  const imports = files.map(({ folder, name, identifier }) => `import ${identifier} from './${folder}/${name}.json';`);
  const groups = folders.map((folder) => {
    const entries = files.filter((file) => file.folder === folder).map(({ name, identifier }) => `    '${name}': ${identifier},`);
    return [`  ${folder}: {`, ...entries, '  },'].join('\n');
  });
  return [
    '// Made by `npm run assets`; do not edit.',
    "import type { CatalogueData } from '../sim-core/index';",
    ...imports,
    '',
    '/** Every reference file as it was imported, not yet checked: give it to `openCatalogue`. */',
    'export const catalogueData: CatalogueData = {',
    ...groups,
    '};',
    '',
  ].join('\n');
}

const namesIn = (paths: readonly string[], folder: string): readonly string[] =>
  paths.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.json')).map((path) => path.slice(folder.length + 1, -'.json'.length)).sort();

const identifierOf = (folder: string, name: string): string => `${folder}_${name.replaceAll('-', '_')}`;
