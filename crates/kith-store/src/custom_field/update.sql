UPDATE custom_field SET name = ?2, kind = ?3, choices = ?4, audience = ?5, heard_as = ?6
WHERE id = ?1
