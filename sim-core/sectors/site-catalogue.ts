import type { GridCo2, Levy, PriceScenarios } from '../energy/reference-paths';
import type { SpotPrices } from '../energy/spot-price';
import type { Tariff } from '../energy/tariff';
import type { DeviceProfile } from '../nodes/device-profile';
import type { Bilingual } from '../foundation/problems';
import type { EmploymentRates, Population } from '../people/labour-supply';
import type { WorkingTimeRules } from '../people/rules/rule-table';
import type { Prefectures } from '../people/prefectures';

/** What sectors read from the reference catalogue. The full catalogue of `scenario/catalogue` is one. */
export interface SiteCatalogue {
  readonly hash: string;
  readonly devices: Readonly<Record<string, DeviceProfile>>;
  readonly tariffs: Readonly<Record<string, Tariff>>;
  readonly workloads: Readonly<Record<string, { readonly id: string; readonly name: Bilingual; readonly benchmark: string }>>;
  readonly population: Population;
  readonly employmentRates: EmploymentRates;
  readonly prefectures: Prefectures;
  readonly prices: PriceScenarios;
  readonly co2: GridCo2;
  readonly levy: Levy;
  readonly spot: SpotPrices;
  readonly workingTime: WorkingTimeRules;
}
