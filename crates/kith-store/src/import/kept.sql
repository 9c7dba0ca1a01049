SELECT b.id, b.recognition, coalesce(p.merged_into, p.id), r.record, p.id
FROM import_batch b
JOIN import_row r ON r.batch = b.id AND r.deleted_at IS NULL
JOIN person p ON p.id = r.person
WHERE (?1 IS NULL OR b.cohort = ?1) AND b.deleted_at IS NULL
  AND r.decision IN ('new', 'match', 'skip') AND r.record IS NOT NULL
ORDER BY b.created_at, b.id, r.line
