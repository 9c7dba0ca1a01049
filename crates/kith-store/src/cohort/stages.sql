SELECT s.id, s.cohort, s.stage, s.on_date, CASE WHEN {seen} THEN s.evidence END, s.audience, s.attribution
FROM cohort_stage s
WHERE s.cohort = ?1 AND s.deleted_at IS NULL
ORDER BY s.on_date, s.id
