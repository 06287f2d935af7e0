SELECT COALESCE(MAX(position), 0) FROM statements
