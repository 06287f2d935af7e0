-- @0: position
SELECT recorded_at_utc || ' ' || record FROM statements WHERE position = @0
