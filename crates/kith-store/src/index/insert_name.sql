INSERT INTO name_key (entity, kind, sort_key, match_key, audience)
VALUES (?1, ?2, ?3, ?4, ?5)
