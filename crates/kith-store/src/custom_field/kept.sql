SELECT r.id, r.person, r.record
FROM import_batch b
JOIN cohort c ON c.id = b.cohort AND c.deleted_at IS NULL
JOIN import_row r ON r.batch = b.id AND r.deleted_at IS NULL
WHERE c.program = ?1 AND b.deleted_at IS NULL
  AND r.decision IN ('new', 'match', 'skip') AND r.person IS NOT NULL AND r.record IS NOT NULL
