import { Kbd, Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import classes from './palette.module.css';
import { rankEntries } from './rank-entries';
import { usePaletteEntries, type ShownEntry } from './use-palette-entries';

/** The command palette: type, choose with the arrow keys, Enter. */
export function Palette() {
  const { paletteOpen, change } = useWorkspace();
  const { say } = useWords();
  const close = () => change((state) => { state.paletteOpen = false; });
  return (
    <Modal
      opened={paletteOpen} onClose={close} withCloseButton={false} size={560} yOffset={96} padding={0} aria-label={say('palette.title')}
      classNames={{ body: classes.body, content: classes.content }}
    >
      <PaletteList onClose={close} />
    </Modal>
  );
}

function PaletteList({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const entries = usePaletteEntries();
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const found = rankEntries(entries, query);
  const index = Math.min(marked, found.length - 1);
  const mark = (next: number) => {
    setMarked(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const run = (entry: ShownEntry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') run(found[index]);
    else if (event.key === 'ArrowDown') mark((index + 1) % Math.max(1, found.length));
    else if (event.key === 'ArrowUp') mark((index - 1 + found.length) % Math.max(1, found.length));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={classes.field}>
        <IconSearch size={16} stroke={1.5} aria-hidden />
        <input
          data-autofocus className={classes.input} value={query} placeholder={say('palette.placeholder')} aria-label={say('palette.title')} role="combobox" aria-expanded aria-controls="palette-list"
          aria-activedescendant={found[index] ? `palette ${found[index].id}` : undefined} spellCheck={false}
          onChange={(event) => { setQuery(event.currentTarget.value); setMarked(0); }} onKeyDown={onKeyDown}
        />
      </div>
      {found.length === 0 && <p className={classes.none}>{say('palette.none', { query })}</p>}
      <ul id="palette-list" ref={list} className={classes.list} role="listbox" aria-label={say('palette.title')}>
        {found.map((entry, at) => <Row key={entry.id} entry={entry} isMarked={at === index} onMark={() => setMarked(at)} onRun={() => run(entry)} />)}
      </ul>
    </>
  );
}

interface RowProps {
  readonly entry: ShownEntry;
  readonly isMarked: boolean;
  readonly onMark: () => void;
  readonly onRun: () => void;
}

function Row({ entry, isMarked, onMark, onRun }: RowProps) {
  const { say, pick } = useWords();
  return (
    <li id={`palette ${entry.id}`} className={classes.row} role="option" aria-selected={isMarked} onPointerMove={onMark} onClick={onRun}>
      <span className={classes.icon}>{entry.icon}</span>
      <span className={classes.name}>{pick(entry.name)}</span>
      {entry.shortcut ? <Kbd className={classes.key}>{entry.shortcut}</Kbd> : <span className={classes.group}>{say(`palette.group.${entry.group}`)}</span>}
    </li>
  );
}
