import type { Bilingual } from '../../sim-core/index';
import * as caveat from './caveats';

/** A measured system of MLPerf Inference that ships as a device profile, found in the data by round, division and entry. */
export interface MeasuredSystem {
  readonly id: string;
  readonly name: Bilingual;
  readonly maker: string;
  readonly role: 'edge' | 'server';
  readonly round: string;
  readonly division: 'closed' | 'open';
  readonly entry: string;
  readonly caveats: readonly Bilingual[];
  readonly comparable?: false;
  /** Id of the profile of the same device measured untuned. */
  readonly untuned?: string;
  /** The metered watts must not be used; the profile ships without them. */
  readonly withoutWatts?: true;
}

type Names = readonly [en: string, ja: string, maker: string];
type Entry = readonly [round: string, entry: string];

const system = (role: 'edge' | 'server') => (id: string, [en, ja, maker]: Names, [round, entry]: Entry, ...caveats: readonly Bilingual[]): MeasuredSystem => ({
  id,
  name: { en, ja },
  maker,
  role,
  round,
  division: 'closed',
  entry,
  caveats,
});

const edge = system('edge');
const server = system('server');

const singleBoardComputers: readonly MeasuredSystem[] = [
  edge('rpi4', ['Raspberry Pi 4 (CPU, FP32)', 'Raspberry Pi 4（CPU、FP32）', 'Raspberry Pi'], ['v2.1', 'rpi4-armnn-v22.05-neon'], caveat.singlePrecision),
  edge('rk3588-gpu', ['Firefly RK3588S (GPU, FP32)', 'Firefly RK3588S（GPU、FP32）', 'Firefly'], ['v3.0', 'firefly-armnn-v22.11-opencl'], caveat.singlePrecision),
  {
    ...edge('rk3588-npu', ['RK3588 board, three NPU cores (INT8)', 'RK3588 ボード、NPU 3 コア（INT8）', 'Rockchip'], ['v3.0', 'ACS_SINIAN_RKNN_EDGE'], caveat.changedNetwork),
    division: 'open',
    comparable: false,
  },
  edge('vim4-gpu', ['Khadas VIM4 (GPU, FP32)', 'Khadas VIM4（GPU、FP32）', 'Khadas'], ['v3.0', 'vim4-armnn-v22.11-opencl'], caveat.singlePrecision),
];

const jetsons: readonly MeasuredSystem[] = [
  edge('xavier-nx', ['Jetson Xavier NX (MaxQ)', 'Jetson Xavier NX（MaxQ）', 'NVIDIA'], ['v2.0', 'Xavier_NX_TRT_MaxQ'], caveat.tuned),
  edge('agx-xavier', ['Jetson AGX Xavier 32 GB (MaxQ)', 'Jetson AGX Xavier 32 GB（MaxQ）', 'NVIDIA'], ['v1.1', 'AGX_Xavier_TRT_MaxQ'], caveat.tuned),
  edge('orin-nx', ['Jetson Orin NX 16 GB (MaxQ)', 'Jetson Orin NX 16 GB（MaxQ）', 'NVIDIA'], ['v3.1', 'Orin_NX_TRT_MaxQ'], caveat.tuned, caveat.checkerLog),
  { ...edge('agx-orin', ['Jetson AGX Orin 32 GB (MaxQ)', 'Jetson AGX Orin 32 GB（MaxQ）', 'NVIDIA'], ['v3.0', 'Orin_TRT_MaxQ'], caveat.tuned, caveat.unsteadyIdle), untuned: 'agx-orin-untuned' },
  edge(
    'agx-orin-untuned',
    ['Jetson AGX Orin developer kit (untuned)', 'Jetson AGX Orin 開発キット（未調整）', 'NVIDIA'],
    ['v3.0', 'nvidia_orin-nvidia_original-gpu-tensorrt-v8.5.2.2-default_config'],
    caveat.untuned,
  ),
];

const edgeBoxes: readonly MeasuredSystem[] = [
  edge('rb6', ['Thundercomm RB6 (Cloud AI 100 DM.2e)', 'Thundercomm RB6（Cloud AI 100 DM.2e）', 'Qualcomm'], ['v3.0', 'rb6-qaic-v1.8.3.7-aic100'], caveat.tuned),
  edge('eb6', ['Thundercomm EB6 (Cloud AI 100 DM.2e)', 'Thundercomm EB6（Cloud AI 100 DM.2e）', 'Qualcomm'], ['v3.0', 'eb6-qaic-v1.8.3.7-aic100'], caveat.tuned),
  edge('heimdall', ['Inventec Heimdall (Cloud AI 100 DM.2e)', 'Inventec Heimdall（Cloud AI 100 DM.2e）', 'Qualcomm'], ['v3.0', 'heimdall-qaic-v1.8.3.7-aic100'], caveat.tuned),
  edge('gloria', ['Foxconn Gloria Highend (Cloud AI 100 DM.2)', 'Foxconn Gloria Highend（Cloud AI 100 DM.2）', 'Qualcomm'], ['v3.0', 'gloria_highend-qaic-v1.8.3.7-aic100'], caveat.tuned),
  edge('gloria-entry', ['Foxconn Gloria Entry (Cloud AI 100 DM.2e)', 'Foxconn Gloria Entry（Cloud AI 100 DM.2e）', 'Qualcomm'], ['v3.0', 'gloria-qaic-v1.8.3.7-aic100'], caveat.tuned),
  edge('sima-mlsoc', ['SiMa MLSoC DualM.2 evaluation kit', 'SiMa MLSoC DualM.2 評価キット', 'SiMa.ai'], ['v3.0', 'davinci_dualm2'], caveat.tuned),
];

