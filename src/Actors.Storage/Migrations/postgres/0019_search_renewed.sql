-- The index knows beginnings of words, numbers in groups and umlauts by their spelling: rows that were written before are written again,
-- from the newest down. A row of this name goes once the tenant's are done.
INSERT INTO cursors (name, tenant, position)
SELECT 'search-renew', tenant, position FROM cursors WHERE name = 'search' AND position > 0;
