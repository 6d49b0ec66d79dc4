-- What the administrators' rules (管理员规则) do to a result.

ALTER TABLE revision ADD COLUMN switched_off integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN revision.switched_off IS 'number of rules that were switched off, and therefore neither held nor broken';

ALTER TABLE finding ADD COLUMN relevelled jsonb;
COMMENT ON COLUMN finding.relevelled IS 'the weight of the rule itself and why this finding has another; null where it has not';
