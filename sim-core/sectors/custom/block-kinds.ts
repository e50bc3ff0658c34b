import { defineCollection, type CollectionDefinition } from '../collection';
import { arrivalBlocks } from './arrival-blocks';
import type { BlockKinds } from './block-kind';
import { name } from './custom-fields';
import { groupingBlocks } from './grouping-blocks';
import { judgingBlocks } from './judging-blocks';
import { queueBlocks } from './queue-blocks';
import { routingBlocks } from './routing-blocks';
import { serviceBlocks } from './service-blocks';
import { transportBlocks } from './transport-blocks';

export const blockKinds: BlockKinds = { ...arrivalBlocks, ...queueBlocks, ...serviceBlocks, ...judgingBlocks, ...routingBlocks, ...groupingBlocks, ...transportBlocks };

export const blocks: CollectionDefinition = defineCollection({
  id: 'blocks',
  label: { en: 'Blocks', ja: 'ブロック' },
  description: { en: 'What entities pass through, told apart by kind.', ja: 'エンティティが通るもの。種類で区別する。' },
  fields: { name },
  tagged: { tag: 'kind', choices: Object.fromEntries(Object.entries(blockKinds).map(([kind, { fields }]) => [kind, fields])) },
});
