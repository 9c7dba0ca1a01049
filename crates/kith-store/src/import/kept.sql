SELECT b.id, b.recognition, r.person, r.record
FROM import_batch b
JOIN import_row r ON r.batch = b.id AND r.deleted_at IS NULL
WHERE b.cohort = ?1 AND b.deleted_at IS NULL
  AND r.decision IN ('new', 'match', 'skip') AND r.person IS NOT NULL AND r.record IS NOT NULL
ORDER BY b.created_at, b.id, r.line
