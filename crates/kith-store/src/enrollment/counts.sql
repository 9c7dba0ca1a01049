SELECT cohort, count(DISTINCT person)
FROM enrollment_now
WHERE cohort IS NOT NULL AND stage IN ('accepted', 'enrolled', 'active', 'paused', 'completed', 'alumni')
GROUP BY cohort
