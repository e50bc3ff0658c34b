import type { ElectronApplication } from '@playwright/test';
import type * as electron from 'electron';

type Electron = typeof electron;
type Answer = string | undefined;

const tries = 5;
const collected = 'Resulting promise was garbage collected';

/** Stands in for the person in front of the system's file dialogs, which no test can reach. */
export class SystemDialogs {
  constructor(private readonly app: ElectronApplication) {}

  answerOpenWith(path: string): Promise<void> {
    return this.inMain(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: filePath === undefined ? [] : [filePath] });
    }, path);
  }

  answerSaveWith(path: string): Promise<void> {
    return this.inMain(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: filePath ?? '' });
    }, path);
  }

  cancelSave(): Promise<void> {
    return this.inMain(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    }, undefined);
  }

  /**
   * Runs in the main process. While the program starts, its collector may take the promise by which Playwright waits
   * for the answer, although the answer was given; saying the same again does no harm.
   */
  private async inMain(change: (program: Electron, answer: Answer) => void, answer: Answer): Promise<void> {
    for (let left = tries; left > 0; left -= 1) {
      try {
        await this.app.evaluate(change, answer);
        return;
      } catch (error) {
        if (left === 1 || !String(error).includes(collected)) throw error;
      }
    }
  }
}
