SELECT c.name, p.name
FROM cohort c JOIN program p ON p.id = c.program
WHERE c.id = ?1
