import { useMemo } from 'react';
import { useCell } from '../../state/use-cell';
import { useDescription } from '../../state/use-description';
import { useWorkspace } from '../../state/workspace';
import { lineLayout } from './layout/line-layout';
import type { PlacedSite } from './layout/placed-site';
import { siteValues, type SiteValues } from './overlay/site-values';
import { planOfDocument } from './plan/plan-of-document';
import type { SitePlan } from './plan/site-plan';

export interface Site {
  readonly plan: SitePlan;
  readonly placed: PlacedSite;
  readonly values: SiteValues;
}

const NO_KPIS = {};

/** The site of the open document in the chosen variant, with the values of the chosen year. */
export function useSite(): Site | undefined {
  const { document, records, variants } = useDescription();
  const variantId = useWorkspace((state) => state.variant);
  const kpis = useCell()?.kpis ?? NO_KPIS;
  const variant = variants.find((candidate) => candidate.id === variantId);
  const plan = useMemo(() => document && planOfDocument(document, records, variant), [document, records, variant]);
  const placed = useMemo(() => plan && lineLayout(plan), [plan]);
  const values = useMemo(() => plan && siteValues(plan, kpis), [plan, kpis]);
  return plan && placed && values ? { plan, placed, values } : undefined;
}
