INSERT INTO custom_value (id, created_at, field, person, value) VALUES (?1, ?2, ?3, ?4, ?5)
