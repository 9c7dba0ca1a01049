SELECT c.id, c.name, p.name
FROM cohort c JOIN program p ON p.id = c.program
WHERE c.id BETWEEN ?1 AND ?2 AND c.deleted_at IS NULL
