UPDATE contact_point
SET person = ?2, organization = ?3, label = ?4, value = ?5, normalized = ?6, is_primary = ?7,
    audience = ?8, attribution = ?9
WHERE id = ?1
