SELECT e.id, e.person, e.role, s.stage,
       (SELECT v.since FROM stage_event_since v WHERE v.event = s.id)
FROM enrollment e
CROSS JOIN person p ON p.id = e.person
CROSS JOIN stage_event s ON s.id = (
    SELECT x.id FROM stage_event x
    WHERE x.enrollment = e.id AND x.on_date <= ?2 AND x.deleted_at IS NULL
    ORDER BY x.on_date DESC, x.id DESC LIMIT 1)
WHERE e.cohort = ?1 AND e.deleted_at IS NULL
  AND p.deleted_at IS NULL AND p.merged_into IS NULL AND {seen}
