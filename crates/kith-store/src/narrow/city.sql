SELECT p.id, p.city IN (SELECT k.c1 FROM staged(?1) k)
FROM person p
WHERE p.city IS NOT NULL
