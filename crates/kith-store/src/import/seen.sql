SELECT max(decision <> 'review') FROM import_row WHERE fingerprint = ?1 AND deleted_at IS NULL
