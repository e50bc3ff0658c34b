import { Tooltip } from '@mantine/core';
import { KIND_BADGES } from '../../contract/presentation/index';
import type { ProvenanceKind } from '../../sim-core/index';
import { useWords } from '../words/use-words';
import { KindMark } from './kind-mark';
import classes from './kind-badge.module.css';

interface Props {
  readonly kind: ProvenanceKind;
  readonly source?: string | undefined;
}

/** How a number came to be: the shape says it, the colour repeats it, the tip names the source. */
export function KindBadge({ kind, source }: Props) {
  const { pick } = useWords();
  const label = pick(KIND_BADGES[kind].word);
  return (
    <Tooltip label={source ? `${label}\n${source}` : label} position="left">
      <span className={classes.badge} role="img" aria-label={source ? `${label}: ${source}` : label} data-kind={kind} tabIndex={0}>
        <KindMark kind={kind} />
      </span>
    </Tooltip>
  );
}
