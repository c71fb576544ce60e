export type ImageFormat = 'jpeg' | 'png';

/** What the reader of one image format finds in the file's first bytes, before anything is decoded. */
export interface StoredHeader {
  /** Pixels, as the file stores them. */
  width: number;
  height: number;
  /** EXIF orientation, 1 to 8; 1 when the file states none. */
  orientation: number;
  colorModel: 'gray' | 'rgb' | 'cmyk' | 'indexed';
  alpha: boolean;
  /** Bits of a sample. */
  bitDepth: number;
  /** A progressive JPEG or an interlaced PNG. */
  progressive: boolean;
}

/** Why a header cannot be read: more bytes are needed, or the file is damaged. */
export type HeaderFailure = 'image-truncated' | 'image-damaged';
