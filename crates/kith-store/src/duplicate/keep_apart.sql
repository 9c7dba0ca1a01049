INSERT INTO duplicate_decision (id, created_at, person, other, decision)
VALUES (?1, ?2, ?3, ?4, 'not_duplicate')
