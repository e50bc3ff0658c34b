import { expect, test } from 'vitest';
import { svg, svgText } from './svg-tree';
import { fitText, textWidth } from './text-width';

test('text and attributes cannot add markup', () => {
  const node = svg('text', { 'aria-label': '"><script>' }, '<b>&\'\u0000');
  expect(svgText(node)).toBe('<text aria-label="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;\ufffd</text>');
});

test('numbers are rounded and undefined attributes left out', () => {
  expect(svgText(svg('path', { x: 1 / 3, y: undefined }))).toBe('<path x="0.33"/>');
});

test('long text ends in an ellipsis and fits', () => {
  const short = fitText('Edge inspection with people working to 70', 90, 11);
  expect(short.endsWith('…')).toBe(true);
  expect(textWidth(short, 11)).toBeLessThanOrEqual(90);
  expect(fitText('エッジ', 90, 11)).toBe('エッジ');
});
