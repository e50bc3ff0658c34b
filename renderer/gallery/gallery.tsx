import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { version } from '../../package.json';
import { useWords } from '../words/use-words';
import { GalleryBar } from './gallery-bar';
import { GallerySide } from './gallery-side';
import classes from './gallery.module.css';
import { ScenarioCardButton } from './scenario-card';
import { sectorFilters, sectorName } from './sector-filters';
import { useShelf } from './use-shelf';

const ALL = 'all';

/** First start: the shipped scenarios with pictures, and the way to a file. */
export function Gallery() {
  const { say, pick } = useWords();
  const cards = useShelf();
  const [sector, setSector] = useState(ALL);
  const filters = sectorFilters(cards);
  const shown = cards.filter((card) => sector === ALL || card.sector === sector);
  return (
    <div className={classes.gallery}>
      <GalleryBar />
      <GallerySide />
      <main className={classes.shelf}>
        <header className={classes.head}>
          <div>
            <h1 className={classes.heading}>{say('gallery.heading')}</h1>
            <p className={classes.subheading}>{say('gallery.subheading')}</p>
          </div>
          {filters.length > 1 && (
            <SegmentedControl
              aria-label={say('gallery.sector')} value={sector} onChange={setSector}
              data={[{ value: ALL, label: say('gallery.all') }, ...filters.map((id) => ({ value: id, label: pick(sectorName(id)) }))]}
            />
          )}
        </header>
        <ul className={classes.cards}>
          {shown.map((card) => <li key={card.id}><ScenarioCardButton card={card} /></li>)}
        </ul>
      </main>
      <footer className={classes.foot}>{say('gallery.version', { version })}</footer>
    </div>
  );
}
