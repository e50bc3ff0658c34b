/** Writes the pages that are generated from the schemas: `npm run schema`. Tests compare them with what they are made from. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publishedKpis, publishedSchema } from '../sim-core/index';

const write = (path: string, text: string): void => {
  writeFileSync(fileURLToPath(new URL(`../docs/${path}`, import.meta.url)), text);
  process.stdout.write(`docs/${path}\n`);
};

write('scenario.schema.json', `${JSON.stringify(publishedSchema(), null, 1)}\n`);
write('kpis.md', publishedKpis());
