import type { PlacedPerson } from '../../layout/placed-site';
import type { Instance } from '../instance';
import type { ModelInput } from '../model-input';

/** Capsule and head are 1.36 m together, as look.md wants; an absent post is a dashed ring on the floor. */
const BODY_M = 1.02;
const HEAD_M = 0.34;

export function peopleParts(people: readonly PlacedPerson[], { plan, palette }: ModelInput): readonly Instance[] {
  const colourOf = (skill: string): string => palette.skills[plan.skills.findIndex((one) => one.id === skill) % palette.skills.length] ?? palette.body;
  return people.flatMap(({ x, z, skill, isPresent }): readonly Instance[] => {
    const colour = colourOf(skill);
    if (!isPresent) return [{ primitive: 'place', at: [x, 0.05, z], size: [0.72, 1, 0.72], colour, record: skill }];
    return [
      { primitive: 'capsule', at: [x, BODY_M / 2, z], size: [0.46, BODY_M, 0.46], colour, record: skill },
      { primitive: 'head', at: [x, BODY_M + HEAD_M / 2 - 0.02, z], size: [HEAD_M, HEAD_M, HEAD_M], colour: palette.head, record: skill },
    ];
  });
}
