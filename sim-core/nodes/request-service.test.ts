import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../assets/index.generated';
import { exp } from '../foundation/numerics/exponential';
import { log1p } from '../foundation/numerics/logarithm';
import { openCatalogue } from '../scenario/catalogue';
import { exampleProfile } from './example-profiles';
import { requestService, requestServiceTime } from './request-service';

const opened = openCatalogue(catalogueData);
if (!opened.ok) throw new Error(opened.problems[0]!.code);

describe('service time of single requests', () => {
  it('has mean 1/r1 and keeps the measured ratio of p99 to p50', () => {
    const outcome = requestServiceTime(opened.value.devices['orin-nx']!, 'resnet50');
    if (!outcome.ok || outcome.value.kind !== 'lognormal') throw new Error('not log-normal');
    const { mean, standardDeviation } = outcome.value;
    const sigma = Math.sqrt(log1p((standardDeviation / mean) * (standardDeviation / mean)));
    expect(mean).toBeCloseTo(1e6 / 697.05, 9);
    expect(exp(2.3263478740408408 * sigma)).toBeCloseTo(1.689119 / 1.396953, 9);
  });

  it('is constant where no percentile says otherwise', () => {
    const flat = exampleProfile('flat', 1, 'resnet50', [['SingleStream', 100, 5]]);
    const inverted = exampleProfile('inverted', 1, 'resnet50', [['SingleStream', 100, 5, 10, 9]]);
    for (const profile of [flat, inverted]) expect(requestServiceTime(profile, 'resnet50')).toMatchObject({ value: { kind: 'constant', value: 10_000 } });
  });

  it('serves as many requests at once on a server as it held on average while measured', () => {
    const outcome = requestService(opened.value.devices['h100x8']!, 'resnet50');
    if (!outcome.ok || outcome.value.serviceTime.kind !== 'lognormal') throw new Error('not log-normal');
    expect(outcome.value.parallel).toBe(Math.round(240018 * 0.007684307));
    expect(outcome.value.serviceTime.mean / 1000).toBeCloseTo(7.684, 2);
  });

  it('refuses a benchmark that was measured only as a batch', () => {
    expect(requestServiceTime(opened.value.devices['h100x8']!, '3d-unet-99.9')).toMatchObject({ ok: false });
    expect(requestServiceTime(opened.value.devices['h100x8']!, 'chess')).toMatchObject({ ok: false });
  });
});
