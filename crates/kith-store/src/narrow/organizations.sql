SELECT o.id, o.name
FROM organization o
WHERE o.deleted_at IS NULL
