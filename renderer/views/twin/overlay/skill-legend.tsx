import { useTheme } from '../../../theme/use-theme';
import { useWords } from '../../../words/use-words';
import type { PlannedSkill } from '../plan/site-plan';
import { twinPalette } from '../scene/twin-palette';
import classes from '../twin-view.module.css';

/** Which colour is which skill; an empty place is an absent post. */
export function SkillLegend({ skills }: { readonly skills: readonly PlannedSkill[] }) {
  const { pick, say } = useWords();
  const colours = twinPalette(useTheme()).skills;
  if (skills.length === 0) return null;
  return (
    <ul className={classes.skills}>
      {skills.map((skill, index) => (
        <li key={skill.id} className={classes.skill}>
          <svg width="9" height="14" viewBox="0 0 9 14" aria-hidden><circle cx="4.5" cy="2.5" r="2.3" fill={colours[index % colours.length]} /><rect x="1.5" y="4.5" width="6" height="9" rx="3" fill={colours[index % colours.length]} /></svg>
          {pick(skill.title)}
        </li>
      ))}
      <li className={classes.skill}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden><circle cx="7" cy="7" r="5" fill="none" stroke="var(--ink-2)" strokeWidth="1.5" strokeDasharray="3 2.2" /></svg>
        {say('twin.absent')}
      </li>
    </ul>
  );
}
