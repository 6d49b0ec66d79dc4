-- Of two results of a submission the one of the later upload counts, then the later check. Checking again what was read
-- before an upload came with other words about its agency must not bring the earlier reading back.
ALTER TABLE revision ADD COLUMN received_at timestamptz;
UPDATE revision r SET received_at = s.received_at FROM submission s WHERE s.id = r.submission_id;
COMMENT ON COLUMN revision.received_at IS 'when the upload that this is the result of was accepted; null where the result does not tell. The submission''s own may be later';
