-- What questions about many reports need (查询). Everything here but the schema desk follows from the stored events, and
-- is worked out anew from them where it is missing or of an earlier making (revision.derived).

-- A year's reports, the latest first; the reports of a region; the findings of a report without their texts.
CREATE INDEX report_of_year ON report (year, received_at, report_key);
CREATE INDEX agency_of_division ON agency (division);
CREATE INDEX agency_of_name ON agency (name);
CREATE INDEX finding_of_revision ON finding (submission_id, rule, severity, status);

-- Cells without a number are few. What they are is asked for by state, and counted by cell.
CREATE INDEX figure_not_read ON figure (state, cell, submission_id) WHERE state <> 'READ';

ALTER TABLE revision ADD COLUMN derived integer NOT NULL DEFAULT 0;
CREATE INDEX revision_by_making ON revision (derived, submission_id);
COMMENT ON COLUMN revision.derived IS 'which making of tally, passage and narrative was written for it; 0 for none';

CREATE TABLE tally (
    submission_id text COLLATE "C" PRIMARY KEY,
    "t2.regulations.made" numeric, "t2.regulations.published" numeric, "t2.regulations.totalPublished" numeric,
    "t2.regulations.repealed" numeric, "t2.regulations.effective" numeric,
    "t2.normativeDocuments.made" numeric, "t2.normativeDocuments.published" numeric,
    "t2.normativeDocuments.totalPublished" numeric, "t2.normativeDocuments.repealed" numeric,
    "t2.normativeDocuments.effective" numeric,
    "t2.licensing.previousItems" numeric, "t2.licensing.change" numeric, "t2.licensing.decisions" numeric,
    "t2.otherManagement.previousItems" numeric, "t2.otherManagement.change" numeric,
    "t2.otherManagement.decisions" numeric,
    "t2.penalties.previousItems" numeric, "t2.penalties.change" numeric, "t2.penalties.decisions" numeric,
    "t2.coercion.previousItems" numeric, "t2.coercion.change" numeric, "t2.coercion.decisions" numeric,
    "t2.fees.previousItems" numeric, "t2.fees.change" numeric, "t2.fees.amount" numeric,
    "t2.procurement.projects" numeric, "t2.procurement.amount" numeric,
    "t3.received.natural" numeric, "t3.received.business" numeric, "t3.received.research" numeric,
    "t3.received.welfare" numeric, "t3.received.legal" numeric, "t3.received.otherOrganisations" numeric,
    "t3.received.total" numeric,
    "t3.carriedIn.natural" numeric, "t3.carriedIn.business" numeric, "t3.carriedIn.research" numeric,
    "t3.carriedIn.welfare" numeric, "t3.carriedIn.legal" numeric, "t3.carriedIn.otherOrganisations" numeric,
    "t3.carriedIn.total" numeric,
    "t3.granted.natural" numeric, "t3.granted.business" numeric, "t3.granted.research" numeric,
    "t3.granted.welfare" numeric, "t3.granted.legal" numeric, "t3.granted.otherOrganisations" numeric,
    "t3.granted.total" numeric,
    "t3.partiallyGranted.natural" numeric, "t3.partiallyGranted.business" numeric,
    "t3.partiallyGranted.research" numeric, "t3.partiallyGranted.welfare" numeric,
    "t3.partiallyGranted.legal" numeric, "t3.partiallyGranted.otherOrganisations" numeric,
    "t3.partiallyGranted.total" numeric,
    "t3.refused1.natural" numeric, "t3.refused1.business" numeric, "t3.refused1.research" numeric,
    "t3.refused1.welfare" numeric, "t3.refused1.legal" numeric, "t3.refused1.otherOrganisations" numeric,
    "t3.refused1.total" numeric,
    "t3.refused2.natural" numeric, "t3.refused2.business" numeric, "t3.refused2.research" numeric,
    "t3.refused2.welfare" numeric, "t3.refused2.legal" numeric, "t3.refused2.otherOrganisations" numeric,
    "t3.refused2.total" numeric,
    "t3.refused3.natural" numeric, "t3.refused3.business" numeric, "t3.refused3.research" numeric,
    "t3.refused3.welfare" numeric, "t3.refused3.legal" numeric, "t3.refused3.otherOrganisations" numeric,
    "t3.refused3.total" numeric,
    "t3.refused4.natural" numeric, "t3.refused4.business" numeric, "t3.refused4.research" numeric,
    "t3.refused4.welfare" numeric, "t3.refused4.legal" numeric, "t3.refused4.otherOrganisations" numeric,
    "t3.refused4.total" numeric,
    "t3.refused5.natural" numeric, "t3.refused5.business" numeric, "t3.refused5.research" numeric,
    "t3.refused5.welfare" numeric, "t3.refused5.legal" numeric, "t3.refused5.otherOrganisations" numeric,
    "t3.refused5.total" numeric,
    "t3.refused6.natural" numeric, "t3.refused6.business" numeric, "t3.refused6.research" numeric,
    "t3.refused6.welfare" numeric, "t3.refused6.legal" numeric, "t3.refused6.otherOrganisations" numeric,
    "t3.refused6.total" numeric,
    "t3.refused7.natural" numeric, "t3.refused7.business" numeric, "t3.refused7.research" numeric,
    "t3.refused7.welfare" numeric, "t3.refused7.legal" numeric, "t3.refused7.otherOrganisations" numeric,
    "t3.refused7.total" numeric,
    "t3.refused8.natural" numeric, "t3.refused8.business" numeric, "t3.refused8.research" numeric,
    "t3.refused8.welfare" numeric, "t3.refused8.legal" numeric, "t3.refused8.otherOrganisations" numeric,
    "t3.refused8.total" numeric,
    "t3.unavailable1.natural" numeric, "t3.unavailable1.business" numeric, "t3.unavailable1.research" numeric,
    "t3.unavailable1.welfare" numeric, "t3.unavailable1.legal" numeric, "t3.unavailable1.otherOrganisations" numeric,
    "t3.unavailable1.total" numeric,
    "t3.unavailable2.natural" numeric, "t3.unavailable2.business" numeric, "t3.unavailable2.research" numeric,
    "t3.unavailable2.welfare" numeric, "t3.unavailable2.legal" numeric, "t3.unavailable2.otherOrganisations" numeric,
    "t3.unavailable2.total" numeric,
    "t3.unavailable3.natural" numeric, "t3.unavailable3.business" numeric, "t3.unavailable3.research" numeric,
    "t3.unavailable3.welfare" numeric, "t3.unavailable3.legal" numeric, "t3.unavailable3.otherOrganisations" numeric,
    "t3.unavailable3.total" numeric,
    "t3.unprocessed1.natural" numeric, "t3.unprocessed1.business" numeric, "t3.unprocessed1.research" numeric,
    "t3.unprocessed1.welfare" numeric, "t3.unprocessed1.legal" numeric, "t3.unprocessed1.otherOrganisations" numeric,
    "t3.unprocessed1.total" numeric,
    "t3.unprocessed2.natural" numeric, "t3.unprocessed2.business" numeric, "t3.unprocessed2.research" numeric,
    "t3.unprocessed2.welfare" numeric, "t3.unprocessed2.legal" numeric, "t3.unprocessed2.otherOrganisations" numeric,
    "t3.unprocessed2.total" numeric,
    "t3.unprocessed3.natural" numeric, "t3.unprocessed3.business" numeric, "t3.unprocessed3.research" numeric,
    "t3.unprocessed3.welfare" numeric, "t3.unprocessed3.legal" numeric, "t3.unprocessed3.otherOrganisations" numeric,
    "t3.unprocessed3.total" numeric,
    "t3.unprocessed4.natural" numeric, "t3.unprocessed4.business" numeric, "t3.unprocessed4.research" numeric,
    "t3.unprocessed4.welfare" numeric, "t3.unprocessed4.legal" numeric, "t3.unprocessed4.otherOrganisations" numeric,
    "t3.unprocessed4.total" numeric,
    "t3.unprocessed5.natural" numeric, "t3.unprocessed5.business" numeric, "t3.unprocessed5.research" numeric,
    "t3.unprocessed5.welfare" numeric, "t3.unprocessed5.legal" numeric, "t3.unprocessed5.otherOrganisations" numeric,
    "t3.unprocessed5.total" numeric,
    "t3.other.natural" numeric, "t3.other.business" numeric, "t3.other.research" numeric, "t3.other.welfare" numeric,
    "t3.other.legal" numeric, "t3.other.otherOrganisations" numeric, "t3.other.total" numeric,
    "t3.other1.natural" numeric, "t3.other1.business" numeric, "t3.other1.research" numeric,
    "t3.other1.welfare" numeric, "t3.other1.legal" numeric, "t3.other1.otherOrganisations" numeric,
    "t3.other1.total" numeric,
    "t3.other2.natural" numeric, "t3.other2.business" numeric, "t3.other2.research" numeric,
    "t3.other2.welfare" numeric, "t3.other2.legal" numeric, "t3.other2.otherOrganisations" numeric,
    "t3.other2.total" numeric,
    "t3.other3.natural" numeric, "t3.other3.business" numeric, "t3.other3.research" numeric,
    "t3.other3.welfare" numeric, "t3.other3.legal" numeric, "t3.other3.otherOrganisations" numeric,
    "t3.other3.total" numeric,
    "t3.total.natural" numeric, "t3.total.business" numeric, "t3.total.research" numeric, "t3.total.welfare" numeric,
    "t3.total.legal" numeric, "t3.total.otherOrganisations" numeric, "t3.total.total" numeric,
    "t3.carriedOut.natural" numeric, "t3.carriedOut.business" numeric, "t3.carriedOut.research" numeric,
    "t3.carriedOut.welfare" numeric, "t3.carriedOut.legal" numeric, "t3.carriedOut.otherOrganisations" numeric,
    "t3.carriedOut.total" numeric,
    "t4.reconsideration.upheld" numeric, "t4.reconsideration.corrected" numeric,
    "t4.reconsideration.otherOutcome" numeric, "t4.reconsideration.pending" numeric,
    "t4.reconsideration.total" numeric,
    "t4.litigationDirect.upheld" numeric, "t4.litigationDirect.corrected" numeric,
    "t4.litigationDirect.otherOutcome" numeric, "t4.litigationDirect.pending" numeric,
    "t4.litigationDirect.total" numeric,
    "t4.litigationAfterReconsideration.upheld" numeric, "t4.litigationAfterReconsideration.corrected" numeric,
    "t4.litigationAfterReconsideration.otherOutcome" numeric, "t4.litigationAfterReconsideration.pending" numeric,
    "t4.litigationAfterReconsideration.total" numeric
);
COMMENT ON TABLE tally IS 'The numbers of every revision side by side, one column a cell; null where none was read. A sum over one cell reads some 700 bytes a report here, and some 200 rows of figure there';

