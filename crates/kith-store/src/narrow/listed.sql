SELECT DISTINCT n.person
FROM enrollment_now n
WHERE n.cohort = ?1 AND {seen}
