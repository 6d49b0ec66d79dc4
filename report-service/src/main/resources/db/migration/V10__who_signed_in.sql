-- People sign in: who somebody is hangs on the subject of their token, a name is for reading.

ALTER TABLE desk.act ADD COLUMN who_subject text COLLATE "C";
COMMENT ON COLUMN desk.act.who_subject IS 'who the person is to the issuer of tokens; null for acts from before people signed in';

ALTER TABLE desk.subscription ADD COLUMN owner text COLLATE "C";
COMMENT ON COLUMN desk.subscription.owner IS 'subject of whose it is; null for one from before people signed in, which administrators see';

-- What a portal sees: its own uploads, the latest first.
CREATE INDEX submission_by_submitter ON submission (submitter, received_at, id);
