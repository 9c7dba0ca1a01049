SELECT b.file_name, s.packed
FROM import_source s
JOIN import_batch b ON b.id = s.batch AND b.deleted_at IS NULL
WHERE s.batch = ?1 AND s.deleted_at IS NULL
