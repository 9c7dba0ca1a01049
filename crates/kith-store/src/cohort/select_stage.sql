SELECT s.id, s.cohort, s.stage, s.on_date, s.evidence, s.audience, s.attribution
FROM cohort_stage s
WHERE s.id = ?1 AND s.deleted_at IS NULL
