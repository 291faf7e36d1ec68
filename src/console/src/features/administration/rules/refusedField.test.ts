import { expect, it } from 'vitest';
import { Problem } from '../../../api/problem';
import { refusedField } from './refusedField';

const invalid = (detail: string, field?: string) =>
  new Problem(
    { code: 'wording.invalid', detail, ...(field !== undefined && { errors: [{ field, detail: 'No.' }] }) },
    422,
  );

it('reads the field from what the server says', () => {
  expect(refusedField(invalid("The field 'rules[2].phrase' is missing or not valid: a host is a name."))).toBe(
    'phrase',
  );
  expect(refusedField(invalid("The field 'allowedHosts[0]' is missing or not valid."))).toBe('allowedHosts');
  expect(refusedField(invalid("The field 'title' of the policy is missing or not valid."))).toBe('title');
  expect(refusedField(invalid('See the fields.', '$.odrCriticalHours'))).toBe('odrCriticalHours');
});

it('names no field where there is none', () => {
  expect(refusedField(invalid('A rule refuses this.'))).toBeNull();
  expect(refusedField(new Problem({ code: 'actor.stale', detail: "It's no 'field'." }, 412))).toBeNull();
  expect(refusedField(new Error("The field 'phrase'"))).toBeNull();
});
