SELECT n.person, n.cohort IN (SELECT k.c1 FROM staged(?1) k)
FROM enrollment_now n
CROSS JOIN cohort c ON c.id = n.cohort
WHERE {seen}
