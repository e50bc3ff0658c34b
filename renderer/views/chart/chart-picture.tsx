import type { HTMLAttributes } from 'react';
import { svgText, type SvgNode } from '../../../contract/presentation/index';
import classes from './chart-panel.module.css';

interface Props extends HTMLAttributes<HTMLDivElement> {
  readonly drawing: SvgNode | undefined;
}

/** Mounts a drawn chart. Its text was escaped when it was drawn, so no name in a scenario can add markup. */
export function ChartPicture({ drawing, ...reading }: Props) {
  if (!drawing) return null;
  return <div className={classes.picture} {...reading} dangerouslySetInnerHTML={{ __html: svgText(drawing) }} />;
}
