import { useEffect, useState } from 'react';
import type { ScenarioCard } from '../../contract/host';
import { useHost } from '../host/host-context';

const EMPTY: readonly ScenarioCard[] = [];

/** The shipped scenarios, once the host has listed them. */
export function useShelf(): readonly ScenarioCard[] {
  const host = useHost();
  const [cards, setCards] = useState(EMPTY);
  useEffect(() => { void host.listScenarios().then(setCards); }, [host]);
  return cards;
}
