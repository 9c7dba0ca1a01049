SELECT EXISTS (SELECT 1 FROM person_alias WHERE name = ?2 AND person = ?1 AND deleted_at IS NULL)
