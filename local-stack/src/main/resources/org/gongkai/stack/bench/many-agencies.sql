-- Agencies to ask questions about: every county's government, eight of its offices and up to five of its townships. The
-- divisions are the national ones; the figures and texts of their reports (many-reports.sql) are made up. However few there
-- are to be, the counties that are asked about by name are among them.

CREATE TABLE bench_agency AS
SELECT row_number() OVER (ORDER BY key <> ALL (string_to_array(?, ' ')), md5(key)) AS n, *
FROM (
    SELECT code AS key, name || '人民政府' AS name, 'COUNTY' AS level, code AS division, 'GOVERNMENT' AS kind
    FROM bench_division WHERE length(code) = 6
    UNION ALL
    SELECT code || '-' || office, name || office, 'COUNTY', code, 'DEPARTMENT'
    FROM bench_division, unnest(ARRAY['教育局', '财政局', '民政局', '自然资源局', '交通运输局', '农业农村局', '卫生健康局', '应急管理局']) AS office
    WHERE length(code) = 6
    UNION ALL
    SELECT code, name || '人民政府', 'TOWNSHIP', code, 'TOWNSHIP'
    FROM (
        SELECT *, row_number() OVER (PARTITION BY left(code, 6) ORDER BY code) AS place
        FROM bench_division WHERE length(code) = 9
    ) AS township WHERE place <= 5
) AS agency
ORDER BY 1 LIMIT ?;
CREATE UNIQUE INDEX ON bench_agency (n);

INSERT INTO agency (key, name, level, division, kind, as_of)
SELECT key, name, level, division, kind, now() FROM bench_agency;

-- Sentences that nobody wrote, some 40 characters each, with their words as the index wants them.
CREATE TABLE bench_sentence AS
SELECT row_number() OVER () AS n, text, (
    SELECT array_to_tsvector(array_agg(DISTINCT word)) FROM (
        SELECT letter || coalesce(lead(letter) OVER (ORDER BY place), '') AS word, letter
        FROM unnest(string_to_array(text, NULL)) WITH ORDINALITY AS letters (letter, place)
    ) AS pairs WHERE word !~ '[，。]') AS words
FROM (
    SELECT a || b || '，' || c || d || '。' AS text
    FROM unnest(ARRAY['全年围绕重点领域', '结合机构职能变化', '按照分级分类原则', '针对群众普遍关切', '依托门户网站平台', '通过业务培训', '对照考核指标', '由分管领导牵头', '会同有关科室', '在便民服务大厅']) AS a,
        unnest(ARRAY['梳理公开事项目录', '更新办事指南内容', '完善信息审核流程', '回应社会热点问题', '整理历史存量文件', '规范申请答复文书', '建设政务公开专区', '开展政策解读活动', '清理过时栏目信息', '健全考核监督制度']) AS b,
        unnest(ARRAY['使公众查询', '让企业办事', '促干部履职', '保障数据准确', '推动部门协同', '方便基层落实', '减少重复报送']) AS c,
        unnest(ARRAY['更加及时', '更有依据', '更为便捷', '有章可循', '责任到人', '全程留痕', '持续改进']) AS d
) AS sentences;
CREATE UNIQUE INDEX ON bench_sentence (n);

CREATE AGGREGATE bench_words (tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '');
