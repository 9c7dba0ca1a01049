UPDATE session
SET number = ?2, title = ?3, kind = ?4, status = ?5, starts_local = ?6, ends_local = ?7, zone = ?8, place = ?9,
    purpose = ?10, is_optional = ?11, counts = ?12, minutes = ?13, rule = ?14
WHERE id = ?1
