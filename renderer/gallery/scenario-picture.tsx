import { useEffect, useState } from 'react';
import type { ScenarioCard } from '../../contract/host';
import { useHost } from '../host/host-context';
import { useTheme } from '../theme/use-theme';
import { sitePicture } from '../views/twin/site-picture';
import classes from './scenario-card.module.css';
import { inTurn } from './picture-turns';

const PICTURE_PX = { width: 344, height: 238 } as const;

/** The site of a scenario, drawn small by the twin itself, one after another so that the window answers meanwhile. */
export function ScenarioPicture({ card }: { readonly card: ScenarioCard }) {
  const host = useHost();
  const theme = useTheme();
  const [picture, setPicture] = useState<string | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void host.readScenario(card.id).then((text) => inTurn(() => {
      if (isWanted) setPicture(sitePicture(text, theme, PICTURE_PX));
    }));
    return () => { isWanted = false; };
  }, [host, card.id, theme]);
  return picture === undefined ? null : <img className={classes.site} src={picture} alt="" draggable={false} />;
}
