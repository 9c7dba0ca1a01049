SELECT o.id, o.name IN (SELECT k.c1 FROM staged(?1) k)
FROM organization o
WHERE o.deleted_at IS NULL
