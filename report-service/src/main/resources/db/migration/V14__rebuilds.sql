-- The tables can be written anew from the topics beside those that serve, and take their place. Who had it done, and why
-- something was given up, stands on no topic.

CREATE TABLE desk.rebuild (
    number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    state       text    NOT NULL,
    dry_run     boolean NOT NULL,
    accept_loss text,
    who         text    NOT NULL,
    who_subject text COLLATE "C",
    begun_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    changed_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    records     bigint NOT NULL DEFAULT 0,
    expected    bigint NOT NULL DEFAULT 0,
    left_out    bigint NOT NULL DEFAULT 0,
    findings    jsonb,
    failure     text
);
COMMENT ON TABLE desk.rebuild IS 'Times that the tables were written anew from the topics (重建记录)';
COMMENT ON COLUMN desk.rebuild.state IS 'how far it is, or how it ended';
COMMENT ON COLUMN desk.rebuild.accept_loss IS 'why what neither the topics nor the tables can tell whole may be left behind';
COMMENT ON COLUMN desk.rebuild.records IS 'records of the topics that were read';
COMMENT ON COLUMN desk.rebuild.expected IS 'how many places there were on the topics when it began';
COMMENT ON COLUMN desk.rebuild.left_out IS 'records that cannot be stored: dead letters of the first time';
COMMENT ON COLUMN desk.rebuild.findings IS 'what was carried over, and how the tables compared';
