import { useMemo, type ReactNode } from 'react';
import {
  IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy, IconFileTypeHtml, IconFileTypePdf, IconFolderOpen, IconLanguage, IconLayoutBottombar, IconLayoutGrid, IconLayoutSidebar, IconLayoutSidebarRight, IconMoon, IconPlayerPlay,
  IconPlayerStop, type Icon,
} from '@tabler/icons-react';
import { VariantSwatch } from '../../controls/variant-swatch';
import { useDocument } from '../../state/document-store';
import { usePreferences } from '../../state/preferences';
import { runDirector } from '../../state/run-director';
import { useDescription, type Description } from '../../state/use-description';
import { useWorkspace } from '../../state/workspace';
import { viewsOf } from '../../views/index';
import { words, type WordKey } from '../../words/index';
import { CollectionIcon } from '../site-list/collection-icon';
import { stageApi } from '../stage/stage-api';
import { modifierKey } from './modifier-key';
import type { PaletteEntry } from './rank-entries';
import { useCommands, type Commands } from './use-commands';

export interface ShownEntry extends PaletteEntry {
  readonly icon: ReactNode;
}

/** Everything the palette can do or go to, in the open scenario. */
export function usePaletteEntries(): readonly ShownEntry[] {
  const commands = useCommands();
  const description = useDescription();
  return useMemo(() => [...commandEntries(commands), ...recordEntries(description), ...viewEntries(description), ...variantEntries(description)], [commands, description]);
}

const command = (key: WordKey, IconOf: Icon, run: () => void, shortcut?: string): ShownEntry => ({
  id: key, group: 'command', name: words[key], icon: <IconOf size={16} stroke={1.5} />, run, ...(shortcut === undefined ? {} : { shortcut }),
});

function commandEntries(commands: Commands): readonly ShownEntry[] {
  const { undo, redo } = useDocument.getState();
  const { change } = useWorkspace.getState();
  const preferences = usePreferences.getState;
  return [
    command('command.undo', IconArrowBackUp, undo, `${modifierKey}+Z`),
    command('command.redo', IconArrowForwardUp, redo, `${modifierKey}+Shift+Z`),
    command('command.run', IconPlayerPlay, runDirector.runNow),
    command('command.cancel', IconPlayerStop, runDirector.cancel),
    command('command.exportPdf', IconFileTypePdf, () => commands.exportReport('pdf')),
    command('command.exportHtml', IconFileTypeHtml, () => commands.exportReport('html')),
    command('command.openFile', IconFolderOpen, commands.openFile, `${modifierKey}+O`),
    command('command.save', IconDeviceFloppy, commands.save, `${modifierKey}+S`),
    command('command.gallery', IconLayoutGrid, commands.showGallery),
    command('command.language', IconLanguage, () => preferences().setLanguage(preferences().language === 'ja' ? 'en' : 'ja')),
    command('command.scheme', IconMoon, () => preferences().setScheme(preferences().scheme === 'light' ? 'dark' : 'light')),
    command('command.tree', IconLayoutSidebar, () => change((state) => { state.leftOpen = !state.leftOpen; })),
    command('command.inspector', IconLayoutSidebarRight, () => change((state) => { state.rightOpen = !state.rightOpen; })),
    command('command.timeline', IconLayoutBottombar, () => change((state) => { state.timelineOpen = !state.timelineOpen; })),
  ];
}

const recordEntries = ({ records }: Description): readonly ShownEntry[] =>
  records.map((record) => ({
    id: `record ${record.id}`, group: 'record', name: record.title, alsoKnownAs: `${record.id} ${record.collectionLabel.en} ${record.collectionLabel.ja}`,
    icon: <CollectionIcon collection={record.collection} />, run: () => useWorkspace.getState().select({ kind: 'record', id: record.id }),
  }));

const viewEntries = ({ document }: Description): readonly ShownEntry[] =>
  viewsOf(document?.sector ?? '').map((view) => ({ id: `view ${view.id}`, group: 'view', name: words[view.title], icon: <view.icon size={16} stroke={1.5} />, run: () => stageApi.show(view.id) }));

const variantEntries = ({ variants }: Description): readonly ShownEntry[] =>
  variants.map((variant) => ({
    id: `variant ${variant.id}`, group: 'scenario', name: variant.name, alsoKnownAs: variant.id,
    icon: <VariantSwatch variants={variants} id={variant.id} />, run: () => useWorkspace.getState().chooseVariant(variant.id),
  }));
