import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Files of the kernel that hold nothing but numbers. */
const files = ['layout', 'plain-layout', 'operations', 'event-kinds'];
const folder = fileURLToPath(new URL('../sim-core/kernel/', import.meta.url));

/**
 * Vite plugin for the tests: writes the kernel's constants into the files that import them, as Rolldown does for the
 * build (`inlineConst`). Vitest turns every imported name into a property access, which makes the hot loop five times
 * slower than what ships.
 * @returns {import('vite').Plugin}
 */
export function inlineConstants() {
  const values = new Map(files.flatMap((file) => [...readFileSync(`${folder}${file}.ts`, 'utf8').matchAll(/^export const (\w+) = (\d+);$/gm)].map(([, name, value]) => [name, value])));
  const importOfConstants = new RegExp(`^import \\{([^}]+)\\} from '\\./(?:${files.join('|')})';$`, 'gm');
  return {
    name: 'inline-constants',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(folder)) return undefined;
      return code.replace(importOfConstants, (/** @type {string} */ statement, /** @type {string} */ list) => {
        const names = list.split(',').map((name) => name.trim()).filter(Boolean);
        if (!names.every((name) => values.has(name))) return statement;
        // One line more or less would move every stack trace.
        return `const ${names.map((name) => `${name} = ${values.get(name)}`).join(', ')};${'\n'.repeat(statement.split('\n').length - 1)}`;
      });
    },
  };
}
