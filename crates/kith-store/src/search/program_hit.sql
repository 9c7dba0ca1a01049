SELECT p.name, NULL
FROM program p
WHERE p.id = ?1
