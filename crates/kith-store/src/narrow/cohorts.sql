SELECT n.person, n.cohort
FROM enrollment_now n
CROSS JOIN cohort c ON c.id = n.cohort
WHERE {seen}
