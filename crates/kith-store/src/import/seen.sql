SELECT k.c0, max(r.decision <> 'review')
FROM staged(?1) k
CROSS JOIN import_row r ON r.fingerprint = k.c1
WHERE r.deleted_at IS NULL
GROUP BY k.c0
