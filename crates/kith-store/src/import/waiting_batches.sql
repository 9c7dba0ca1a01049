SELECT b.id, b.file_name, b.cohort, count(*)
FROM import_row r
JOIN import_batch b ON b.id = r.batch AND b.deleted_at IS NULL
WHERE r.decision = 'review' AND r.deleted_at IS NULL
GROUP BY b.id
ORDER BY b.id DESC
