SELECT n.enrollment, n.cohort, c.name, p.name, n.role, e.participation, n.stage, n.since
FROM enrollment e
JOIN enrollment_now n ON n.enrollment = e.id
JOIN program p ON p.id = e.program
LEFT JOIN cohort c ON c.id = e.cohort
WHERE e.person = ?1 AND (e.cohort IS NULL OR {seen})
ORDER BY n.since DESC, e.id DESC
