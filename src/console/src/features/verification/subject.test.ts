import { describe, expect, it } from 'vitest';
import { holdAddress } from '../../record/holdAddress';
import { addressOf, needsAccount, readSubject, streamOf } from './subject';

const id = '019ad3c2-77aa-7bcd-8123-0123456789ab';
const order = '405-7777777-1234567';

describe('what somebody pastes', () => {
  it.each([
    id,
    ` ${id.toUpperCase()} `,
    `ticket/${id}`,
    `/tickets/${id}`,
    `https://desk.example/tickets/${id}?account=a#note`,
  ])('is a ticket: %s', (text) => expect(readSubject(text, 'amazon-eu')).toEqual({ kind: 'ticket', ticket: id }));

  it.each([
    `order/amazon-eu/${order}`,
    `/orders/amazon-eu/${order}`,
    `https://desk.example/orders/amazon-eu/${order}?x`,
  ])('is an order with its account: %s', (text) =>
    expect(readSubject(text, 'other')).toEqual({ kind: 'order', account: 'amazon-eu', orderId: order }),
  );

  it('is a number of an order, of the account that is chosen', () => {
    expect(needsAccount(order)).toBe(true);
    expect(readSubject(` ${order} `, 'amazon-eu')).toEqual({ kind: 'order', account: 'amazon-eu', orderId: order });
    expect(readSubject(order, '')).toBeNull();
  });

  it('may be an order of another marketplace, with a sign in it', () =>
    expect(readSubject('/orders/shopify-home/%231042', '')).toMatchObject({
      account: 'shopify-home',
      orderId: '#1042',
    }));

  it.each([
    '',
    '   ',
    '*',
    'ticket/',
    'order/amazon-eu',
    'two words',
    `tenant/x`,
    `x${'1'.repeat(70)}`,
    '/orders/a/%zz',
    `ticket/${id}0`,
  ])('is nothing: "%s"', (text) => expect(readSubject(text, 'amazon-eu')).toBeNull());
});

describe('a stream', () => {
  it('is named as the record names it', () => {
    expect(streamOf({ kind: 'ticket', ticket: id })).toBe(`ticket/${id}`);
    expect(holdAddress('order/shopify/#1')).toBe('/verification/holds?about=order%2Fshopify%2F%231');
  });
  it('has an address in the console', () => {
    expect(addressOf(`ticket/${id}`)).toBe(`/tickets/${id}`);
    expect(addressOf('order/shopify/#1')).toBe('/orders/shopify/%231');
    expect(addressOf('tenant/shop')).toBeNull();
    expect(addressOf('')).toBeNull();
    expect(addressOf('*')).toBeNull();
  });
  it.each([`ticket/${id}`, `order/amazon-eu/${order}`, 'order/shopify/#1'])(
    'is read back from its own name: %s',
    (name) => {
      const subject = readSubject(name, '');
      expect(subject && streamOf(subject)).toBe(name);
    },
  );
});
