SELECT e.id, e.person, e.role, v.on_date, v.id, v.stage
FROM enrollment e
LEFT JOIN name_key n ON n.entity = e.person
LEFT JOIN stage_event v ON v.enrollment = e.id AND v.deleted_at IS NULL
WHERE e.cohort = ?1 AND e.deleted_at IS NULL
ORDER BY n.sort_key, e.id, v.on_date, v.id
