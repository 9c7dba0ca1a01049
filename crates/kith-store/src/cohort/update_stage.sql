UPDATE cohort_stage
SET stage = ?2, on_date = ?3, evidence = ?4, audience = ?5, attribution = ?6
WHERE id = ?1
