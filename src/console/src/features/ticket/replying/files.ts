/** What one official message may carry. */
export const mostBytes = 10_000_000;

export const fingerprint = (files: readonly File[]): string =>
  files.map((file) => `${file.name}:${file.size}:${file.lastModified}`).join('|');

export const tooLarge = (files: readonly File[]): boolean =>
  files.reduce((sum, file) => sum + file.size, 0) > mostBytes;

export async function contentOf(file: File): Promise<{ name: string; mediaType: string; content: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return { name: file.name, mediaType: file.type || 'application/octet-stream', content: btoa(binary) };
}
