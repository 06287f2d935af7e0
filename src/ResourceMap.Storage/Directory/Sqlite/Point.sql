-- @0: record, @1: source, @2: kind, @3: external id, @4: position, @5: hash, @6: whether it withdraws
INSERT INTO heads (record, source, kind, external_id, position, content_hash, is_withdrawn, anchor, first_position)
VALUES (@0, @1, @2, @3, @4, @5, @6, @0, @4)
ON CONFLICT (record) DO UPDATE SET
    position = excluded.position, content_hash = excluded.content_hash, is_withdrawn = excluded.is_withdrawn,
    first_position = COALESCE(first_position, excluded.first_position)
