-- A clock says whereabouts on the ring of silos its actor is, so that each silo wakes its own. What an earlier program wrote has no place.
ALTER TABLE clocks ADD COLUMN ring bigint;
DROP INDEX clocks_by_wake;
CREATE INDEX clocks_by_wake ON clocks (wake_us, ring);
CREATE INDEX clocks_without_ring ON clocks (wake_us) WHERE ring IS NULL;

-- The clocks are the reminders.
DELETE FROM orleansquery WHERE querykey IN (
    'UpsertReminderRowKey', 'ReadReminderRowKey', 'ReadReminderRowsKey', 'ReadRangeRows1Key', 'ReadRangeRows2Key', 'DeleteReminderRowKey',
    'DeleteReminderRowsKey');
DROP TABLE silo_reminders;
