INSERT INTO enrollment (id, created_at, person, program, cohort, role, participation,
                        transferred_from)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
