SELECT p.id, p.city
FROM person p
WHERE p.city IS NOT NULL AND p.id {members}
