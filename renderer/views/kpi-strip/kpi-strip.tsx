import { Tooltip } from '@mantine/core';
import { useRun } from '../../state/run-store';
import { useCell } from '../../state/use-cell';
import { useWords } from '../../words/use-words';
import classes from './kpi-strip.module.css';
import { kpiTiles, type KpiTile } from './kpi-tiles';
import { shortDifference, shortLabel } from './short-texts';

/** The key figures of the chosen variant and year: value, unit, interval, difference to the baseline. */
export function KpiStrip() {
  const { say, language } = useWords();
  const { bundle, isStale } = useRun();
  const cell = useCell();
  if (!bundle || !cell) return <div className={classes.strip}><p className={classes.waiting}>{say('view.waiting')}</p></div>;
  const tiles = kpiTiles(cell, language, (id) => bundle.names[id] ?? { en: id, ja: id });
  return (
    <dl className={classes.strip} data-stale={isStale}>
      {tiles.map((tile) => <Tile key={tile.kpi} tile={tile} year={tile.kpi === 'output.kept' ? cell.year : undefined} />)}
    </dl>
  );
}

function Tile({ tile, year }: { readonly tile: KpiTile; readonly year: number | undefined }) {
  const { say, pick } = useWords();
  const { value, difference, companion } = tile;
  const short = shortLabel(tile.kpi);
  const name = short ? pick(short) : pick(tile.label);
  const label = year === undefined ? name : say('kpi.inYear', { name, year });
  return (
    <div className={classes.tile}>
      <dt className={classes.head}>
        <span className={classes.label} title={pick(tile.label)}>{label}</span>
        {difference && (
          <Tooltip label={say('kpi.difference', { range: difference.shown.interval })}>
            <span className={classes.difference} data-tone={difference.tone} tabIndex={0}>{shortDifference(difference.shown)}</span>
          </Tooltip>
        )}
      </dt>
      <dd className={classes.value}>
        {value.value}
        {companion && <span className={classes.companion}>{` / ${companion.shown.value}`}</span>}
        <span className={classes.unit}>{value.unit}</span>
      </dd>
      <dd className={classes.interval}>{value.interval === '–' ? say(tile.isExact ? 'kpi.exact' : 'kpi.noInterval') : say('kpi.interval', { range: value.interval })}</dd>
    </div>
  );
}
