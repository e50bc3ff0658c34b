// Made by `npm run assets`; do not edit.
import type { CatalogueData } from '../sim-core/index';
import devices_a100x8 from './devices/a100x8.json';
import devices_agx_orin from './devices/agx-orin.json';
import devices_agx_orin_untuned from './devices/agx-orin-untuned.json';
import devices_agx_xavier from './devices/agx-xavier.json';
import devices_ara_2 from './devices/ara-2.json';
import devices_b200x8 from './devices/b200x8.json';
import devices_coral from './devices/coral.json';
import devices_dx_m1 from './devices/dx-m1.json';
import devices_eb6 from './devices/eb6.json';
import devices_gap9 from './devices/gap9.json';
import devices_gloria from './devices/gloria.json';
import devices_gloria_entry from './devices/gloria-entry.json';
import devices_h100x8 from './devices/h100x8.json';
import devices_h200x8 from './devices/h200x8.json';
import devices_hailo_8 from './devices/hailo-8.json';
import devices_hailo_8l from './devices/hailo-8l.json';
import devices_heimdall from './devices/heimdall.json';
import devices_imx500 from './devices/imx500.json';
import devices_metis from './devices/metis.json';
import devices_mx3 from './devices/mx3.json';
import devices_ndp9120_30mhz from './devices/ndp9120-30mhz.json';
import devices_ndp9120_49mhz from './devices/ndp9120-49mhz.json';
import devices_ndp9120_98mhz from './devices/ndp9120-98mhz.json';
import devices_orin_nano from './devices/orin-nano.json';
import devices_orin_nx from './devices/orin-nx.json';
import devices_ra6m4 from './devices/ra6m4.json';
import devices_rb6 from './devices/rb6.json';
import devices_rk3588_gpu from './devices/rk3588-gpu.json';
import devices_rk3588_npu from './devices/rk3588-npu.json';
import devices_rpi4 from './devices/rpi4.json';
import devices_rtx4090 from './devices/rtx4090.json';
import devices_rx65n from './devices/rx65n.json';
import devices_rzv2h from './devices/rzv2h.json';
import devices_sakura_ii from './devices/sakura-ii.json';
import devices_se350_ai100 from './devices/se350-ai100.json';
import devices_sima_mlsoc from './devices/sima-mlsoc.json';
import devices_speedai240x3 from './devices/speedai240x3.json';
import devices_stm32h7a3 from './devices/stm32h7a3.json';
import devices_stm32l4r5 from './devices/stm32l4r5.json';
import devices_stm32l4r5_v1_2 from './devices/stm32l4r5-v1-2.json';
import devices_stm32u385 from './devices/stm32u385.json';
import devices_stm32u575 from './devices/stm32u575.json';
import devices_stm32u575_v1_2 from './devices/stm32u575-v1-2.json';
import devices_thor from './devices/thor.json';
import devices_vim4_gpu from './devices/vim4-gpu.json';
import devices_xavier_nx from './devices/xavier-nx.json';
import devices_xe2420_a30 from './devices/xe2420-a30.json';
import devices_xg24 from './devices/xg24.json';
import devices_xr12_a2 from './devices/xr12-a2.json';
import devices_xr4520c_a2 from './devices/xr4520c-a2.json';
import devices_xr4520c_ai100x2 from './devices/xr4520c-ai100x2.json';
import devices_xr5610_l4 from './devices/xr5610-l4.json';
import tariffs_kansai_high_voltage_as_tou from './tariffs/kansai-high-voltage-as-tou.json';
import tariffs_kansai_high_voltage_bs from './tariffs/kansai-high-voltage-bs.json';
import tariffs_tepco_ep_high_voltage_basic_2024 from './tariffs/tepco-ep-high-voltage-basic-2024.json';
import tariffs_tepco_ep_high_voltage_basic_2025 from './tariffs/tepco-ep-high-voltage-basic-2025.json';
import workloads_ambient_notes from './workloads/ambient-notes.json';
import workloads_dock_yard_watch from './workloads/dock-yard-watch.json';
import workloads_driver_monitoring from './workloads/driver-monitoring.json';
import workloads_driving_perception from './workloads/driving-perception.json';
import workloads_emergency_triage_text from './workloads/emergency-triage-text.json';
import workloads_image_reading_order from './workloads/image-reading-order.json';
import workloads_line_camera_watch from './workloads/line-camera-watch.json';
import workloads_parcel_label_reading from './workloads/parcel-label-reading.json';
import workloads_part_visual_inspection from './workloads/part-visual-inspection.json';
import workloads_vibration_anomaly from './workloads/vibration-anomaly.json';
import workloads_vital_sign_watch from './workloads/vital-sign-watch.json';
import workloads_worker_safety_video from './workloads/worker-safety-video.json';
import japan_employment_rates from './japan/employment-rates.json';
import japan_facts from './japan/facts.json';
import japan_grid_co2 from './japan/grid-co2.json';
import japan_levy from './japan/levy.json';
import japan_observed_history from './japan/observed-history.json';
import japan_population from './japan/population.json';
import japan_population_totals from './japan/population-totals.json';
import japan_prefectures from './japan/prefectures.json';
import japan_price_scenarios from './japan/price-scenarios.json';
import japan_spot_price from './japan/spot-price.json';
import rules_working_time from './rules/working-time.json';

