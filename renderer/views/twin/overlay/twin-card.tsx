import type { TwinCardContent } from './twin-cards';
import classes from './twin-labels.module.css';

/** Name and values of one thing, beside the floor. */
export function TwinCard({ card }: { readonly card: TwinCardContent }) {
  return (
    <div className={classes.card} data-card={card.record}>
      <p className={classes.cardTitle}>{card.title}</p>
      <p className={classes.cardValues}>
        {card.values.map((value) => <span key={value}>{value}</span>)}
        {card.note && <span className={classes.cardNote}>{card.note}</span>}
      </p>
    </div>
  );
}
