const most = 99;

/** The icon of the tab, with a red mark that says how many things ask for the person. */
export function faviconOf(count: number): string {
  if (count === 0) return '/favicon.svg';
  const text = count > most ? `${most}+` : `${count}`;
  const size = text.length > 1 ? 12 : 15;
  return `data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b7285"/>' +
      '<path d="M9 22 16 8l7 14" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>' +
      '<circle cx="22" cy="11" r="10.5" fill="#b3152a"/>' +
      `<text x="22" y="16" font-family="sans-serif" font-size="${size}" font-weight="700" fill="#fff" text-anchor="middle">${text}</text></svg>`,
  )}`;
}
