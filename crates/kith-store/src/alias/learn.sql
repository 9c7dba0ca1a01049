INSERT INTO person_alias (id, created_at, person, name) VALUES (?1, ?2, ?3, ?4)
