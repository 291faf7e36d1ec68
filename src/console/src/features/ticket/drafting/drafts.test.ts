import { describe, expect, it } from 'vitest';
import { attemptFor, DraftStore } from './drafts';

function drawer() {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

describe('a draft', () => {
  it('survives a new page', () => {
    const storage = drawer();
    new DraftStore(storage, 'default', 'anna').write('reply', 't1', { text: 'Dear', seen: 4 });
    expect(new DraftStore(storage, 'default', 'anna').read('reply', 't1')).toEqual({ text: 'Dear', seen: 4 });
  });

  it('belongs to one person, one ticket and one purpose', () => {
    const storage = drawer();
    new DraftStore(storage, 'default', 'anna').write('reply', 't1', { text: 'Dear', seen: 4 });
    expect(new DraftStore(storage, 'default', 'ben').read('reply', 't1')).toBeNull();
    expect(new DraftStore(storage, 'default', 'anna').read('reply', 't2')).toBeNull();
    expect(new DraftStore(storage, 'default', 'anna').read('note', 't1')).toBeNull();
  });

  it('goes when the server accepted it', () => {
    const store = new DraftStore(drawer(), 'default', 'anna');
    store.write('reply', 't1', { text: 'Dear', seen: 4 });
    store.accepted('reply', 't1', 'Dear');
    expect(store.read('reply', 't1')).toBeNull();
  });

  it('stays when it was changed while the older text was sent', () => {
    const store = new DraftStore(drawer(), 'default', 'anna');
    store.write('reply', 't1', { text: 'Dear Bob', seen: 4 });
    store.accepted('reply', 't1', 'Dear');
    expect(store.read('reply', 't1')?.text).toBe('Dear Bob');
  });

  it('leaves nothing behind when the text is deleted', () => {
    const storage = drawer();
    const store = new DraftStore(storage, 'default', 'anna');
    store.write('reply', 't1', { text: 'D', seen: 4 });
    store.write('reply', 't1', { text: '', seen: 4 });
    expect(storage.held.size).toBe(0);
  });

  it('reads rubbish as no draft', () => {
    const storage = drawer();
    const store = new DraftStore(storage, 'default', 'anna');
    storage.setItem(store.name('reply', 't1'), '{"text":');
    expect(store.read('reply', 't1')).toBeNull();
    storage.setItem(store.name('reply', 't1'), '{"text":7,"seen":"x"}');
    expect(store.read('reply', 't1')).toBeNull();
  });

  it('says when there is no room to keep it', () => {
    const full = {
      ...drawer(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(new DraftStore(full, 'default', 'anna').write('reply', 't1', { text: 'D', seen: 4 })).toBe(false);
  });
});

describe('an attempt to send', () => {
  const keys = () => {
    let next = 0;
    return () => `key-${++next}`;
  };

  it('keeps its key while nothing changes, so that a retry sends once', () => {
    const newKey = keys();
    const draft = { text: 'Dear', seen: 4 };
    const attempt = attemptFor(draft, '', newKey);
    expect(attemptFor({ ...draft, attempt }, '', newKey)).toBe(attempt);
  });

  it.each([
    [{ text: 'Dear Bob', seen: 4 }, ''],
    [{ text: 'Dear', seen: 6 }, ''],
    [{ text: 'Dear', seen: 4 }, 'invoice.pdf:120'],
  ])('takes a new key when text, version or files changed: %j %s', (changed, files) => {
    const newKey = keys();
    const attempt = attemptFor({ text: 'Dear', seen: 4 }, '', newKey);
    expect(attemptFor({ ...changed, attempt }, files, newKey).key).toBe('key-2');
  });
});
