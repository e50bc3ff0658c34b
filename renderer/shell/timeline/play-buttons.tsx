import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlayFilled, IconPlayerSkipBack, IconPlayerSkipForward } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useWords } from '../../words/use-words';
import classes from './timeline.module.css';
import { chooseYear, useYears } from './use-years';

/** Time that each simulated year stays on screen while the years play. */
const YEAR_ON_SCREEN_MS = 1200;

/** Steps through the simulated years, or plays them. */
export function PlayButtons({ isCompact = false }: { readonly isCompact?: boolean }) {
  const { say } = useWords();
  const { years, index } = useYears();
  const [isOn, setOn] = useState(false);
  const isLast = index >= years.length - 1;
  const isPlaying = isOn && !isLast;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(() => chooseYear(years[index + 1]), YEAR_ON_SCREEN_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, index, years]);
  const toggle = () => {
    if (isLast) chooseYear(years[0]);
    setOn(!isPlaying);
  };
  const size = isCompact ? 14 : 16;
  return (
    <span className={classes.buttons}>
      <StepButton label={say('timeline.previous')} isDisabled={index <= 0} onClick={() => chooseYear(years[index - 1])}><IconPlayerSkipBack size={size} stroke={1.5} /></StepButton>
      <Tooltip label={say(isPlaying ? 'timeline.pause' : 'timeline.play')}>
        <ActionIcon className={classes.button} data-primary aria-label={say(isPlaying ? 'timeline.pause' : 'timeline.play')} disabled={years.length < 2} onClick={toggle}>
          {isPlaying ? <IconPlayerPause size={size} stroke={1.5} /> : <IconPlayerPlayFilled size={size - 2} />}
        </ActionIcon>
      </Tooltip>
      <StepButton label={say('timeline.next')} isDisabled={isLast} onClick={() => chooseYear(years[index + 1])}><IconPlayerSkipForward size={size} stroke={1.5} /></StepButton>
    </span>
  );
}

function StepButton({ label, isDisabled, onClick, children }: { readonly label: string; readonly isDisabled: boolean; readonly onClick: () => void; readonly children: React.ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon className={classes.button} aria-label={label} disabled={isDisabled} onClick={onClick}>{children}</ActionIcon>
    </Tooltip>
  );
}