const edgeServers: readonly MeasuredSystem[] = [
  server('speedai240x3', ['Supermicro H13 with 3x speedAI240 Slim', 'Supermicro H13 + speedAI240 Slim 3 枚', 'Untether AI'], ['v4.1', 'h13_u3_slim'], caveat.wholeServer, caveat.marketUnknown),
  edge('se350-ai100', ['Lenovo SE350 with one AI 100 Pro', 'Lenovo SE350 + AI 100 Pro 1 枚', 'Lenovo'], ['v3.0', 'se350_q1_pro-qaic-v1.8.3.7-aic100'], caveat.wholeServer, caveat.unsteadyIdle),
  edge('xr4520c-ai100x2', ['Dell XR4520c with two AI 100 Lite', 'Dell XR4520c + AI 100 Lite 2 枚', 'Dell'], ['v3.0', 'xr4520c_q2_lite-qaic-v1.8.3.7-aic100'], caveat.wholeServer, caveat.unsteadyIdle),
  edge('xr4520c-a2', ['Dell XR4520c with one NVIDIA A2 (MaxQ)', 'Dell XR4520c + NVIDIA A2 1 枚（MaxQ）', 'Dell'], ['v3.0', 'XR4520c_MaxQ_A2x1_TRT_MaxQ'], caveat.wholeServer, caveat.unsteadyIdle),
  edge('xr12-a2', ['Dell XR12 with one NVIDIA A2 (MaxQ)', 'Dell XR12 + NVIDIA A2 1 枚（MaxQ）', 'Dell'], ['v2.1', 'XR12_A2x1_TRT_MaxQ'], caveat.wholeServer, caveat.unsteadyIdle),
  edge('xe2420-a30', ['Dell XE2420 with one NVIDIA A30 (MaxQ)', 'Dell XE2420 + NVIDIA A30 1 枚（MaxQ）', 'Dell'], ['v2.0', 'XE2420_A30x1_TRT_MaxQ'], caveat.wholeServer, caveat.unsteadyIdle),
  {
    ...edge('xr5610-l4', ['Dell XR5610 with one NVIDIA L4 (MaxQ)', 'Dell XR5610 + NVIDIA L4 1 枚（MaxQ）', 'Dell'], ['v3.0', 'XR5610_L4x1_TRT_MaxQ'], caveat.wattsUnusable),
    comparable: false,
    withoutWatts: true,
  },
  edge(
    'rtx4090',
    ['Zen 4 workstation with RTX 4090 (untuned)', 'Zen 4 ワークステーション + RTX 4090（未調整）', 'NVIDIA'],
    ['v3.0', 'amd_zen4_workstation-nvidia_original-gpu-tensorrt-v8.5.2.2-default_config'],
    caveat.untuned,
  ),
];

const cloudServers: readonly MeasuredSystem[] = [
  server('a100x8', ['Server with 8x A100 PCIe 80 GB (MaxQ)', 'A100 PCIe 80 GB 8 枚サーバー（MaxQ）', 'NVIDIA'], ['v3.0', 'A100-PCIe-80GBx8_TRT_MaxQ'], caveat.tuned, caveat.wholeServer, caveat.unsteadyIdle),
  server('h100x8', ['Server with 8x H100 PCIe 80 GB (MaxQ)', 'H100 PCIe 80 GB 8 枚サーバー（MaxQ）', 'NVIDIA'], ['v3.0', 'H100-PCIe-80GBx8_TRT_MaxQ'], caveat.tuned, caveat.wholeServer, caveat.unsteadyIdle),
  server('h200x8', ['Server with 8x H200 SXM (MaxQ)', 'H200 SXM 8 基サーバー（MaxQ）', 'NVIDIA'], ['v4.1', 'H200-SXM-141GBx8_TRT_MaxQ'], caveat.tuned, caveat.wholeServer),
  server('b200x8', ['Lenovo SR680a V3 with 8x B200 SXM', 'Lenovo SR680a V3 + B200 SXM 8 基', 'Lenovo'], ['v5.1', 'SR680a_V3_B200SXMx8_TRT'], caveat.wholeServer),
];

export const measuredSystems: readonly MeasuredSystem[] = [...singleBoardComputers, ...jetsons, ...edgeBoxes, ...edgeServers, ...cloudServers];
