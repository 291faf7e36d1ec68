import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readMail } from '../../src/mime/read.js';
import { sample } from '../samples.js';

const read = (name: string) => readMail(sample(name));
const mail = (text: string) => readMail(Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'));

describe('reading the samples', () => {
  test.each([
    ['01-de-lieferung', 'steht seit fünf Tagen auf „Unterwegs“'],
    [
      '03-it-reso',
      'la luce è troppo fredda e il colore del legno non corrisponde alla foto.\nVorrei restituirla: è possibile',
    ],
    [
      '04-fr-colis-non-recu',
      "J'ai payé 64,90 € : sans nouvelles d'ici demain je ferai une demande de garantie A à Z. C'est le nœud du problème.",
    ],
    ['05-es-producto-roto-foto', '119,00 €?\nMi hijo casi se corta… “frágil” ponía'],
    ['10-ja-shift-jis', '届いた商品の電源アダプターが入っていませんでした。'],
    ['11-pt-presente', 'É um presente e minha irmã mudou'],
    ['12-tr-windows-1254', 'iki tabletten birinin ekranı çalışmıyor'],
    ['13-fr-utf8-labelled-latin1', "l'interrupteur a grillé dès le premier été"],
    ['14-es-latin1-labelled-utf8', '¿Cuándo llega mi pedido? Pagué el envío rápido (9,90 €)'],
    ['24-ru-direct-koi8-r', 'Подходит ли лампа Nova к розеткам 230 В'],
  ])('%s in its own letters', async (name, text) => {
    expect((await read(name)).text).toContain(text);
  });

  test('encoded words in every form become the subject', async () => {
    expect((await read('10-ja-shift-jis')).subject).toBe(
      'Amazonのお客様からのお問い合わせ（注文: 250-1234567-8901234）',
    );
    expect((await read('24-ru-direct-koi8-r')).from?.name).toBe('Ольга Петрова');
    expect((await read('34-en-folded-headers')).subject).toBe(
      'Two lamps, one cable – 204-4410982-6631547 (missing adapter)',
    );
  });

  test('header bytes that are no UTF-8 are mended', async () => {
    const { subject, from } = await read('14-es-latin1-labelled-utf8');
    expect(subject).toBe('Consulta del cliente de Amazon Lucía Gómez (Pedido: 408-1174920-8853367)');
    expect(from?.name).toBe('Lucía Gómez - Amazon Marketplace');
  });

  test('an HTML mail keeps its HTML and has no text', async () => {
    const { text, html } = await read('02-de-rechnung-html');
    expect(text).toBeNull();
    expect(html).toContain('Tischlerei Brandt &lt;GbR&gt;');
    expect(html).toContain('src="https://www.amazon.de/gp/r.html?C=1"');
  });

  test('attachments keep name, type and every byte', async () => {
    const { attachments } = await read('07-en-us-invoice-pdf');
    expect(attachments).toHaveLength(1);
    expect(attachments[0]).toMatchObject({ name: 'purchase order № 7731.pdf', mediaType: 'application/pdf' });
    expect(Buffer.from(attachments[0]?.content ?? '', 'base64').toString('latin1')).toMatch(/^%PDF-1\.4[^]*%%EOF\n$/);

    const photo = Buffer.from((await read('05-es-producto-roto-foto')).attachments[0]?.content ?? '', 'base64');
    expect(photo.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(photo.subarray(-2).toString('hex')).toBe('ffd9');
  });

  test('an inline image is an attachment and stays out of the HTML', async () => {
    const { html, attachments } = await read('35-it-inline-image');
    expect(html).toContain('src="cid:foto1@posta.example"');
    expect(attachments.map(({ name }) => name)).toEqual(['foto.jpg']);
  });

  test('a mail inside a mail is an attachment, not text', async () => {
    const { text, attachments } = await read('28-it-forwarded-message');
    expect(text).not.toContain('406-7712093-5540018');
    expect(attachments[0]?.mediaType).toBe('message/rfc822');
    expect(Buffer.from(attachments[0]?.content ?? '', 'base64').toString()).toContain('406-7712093-5540018');
  });

  test('a delivery report is part of the text', async () => {
    const { text, attachments } = await read('30-en-bounce');
    expect(text).toContain('Action: failed');
    expect(attachments.map(({ mediaType }) => mediaType)).toEqual(['text/rfc822-headers']);
  });

  test('bare line feeds and a missing Message-ID do no harm', async () => {
    const read27 = await read('27-en-bare-lf-no-message-id');
    expect(read27).toMatchObject({ messageId: null, subject: 'Contact form: spare parts', problem: null });
    expect(read27.text).toContain('replacement shade');
  });

  test('folded headers are unfolded, groups are opened', async () => {
    const { headers, to } = await read('34-en-folded-headers');
    expect(headers.find(({ name }) => name === 'References')?.value).toBe(
      '<older-1@long-host-name.example> <older-2@long-host-name.example>',
    );
    expect(to).toEqual([
      { address: 'support@lumena-home.example', name: null },
      { address: 'accounts@lumena-home.example', name: 'Accounts, Lumena' },
      { address: 'third.party@mailbox.example', name: null },
    ]);
  });

  test('headers keep their order, their names and their repetitions', async () => {
    const names = (await read('01-de-lieferung')).headers.map(({ name }) => name);
    expect(names.slice(0, 5)).toEqual([
      'Return-Path',
      'Delivered-To',
      'Authentication-Results',
      'Received',
      'DKIM-Signature',
    ]);
  });

  test('the envelope comes from what the receiving server wrote', async () => {
    expect((await read('23-de-direct-about-amazon-order')).envelope).toEqual({
      from: 'katrin.moeller@buyer-post.example',
      to: ['support@lumena-home.example'],
    });
    expect((await read('30-en-bounce')).envelope.from).toBeNull();
  });

  test.each([
    ['40-fr-truncated', 'multipart cut off before its end'],
    ['41-garbage', 'no mail header'],
  ])('%s has a problem and keeps its bytes', async (name, problem) => {
    const result = await read(name);
    expect(result.problem).toBe(problem);
    expect(createHash('sha256').update(Buffer.from(result.raw, 'base64')).digest('hex')).toBe(
      createHash('sha256').update(sample(name)).digest('hex'),
    );
  });

  test('a cut-off mail still says what can be known', async () => {
    expect(await read('40-fr-truncated')).toMatchObject({
      subject: 'Demande de Hélène Lefèvre (Commande : 404-8817263-1150934)',
      from: { name: 'Hélène Lefèvre - Amazon Marketplace' },
    });
  });
});

describe('reading what nobody should send', () => {
  test.each([
    ['', 'no bytes'],
    ['\n\n', 'no mail header'],
    ['hello, this is no mail\n', 'no mail header'],
    ['From: a@b.example\nContent-Type: multipart/mixed\n\nx\n', 'multipart without a boundary'],
    ['From: a@b.example\nContent-Type: multipart/mixed; boundary=q\n\nx\n', 'multipart without parts'],
    ['From: a@b.example\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nx\n', 'multipart cut off before its end'],
    ['From: a@b.example\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nx\n--q--\n', null],
    ['From: a@b.example\n\nx', null],
  ])('%j', async (text, problem) => {
    expect((await mail(text)).problem).toBe(problem);
  });

  test('too many parts are given up, not followed', async () => {
    const { problem } = await mail(
      `From: a@b.example\nContent-Type: multipart/mixed; boundary=q\n\n${'--q\n\nx\n'.repeat(1500)}--q--\n`,
    );
    expect(problem).toBe('too many parts or too long a header');
  });

  test.each([
    ['Fri, 20 Nov 2026 09:00:00 +0100', '2026-11-20T08:00:00.000Z'],
    ['Fri, 20 Nov 2026 09:00:00 +0100 (CET)', '2026-11-20T08:00:00.000Z'],
    ['yesterday', null],
    ['', null],
    ['Fri, 20 Nov 1926 09:00:00 +0100', null],
  ])('the date %j', async (date, expected) => {
    expect((await mail(`From: a@b.example\nDate: ${date}\n\nx`)).date).toBe(expected);
  });

  test('a sender without an address is no sender', async () => {
    expect((await mail('From: Anna\nSubject: x\n\nx')).from).toBeNull();
  });

  test('lines that are no header fields are left out', async () => {
    expect((await mail('From: a@b.example\nno colon\nbad name: x\n\u0007: y\n\nx')).headers).toEqual([
      { name: 'From', value: 'a@b.example' },
    ]);
  });

  test('a nameless attachment gets a name', async () => {
    const { attachments } = await mail('From: a@b.example\nContent-Type: application/pdf\n\nx');
    expect(attachments).toMatchObject([{ name: 'attachment-1', mediaType: 'application/pdf' }]);
  });
});
