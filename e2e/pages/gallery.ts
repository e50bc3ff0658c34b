import type { Locator, Page } from '@playwright/test';

/** The first screen: the shipped scenarios and the way to a file. */
export class Gallery {
  constructor(private readonly page: Page) {}

  get heading(): Locator {
    return this.page.getByRole('heading', { name: /Start from a worked scenario|用意されたシナリオから始める/ });
  }

  card(title: RegExp): Locator {
    return this.page.getByRole('button', { name: title });
  }

  /** Drawn from the scenarios after the cards are there. */
  get pictures(): Locator {
    return this.page.getByRole('main').locator('button img');
  }

  async open(title: RegExp): Promise<void> {
    await this.card(title).first().click();
  }

  /** Answers go through the system's dialog, which a journey answers beforehand. */
  async openFile(): Promise<void> {
    await this.page.getByRole('button', { name: /Open a scenario|シナリオを開く/ }).click();
  }
}
