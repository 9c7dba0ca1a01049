UPDATE import_row SET decision = ?2, person = ?3, fingerprint = ?4, record = ?5
WHERE id = ?1 AND decision = 'review' AND deleted_at IS NULL
