-- Who hears of what: the log of what became of reports, those who subscribed to it, what was sent to them, and the records
-- that nobody could process. What people enter stands in the schema desk: it cannot be written again from the topics.
CREATE SCHEMA IF NOT EXISTS desk;

CREATE TABLE report_event (
    sequence       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    logged_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    type           text        NOT NULL,
    report_key     text COLLATE "C" NOT NULL,
    submission_id  text COLLATE "C",
    agency_key     text COLLATE "C",
    agency_name    text,
    level          text,
    division       text,
    kind           text,
    year           integer,
    verdict        text,
    former_verdict text,
    errors         integer NOT NULL,
    warnings       integer NOT NULL,
    infos          integer NOT NULL,
    rules          text[]  NOT NULL,
    changed_cells  text[],
    validated_at   timestamptz
);
CREATE INDEX report_event_by_time ON report_event (logged_at);
COMMENT ON TABLE report_event IS 'What became of reports, in the order in which it was committed. Only added to, but for the oldest rows';
COMMENT ON COLUMN report_event.sequence IS 'has gaps; whoever writes holds a lock until its end, so that nothing appears below a number that was seen';
COMMENT ON COLUMN report_event.type IS 'report.result or report.withdrawn';
COMMENT ON COLUMN report_event.former_verdict IS 'what the verdict was before; null when nothing was known';
COMMENT ON COLUMN report_event.changed_cells IS 'cells that another document of the same report tells otherwise; null when no other document took the place of one';

