import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/mime/charset.js';

const bytes = (...values: number[]) => Buffer.from(values);

describe('decoding text', () => {
  test.each([
    ['utf-8', Buffer.from('naïve €'), 'naïve €'],
    ['UTF8', Buffer.from('日本'), '日本'],
    ['', Buffer.from('plain'), 'plain'],
    ['us-ascii', Buffer.from('ü'), 'ü'],
    ['iso-8859-1', bytes(0xe9, 0xfc), 'éü'],
    ['iso-8859-15', bytes(0xa4, 0xbd), '€œ'],
    ['windows-1252', bytes(0x80, 0x93, 0x94, 0x85), '€“”…'],
    ['windows-1254', bytes(0xfe, 0xf0, 0xdd), 'şğİ'],
    ['koi8-r', bytes(0xf0, 0xd2, 0xc9), 'При'],
    ['shift_jis', bytes(0x83, 0x65, 0x83, 0x58), 'テス'],
    ['iso-2022-jp', bytes(0x1b, 0x24, 0x42, 0x25, 0x46, 0x1b, 0x28, 0x42), 'テ'],
    ['gb18030', bytes(0xc4, 0xe3), '你'],
  ])('%s as its label says', (label, input, expected) => {
    expect(decodeText(input, label)).toBe(expected);
  });

  test.each([
    ['Latin text labelled UTF-8', 'utf-8', bytes(0x31, 0x39, 0x20, 0x80, 0xe9), '19 €é'],
    ['Latin text without a label', '', bytes(0xe9), 'é'],
    ['UTF-8 labelled Latin', 'iso-8859-1', Buffer.from('déjà vu — 5 €'), 'déjà vu — 5 €'],
    ['UTF-8 labelled Windows', 'Windows-1252', Buffer.from('Í'), 'Í'],
    ['Windows quotes labelled ISO', 'ISO_8859-1', bytes(0x93, 0x61, 0x94), '“a”'],
    ['an unknown label', 'x-klingon', Buffer.from('é'), 'é'],
    ['an unknown label on Latin bytes', 'x-klingon', bytes(0xe9), 'é'],
  ])('%s by what the bytes are', (_, label, input, expected) => {
    expect(decodeText(input, label)).toBe(expected);
  });

  test('bytes that are wrong under every label still become text', () => {
    expect(decodeText(bytes(0x81, 0x30), 'shift_jis')).toContain('\ufffd');
  });
});
