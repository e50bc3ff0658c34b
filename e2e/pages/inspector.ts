import type { Locator, Page } from '@playwright/test';

/** The right region: levers, values and the read-out of the chosen year. */
export class Inspector {
  constructor(private readonly page: Page) {}

  get region(): Locator {
    return this.page.getByRole('complementary', { name: /Inspector|詳細/ });
  }

  lever(name: RegExp): Locator {
    return this.region.getByRole('slider', { name });
  }

  get readout(): Locator {
    return this.region.getByRole('table');
  }

  /** Text of every cell of the row with this label, in the order of the variants. */
  async readoutCells(label: RegExp): Promise<readonly string[]> {
    return this.readout.getByRole('row', { name: label }).first().getByRole('cell').allInnerTexts();
  }
}
