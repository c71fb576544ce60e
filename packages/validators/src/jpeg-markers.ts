export const startOfImage = 0xd8;
export const endOfImage = 0xd9;
export const startOfScan = 0xda;

/** A restart marker. It stands inside the compressed data of a scan and does not end it. */
export const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/** Markers without a body: TEM, the restarts and a start of image. */
export const standsAlone = (marker: number): boolean => marker === 0x01 || isRestart(marker) || marker === startOfImage;

/** SOF0 to SOF15. Among these numbers, DHT, JPG and DAC are something else. */
export const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
