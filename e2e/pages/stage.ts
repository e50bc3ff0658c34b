import { expect, type Locator, type Page } from '@playwright/test';

export type ViewName = 'Futures' | 'Energy' | 'Twin';

const names: Readonly<Record<ViewName, RegExp>> = { Futures: /^(Futures|将来)$/, Energy: /^(Energy|エネルギー)$/, Twin: /^(Twin|立体モデル)$/ };

/** The centre of the window with its views as tabs. */
export class Stage {
  constructor(private readonly page: Page) {}

  get region(): Locator {
    return this.page.getByRole('main');
  }

  async show(view: ViewName): Promise<void> {
    await this.region.getByRole('tab', { name: names[view] }).click();
  }

  /** Charts are pictures with a name that states quantity and unit. */
  chart(title: RegExp): Locator {
    return this.region.getByRole('img', { name: title });
  }

  get canvas(): Locator {
    return this.region.locator('canvas').first();
  }

  /** Different colours in a picture of the canvas: one when nothing was drawn. */
  async expectCanvasDrawn(): Promise<void> {
    await expect(this.canvas).toBeVisible();
    await expect(async () => {
      const picture = (await this.canvas.screenshot()).toString('base64');
      expect(await this.page.evaluate(countColours, picture)).toBeGreaterThan(20);
    }).toPass();
  }
}

/** Runs in the page: decodes the picture and counts its colours. */
async function countColours(picture: string): Promise<number> {
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (character) => character.charCodeAt(0))], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (context === null) return 0;
  context.drawImage(bitmap, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
  return new Set(pixels).size;
}
