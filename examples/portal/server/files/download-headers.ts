type ImageType = 'image/jpeg' | 'image/png';

const extensions: Record<ImageType, string> = { 'image/jpeg': '.jpg', 'image/png': '.png' };

/** No path, no control or direction-changing character, and the extension that the bytes have. */
function safeName(name: string, mediaType: ImageType): string {
  const stem = name
    .toWellFormed()
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|%;]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 80);
  return `${stem.toWellFormed() || 'file'}${extensions[mediaType]}`;
}

/** RFC 6266 with RFC 8187: an ASCII name for old browsers, the real one beside it. */
function contentDisposition(kind: 'attachment' | 'inline', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** What a browser may do with a file that somebody uploaded: show it as the image that its bytes are, and nothing else. */
export const fileHeaders = (
  kind: 'attachment' | 'inline',
  { name, mediaType }: { name: string; mediaType: ImageType },
): Record<string, string> => ({
  'Content-Type': mediaType,
  'Content-Disposition': contentDisposition(kind, safeName(name, mediaType)),
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cache-Control': 'private, no-store',
});
