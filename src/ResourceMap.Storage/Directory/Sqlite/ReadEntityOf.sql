-- @0: record
SELECT record, stated_anchor FROM heads
WHERE anchor = COALESCE((SELECT anchor FROM heads WHERE record = @0), @0)
