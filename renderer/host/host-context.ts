import { createContext, useContext } from 'react';
import type { WorkbenchHost } from '../../contract/host';

export const HostContext = createContext<WorkbenchHost | undefined>(undefined);

/** The place the workbench runs in. Only used inside the provider that `main.tsx` sets up. */
export function useHost(): WorkbenchHost {
  const host = useContext(HostContext);
  if (!host) throw new Error('The workbench was mounted without a host');
  return host;
}
