-- Dead letters as a place one can work in. A case is one record, however often and by however many services it was given
-- up: sent back to its topic and given up again it is the same case. What operators did is only ever added to; it cannot
-- be had from the topics again, so it stands in the schema desk.

ALTER TABLE dead_letter
    ADD COLUMN case_id text COLLATE "C",
    ADD COLUMN round   integer NOT NULL DEFAULT 0,
    ADD COLUMN purged  boolean NOT NULL DEFAULT false;
UPDATE dead_letter SET case_id = CASE
    WHEN topic IS NOT NULL AND partition >= 0 AND "offset" >= 0 THEN topic || '-' || partition || '-' || "offset"
    ELSE 'reports.dead-letter-' || letter_partition || '-' || letter_offset END;
ALTER TABLE dead_letter ALTER COLUMN case_id SET NOT NULL;
CREATE INDEX dead_letter_of_case ON dead_letter (case_id, round);
COMMENT ON COLUMN dead_letter.case_id IS 'where the record stood when it was given up first; where that is not told, its place on reports.dead-letter';
COMMENT ON COLUMN dead_letter.round IS 'how often the record had been sent back before it was given up this time';
COMMENT ON COLUMN dead_letter.purged IS 'what it held is gone, here and, as soon as nothing that is kept stands before it, on the topic';

CREATE TABLE dead_letter_case (
    id               text COLLATE "C" PRIMARY KEY,
    state            text        NOT NULL,
    topic            text COLLATE "C",
    services         text[]      NOT NULL,
    reason           text,
    attempts         integer     NOT NULL,
    round            integer     NOT NULL,
    first_at         timestamptz NOT NULL,
    last_at          timestamptz NOT NULL,
    submission_id    text COLLATE "C",
    key              text,
    size             integer     NOT NULL,
    letter_partition integer     NOT NULL,
    letter_offset    bigint      NOT NULL
);
CREATE INDEX dead_letter_case_by_time ON dead_letter_case (last_at, id);
COMMENT ON TABLE dead_letter_case IS 'One row for each record that was given up (死信). Follows from dead_letter and desk.dead_letter_act';
COMMENT ON COLUMN dead_letter_case.state IS 'OPEN, REDRIVEN (sent back, and not given up again) or PURGED';
COMMENT ON COLUMN dead_letter_case.attempts IS 'how often it was tried in vain: once, and once more for each time that it was sent back';
COMMENT ON COLUMN dead_letter_case.round IS 'how often it had been sent back when it was given up last';
COMMENT ON COLUMN dead_letter_case.letter_offset IS 'place on reports.dead-letter when it was given up last';

CREATE TABLE desk.dead_letter_act (
    number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id     text COLLATE "C" NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('REDRIVE', 'PURGE')),
    round       integer NOT NULL,
    who         text NOT NULL,
    who_subject text COLLATE "C" NOT NULL,
    reason      text,
    at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (kind <> 'PURGE' OR reason IS NOT NULL)
);
CREATE INDEX dead_letter_act_of_case ON desk.dead_letter_act (case_id);
COMMENT ON TABLE desk.dead_letter_act IS 'What operators did about dead letters (死信处理记录). Only ever added to';
COMMENT ON COLUMN desk.dead_letter_act.round IS 'of a redrive: the number it was sent back with; of a purge: up to which number what came is purged';
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON desk.dead_letter_act
    EXECUTE FUNCTION desk.acts_are_only_added();
REVOKE UPDATE, DELETE, TRUNCATE ON desk.dead_letter_act FROM PUBLIC, CURRENT_USER;

INSERT INTO dead_letter_case
SELECT DISTINCT ON (case_id) case_id, 'OPEN', topic,
    (SELECT coalesce(array_agg(DISTINCT o.service) FILTER (WHERE o.service IS NOT NULL), '{}')
        FROM dead_letter o WHERE o.case_id = l.case_id),
    reason, 1, 0, min(given_up_at) OVER (PARTITION BY case_id), given_up_at, submission_id, key, size,
    letter_partition, letter_offset
FROM dead_letter l
ORDER BY case_id, given_up_at DESC, letter_partition DESC, letter_offset DESC;
