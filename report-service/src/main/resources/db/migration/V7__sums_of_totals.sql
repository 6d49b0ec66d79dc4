-- What is added up most are the totals of table three (总计栏). Beside each other in a narrow index they are read without
-- the two hundred other cells of the row, those that stand before them among it.
CREATE INDEX tally_of_totals ON tally (submission_id) INCLUDE (
    "t3.received.total", "t3.carriedIn.total", "t3.granted.total", "t3.partiallyGranted.total", "t3.total.total",
    "t3.carriedOut.total");
