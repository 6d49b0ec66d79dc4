-- Where a whole province copies one text, the first few that have it word by word are as many as are kept: they are found
-- by it, and nothing has to be compared.
CREATE INDEX narrative_of_words ON narrative USING hash (sentences);
