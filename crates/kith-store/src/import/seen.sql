SELECT k.c0, max(r.decision = 'review'),
  CASE WHEN min(p.id) = max(p.id) THEN min(p.id) END
FROM staged(?1) k
CROSS JOIN import_row r ON r.fingerprint = k.c1
LEFT JOIN person o ON o.id = r.person
LEFT JOIN person p ON p.id = coalesce(o.merged_into, o.id) AND p.deleted_at IS NULL
WHERE r.deleted_at IS NULL
GROUP BY k.c0
