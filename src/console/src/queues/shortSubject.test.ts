import { expect, it } from 'vitest';
import { shortSubject } from './shortSubject';

const order = '405-2841973-1173942';

it.each([
  ['Il bollitore perde (Ordine: 405-2841973-1173942)', 'Il bollitore perde'],
  ['AW: Re: Anfrage (Bestellung: 405-2841973-1173942)', 'Anfrage'],
  ['Fw: About [Order 405-2841973-1173942] again', 'About again'],
  ['Is it (really) blue?', 'Is it (really) blue?'],
  ['(Order: 405-2841973-1173942)', '(Order: 405-2841973-1173942)'],
])('%s is shown as %s', (subject, shown) => expect(shortSubject(subject, order)).toBe(shown));

it('keeps another order', () => {
  expect(shortSubject('Both (Order: 405-0000000-0000000)', order)).toBe('Both (Order: 405-0000000-0000000)');
  expect(shortSubject('Both (Order: 405-0000000-0000000)', null)).toBe('Both (Order: 405-0000000-0000000)');
});
