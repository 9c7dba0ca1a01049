INSERT INTO enrollment_now (enrollment, cohort, person, role, stage, since, started_on, audience)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
