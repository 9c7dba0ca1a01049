UPDATE contact_point
SET is_primary = 0
WHERE id <> ?1 AND kind = ?2 AND is_primary = 1 AND deleted_at IS NULL
  AND (person = ?3 OR organization = ?4)
