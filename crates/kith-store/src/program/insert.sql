INSERT INTO program (id, created_at, name, kind, status, purpose, domain, community, practice,
                     starts_on, ends_on, expected_minutes, completion_rule)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
