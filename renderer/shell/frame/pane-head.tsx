import type { ReactNode } from 'react';
import classes from './pane-head.module.css';

/** The 36 px head of a side region, level with the stage's tab bar. */
export function PaneHead({ icon, title, actions }: { readonly icon?: ReactNode; readonly title: string; readonly actions?: ReactNode }) {
  return (
    <header className={classes.head}>
      {icon && <span className={classes.icon}>{icon}</span>}
      <h2 className={classes.title} title={title}>{title}</h2>
      <span className={classes.actions}>{actions}</span>
    </header>
  );
}
