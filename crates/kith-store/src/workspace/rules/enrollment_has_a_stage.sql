SELECT id
FROM enrollment
WHERE deleted_at IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM stage_event
    WHERE stage_event.enrollment = enrollment.id AND stage_event.deleted_at IS NULL
  )
