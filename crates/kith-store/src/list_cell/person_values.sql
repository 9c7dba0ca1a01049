SELECT p.id, {column}
FROM person p
WHERE {column} IS NOT NULL AND p.deleted_at IS NULL AND p.merged_into IS NULL AND p.id {members}
