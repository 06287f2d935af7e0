-- @0: record
SELECT position, content_hash, is_withdrawn, anchor, stated_anchor FROM heads WHERE record = @0
