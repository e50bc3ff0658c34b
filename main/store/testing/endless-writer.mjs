/** A program for a test to kill: writes the same file again and again, every time with other content and its checksum. */
import { createHash } from 'node:crypto';
import { register } from 'tsx/esm/api';

register();
const { writeFileAtomically } = await import('../atomic-write.ts');
const path = process.argv[2];
for (let round = 0; ; round += 1) {
  const body = String(round).repeat(200_000);
  await writeFileAtomically(path, JSON.stringify({ checksum: createHash('sha256').update(body).digest('hex'), body }));
  if (round === 0) process.stdout.write('writing\n');
}
