SELECT s.id, s.enrollment, s.stage, s.on_date, CASE WHEN {reason} THEN s.exit_reason END,
       CASE WHEN {remark} THEN s.remark END, s.audience, s.attribution
FROM stage_event s
WHERE s.enrollment = ?1 AND s.deleted_at IS NULL
ORDER BY s.on_date, s.id
