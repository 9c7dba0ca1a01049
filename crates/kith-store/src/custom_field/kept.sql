SELECT r.id, coalesce(p.merged_into, p.id), r.record
FROM import_batch b
JOIN cohort c ON c.id = b.cohort AND c.deleted_at IS NULL
JOIN import_row r ON r.batch = b.id AND r.deleted_at IS NULL
JOIN person p ON p.id = r.person
WHERE c.program = ?1 AND b.deleted_at IS NULL
  AND r.decision IN ('new', 'match', 'skip') AND r.record IS NOT NULL
