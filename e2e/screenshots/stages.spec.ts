import { join } from 'node:path';
import { test } from '../harness/test';

const folder = 'docs/screenshots';

for (const language of ['en', 'ja'] as const) {
  test.describe(`pictures for the documents, ${language}`, () => {
    test.use({ startOptions: { language, size: { width: 1440, height: 900 } } });

    test(`each stage of the road, ${language}`, async ({ gallery, shoryoku, workbench }) => {
      test.setTimeout(300_000);
      const picture = (name: string): Promise<Buffer> => shoryoku.page.screenshot({ path: join(folder, `${name}-${language}.png`) });
      await gallery.pictures.first().waitFor();
      await picture('1-gallery');
      await gallery.open(/visual inspection|外観検査/i);
      await workbench.waitUntilSolved(200_000);
      await workbench.stage.show('Twin');
      await workbench.stage.expectCanvasDrawn();
      await picture('2-twin');
      await workbench.stage.show('Futures');
      await picture('3-futures');
      await workbench.stage.show('Energy');
      await picture('4-energy');
      await workbench.switchScheme();
      await picture('5-energy-dark');
    });
  });
}
