import { Tooltip } from '@mantine/core';
import { plainNumber, significantDecimals } from '../../../contract/presentation/index';
import type { MeasuredPoint } from '../../../sim-core/index';
import { KindBadge } from '../../controls/kind-badge';
import { useWords } from '../../words/use-words';
import type { ProfileRow } from './node-profiles';
import classes from './nodes-view.module.css';

/** Every device with watts for the benchmark, as it was measured; what must not be ranked says why. */
export function MeasuredPoints({ rows, benchmark }: { readonly rows: readonly ProfileRow[]; readonly benchmark: string }) {
  const { say } = useWords();
  return (
    <section className={classes.points}>
      <h3 className={classes.title}>{say('nodes.points', { benchmark })}</h3>
      <p className={classes.subtitle}>{say('nodes.pointsNote')}</p>
      <div className={classes.scroll}>
        <table className={`${classes.table} selectable`}>
          <thead>
            <tr>
              <th scope="col">{say('nodes.profile')}</th>
              <th scope="col">{say('nodes.idle')}</th>
              <th scope="col" colSpan={2}>{say('nodes.single')}</th>
              <th scope="col" colSpan={2}>{say('nodes.batch')}</th>
              <th scope="col">{say('nodes.perJoule')}</th>
              <th scope="col">{say('nodes.source')}</th>
            </tr>
          </thead>
          <tbody>{rows.map((row) => <PointRow key={row.profile.id} row={row} />)}</tbody>
        </table>
      </div>
    </section>
  );
}

function PointRow({ row }: { readonly row: ProfileRow }) {
  const { pick, say } = useWords();
  const { profile } = row;
  const caveats = profile.caveats.map(pick).join('\n');
  const kind = row.batch?.throughputPerS.kind ?? row.single?.throughputPerS.kind;
  return (
    <tr data-used={row.isUsed} data-apart={!profile.comparable}>
      <td><Tooltip label={caveats} disabled={caveats === ''}><span tabIndex={caveats === '' ? -1 : 0}>{pick(profile.name)}</span></Tooltip></td>
      <td>{shown(profile.idlePowerW?.value)}</td>
      <PointCells point={row.single} />
      <PointCells point={row.batch} />
      <td className={classes.figure}>{profile.comparable ? shown(row.inferencesPerJoule) : say('nodes.apart')}</td>
      <td><span className={classes.source}>{kind && <KindBadge kind={kind} source={row.batch?.throughputPerS.source ?? row.single?.throughputPerS.source} />}{profile.round}</span></td>
    </tr>
  );
}

function PointCells({ point }: { readonly point: MeasuredPoint | undefined }) {
  return (
    <>
      <td>{shown(point?.throughputPerS.value)}</td>
      <td>{shown(point?.powerW?.value)}</td>
    </>
  );
}

const DIGITS = 3;
const shown = (value: number | undefined): string => (value === undefined ? '–' : plainNumber(value, { decimals: Math.max(0, significantDecimals(value, DIGITS)) }));
