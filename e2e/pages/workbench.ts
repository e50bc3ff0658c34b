import { expect, type Locator, type Page } from '@playwright/test';
import { Inspector } from './inspector';
import { Stage } from './stage';

/** The window of an open scenario. Names are those a screen reader says, in English unless a method says otherwise. */
export class Workbench {
  readonly stage: Stage;
  readonly inspector: Inspector;

  constructor(private readonly page: Page) {
    this.stage = new Stage(page);
    this.inspector = new Inspector(page);
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  get runState(): Locator {
    return this.page.getByRole('banner').getByRole('status');
  }

  get progress(): Locator {
    return this.page.getByRole('banner').getByRole('progressbar');
  }

  get cancelButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /^(Cancel|中止)$/ });
  }

  get undoButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /^(Undo|元に戻す)$/ });
  }

  get redoButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /^(Redo|やり直す)$/ });
  }

  async waitUntilSolved(timeoutMs = 120_000): Promise<void> {
    await expect(this.runState).toContainText(/Solved|計算済み/, { timeout: timeoutMs });
  }

  /** Both formats go through the same menu; the dialog is answered beforehand. */
  async exportReport(format: 'PDF' | 'HTML'): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: /^(Report|報告書)$/ }).click();
    await this.page.getByRole('menuitem', { name: new RegExp(format) }).click();
  }

  async switchLanguage(name: '日本語' | 'English'): Promise<void> {
    await this.page.getByRole('contentinfo').getByRole('button', { name: /Language|言語/ }).click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  async switchScheme(): Promise<void> {
    await this.page.getByRole('contentinfo').getByRole('button', { name: /Light or dark|明暗の切り替え/ }).click();
  }

  async chooseVariant(name: RegExp): Promise<void> {
    await this.page.getByRole('navigation', { name: /Scenarios|シナリオ/ }).getByRole('button', { name, pressed: false }).first().click();
  }
}
