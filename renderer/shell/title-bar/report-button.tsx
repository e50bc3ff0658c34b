import { Button, Menu, Tooltip } from '@mantine/core';
import { IconFileExport, IconFileTypeHtml, IconFileTypePdf } from '@tabler/icons-react';
import { useRun } from '../../state/run-store';
import { useWords } from '../../words/use-words';
import { useCommands } from '../palette/use-commands';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** Exports the report of the finished run. */
export function ReportButton() {
  const { say } = useWords();
  const isReady = useRun((state) => state.bundle !== undefined && state.phase === 'done');
  const { exportReport } = useCommands();
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Tooltip label={say('title.reportNeedsResult')} disabled={isReady}>
          <Button leftSection={<IconFileExport {...icon} />} aria-disabled={!isReady} {...(isReady ? {} : { 'data-disabled': true })}>{say('title.report')}</Button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={!isReady} leftSection={<IconFileTypePdf {...icon} />} onClick={() => exportReport('pdf')}>{say('title.exportPdf')}</Menu.Item>
        <Menu.Item disabled={!isReady} leftSection={<IconFileTypeHtml {...icon} />} onClick={() => exportReport('html')}>{say('title.exportHtml')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
