-- @0: instant, @1: record, @2: source, @3: kind, @4: external id, @5: stated on, @6: vintage, @7: version of payload,
-- @8: hash, @9: payload, @10: anchor, @11: rule, @12: evidence, @13: former anchor, @14: run, @15: by
INSERT INTO statements (recorded_at_utc, record, source, kind, external_id, stated_on, vintage, payload_version,
    content_hash, payload, same_as_anchor, same_as_rule, same_as_evidence, former_anchor, import_run, "by")
VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15)
RETURNING position
