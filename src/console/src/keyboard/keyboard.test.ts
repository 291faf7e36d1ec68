import { describe, expect, it } from 'vitest';
import { Keyboard, type Place } from './keyboard';

/** A keyboard on which `n` and `r` lead to fields, and somebody who types on it. */
function desk() {
  const keyboard = new Keyboard();
  const taken: string[] = [];
  const there = { n: true, r: true };
  const go = (name: 'n' | 'r') => () => {
    if (there[name]) taken.push(name);
    return there[name];
  };
  keyboard.listen(() => ({ n: go('n'), r: go('r'), 'g r': go('r') }));
  let now = 0;
  const type = (text: string, every = 80, place: Place = 'page') => {
    for (const letter of text) keyboard.press(letter, (now += every), place);
  };
  return { keyboard, taken, there, type, retry: (after = 100) => keyboard.retry(now + after) };
}

describe('a letter', () => {
  it('is a shortcut when nothing was typed before it', () => {
    const { taken, type } = desk();
    type('n');
    expect(taken).toEqual(['n']);
  });

  it('is none within a run of typing', () => {
    const { taken, type } = desk();
    type('buyer is a reseller');
    expect(taken).toEqual([]);
  });

  it('never falls through to another when what it is meant for is not there', () => {
    const { taken, there, type } = desk();
    there.n = false;
    type('nr');
    type('n, refuse the refund');
    expect(taken).toEqual([]);
  });

  it('is a shortcut again after a pause that follows one or two stray letters', () => {
    const { taken, type } = desk();
    type('x');
    type('r', 2500);
    expect(taken).toEqual(['r']);
  });

  it('is none after any pause for somebody who writes into nothing, until something deliberate is done', () => {
    const { keyboard, taken, type } = desk();
    type('the buyer ');
    type('r', 60_000);
    expect(taken).toEqual([]);
    keyboard.settle();
    type('r');
    expect(taken).toEqual(['r']);
  });

  it('is none when the field that was typed into has just vanished', () => {
    const { taken, type } = desk();
    type('The buye', 80, 'field');
    type('r');
    expect(taken).toEqual([]);
  });

  it('is none however late after the field that was typed into has vanished, until something deliberate is done', () => {
    const { keyboard, taken, type } = desk();
    type('The buyer ', 80, 'field');
    type('returned it', 60_000);
    expect(taken).toEqual([]);
    keyboard.settle();
    type('r');
    expect(taken).toEqual(['r']);
  });

  it('is none in a dialog, nor right after it', () => {
    const { taken, type } = desk();
    type('r', 80, 'dialog');
    type('r');
    expect(taken).toEqual([]);
  });

  it('may be repeated as fast as one likes when it is taken', () => {
    const { taken, type } = desk();
    type('nnnn', 10);
    expect(taken).toHaveLength(4);
  });

  it('can begin a pair, and then what follows is its second half or nothing', () => {
    const { taken, type } = desk();
    type('gr');
    expect(taken).toEqual(['r']);
    type('gn');
    type('r');
    expect(taken).toEqual(['r']);
  });

  it('belongs to whoever listened last', () => {
    const { keyboard, taken, type } = desk();
    const stop = keyboard.listen(() => ({ r: () => false }));
    type('r');
    expect(taken).toEqual([]);
    stop();
    type('r', 5000);
    expect(taken).toEqual(['r']);
  });
});

it('is a letter for whoever wants no shortcuts', () => {
  const { keyboard, taken, type } = desk();
  keyboard.allow(false);
  type('r');
  expect(taken).toEqual([]);
  keyboard.allow(true);
  type('r');
  expect(taken).toEqual(['r']);
});

describe('an early letter', () => {
  it('is kept, however impatiently it is repeated, until what it is meant for is there', () => {
    const { taken, there, type, retry } = desk();
    there.n = false;
    type('n');
    retry();
    type('n');
    there.n = true;
    retry();
    retry();
    expect(taken).toEqual(['n']);
  });

  it.each(['nT', 'nr', 'nnT', 'ngn'])('is void when others follow it: %s', (text) => {
    const { taken, there, type, retry } = desk();
    there.n = false;
    type(text);
    there.n = true;
    retry();
    expect(taken).toEqual([]);
  });

  it('is void after a click', () => {
    const { keyboard, taken, there, type, retry } = desk();
    there.r = false;
    type('r');
    keyboard.settle();
    there.r = true;
    retry();
    expect(taken).toEqual([]);
  });
});

it('does not wait for ever with an early letter', () => {
  const { taken, there, type, retry } = desk();
  there.n = false;
  type('n');
  there.n = true;
  retry(60_000);
  expect(taken).toEqual([]);
});

it('says when somebody writes into nothing and when that is over', () => {
  const { keyboard, type } = desk();
  const heard: boolean[] = [];
  keyboard.watch((writing) => heard.push(writing));
  type('abcd');
  keyboard.settle();
  expect(heard).toEqual([true, false]);
});
