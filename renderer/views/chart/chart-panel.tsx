import { ActionIcon, Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconChartLine, IconTable } from '@tabler/icons-react';
import { useState, type HTMLAttributes } from 'react';
import type { ChartTable, Size, SvgNode } from '../../../contract/presentation/index';
import { useWords } from '../../words/use-words';
import { ChartPicture } from './chart-picture';
import classes from './chart-panel.module.css';
import { TablePanel } from './table-panel';

interface Props {
  /** Draws for a size in px; undefined while there is nothing to draw. */
  readonly draw: (size: Size) => SvgNode | undefined;
  readonly table: () => ChartTable;
  /** How the pointer and keys read the chart, such as choosing a year. */
  readonly reading?: (size: Size) => HTMLAttributes<HTMLDivElement>;
  readonly className?: string | undefined;
}

/** A chart of the presentation layer in the room it is given, with its table one button away. */
export function ChartPanel({ draw, table, reading, className }: Props) {
  const { say } = useWords();
  const { ref, width, height } = useElementSize();
  const [showsTable, setShowsTable] = useState(false);
  const size = { width: Math.floor(width), height: Math.floor(height) };
  const label = say(showsTable ? 'chart.picture' : 'chart.table');
  const Icon = showsTable ? IconChartLine : IconTable;
  return (
    <figure className={`${classes.panel} ${className ?? ''}`}>
      <div ref={ref} className={classes.room}>
        {showsTable ? <TablePanel table={table()} /> : size.width > 0 && size.height > 0 && <ChartPicture drawing={draw(size)} {...reading?.(size)} />}
      </div>
      <Tooltip label={label}>
        <ActionIcon className={classes.switch} aria-label={label} aria-pressed={showsTable} onClick={() => setShowsTable(!showsTable)}><Icon size={16} stroke={1.5} /></ActionIcon>
      </Tooltip>
    </figure>
  );
}
