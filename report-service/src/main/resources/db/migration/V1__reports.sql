-- What has been submitted, what became of it, and what is asked about.
-- Everything here can be written again from the Kafka topics. Keys compare by code point (COLLATE "C"): the order of
-- pages must not depend on the operating system's locale.

CREATE TABLE document (
    sha256     text COLLATE "C" PRIMARY KEY,
    media_type text    NOT NULL,
    size       integer NOT NULL,
    content    bytea   NOT NULL
);
-- PDF and Word are compressed already; trying again (pglz) would cost more than the rest of the insert.
ALTER TABLE document ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE document IS 'The documents as they were received, byte for byte; the same bytes are kept once';
COMMENT ON COLUMN document.sha256 IS 'SHA-256 of content, 64 hex digits';
COMMENT ON COLUMN document.media_type IS 'found from the content';

CREATE TABLE submission (
    id           text COLLATE "C" PRIMARY KEY,
    sha256       text COLLATE "C",
    submitter    text,
    filename     text,
    media_type   text,
    size         integer,
    agency_hint  text,
    year_hint    integer,
    callback_url text,
    received_at  timestamptz,
    parsed_at    timestamptz,
    validated_at timestamptz,
    state        text NOT NULL GENERATED ALWAYS AS (
        CASE WHEN validated_at IS NOT NULL THEN 'VALIDATED' WHEN parsed_at IS NOT NULL THEN 'PARSED' ELSE 'RECEIVED' END
    ) STORED
);
COMMENT ON TABLE submission IS 'One upload. The three topics are read independently, so all but the id may still be unknown';
COMMENT ON COLUMN submission.id IS 'first 32 hex digits of SHA-256(submitter, 0x00, bytes)';
COMMENT ON COLUMN submission.sha256 IS 'the document; no foreign key, because the result may arrive before the document';
COMMENT ON COLUMN submission.submitter IS 'who sent it; null until the record of reports.raw has been seen';
COMMENT ON COLUMN submission.filename IS 'as the uploader named it';
COMMENT ON COLUMN submission.agency_hint IS 'the agency the uploader named';
COMMENT ON COLUMN submission.year_hint IS 'the report year the uploader named';
COMMENT ON COLUMN submission.callback_url IS 'where the uploader wants to hear of the result';
COMMENT ON COLUMN submission.received_at IS 'the latest time at which these bytes were accepted from this submitter';
COMMENT ON COLUMN submission.parsed_at IS 'when they were last read';
COMMENT ON COLUMN submission.validated_at IS 'when they were last checked';

CREATE TABLE agency (
    key      text COLLATE "C" PRIMARY KEY,
    name     text        NOT NULL,
    level    text,
    division text COLLATE "C",
    kind     text,
    as_of    timestamptz NOT NULL
);
COMMENT ON TABLE agency IS 'The organs (行政机关) whose reports are known';
COMMENT ON COLUMN agency.key IS 'division code plus office where recognised, else a slug of the name';
COMMENT ON COLUMN agency.division IS 'code of the administrative division (行政区划代码)';
COMMENT ON COLUMN agency.as_of IS 'when the result was made that the other columns come from; the latest wins';

CREATE TABLE revision (
    submission_id    text COLLATE "C" PRIMARY KEY REFERENCES submission,
    report_key       text COLLATE "C" NOT NULL,
    agency_key       text COLLATE "C" REFERENCES agency,
    year             integer,
    title            text,
    published_on     date,
    format_t2        text,
    format_t3        text,
    format_t4        text,
    verdict          text        NOT NULL,
    errors           integer     NOT NULL,
    warnings         integer     NOT NULL,
    infos            integer     NOT NULL,
    held             integer     NOT NULL,
    broken           integer     NOT NULL,
    not_assessable   integer     NOT NULL,
    rule_set_version text        NOT NULL,
    rule_set_hash    text        NOT NULL,
    validated_at     timestamptz NOT NULL,
    event            bytea       NOT NULL,
    event_sha256     text COLLATE "C" NOT NULL
);
ALTER TABLE revision ALTER COLUMN event SET STORAGE EXTERNAL;
CREATE INDEX revision_of_report ON revision (report_key);
COMMENT ON TABLE revision IS 'What the check of one submission found. A submission is a revision of exactly one report, hence the primary key';
COMMENT ON COLUMN revision.report_key IS 'agency key and year joined by a slash, or the submission id where either is unknown';
COMMENT ON COLUMN revision.published_on IS 'date of publication or signature';
COMMENT ON COLUMN revision.format_t2 IS 'format of table two: 2019 or 2021';
COMMENT ON COLUMN revision.errors IS 'number of findings of that severity';
COMMENT ON COLUMN revision.held IS 'number of checks that hold';
COMMENT ON COLUMN revision.broken IS 'number of checks that do not';
COMMENT ON COLUMN revision.not_assessable IS 'number of checks whose cells were not read; never counted as passed';
COMMENT ON COLUMN revision.event IS 'the value of the record on reports.validated, gzip';
COMMENT ON COLUMN revision.event_sha256 IS 'SHA-256 of that value: shows a redelivery, and decides between two results of the same instant';

