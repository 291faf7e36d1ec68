import { expect, it } from 'vitest';
import { match } from './match';

it.each([
  ['macros/:id', '/macros/7', { id: '7' }],
  ['macros', '/macros/', {}],
  ['queue/:view', '/queue/saved/7', null],
  ['queue/saved/:id', '/queue/saved/7', { id: '7' }],
  ['orders/:account/:orderId', '/orders/shop%2Fone/%23%201', { account: 'shop/one', orderId: '# 1' }],
  ['search', '/suspensions', null],
  ['tickets/:id', '/tickets/%E0%A4', { id: '%E0%A4' }],
  ['', '/', {}],
])('%s in %s', (pattern, pathname, params) => expect(match(pattern, pathname)).toEqual(params));
