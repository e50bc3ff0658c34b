import { useState } from 'react';
import type { ScenarioCard } from '../../contract/host';
import { useHost } from '../host/host-context';
import { openScenarioText } from '../state/open-scenario-text';
import { useWords } from '../words/use-words';
import classes from './scenario-card.module.css';
import { ScenarioPicture } from './scenario-picture';
import { sectorName } from './sector-filters';

/** One shipped scenario: picture, title, question, sector. A click opens it with its run. */
export function ScenarioCardButton({ card }: { readonly card: ScenarioCard }) {
  const { pick } = useWords();
  const host = useHost();
  const [isOpening, setOpening] = useState(false);
  const open = async () => {
    setOpening(true);
    const isOpen = openScenarioText(await host.readScenario(card.id), card.id);
    if (!isOpen) setOpening(false);
  };
  return (
    <button type="button" className={classes.card} aria-busy={isOpening} disabled={isOpening} onClick={() => void open()}>
      <span className={classes.picture}><ScenarioPicture card={card} /></span>
      <span className={classes.text}>
        <span className={classes.head}>
          <span className={classes.title}>{pick(card.title)}</span>
          <span className={classes.sector}>{pick(sectorName(card.sector))}</span>
        </span>
        <span className={classes.question}>{pick(card.question)}</span>
      </span>
    </button>
  );
}
