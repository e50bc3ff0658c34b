import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/layers.css';
import './theme/global.css';
import { App } from './app/app';
import { chooseHost } from './host/choose-host';
import { HostContext } from './host/host-context';
import { startPreferences } from './state/start-preferences';
import { runDirector } from './state/run-director';
import { startWords } from './words/index';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');

const host = chooseHost();
startPreferences(host);
runDirector.connect(host);
await startWords(host.initialLanguage);
createRoot(root).render(
  <StrictMode>
    <HostContext value={host}><App /></HostContext>
  </StrictMode>,
);
