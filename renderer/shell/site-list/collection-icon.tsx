import {
  IconAdjustmentsHorizontal, IconBolt, IconBox, IconCalendar, IconClock, IconCloud, IconCpu, IconEyeCheck, IconFileText, IconRoute, IconStack2, IconTools, IconUsers, type Icon,
} from '@tabler/icons-react';

const ICONS: Readonly<Record<string, Icon>> = {
  stations: IconStack2, buffers: IconBox, queues: IconBox, skills: IconUsers, people: IconUsers, staff: IconUsers, nodes: IconCpu, devices: IconCpu, clouds: IconCloud, networks: IconRoute, links: IconRoute,
  workloads: IconEyeCheck, inspections: IconEyeCheck, energy: IconBolt, tariffs: IconBolt, site: IconBolt, consumers: IconBolt, shifts: IconClock, weeks: IconCalendar, run: IconAdjustmentsHorizontal,
  resources: IconTools, repair: IconTools, maintenance: IconTools, levers: IconAdjustmentsHorizontal, policy: IconAdjustmentsHorizontal,
};

/** The outline icon of a collection of records; an unknown collection gets a plain page. */
export function CollectionIcon({ collection }: { readonly collection: string }) {
  const Chosen = ICONS[collection] ?? IconFileText;
  return <Chosen size={16} stroke={1.5} aria-hidden />;
}
