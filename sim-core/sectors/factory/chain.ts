import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';

export interface Link {
  readonly id: string;
  readonly next: string;
}

const chainProblem = (code: string, record: string, found: { readonly en: string; readonly ja: string }): Problem => ({
  code, severity: 'error', record, path: `${record}.next`,
  expected: { en: 'one chain that passes every station once and ends with none', ja: 'すべての工程を1回ずつ通り、最後が none の一本の流れ' },
  found,
  remedy: { en: 'Correct next: every station but the first follows exactly one other.', ja: 'next を直してください。最初以外の工程は、ちょうど1つの工程の次になります。' },
});

/** Records in the order in which parts pass them. Refuses lines that branch, merge, run in circles or fall apart. */
export const orderChain = <Record extends Link>(links: readonly Record[]): Outcome<readonly Record[]> => {
  const followed = new Set(links.map((link) => link.next));
  const firsts = links.filter((link) => !followed.has(link.id));
  const merging = links.find((link) => link.next !== NO_REFERENCE && links.filter((other) => other.next === link.next).length > 1);
  if (merging !== undefined) return fail(chainProblem('factory.line-merges', merging.id, { en: `${merging.next} follows several stations`, ja: `${merging.next} が複数の工程の次になっています` }));
  const [first, second] = firsts;
  if (first === undefined) return fail(chainProblem('factory.line-circle', links[0]?.id ?? 'stations', { en: 'a circle', ja: '循環' }));
  if (second !== undefined) return fail(chainProblem('factory.line-apart', second.id, { en: `two lines, beginning at ${first.id} and ${second.id}`, ja: `${first.id} と ${second.id} から始まる2本の流れ` }));
  const chain: Record[] = [];
  for (let link: Record | undefined = first; link !== undefined; link = links.find((other) => other.id === link?.next)) chain.push(link);
  return chain.length === links.length ? succeed(chain) : fail(chainProblem('factory.line-circle', first.id, { en: 'a line with a circle beside it', ja: '別に循環のあるライン' }));
};
