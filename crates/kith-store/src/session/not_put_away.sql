SELECT sc.session
FROM session_cohort sc
JOIN cohort c ON c.id = sc.cohort AND c.deleted_at IS NULL AND c.status <> 'archived'
JOIN program p ON p.id = c.program AND p.status <> 'archived'
WHERE sc.deleted_at IS NULL
