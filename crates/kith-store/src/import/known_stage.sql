SELECT k.c0, n.enrollment, n.role, n.stage
FROM staged(?1) k
CROSS JOIN enrollment_now n ON n.cohort = ?2 AND n.person = k.c1
