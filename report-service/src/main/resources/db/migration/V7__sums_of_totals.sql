-- What is added up most are the totals of table three (总计栏). Beside each other in an index they are read without the
-- two hundred other cells of the row, some of which stand before them and have to be stepped over.
CREATE INDEX tally_of_totals ON tally (submission_id) INCLUDE (
    "t3.received.total", "t3.carriedIn.total", "t3.granted.total", "t3.partiallyGranted.total", "t3.refused1.total",
    "t3.refused2.total", "t3.refused3.total", "t3.refused4.total", "t3.refused5.total", "t3.refused6.total",
    "t3.refused7.total", "t3.refused8.total", "t3.unavailable1.total", "t3.unavailable2.total",
    "t3.unavailable3.total", "t3.unprocessed1.total", "t3.unprocessed2.total", "t3.unprocessed3.total",
    "t3.unprocessed4.total", "t3.unprocessed5.total", "t3.other.total", "t3.other1.total", "t3.other2.total",
    "t3.other3.total", "t3.total.total", "t3.carriedOut.total");
