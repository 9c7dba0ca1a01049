SELECT id, changes
FROM history_step
WHERE id = (SELECT max(id) FROM history_step)
  AND form = 'step'
  AND kind = ?1
  AND at BETWEEN ?2 AND ?3
  AND undone_by IS NULL
  AND sealed = 0
  AND changes IS NOT NULL
