SELECT b.id, b.file_name, b.created_at, b.recognition, b.cohort, count(*)
FROM import_row r INDEXED BY import_row_waiting
JOIN import_batch b ON b.id = r.batch
WHERE r.decision = 'review' AND r.deleted_at IS NULL AND b.deleted_at IS NULL
GROUP BY r.batch
ORDER BY b.created_at DESC, b.id DESC
