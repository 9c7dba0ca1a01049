INSERT INTO session (id, created_at, program, number, title, kind, status, starts_local, ends_local, zone,
                     place, purpose, is_optional, counts, minutes, rule)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
