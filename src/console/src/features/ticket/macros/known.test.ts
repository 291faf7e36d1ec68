import { expect, it } from 'vitest';
import type { MacroText, Order } from '../../../api/types';
import { knownOf, outlineOf } from './known';

const order = {
  items: [{ asin: 'B0C7KX1Q2W', title: 'Kettle' }],
  shipments: [{ carrier: 'DHL', trackingNumber: '0034' }],
  deliverBy: '2026-11-30T12:00:00Z',
} as unknown as Order;

it('takes from ticket and order what can only mean one thing', () => {
  const known = knownOf({ orderId: '305-1', asins: [] }, order);
  expect(known).toMatchObject({ orderId: '305-1', asin: 'B0C7KX1Q2W', carrier: 'DHL', deliveryDate: '2026-11-30' });
  const two = { ...order, shipments: [...order.shipments, ...order.shipments] };
  expect(knownOf({ orderId: null, asins: [] }, two)).not.toHaveProperty('tracking');
  expect(knownOf({ orderId: null, asins: ['B0'] }, undefined)).toEqual({ asin: 'B0' });
});

it('fills in what is known by name or kind and names what is not', () => {
  const text: MacroText = {
    title: 'Late',
    segments: [{ text: 'Order {{which}}, by {{date}}' }, { text: ': sorry.', gap: 'words' }],
    variables: [
      { name: 'which', type: 'orderId' },
      { name: 'date', type: 'date' },
    ],
  };
  expect(outlineOf(text, { orderId: '305-1' }, (name) => name.toUpperCase())).toBe('Order 305-1, by [DATE]: sorry.');
});
