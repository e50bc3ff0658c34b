import type { Bilingual } from '../problems';

/** What a quantity measures. Its values are kept in `baseUnit`; files write any of `units`. */
export interface Dimension {
  readonly id: string;
  readonly label: Bilingual;
  readonly baseUnit: string;
  /** Unit as written -> how many base units it is. */
  readonly units: Readonly<Record<string, number>>;
  /** An example of the right form, for messages. */
  readonly example: string;
}

export const timeDimension: Dimension = {
  id: 'time',
  label: { en: 'a time', ja: '時間' },
  baseUnit: 'µs',
  units: { us: 1, µs: 1, ms: 1e3, s: 1e6, min: 60e6, h: 3600e6, d: 86400e6, week: 604800e6, weeks: 604800e6 },
  example: '45 s',
};

export const shareDimension: Dimension = {
  id: 'share',
  label: { en: 'a share', ja: '割合' },
  baseUnit: 'share',
  units: { share: 1, '%': 0.01, ppm: 1e-6 },
  example: '3 %',
};

export const powerDimension: Dimension = {
  id: 'power',
  label: { en: 'a power', ja: '電力' },
  baseUnit: 'kW',
  units: { uW: 1e-9, µW: 1e-9, mW: 1e-6, W: 1e-3, kW: 1, MW: 1e3 },
  example: '5.5 kW',
};

export const rateDimension: Dimension = {
  id: 'rate',
  label: { en: 'a rate', ja: '毎時・毎秒の率' },
  baseUnit: '/s',
  units: { '/s': 1, fps: 1, '/min': 1 / 60, '/h': 1 / 3600, '/d': 1 / 86400, '/week': 1 / 604800 },
  example: '30 /s',
};

export const dataDimension: Dimension = {
  id: 'data',
  label: { en: 'an amount of data', ja: 'データ量' },
  baseUnit: 'bit',
  units: { bit: 1, byte: 8, B: 8, kB: 8e3, MB: 8e6, GB: 8e9 },
  example: '100 kB',
};

export const dataRateDimension: Dimension = {
  id: 'data-rate',
  label: { en: 'a data rate', ja: '通信速度' },
  baseUnit: 'bit/s',
  units: { 'bit/s': 1, 'kbit/s': 1e3, 'Mbit/s': 1e6, 'Gbit/s': 1e9 },
  example: '100 Mbit/s',
};

export const energyDimension: Dimension = {
  id: 'energy',
  label: { en: 'an amount of energy', ja: '電力量' },
  baseUnit: 'kWh',
  units: { mJ: 1 / 3.6e9, J: 1 / 3.6e6, kJ: 1 / 3600, Wh: 1e-3, kWh: 1, MWh: 1e3 },
  example: '20 kWh',
};

export const thermalResistanceDimension: Dimension = {
  id: 'thermal-resistance',
  label: { en: 'a thermal resistance', ja: '熱抵抗' },
  baseUnit: 'K/W',
  units: { 'K/W': 1 },
  example: '1.2 K/W',
};

export const energyPerDataDimension: Dimension = {
  id: 'energy-per-data',
  label: { en: 'an energy per bit', ja: '1ビットあたりの電力量' },
  baseUnit: 'nJ/bit',
  units: { 'nJ/bit': 1, 'uJ/bit': 1e3, 'µJ/bit': 1e3 },
  example: '6658 nJ/bit',
};

export const temperatureDimension: Dimension = {
  id: 'temperature',
  label: { en: 'a temperature', ja: '温度' },
  baseUnit: '°C',
  units: { '°C': 1, degC: 1 },
  example: '26 °C',
};

export const powerPerKelvinDimension: Dimension = {
  id: 'power-per-kelvin',
  label: { en: 'a power per degree', ja: '温度差1度あたりの電力' },
  baseUnit: 'kW/K',
  units: { 'W/K': 1e-3, 'kW/K': 1 },
  example: '1.2 kW/K',
};

export const moneyDimension: Dimension = {
  id: 'money',
  label: { en: 'an amount of money', ja: '金額' },
  baseUnit: 'JPY',
  units: { JPY: 1, 円: 1 },
  example: '100 JPY',
};

export const distanceDimension: Dimension = {
  id: 'distance',
  label: { en: 'a distance', ja: '距離' },
  baseUnit: 'km',
  units: { m: 1e-3, km: 1 },
  example: '500 km',
};

export const massDimension: Dimension = {
  id: 'mass',
  label: { en: 'a mass', ja: '質量' },
  baseUnit: 't',
  units: { kg: 1e-3, t: 1 },
  example: '10 t',
};

export const energyPerDistanceDimension: Dimension = {
  id: 'energy-per-distance',
  label: { en: 'an energy per distance', ja: '距離あたりの電力量' },
  baseUnit: 'kWh/km',
  units: { 'Wh/km': 1e-3, 'kWh/km': 1 },
  example: '0.9 kWh/km',
};

export const fuelPerDistanceDimension: Dimension = {
  id: 'fuel-per-distance',
  label: { en: 'fuel per distance', ja: '距離あたりの燃料' },
  baseUnit: 'L/km',
  units: { 'L/km': 1, 'L/100km': 0.01 },
  example: '0.28 L/km',
};

export const ratioDimension: Dimension = {
  id: 'ratio',
  label: { en: 'a plain number', ja: '単位のない数' },
  baseUnit: '',
  units: { '': 1 },
  example: '1.4',
};

export const dimensions: readonly Dimension[] = [
  timeDimension, shareDimension, powerDimension, rateDimension, dataDimension, dataRateDimension, energyDimension,
  thermalResistanceDimension, energyPerDataDimension, distanceDimension, massDimension, energyPerDistanceDimension, fuelPerDistanceDimension,
  temperatureDimension, powerPerKelvinDimension, moneyDimension, ratioDimension,
];
