INSERT INTO attendance (id, created_at, session, person, expectation, status, source)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
