import type { ProvenanceKind } from '../../sim-core/index';

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;

const MARKS: Readonly<Record<ProvenanceKind, React.ReactNode>> = {
  'measured-mlperf': <circle cx="7" cy="7" r="4.5" fill="currentColor" />,
  'measured-independent': (
    <>
      <circle cx="7" cy="7" r="4.5" {...stroke} />
      <circle cx="7" cy="7" r="2" fill="currentColor" />
    </>
  ),
  'vendor-measured': (
    <>
      <circle cx="7" cy="7" r="4.5" {...stroke} />
      <path d="M7 2.5a4.5 4.5 0 0 0 0 9Z" fill="currentColor" />
    </>
  ),
  'vendor-claim': <circle cx="7" cy="7" r="4.5" {...stroke} />,
  derived: <path d="M7 3 11 10.5H3Z" {...stroke} strokeLinejoin="round" />,
  assumption: <path d="M2.5 8.3c1-2.4 2.7-2.4 4.5-1.1s3.5 1.3 4.5-1.1" {...stroke} strokeWidth="1.8" strokeLinecap="round" />,
  'published-statistic': <rect x="3.5" y="3.5" width="7" height="7" fill="currentColor" />,
};

/** The 14 px mark of a kind of provenance, in the colour of its text. */
export function KindMark({ kind }: { readonly kind: ProvenanceKind }) {
  return <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">{MARKS[kind]}</svg>;
}
