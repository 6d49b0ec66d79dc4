-- What people do about findings. It cannot be had from the topics again, so it lives in a schema of its own, the one
-- that must be backed up; what follows from it stands beside the findings and is worked out whenever either changes.

CREATE SCHEMA IF NOT EXISTS desk;

CREATE TABLE desk.act (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            text COLLATE "C" NOT NULL GENERATED ALWAYS AS (number::text) STORED,
    kind          text NOT NULL CHECK (kind IN ('EXPLAIN', 'WAIVE', 'CONFIRM', 'REJECT', 'DISPUTE', 'REOPEN')),
    finding_id    text COLLATE "C" NOT NULL,
    rule          text COLLATE "C" NOT NULL,
    report_key    text COLLATE "C" NOT NULL,
    submission_id text COLLATE "C" NOT NULL,
    agency_key    text COLLATE "C",
    year          integer,
    scope         text CHECK (scope IN ('FINDING', 'AGENCY_RULE')),
    until         date,
    answers       bigint UNIQUE,
    who           text NOT NULL,
    reason        text NOT NULL,
    at            timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((kind = 'WAIVE') = (scope IS NOT NULL)),
    CHECK ((kind = 'WAIVE') = (until IS NOT NULL)),
    CHECK ((kind IN ('CONFIRM', 'REJECT')) = (answers IS NOT NULL)),
    CHECK (scope <> 'AGENCY_RULE' OR (agency_key IS NOT NULL AND year IS NOT NULL))
);
CREATE INDEX act_by_time ON desk.act (at, id);
CREATE INDEX act_by_report ON desk.act (report_key);
CREATE INDEX act_by_finding ON desk.act (finding_id);
CREATE INDEX act_by_agency_rule ON desk.act (agency_key) WHERE scope = 'AGENCY_RULE';
COMMENT ON TABLE desk.act IS 'What people did about findings (处理记录), in the order in which it counts. Only ever added to';
COMMENT ON COLUMN desk.act.submission_id IS 'the revision in which they saw the finding';
COMMENT ON COLUMN desk.act.scope IS 'of a waiver: this finding, or the same rule of the same agency in this and later years';
COMMENT ON COLUMN desk.act.until IS 'last day of a waiver';
COMMENT ON COLUMN desk.act.answers IS 'the waiver that is confirmed or rejected';
COMMENT ON COLUMN desk.act.who IS 'the person''s name';

CREATE FUNCTION desk.acts_are_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'acts are only ever added, never changed or removed' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON desk.act EXECUTE FUNCTION desk.acts_are_only_added();
REVOKE UPDATE, DELETE, TRUNCATE ON desk.act FROM PUBLIC, CURRENT_USER;

-- Waivers of a rule for an agency that have been confirmed. Reopening the finding one was given on withdraws it.
CREATE VIEW desk.agency_waiver AS
    SELECT w.agency_key, w.rule, w.year AS from_year, w.until, c.number AS since
    FROM desk.act w JOIN desk.act c ON c.answers = w.number AND c.kind = 'CONFIRM'
    WHERE w.scope = 'AGENCY_RULE'
        AND NOT EXISTS (
            SELECT FROM desk.act o WHERE o.finding_id = w.finding_id AND o.kind = 'REOPEN' AND o.number > c.number);

-- What revisions did by themselves. It follows from the revisions and their order, whatever the order of arrival.
CREATE TABLE closure (
    id            text COLLATE "C" PRIMARY KEY,
    kind          text NOT NULL CHECK (kind IN ('CLOSED', 'REOPENED')),
    finding_id    text COLLATE "C" NOT NULL,
    rule          text COLLATE "C" NOT NULL,
    report_key    text COLLATE "C" NOT NULL,
    submission_id text COLLATE "C" NOT NULL,
    agency_key    text COLLATE "C",
    year          integer,
    at            timestamptz NOT NULL,
    seen_in       text COLLATE "C",
    lasting       boolean NOT NULL
);
CREATE INDEX closure_by_time ON closure (at, id);
CREATE INDEX closure_by_report ON closure (report_key);
CREATE INDEX closure_by_finding ON closure (finding_id);
COMMENT ON TABLE closure IS 'Findings that a later revision has no more, or has again. Follows from revision, submission and finding';
COMMENT ON COLUMN closure.submission_id IS 'the revision that closed or reopened it';
COMMENT ON COLUMN closure.at IS 'when that revision was handed in; when it was checked, where checking it again closed the finding';
COMMENT ON COLUMN closure.seen_in IS 'the last revision before that has it; null where none has it any more';
COMMENT ON COLUMN closure.lasting IS 'whether no later revision has it again';

CREATE VIEW act_log AS
    SELECT id, kind, finding_id, rule, report_key, submission_id, agency_key, year, scope, until,
        answers::text AS answers, who, reason, at
    FROM desk.act
    UNION ALL
    SELECT id, kind, finding_id, rule, report_key, submission_id, agency_key, year, NULL, NULL, NULL, 'gongkai', NULL, at
    FROM closure;
COMMENT ON VIEW act_log IS 'What became of findings and by whom: people''s acts, and under the name gongkai what revisions did by themselves';

ALTER TABLE finding
    ADD COLUMN waived_until date,
    ADD COLUMN pending text COLLATE "C",
    ADD COLUMN closed_by text COLLATE "C";
COMMENT ON COLUMN finding.status IS 'OPEN, EXPLAINED or DISPUTED, as the acts say; see finding_status() for waivers and closed ones';
COMMENT ON COLUMN finding.waived_until IS 'last day of the confirmed waiver that covers it';
COMMENT ON COLUMN finding.pending IS 'the waiver that waits for another person to confirm it';
COMMENT ON COLUMN finding.closed_by IS 'the revision that closed it, in the last revision that has it';
CREATE INDEX finding_answered ON finding (report_key, ordinal) WHERE status <> 'OPEN';
CREATE INDEX finding_waived ON finding (report_key, ordinal) WHERE waived_until IS NOT NULL;
CREATE INDEX finding_pending ON finding (report_key, ordinal) WHERE pending IS NOT NULL;
CREATE INDEX finding_closed ON finding (report_key, ordinal) WHERE closed_by IS NOT NULL;

CREATE FUNCTION desk_today() RETURNS date LANGUAGE sql STABLE RETURN (now() AT TIME ZONE 'Asia/Shanghai')::date;
COMMENT ON FUNCTION desk_today IS 'The day that waivers run out by: Beijing time';

CREATE FUNCTION finding_status(status text, waived_until date, closed_by text) RETURNS text LANGUAGE sql STABLE
    RETURN CASE
        WHEN closed_by IS NOT NULL THEN 'CLOSED'
        WHEN waived_until >= desk_today() THEN 'WAIVED'
        ELSE status
    END;
COMMENT ON FUNCTION finding_status IS 'What has become of a finding as of today: OPEN, EXPLAINED, WAIVED, DISPUTED or CLOSED';
