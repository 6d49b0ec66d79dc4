-- Every new narrative is compared with those that are stored. New entries of a GIN index wait in a list that each search
-- reads from end to end: while reports come in, that took fifty times as long as the search itself.
ALTER INDEX narrative_by_band SET (fastupdate = off);
