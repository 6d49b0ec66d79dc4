-- Findings use other words than sections do: a word that every section has may be in no finding at all, and the index over
-- both would go through all sections to find that out.
CREATE INDEX passage_of_finding_by_word ON passage USING gin (words) WHERE place = 'finding';
