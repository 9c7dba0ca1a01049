SELECT k.c0, n.enrollment, n.role, n.stage
FROM staged(?1) k
CROSS JOIN enrollment e ON e.cohort = ?2 AND e.person = k.c1
CROSS JOIN enrollment_now n ON n.enrollment = e.id
