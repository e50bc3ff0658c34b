import { catalogueData } from '../../../../assets/index.generated';
import { compileSite, openCatalogue, openScenario, runReplication, type Problem, type SiteModel } from '../../../index';
import { sectorOf } from '../../sectors';

const opened = openCatalogue(catalogueData);
if (!opened.ok) throw new Error('catalogue');
const catalogue = opened.value;

/** Lines of YAML that are put at the top of a record, by record id. */
export type Additions = Readonly<Record<string, readonly string[]>>;

/** A scenario text with lines added to records; what those lines state replaces nothing that is there. */
export const additionsTo = (shipped: string) => (additions: Additions): string =>
  Object.entries(additions).reduce((text, [record, lines]) => text.replace(`\n  ${record}:\n`, `\n  ${record}:\n${lines.map((line) => `    ${line}\n`).join('')}`), shipped);

/** Compiles a text in one variant in 2025, or says what is wrong. */
export const compileText = (text: string, variant = 'edge'): { readonly model?: SiteModel; readonly problems: readonly Problem[] } => {
  const document = openScenario(text);
  if (!document.ok) return { problems: document.problems };
  const compiled = compileSite(document.value, catalogue, { variant, year: 2025 });
  return compiled.ok ? { model: compiled.value, problems: [] } : { problems: compiled.problems };
};

/** Key figures of a text from two replications. */
export const figuresOf = (text: string, variant = 'edge'): Readonly<Record<string, number>> => {
  const { model, problems } = compileText(text, variant);
  if (model === undefined) throw new Error(JSON.stringify(problems));
  const sector = sectorOf(model.sector);
  const runs = [0, 1].map((replication) => runReplication(model, { seed: 3, replication }));
  const failed = runs.find((run) => run.failure !== undefined);
  if (failed !== undefined) throw new Error(JSON.stringify(failed.failure));
  const values = sector.evaluator(model.plan)(runs.map((run) => run.observations));
  return Object.fromEntries(sector.columns(model.plan).map(({ id }, index) => [id, values[index]!]));
};

/** What the model of a text says about itself. */
export const caveatsOf = (text: string, variant = 'edge'): readonly string[] => {
  const { model } = compileText(text, variant);
  return model === undefined ? [] : sectorOf(model.sector).caveats(model.plan).map(({ en }) => en);
};
