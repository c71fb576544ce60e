// Made by scripts/districts.mjs from the data set "areacodes" (CC0 1.0), year-end 2024. Do not edit.

/** The places of Beijing, packed as `readPlaces` reads them. */
export const beijingPlaces =
  '110000北京市101东城区,西城区3朝阳区,丰台区,石景山区,海淀区,门头沟区2房山区,通州区,顺义区,昌平区,大兴区,怀柔区,平谷区,密云区,延庆区';
