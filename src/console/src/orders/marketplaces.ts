/** Amazon's marketplaces by the identifiers its interfaces use. */
const sites: Readonly<Record<string, string>> = {
  ATVPDKIKX0DER: 'amazon.com',
  A2EUQ1WTGCTBG2: 'amazon.ca',
  A1AM78C64UM0Y8: 'amazon.com.mx',
  A2Q3Y263D00KWC: 'amazon.com.br',
  A1F83G8C2ARO7P: 'amazon.co.uk',
  A28R8C7NBKEWEA: 'amazon.ie',
  A1PA6795UKMFR9: 'amazon.de',
  A13V1IB3VIYZZH: 'amazon.fr',
  APJ6JRA9NG5V4: 'amazon.it',
  A1RKKUPIHCS9HS: 'amazon.es',
  A1805IZSGTT6HS: 'amazon.nl',
  AMEN7PMS3EDWL: 'amazon.com.be',
  A2NODRKZP88ZB9: 'amazon.se',
  A1C3SOZRARQ6R3: 'amazon.pl',
  A33AVAJ2PDY3EV: 'amazon.com.tr',
  A2VIGQ35RCS4UG: 'amazon.ae',
  A17E79C6D8DWNP: 'amazon.sa',
  ARBP9OOSHTCHU: 'amazon.eg',
  AE08WJ6YKNBMC: 'amazon.co.za',
  A21TJRUUN4KGV: 'amazon.in',
  A19VAU5U5O7RUS: 'amazon.sg',
  A39IBJ37TRP1C6: 'amazon.com.au',
  A1VC38T7YXB528: 'amazon.co.jp',
};

/** The address a marketplace is known by. */
export const siteOf = (marketplace: string): string => sites[marketplace] ?? marketplace;
