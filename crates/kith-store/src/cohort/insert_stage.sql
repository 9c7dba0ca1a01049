INSERT INTO cohort_stage (id, created_at, cohort, stage, on_date, evidence, audience, attribution)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
