import type { ScenarioCard } from '../../contract/host';

/** The site of a scenario, drawn small by the twin itself. */
export function ScenarioPicture({ card }: { readonly card: ScenarioCard }) {
  return <span data-scenario={card.id} />;
}
