import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openCatalogue } from '../sim-core/index';
import { hindcastLines, hindcastName } from './generate/hindcast-table';
import { sectionText } from './generate/marked-section';
import { catalogueData } from './index.generated';

it('the tables about the past in docs/verification.md are what the shipped history gives', () => {
  const opened = openCatalogue(catalogueData);
  if (!opened.ok) throw new Error(opened.problems[0]!.code);
  const document = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../docs/verification.md'), 'utf8');
  expect(document).toContain(sectionText(hindcastName, hindcastLines(opened.value.history)));
});