CREATE TABLE report_event_log (
    epoch     text   NOT NULL DEFAULT substr(md5(random()::text || clock_timestamp()::text), 1, 8),
    pruned_to bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX report_event_log_is_one ON report_event_log ((true));
INSERT INTO report_event_log DEFAULT VALUES;
COMMENT ON TABLE report_event_log IS 'One row about the log';
COMMENT ON COLUMN report_event_log.epoch IS 'tells the numbers of this log from those of one that was written before the tables were made anew';
COMMENT ON COLUMN report_event_log.pruned_to IS 'rows up to this number may be gone';

CREATE TABLE announced_report (
    report_key    text COLLATE "C" PRIMARY KEY,
    submission_id text COLLATE "C" NOT NULL,
    event_sha256  text COLLATE "C" NOT NULL,
    agency_key    text COLLATE "C",
    year          integer,
    verdict       text NOT NULL
);
COMMENT ON TABLE announced_report IS 'The result of each report that was logged last: what comes again is not logged again';
-- What is known by now is not news.
INSERT INTO announced_report
SELECT p.report_key, p.submission_id, r.event_sha256, p.agency_key, p.year, p.verdict
FROM report p JOIN revision r ON r.submission_id = p.submission_id;

CREATE TABLE dead_letter (
    letter_partition integer NOT NULL,
    letter_offset    bigint  NOT NULL,
    topic            text COLLATE "C",
    partition        integer,
    "offset"         bigint,
    service          text COLLATE "C",
    reason           text,
    cause            text,
    attempts         integer,
    given_up_at      timestamptz NOT NULL,
    submission_id    text COLLATE "C",
    key              text,
    headers          jsonb   NOT NULL,
    size             integer NOT NULL,
    value_start      text,
    PRIMARY KEY (letter_partition, letter_offset)
);
CREATE INDEX dead_letter_by_time ON dead_letter (given_up_at, letter_partition, letter_offset);
COMMENT ON TABLE dead_letter IS 'Records of reports.dead-letter (死信). The whole of each stands on the topic';
COMMENT ON COLUMN dead_letter.letter_offset IS 'place on reports.dead-letter';
COMMENT ON COLUMN dead_letter."offset" IS 'place on the topic that it was consumed from';
COMMENT ON COLUMN dead_letter.given_up_at IS 'when a service gave it up; when it was put onto the topic, where that is not told';
COMMENT ON COLUMN dead_letter.size IS 'bytes of the value';
COMMENT ON COLUMN dead_letter.value_start IS 'the first bytes of the value, as text; null where there is none';

CREATE TABLE desk.subscription (
    id            text COLLATE "C" PRIMARY KEY,
    url           text        NOT NULL,
    description   text,
    secret        text        NOT NULL,
    filter        jsonb       NOT NULL,
    state         text        NOT NULL,
    paused_reason text,
    paused_at     timestamptz,
    failures      integer     NOT NULL DEFAULT 0,
    failing_since timestamptz,
    not_before    timestamptz NOT NULL DEFAULT now(),
    epoch         text        NOT NULL,
    position      bigint      NOT NULL,
    created_by    text        NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    changed_by    text        NOT NULL,
    changed_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX subscription_by_time ON desk.subscription (created_at, id);
COMMENT ON TABLE desk.subscription IS 'Who wants to be called (订阅)';
COMMENT ON COLUMN desk.subscription.secret IS 'the key that calls are signed with; shown once';
COMMENT ON COLUMN desk.subscription.filter IS 'which reports; {} is all';
COMMENT ON COLUMN desk.subscription.state IS 'ACTIVE or PAUSED';
COMMENT ON COLUMN desk.subscription.failures IS 'calls in a row that failed';
COMMENT ON COLUMN desk.subscription.not_before IS 'no call before this time: an address that does not answer is asked ever less often';
COMMENT ON COLUMN desk.subscription.position IS 'up to which number of the log of this epoch deliveries have been made';

CREATE TABLE desk.delivery (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription_id text COLLATE "C" REFERENCES desk.subscription ON DELETE CASCADE,
    submission_id   text COLLATE "C",
    url             text,
    message_id      text COLLATE "C" NOT NULL,
    type            text        NOT NULL,
    body            text        NOT NULL,
    state           text        NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    next_attempt_at timestamptz NOT NULL,
    attempted_at    timestamptz,
    took_ms         integer,
    response_status integer,
    response_text   text,
    error           text,
    CHECK ((subscription_id IS NULL) = (submission_id IS NOT NULL AND url IS NOT NULL))
);
CREATE UNIQUE INDEX delivery_once ON desk.delivery (subscription_id, message_id);
CREATE INDEX delivery_of_subscription ON desk.delivery (subscription_id, id);
CREATE INDEX delivery_due ON desk.delivery (subscription_id, next_attempt_at, id) WHERE state = 'PENDING';
CREATE INDEX delivery_of_upload ON desk.delivery (url, next_attempt_at, id) WHERE state = 'PENDING' AND subscription_id IS NULL;
CREATE INDEX delivery_by_time ON desk.delivery (created_at) WHERE state <> 'PENDING';
COMMENT ON TABLE desk.delivery IS 'Calls to be made, and calls that were made: of subscriptions, and of uploads that named an address';
COMMENT ON COLUMN desk.delivery.submission_id IS 'the upload that named the address; null for a subscription';
COMMENT ON COLUMN desk.delivery.url IS 'the address that the upload named; that of a subscription stands there';
COMMENT ON COLUMN desk.delivery.state IS 'PENDING, DELIVERED or FAILED';
COMMENT ON COLUMN desk.delivery.next_attempt_at IS 'also pushed into the future by the instance that is at it, so that no other is';
COMMENT ON COLUMN desk.delivery.response_text IS 'the first 1,000 characters of the answer';

CREATE TABLE desk.called_back (
    submission_id text COLLATE "C" NOT NULL,
    event_sha256  text COLLATE "C" NOT NULL,
    PRIMARY KEY (submission_id, event_sha256)
);
COMMENT ON TABLE desk.called_back IS 'The results for which the address that their upload named is, or need not be, called: once each, also when the topics are read again';
INSERT INTO desk.called_back
SELECT s.id, r.event_sha256 FROM submission s JOIN revision r ON r.submission_id = s.id WHERE s.callback_url IS NOT NULL;
