SELECT p.given_name, p.middle_name, p.family_name, p.suffix, p.preferred_name, p.sort_name,
       e.person, p.pronouns, e.role, s.stage,
       (SELECT v.since FROM stage_event_since v WHERE v.event = s.id),
       e.participation, p.city, p.region, p.country
FROM enrollment e
CROSS JOIN person p ON p.id = e.person
CROSS JOIN stage_event s ON s.id = (
    SELECT x.id FROM stage_event x
    WHERE x.enrollment = e.id AND x.on_date <= ?2 AND x.deleted_at IS NULL
    ORDER BY x.on_date DESC, x.id DESC LIMIT 1)
WHERE e.id = ?1 AND e.deleted_at IS NULL AND p.deleted_at IS NULL AND {seen}