CREATE TABLE passage (
    submission_id text COLLATE "C" NOT NULL,
    place         text COLLATE "C" NOT NULL,
    ordinal       integer NOT NULL,
    section       integer,
    heading       text,
    text          text NOT NULL,
    words         tsvector NOT NULL,
    source        jsonb,
    PRIMARY KEY (submission_id, place, ordinal)
);
CREATE INDEX passage_by_word ON passage USING gin (words);
COMMENT ON TABLE passage IS 'What can be searched: the sections and the findings of every revision';
COMMENT ON COLUMN passage.place IS 'section or finding';
COMMENT ON COLUMN passage.ordinal IS 'which section or finding of the result, from 0';
COMMENT ON COLUMN passage.section IS 'number of the section, 1 to 6; null for a finding';
COMMENT ON COLUMN passage.words IS 'Han characters and their pairs, and runs of other letters and digits, without places';
COMMENT ON COLUMN passage.source IS 'where in the document it begins; null where nowhere';

CREATE TABLE narrative (
    submission_id text COLLATE "C" PRIMARY KEY,
    year          integer NOT NULL,
    agency_key    text COLLATE "C" NOT NULL,
    sentences     bigint[] NOT NULL,
    bands         bigint[] NOT NULL
);
CREATE INDEX narrative_by_band ON narrative USING gin (bands);
COMMENT ON TABLE narrative IS 'The sentences of sections one and five without names, years and numbers, as hashes';
COMMENT ON COLUMN narrative.sentences IS 'one hash a sentence, each once, ascending';
COMMENT ON COLUMN narrative.bands IS 'MinHash bands, the year mixed in: narratives of a year that share one are likely alike';

