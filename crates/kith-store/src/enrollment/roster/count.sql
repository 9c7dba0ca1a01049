SELECT count(*)
FROM enrollment_now n
WHERE n.cohort = ?1 AND {seen}
