SELECT id, batch, line, person, record FROM import_row
WHERE batch = ?1 AND decision = 'review' AND deleted_at IS NULL
ORDER BY line