/** Every reference file as it was imported, not yet checked: give it to `openCatalogue`. */
export const catalogueData: CatalogueData = {
  devices: {
    'a100x8': devices_a100x8,
    'agx-orin': devices_agx_orin,
    'agx-orin-untuned': devices_agx_orin_untuned,
    'agx-xavier': devices_agx_xavier,
    'ara-2': devices_ara_2,
    'b200x8': devices_b200x8,
    'coral': devices_coral,
    'dx-m1': devices_dx_m1,
    'eb6': devices_eb6,
    'gap9': devices_gap9,
    'gloria': devices_gloria,
    'gloria-entry': devices_gloria_entry,
    'h100x8': devices_h100x8,
    'h200x8': devices_h200x8,
    'hailo-8': devices_hailo_8,
    'hailo-8l': devices_hailo_8l,
    'heimdall': devices_heimdall,
    'imx500': devices_imx500,
    'metis': devices_metis,
    'mx3': devices_mx3,
    'ndp9120-30mhz': devices_ndp9120_30mhz,
    'ndp9120-49mhz': devices_ndp9120_49mhz,
    'ndp9120-98mhz': devices_ndp9120_98mhz,
    'orin-nano': devices_orin_nano,
    'orin-nx': devices_orin_nx,
    'ra6m4': devices_ra6m4,
    'rb6': devices_rb6,
    'rk3588-gpu': devices_rk3588_gpu,
    'rk3588-npu': devices_rk3588_npu,
    'rpi4': devices_rpi4,
    'rtx4090': devices_rtx4090,
    'rx65n': devices_rx65n,
    'rzv2h': devices_rzv2h,
    'sakura-ii': devices_sakura_ii,
    'se350-ai100': devices_se350_ai100,
    'sima-mlsoc': devices_sima_mlsoc,
    'speedai240x3': devices_speedai240x3,
    'stm32h7a3': devices_stm32h7a3,
    'stm32l4r5': devices_stm32l4r5,
    'stm32l4r5-v1-2': devices_stm32l4r5_v1_2,
    'stm32u385': devices_stm32u385,
    'stm32u575': devices_stm32u575,
    'stm32u575-v1-2': devices_stm32u575_v1_2,
    'thor': devices_thor,
    'vim4-gpu': devices_vim4_gpu,
    'xavier-nx': devices_xavier_nx,
    'xe2420-a30': devices_xe2420_a30,
    'xg24': devices_xg24,
    'xr12-a2': devices_xr12_a2,
    'xr4520c-a2': devices_xr4520c_a2,
    'xr4520c-ai100x2': devices_xr4520c_ai100x2,
    'xr5610-l4': devices_xr5610_l4,
  },
  tariffs: {
    'kansai-high-voltage-as-tou': tariffs_kansai_high_voltage_as_tou,
    'kansai-high-voltage-bs': tariffs_kansai_high_voltage_bs,
    'tepco-ep-high-voltage-basic-2024': tariffs_tepco_ep_high_voltage_basic_2024,
    'tepco-ep-high-voltage-basic-2025': tariffs_tepco_ep_high_voltage_basic_2025,
  },
  workloads: {
    'ambient-notes': workloads_ambient_notes,
    'dock-yard-watch': workloads_dock_yard_watch,
    'driver-monitoring': workloads_driver_monitoring,
    'driving-perception': workloads_driving_perception,
    'emergency-triage-text': workloads_emergency_triage_text,
    'image-reading-order': workloads_image_reading_order,
    'line-camera-watch': workloads_line_camera_watch,
    'parcel-label-reading': workloads_parcel_label_reading,
    'part-visual-inspection': workloads_part_visual_inspection,
    'vibration-anomaly': workloads_vibration_anomaly,
    'vital-sign-watch': workloads_vital_sign_watch,
    'worker-safety-video': workloads_worker_safety_video,
  },
  japan: {
    'employment-rates': japan_employment_rates,
    'facts': japan_facts,
    'grid-co2': japan_grid_co2,
    'levy': japan_levy,
    'observed-history': japan_observed_history,
    'population': japan_population,
    'population-totals': japan_population_totals,
    'prefectures': japan_prefectures,
    'price-scenarios': japan_price_scenarios,
    'spot-price': japan_spot_price,
  },
  rules: {
    'working-time': rules_working_time,
  },
};
