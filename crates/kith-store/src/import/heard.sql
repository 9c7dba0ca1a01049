SELECT coalesce(p.merged_into, p.id), r.fingerprint, r.record
FROM import_batch b
JOIN import_row r ON r.batch = b.id AND r.deleted_at IS NULL
LEFT JOIN person p ON p.id = r.person
WHERE b.cohort = ?1 AND b.deleted_at IS NULL
  AND r.decision IN ('new', 'match', 'skip') AND r.record IS NOT NULL
  AND (p.id IS NOT NULL OR r.fingerprint IS NOT NULL)
