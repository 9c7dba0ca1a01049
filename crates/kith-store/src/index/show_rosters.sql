INSERT INTO enrollment_now (enrollment, cohort, person, role, stage, since, started_on, audience)
SELECT e.id, e.cohort, e.person, e.role, s.stage,
       (SELECT v.since FROM stage_event_since v WHERE v.event = s.id),
       (SELECT min(a.on_date) FROM stage_event a
        WHERE a.enrollment = e.id AND a.stage = 'active' AND a.deleted_at IS NULL),
       p.directory_audience
FROM cohort c
CROSS JOIN enrollment e ON e.cohort = c.id
CROSS JOIN person p ON p.id = e.person
CROSS JOIN stage_event s ON s.id = (
    SELECT x.id FROM stage_event x
    WHERE x.enrollment = e.id AND x.deleted_at IS NULL
    ORDER BY x.on_date DESC, x.id DESC LIMIT 1)
WHERE c.id BETWEEN ?1 AND ?2 AND c.deleted_at IS NULL AND e.deleted_at IS NULL
  AND p.deleted_at IS NULL AND p.merged_into IS NULL
  AND NOT EXISTS (SELECT 1 FROM enrollment_now n WHERE n.cohort = c.id)
