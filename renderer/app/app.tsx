import { MantineProvider } from '@mantine/core';
import { ErrorBoundary } from '../controls/error-boundary';
import { Gallery } from '../gallery/gallery';
import { Notices } from '../shell/notices/notices';
import { ProblemDialog } from '../shell/problems/problem-dialog';
import { usePreferences } from '../state/preferences';
import { useWorkspace } from '../state/workspace';
import { mantineTheme, mantineVariables } from '../theme/mantine-theme';
import { OpenScenario } from './open-scenario';

/** The whole window: the gallery, or the workbench of the open scenario. */
export function App() {
  const scheme = usePreferences((state) => state.scheme);
  const screen = useWorkspace((state) => state.screen);
  return (
    <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables} forceColorScheme={scheme}>
      <ErrorBoundary>{screen === 'gallery' ? <Gallery /> : <OpenScenario />}</ErrorBoundary>
      <Notices />
      <ProblemDialog />
    </MantineProvider>
  );
}
