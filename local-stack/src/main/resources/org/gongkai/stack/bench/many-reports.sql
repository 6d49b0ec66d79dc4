-- The reports of the agencies from one number to another for five years; every twentieth was handed in twice.

CREATE TEMP TABLE made ON COMMIT DROP AS
SELECT md5(a.key || year || revision) AS id, a.key || '/' || year AS report_key, a.*, year, revision,
    timestamptz '2020-01-10 08:00+08' + make_interval(years => year - 2019, secs => a.n * 60 + revision * 3600)
        AS received_at,
    CASE WHEN (a.n + year) % 10 < 3 THEN 'FAIL' WHEN (a.n + year) % 10 < 6 THEN 'PASS_WITH_WARNINGS'
        WHEN (a.n + year) % 50 = 9 THEN 'NOT_ASSESSABLE' ELSE 'PASS' END AS verdict,
    CASE WHEN (a.n + year) % 10 < 3 THEN 3 ELSE 0 END AS errors, 2 AS warnings
FROM bench_agency a, generate_series(2019, 2023) AS year, generate_series(1, CASE WHEN a.n % 20 = 0 THEN 2 ELSE 1 END) AS revision
WHERE a.n BETWEEN ? AND ?;

INSERT INTO submission (id, sha256, submitter, filename, media_type, size, received_at, parsed_at, validated_at)
SELECT id, md5(id) || md5(id), 'anonymous', '年度报告.docx', 'application/pdf', 200000, received_at, received_at, received_at
FROM made;

INSERT INTO revision (submission_id, report_key, agency_key, year, title, format_t2, format_t3, format_t4, verdict, errors,
    warnings, infos, held, broken, not_assessable, rule_set_version, rule_set_hash, validated_at, event, event_sha256,
    received_at, derived)
SELECT id, report_key, key, year, name || year || '年政府信息公开工作年度报告', format, format, format, verdict, errors,
    warnings, 1, 41, errors, 3, '2021.1.0', 'bench', received_at, ?, md5(id), received_at, 1
FROM made, LATERAL (SELECT CASE WHEN year < 2021 THEN '2019' ELSE '2021' END AS format) AS of_year;

INSERT INTO report (report_key, submission_id, agency_key, year, verdict, errors, warnings, received_at)
SELECT report_key, id, key, year, verdict, errors, warnings, received_at
FROM made WHERE revision = CASE WHEN n % 20 = 0 THEN 2 ELSE 1 END;

-- Most cells hold a zero, some a small number, few a large one; one in forty holds none.
CREATE TEMP TABLE made_figure ON COMMIT DROP AS
SELECT id, cell, seed, CASE WHEN seed % 40 <> 0 THEN CASE
    WHEN (seed / 41) % 10 < 7 THEN 0 WHEN (seed / 41) % 100 < 97 THEN (seed / 4100) % 60 ELSE (seed / 4100) % 9000 END END AS value
FROM made, bench_cell, LATERAL (SELECT abs(hashtext(id || cell)::bigint) AS seed) AS chance
WHERE bench_cell.format = CASE WHEN year < 2021 THEN '2019' ELSE '2021' END;

INSERT INTO figure (submission_id, cell, state, value, printed, source)
SELECT id, cell, CASE WHEN value IS NOT NULL THEN 'READ' WHEN seed % 3 = 0 THEN 'AMBIGUOUS' ELSE 'BLANK' END, value,
    coalesce(value::text, ' '),
    jsonb_build_object('page', 2 + seed % 3, 'box', jsonb_build_array(72.1, 100 + seed % 600, 96.4, 112 + seed % 600),
        'table', 2, 'row', 1 + seed % 25, 'column', 1 + seed % 7)
FROM made_figure ORDER BY id, cell;

INSERT INTO tally
SELECT row.*
FROM (
    SELECT jsonb_object_agg(cell, value) FILTER (WHERE value IS NOT NULL) || jsonb_build_object('submission_id', id) AS numbers
    FROM made_figure GROUP BY id
) AS rows, LATERAL jsonb_populate_record(NULL::tally, numbers) AS row;

INSERT INTO finding (submission_id, ordinal, id, report_key, rule, severity, status, blame, cells, message_zh, message_en,
    basis, equations)
SELECT id, place - 1, md5(report_key || place), report_key, rule, CASE WHEN place <= errors THEN 'ERROR' ELSE 'WARNING' END,
    'OPEN', 'AGENCY', ARRAY['t3.total.natural'], '表三' || rule || '：左边合计与右边合计不相等，请核对原件。',
    'Table three: the sums of both sides differ.', '国办公开办函〔2021〕30号', '[]'
FROM made, generate_series(1, errors + warnings) AS place, LATERAL (
    SELECT (ARRAY['T3_BALANCE', 'T3_RESULT_SUM', 'T3_ROW_SUM', 'T4_SUM', 'BLANK_CELLS', 'X_CARRY', 'TITLE', 'LABEL_VARIANT',
        'FEE_NOT_REPORTED', 'OVERVIEW_ASPECT_MISSING', 'STALE_YEAR', 'X_EFFECTIVE_DOCS'])[1 + (abs(hashtext(id || place)) % 60) / (1 + abs(hashtext(place || id)) % 5) % 12] AS rule
) AS broken;

CREATE TEMP TABLE made_section ON COMMIT DROP AS
SELECT id, section, n AS seed, array_agg(1 + abs(hashtext(id || section || place)::bigint) % 4900) AS sentences
FROM made, (VALUES (1, 30), (5, 12), (6, 3)) AS sections (section, length), generate_series(1, length) AS place
GROUP BY 1, 2, 3;

INSERT INTO passage (submission_id, place, ordinal, section, heading, text, words, source)
SELECT s.id, 'section', s.section - 1, s.section, '第' || s.section || '部分', string_agg(b.text, ''), bench_words(b.words),
    '{"page": 1, "box": [72.1, 310.0, 296.4, 322.0]}'
FROM made_section s, unnest(s.sentences) AS number JOIN bench_sentence b ON b.n = number GROUP BY s.id, s.section;

INSERT INTO passage (submission_id, place, ordinal, text, words)
SELECT submission_id, 'finding', ordinal, message_zh,
    array_to_tsvector(ARRAY['表三', '左边', '边合', '合计', '右边', '不相', '相等', '核对', '原件', lower(rule)])
FROM finding WHERE submission_id IN (SELECT id FROM made);

INSERT INTO narrative (submission_id, year, agency_key, sentences, bands)
SELECT s.id, m.year, m.key, ARRAY(SELECT number FROM unnest(s.sentences) AS number ORDER BY 1),
    ARRAY(SELECT hashtextextended(s.id || band, 0) FROM generate_series(1, 40) AS band)
FROM made_section s JOIN made m ON m.id = s.id WHERE s.section = 1;

-- One in ten copies from the agency before it.
INSERT INTO copy (left_id, right_id, equal, share)
SELECT least(a.id, b.id), greatest(a.id, b.id), 5 + a.n % 20, 0.5 + (a.n % 50) / 100.0
FROM made a JOIN made b ON b.year = a.year AND b.n = a.n + 1 AND a.revision = 1 AND b.revision = 1
WHERE a.n % 10 = 3
