import type { ElectronApplication } from '@playwright/test';

/** Stands in for the person in front of the system's file dialogs, which no test can reach. */
export class SystemDialogs {
  constructor(private readonly app: ElectronApplication) {}

  async answerOpenWith(path: string): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, path);
  }

  async answerSaveWith(path: string): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
  }

  async cancelSave(): Promise<void> {
    await this.app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    });
  }
}
