import { useEffect, useMemo, useRef } from 'react';
import { useRun } from '../../../state/run-store';
import { useWorkspace } from '../../../state/workspace';
import { useWords } from '../../../words/use-words';
import type { TwinScene } from '../scene/twin-scene';
import type { Site } from '../use-site';
import { anchorsOf } from './anchors';
import { labelText } from './label-text';
import { placeOverlay } from './place-overlay';
import { TwinCard } from './twin-card';
import { twinCards } from './twin-cards';
import classes from './twin-labels.module.css';

interface Props {
  readonly scene: TwinScene;
  readonly site: Site;
  readonly hovered: string | undefined;
}

/** Names over the model and cards beside it. They are laid out after each picture, without rendering React again. */
export function TwinLabels({ scene, site, hovered }: Props) {
  const { language } = useWords();
  const layer = useRef<HTMLDivElement>(null);
  const bundle = useRun((state) => state.bundle);
  const { selection, variant, year } = useWorkspace();
  const selected = selection?.kind === 'record' ? selection.id : undefined;
  const anchors = useMemo(() => anchorsOf(site.placed), [site.placed]);
  const cards = twinCards({ site, bundle, variant, year, language, marked: hovered ?? selected });
  useEffect(() => {
    const place = () => { if (layer.current) placeOverlay(layer.current, scene, anchors, site.placed); };
    const disconnect = scene.whenRendered(place);
    place();
    return disconnect;
  });
  return (
    <div ref={layer} className={classes.layer} aria-hidden>
      <svg className={classes.leaders}>{[...anchors, ...cards].map((_, index) => <line key={index} />)}</svg>
      {anchors.map((anchor) => (
        <span key={anchor.record} className={classes.label} data-anchor={anchor.record} data-marked={anchor.record === (hovered ?? selected)} data-kind={anchor.kind}>
          {labelText(anchor, { site, bundle, variant, year, language })}
        </span>
      ))}
      {cards.map((card) => <TwinCard key={card.record} card={card} />)}
    </div>
  );
}
