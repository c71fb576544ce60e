type ImageType = 'image/jpeg' | 'image/png';

const extensions: Record<ImageType, string> = { 'image/jpeg': '.jpg', 'image/png': '.png' };

/** Removes paths and control characters from a file name, and gives it the extension of its bytes. */
function safeName(name: string, mediaType: ImageType): string {
  const stem = name
    .toWellFormed()
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|%;]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 80);
  return `${stem.toWellFormed() || 'file'}${extensions[mediaType]}`;
}

/** Follows RFC 6266 and RFC 8187: an ASCII name for old browsers, and the real name. */
function contentDisposition(kind: 'attachment' | 'inline', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** The headers of an uploaded file. The browser can only show it as the image that its bytes are. */
export const fileHeaders = (
  kind: 'attachment' | 'inline',
  { name, mediaType }: { name: string; mediaType: ImageType },
): Record<string, string> => ({
  'Content-Type': mediaType,
  'Content-Disposition': contentDisposition(kind, safeName(name, mediaType)),
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cache-Control': 'private, no-store',
});
