import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import loadHighs from 'highs';
import type { LinearProgramme, SolveLinearProgramme } from '../../sim-core/index';
import { columnName, programmeText } from './programme-text';

/** The build puts the WebAssembly beside the program; from the sources it lies where the package has it. */
const places = ['./highs.wasm', '../../node_modules/highs/build/highs.wasm'] as const;

function readWebAssembly(): Uint8Array<ArrayBuffer> {
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (found === undefined) throw new Error('highs.wasm is not where the build puts it');
  return Uint8Array.from(readFileSync(found));
}

/**
 * Opens HiGHS as the solver of linear programmes. Simplex in one thread: the same programme gives the same digits everywhere,
 * because WebAssembly fixes its arithmetic. Solving blocks; a programme without optimum is a bug of whoever made it and throws.
 */
export async function openSolver(): Promise<SolveLinearProgramme> {
  const highs = await loadHighs({ wasmBinary: readWebAssembly() });
  return (programme: LinearProgramme) => {
    const { Status, Columns } = highs.solve(programmeText(programme), { solver: 'simplex', threads: 1, output_flag: false });
    if (Status !== 'Optimal') throw new Error(`HiGHS found no optimum: ${Status}`);
    return programme.columns.map((_, column) => Columns[columnName(column)]?.Primal ?? 0);
  };
}
