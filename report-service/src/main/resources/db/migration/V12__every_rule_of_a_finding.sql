-- One mistake may break several equations (勾稽关系). They stand in one finding under the first of their rules, and whoever
-- asks for any of them has to find it: lists, counts and exports ask for this column. It follows from the row itself.

CREATE FUNCTION rules_of_finding(rule text, equations jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ARRAY(
        SELECT rule COLLATE "C" UNION SELECT (equation ->> 'rule') COLLATE "C" FROM jsonb_array_elements(equations) AS equation
        ORDER BY 1);
COMMENT ON FUNCTION rules_of_finding IS 'The rule of a finding and those of its equations, each once';

ALTER TABLE finding ADD COLUMN rules text[] COLLATE "C" NOT NULL
    GENERATED ALWAYS AS (rules_of_finding(rule, equations)) STORED;
COMMENT ON COLUMN finding.rules IS 'every rule that it breaks: its own, and those of its equations that are folded into it (并入)';

-- Without a list of what is still to be sorted in: a row has one or two rules, and readers would go through that list.
CREATE INDEX finding_by_rules ON finding USING gin (rules) WITH (fastupdate = off);
DROP INDEX finding_by_rule;