CREATE TABLE report (
    report_key    text COLLATE "C" PRIMARY KEY,
    submission_id text COLLATE "C" NOT NULL UNIQUE REFERENCES revision,
    agency_key    text COLLATE "C" REFERENCES agency,
    year          integer,
    verdict       text        NOT NULL,
    errors        integer     NOT NULL,
    warnings      integer     NOT NULL,
    received_at   timestamptz NOT NULL
);
CREATE INDEX report_by_arrival ON report (received_at, report_key);
CREATE INDEX report_by_errors ON report (errors, report_key);
CREATE INDEX report_by_year ON report ((coalesce(year, 0)), report_key);
CREATE INDEX report_by_agency ON report (agency_key, year);
CREATE INDEX report_by_verdict ON report (verdict, received_at, report_key);
COMMENT ON TABLE report IS 'The present state of every report: its latest revision, by (received_at, submission_id). Follows from submission and revision';
COMMENT ON COLUMN report.received_at IS 'of the submission; when it was checked, while the submission''s own time is unknown';

CREATE TABLE figure (
    submission_id text COLLATE "C" NOT NULL,
    cell          text COLLATE "C" NOT NULL,
    state         text NOT NULL,
    value         numeric,
    printed       text,
    unit          text,
    candidates    numeric[],
    source        jsonb,
    PRIMARY KEY (submission_id, cell)
);
COMMENT ON TABLE figure IS 'Every cell of every revision, also the blank and absent ones. No foreign key: some 200 rows a report, written only together with their revision';
COMMENT ON COLUMN figure.cell IS 'cell id such as t3.received.natural';
COMMENT ON COLUMN figure.state IS 'READ, BLANK, ABSENT, AMBIGUOUS or NOT_A_NUMBER; only READ has a value';
COMMENT ON COLUMN figure.value IS 'as printed, never corrected';
COMMENT ON COLUMN figure.candidates IS 'the readings that fit, where AMBIGUOUS';
COMMENT ON COLUMN figure.source IS 'where the characters stand in the document; null where nowhere';

CREATE TABLE finding (
    submission_id text COLLATE "C" NOT NULL REFERENCES revision ON DELETE CASCADE,
    ordinal       integer NOT NULL,
    id            text COLLATE "C" NOT NULL,
    report_key    text COLLATE "C" NOT NULL,
    rule          text COLLATE "C" NOT NULL,
    severity      text   NOT NULL,
    status        text   NOT NULL,
    blame         text   NOT NULL,
    cells         varchar[] NOT NULL,
    message_zh    text   NOT NULL,
    message_en    text   NOT NULL,
    basis         text,
    equations     jsonb  NOT NULL,
    repair        jsonb,
    PRIMARY KEY (submission_id, ordinal)
);
CREATE INDEX finding_by_report ON finding (report_key, ordinal);
CREATE INDEX finding_by_rule ON finding (rule, report_key, ordinal);
CREATE INDEX finding_by_id ON finding (id);
CREATE INDEX finding_by_cell ON finding USING gin (cells);
COMMENT ON TABLE finding IS 'What the rules object to, per revision';
COMMENT ON COLUMN finding.ordinal IS 'place in the result, the heaviest first, from 0';
COMMENT ON COLUMN finding.id IS 'stable for the same report, rule and cells, so the same in several revisions';
COMMENT ON COLUMN finding.status IS 'OPEN, EXPLAINED, WAIVED, DISPUTED or CLOSED';
COMMENT ON COLUMN finding.blame IS 'AGENCY, EXTRACTION or UNDECIDED';
COMMENT ON COLUMN finding.equations IS 'the broken equations (勾稽关系) with both sides';
COMMENT ON COLUMN finding.repair IS 'the smallest change that would mend it; offered, never applied';
