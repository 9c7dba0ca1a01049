SELECT f.id, f.program, f.name, f.kind, f.choices, f.audience, f.heard_as, p.name, v.value
FROM custom_field f
JOIN program p ON p.id = f.program AND p.deleted_at IS NULL
LEFT JOIN custom_value v ON v.field = f.id AND v.person = ?1 AND v.deleted_at IS NULL
WHERE f.deleted_at IS NULL
  AND f.program IN (SELECT e.program FROM enrollment e WHERE e.person = ?1 AND e.deleted_at IS NULL)
  AND {seen}
ORDER BY f.program, f.id
