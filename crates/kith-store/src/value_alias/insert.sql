INSERT INTO value_alias (id, created_at, field, value, used, apart) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
