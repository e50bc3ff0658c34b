import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import classes from './mantine.module.css';

/** Mantine wants ten shades; every place that we show reads the tokens instead, so the tuple only names the accent. */
const accent: MantineColorsTuple = [
  'var(--select)', 'var(--select)', 'var(--select)', 'var(--accent)', 'var(--accent)',
  'var(--accent)', 'var(--accent)', 'var(--accent)', 'var(--accent)', 'var(--accent)',
];

export const mantineTheme = createTheme({
  fontFamily: 'var(--font)',
  fontSizes: { xs: '11px', sm: '12px', md: '12px', lg: '13px', xl: '14px' },
  lineHeights: { xs: '16px', sm: '18px', md: '18px', lg: '18px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '10px', xl: '10px' },
  defaultRadius: 'sm',
  primaryColor: 'accent',
  colors: { accent },
  focusRing: 'never',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { variant: 'default', size: 'compact-sm' }, classNames: { root: classes.button, inner: classes.buttonInner } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 28 }, classNames: { root: classes.actionIcon } },
    Tooltip: {
      defaultProps: { openDelay: 350, closeDelay: 0, withArrow: false, offset: 6, multiline: true, maw: 320, transitionProps: { duration: 120 } },
      classNames: { tooltip: classes.tooltip },
    },
    Menu: {
      defaultProps: { shadow: 'none', offset: 4, transitionProps: { duration: 120, transition: 'fade' } },
      classNames: { dropdown: classes.floating, item: classes.menuItem, label: classes.menuLabel, divider: classes.menuDivider },
    },
    Popover: { defaultProps: { shadow: 'none', offset: 6, transitionProps: { duration: 120 } }, classNames: { dropdown: classes.floating } },
    Select: {
      defaultProps: { size: 'xs', allowDeselect: false, comboboxProps: { shadow: 'none', offset: 4, transitionProps: { duration: 120 } } },
      classNames: { input: classes.input, dropdown: classes.floating, option: classes.option, section: classes.inputSection },
    },
    TextInput: { defaultProps: { size: 'xs' }, classNames: { input: classes.input } },
    Modal: {
      defaultProps: { radius: 'lg', transitionProps: { duration: 120, transition: 'fade' } },
      classNames: { content: classes.dialog, header: classes.dialogHeader, title: classes.dialogTitle, body: classes.dialogBody, overlay: classes.overlay },
    },
    SegmentedControl: {
      defaultProps: { size: 'xs', transitionDuration: 120, withItemsBorders: true },
      classNames: { root: classes.segmented, control: classes.segmentedControl, label: classes.segmentedLabel, indicator: classes.segmentedIndicator },
    },
  },
});

/** Mantine's own variables, answered from our tokens, so a component that we did not restyle still fits. */
export const mantineVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--panel)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent)',
    '--mantine-primary-color-light': 'var(--select)',
    '--mantine-primary-color-light-hover': 'var(--select)',
    '--mantine-primary-color-light-color': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  },
  light: {},
  dark: {},
});
