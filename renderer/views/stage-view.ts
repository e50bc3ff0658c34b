import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { WordKey } from '../words/index';

/** A view of the stage: a folder with its parts, one line in the list of views. */
export interface StageView {
  readonly id: string;
  readonly title: WordKey;
  readonly icon: Icon;
  readonly component: ComponentType;
  /** Sectors that the view can show; absent: all. */
  readonly sectors?: readonly string[];
}
