UPDATE custom_value SET person = ?2
WHERE person = ?1 AND deleted_at IS NULL
  AND field NOT IN (SELECT field FROM custom_value WHERE person = ?2 AND deleted_at IS NULL)
