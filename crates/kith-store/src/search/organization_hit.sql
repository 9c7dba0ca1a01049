SELECT o.name, o.city
FROM organization o
WHERE o.id = ?1
