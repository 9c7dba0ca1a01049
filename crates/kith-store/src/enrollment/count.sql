SELECT count(DISTINCT person)
FROM enrollment_now
WHERE cohort = ?1 AND stage IN ('accepted', 'enrolled', 'active', 'paused', 'completed', 'alumni')
