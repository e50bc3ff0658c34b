import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { VariantView } from '../../../sim-core/index';
import { VariantSwatch } from '../../controls/variant-swatch';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import classes from './scenario-tree.module.css';
import { VariantChanges } from './variant-changes';

interface Props {
  readonly variant: VariantView;
  readonly variants: readonly VariantView[];
}

/** One variant: fold, swatch, name, eye; its changes below. */
export function VariantRow({ variant, variants }: Props) {
  const { say, pick } = useWords();
  const [isOpen, setOpen] = useState(true);
  const { chooseVariant, toggleVariant, variant: chosen, hiddenVariants, selection } = useWorkspace();
  const name = pick(variant.name);
  const isHidden = hiddenVariants[variant.id] === true;
  const isSelected = chosen === variant.id && selection?.kind === 'variant';
  return (
    <li>
      <div className={classes.row} data-selected={isSelected} data-chosen={chosen === variant.id} data-hidden={isHidden}>
        <button type="button" className={classes.fold} aria-expanded={isOpen} aria-label={say(isOpen ? 'tree.fold' : 'tree.unfold', { name })} onClick={() => setOpen(!isOpen)}>
          <IconChevronDown size={14} stroke={1.5} data-open={isOpen} />
        </button>
        <button type="button" className={classes.name} aria-pressed={chosen === variant.id} onClick={() => chooseVariant(variant.id)} title={name}>
          <VariantSwatch variants={variants} id={variant.id} />
          <span>{name}</span>
        </button>
        <ActionIcon size={24} className={classes.eye} aria-pressed={!isHidden} aria-label={say(isHidden ? 'tree.show' : 'tree.hide', { name })} onClick={() => toggleVariant(variant.id)}>
          {isHidden ? <IconEyeOff size={15} stroke={1.5} /> : <IconEye size={15} stroke={1.5} />}
        </ActionIcon>
      </div>
      {isOpen && <VariantChanges changes={variant.changes} />}
    </li>
  );
}
