-- The queue is ordered by what is due first, be it an answer or a risk; the answer's own deadline is kept beside it.
ALTER TABLE tickets ADD COLUMN response_due_us INTEGER;
ALTER TABLE tickets ADD COLUMN risk TEXT;
ALTER TABLE tickets ADD COLUMN team TEXT;
UPDATE tickets SET response_due_us = next_due_us WHERE next_due_us <> 9223372036854775807;
CREATE INDEX tickets_by_team ON tickets (tenant, team, status, next_due_us, ticket) WHERE team IS NOT NULL;
