SELECT f.id, f.program, f.name, f.kind, f.choices, f.audience, f.heard_as
FROM custom_field f
WHERE f.program = ?1 AND f.deleted_at IS NULL AND {seen}
ORDER BY f.id
