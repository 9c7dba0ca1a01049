UPDATE program
SET name = ?2, kind = ?3, status = ?4, purpose = ?5, domain = ?6, community = ?7, practice = ?8,
    starts_on = ?9, ends_on = ?10, expected_minutes = ?11, completion_rule = ?12
WHERE id = ?1