CREATE TABLE uncompared (submission_id text COLLATE "C" PRIMARY KEY);
COMMENT ON TABLE uncompared IS 'Narratives that have still to be compared with the others of their year';

CREATE TABLE copy (
    left_id  text COLLATE "C" NOT NULL,
    right_id text COLLATE "C" NOT NULL,
    equal    integer NOT NULL,
    share    numeric(4, 3) NOT NULL,
    PRIMARY KEY (left_id, right_id),
    CHECK (left_id < right_id)
);
CREATE INDEX copy_of_right ON copy (right_id);
CREATE INDEX copy_by_share ON copy (share, left_id, right_id);
COMMENT ON TABLE copy IS 'Narratives of two agencies and one year that are nearly the same (雷同)';
COMMENT ON COLUMN copy.equal IS 'number of equal sentences';
COMMENT ON COLUMN copy.share IS 'their share of the sentences of the shorter narrative';

-- What people enter. It stands on no topic: this schema is what has to be backed up.
CREATE SCHEMA desk;

CREATE TABLE desk.filer_list (
    year       integer PRIMARY KEY,
    entered_by text        NOT NULL,
    entered_at timestamptz NOT NULL
);
COMMENT ON TABLE desk.filer_list IS 'The years for which somebody has entered who must file (应报送机关名单)';

CREATE TABLE desk.expected_filer (
    year     integer NOT NULL REFERENCES desk.filer_list ON DELETE CASCADE,
    name     text COLLATE "C" NOT NULL,
    division text COLLATE "C" NOT NULL,
    level    text,
    kind     text,
    PRIMARY KEY (year, name, division)
);
CREATE INDEX expected_filer_of_division ON desk.expected_filer (year, division);
COMMENT ON TABLE desk.expected_filer IS 'Who must file a report for a year';
COMMENT ON COLUMN desk.expected_filer.division IS 'code of the division; empty where the list gives none';
